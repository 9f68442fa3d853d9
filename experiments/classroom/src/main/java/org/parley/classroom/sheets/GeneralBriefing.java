package org.parley.classroom.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.parley.outcome.DealObstacle;
import org.parley.scenario.Delegation;
import org.parley.scenario.Issue;
import org.parley.scenario.Mediator;
import org.parley.scenario.Option;
import org.parley.scenario.PaperTiming;
import org.parley.scenario.RedLine;
import org.parley.scenario.Scenario;
import org.parley.scenario.Source;
import org.parley.scenario.ThirdParty;
import org.parley.viz.document.PageBlock;
import org.parley.viz.document.PrintedPage;
import org.parley.viz.report.ScenarioLabels;

/** What everybody at the table knows. */
public final class GeneralBriefing {
  private final Scenario scenario;
  private final ScenarioLabels names;
  private final List<PageBlock> blocks = new ArrayList<>();

  private GeneralBriefing(Scenario scenario) {
    this.scenario = scenario;
    names = ScenarioLabels.withUnits(scenario);
  }

  /** The briefing. */
  public static PrintedPage of(Scenario scenario) {
    GeneralBriefing briefing = new GeneralBriefing(scenario);
    briefing.write();
    return new PrintedPage(
        "general",
        briefing.names.title(),
        scenario.question(),
        briefing.names.title() + ": general briefing, for everybody",
        briefing.blocks);
  }

  private void write() {
    if (!scenario.summary().isBlank()) {
      blocks.add(new PageBlock.Paragraph(scenario.summary().strip()));
    }
    parties();
    issues();
    blocks.add(new PageBlock.Heading("How the talks go"));
    blocks.add(new PageBlock.Points(new ProcedureWords(scenario, names).points()));
    undecided();
    saidInPublic();
    if (!scenario.sources().isEmpty()) {
      blocks.add(new PageBlock.Heading("Sources"));
      blocks.add(
          new PageBlock.Points(scenario.sources().stream().map(GeneralBriefing::source).toList()));
    }
  }

  private void parties() {
    blocks.add(new PageBlock.Heading("Who is at the table"));
    for (Delegation d : scenario.delegations()) {
      blocks.add(new PageBlock.Subheading(names.delegation(d.id()) + led(d)));
      if (!d.brief().isBlank()) {
        blocks.add(new PageBlock.Paragraph(d.brief().strip()));
      }
    }
    List<String> others = new ArrayList<>();
    for (Mediator m : scenario.mediators()) {
      others.add(title(m.title(), m.id()) + head(m) + ", " + style(m.style()));
    }
    for (ThirdParty p : scenario.thirdParties()) {
      others.add(title(p.title(), p.id()) + ", from outside");
    }
    if (!others.isEmpty()) {
      blocks.add(new PageBlock.Subheading("Others who matter"));
      blocks.add(new PageBlock.Points(others));
    }
  }

  private static String led(Delegation d) {
    if (d.head().isBlank()) {
      return "";
    }
    String rank = d.rank().isBlank() ? "" : " (" + ScenarioLabels.lower(d.rank()) + ")";
    return ", led by " + d.head() + rank;
  }

  private static String head(Mediator m) {
    return m.head().isBlank() ? "" : " (" + m.head() + ")";
  }

  private static String style(Mediator.Style style) {
    return switch (style) {
      case FACILITATIVE -> "a mediator who helps the sides to understand each other";
      case FORMULATIVE -> "a mediator who also puts texts on the table";
      case DIRECTIVE -> "a mediator who puts texts on the table, rewards and presses";
    };
  }

  private static String title(String title, String id) {
    return title.isBlank() ? ScenarioLabels.words(id) : title;
  }

  private void issues() {
    blocks.add(new PageBlock.Heading("What is to be settled"));
    List<List<String>> rows = new ArrayList<>();
    for (Issue issue : scenario.issues()) {
      OptionalInt today = issue.statusQuo();
      for (int o = 0; o < issue.options().size(); o++) {
        Option option = issue.options().get(o);
        boolean isToday = today.isPresent() && today.getAsInt() == o;
        rows.add(
            List.of(
                o == 0 ? names.issue(issue.id()) : "",
                names.option(issue.id(), option.id()) + (isToday ? " (as it is today)" : ""),
                isToday ? "" : signedBy(option)));
      }
    }
    blocks.add(new PageBlock.Table("", List.of("Issue", "Options", "Must be signed by"), rows, 0));
    scenario
        .closedBefore()
        .forEach(
            (issue, option) ->
                blocks.add(
                    new PageBlock.Paragraph(
                        "Agreed before: "
                            + names.issue(issue)
                            + ", "
                            + names.option(issue, option)
                            + ".")));
  }

  private static String signedBy(Option option) {
    return option.level().name().toLowerCase(Locale.ROOT) + (option.ratify() ? ", and home" : "");
  }

  private void undecided() {
    List<String> points = new DrawnTerms(scenario, names).shared();
    if (!points.isEmpty()) {
      blocks.add(new PageBlock.Heading("What nobody can say beforehand"));
      blocks.add(
          new PageBlock.Paragraph(
              "It differs from one play of these talks to the next; above stands what is"
                  + " likeliest."));
      blocks.add(new PageBlock.Points(points));
    }
  }

  private void saidInPublic() {
    List<PageBlock> said = new ArrayList<>();
    for (Delegation d : scenario.delegations()) {
      List<String> points = new ArrayList<>();
      if (d.papers() == PaperTiming.AHEAD) {
        d.demands()
            .forEach(
                w ->
                    points.add(
                        "It asks for: "
                            + names.issue(w.issue())
                            + ", "
                            + names.wish(d.id(), w.issue())
                            + "."));
      }
      for (RedLine line : d.redLines()) {
        if (!line.isPrivate()) {
          points.add(names.meaning(new DealObstacle(DealObstacle.Kind.LINE, d.id(), line.id())));
        }
      }
      if (!points.isEmpty()) {
        said.add(new PageBlock.Subheading(names.delegation(d.id())));
        said.add(new PageBlock.Points(points));
      }
    }
    if (!said.isEmpty()) {
      blocks.add(new PageBlock.Heading("What has been said in public"));
      blocks.addAll(said);
    }
  }

  private static String source(Source s) {
    String by = s.author().isBlank() ? "" : ", " + s.author();
    String date = s.date().isBlank() ? "" : ", " + s.date();
    return s.id() + ": " + s.title() + by + date + (s.url().isBlank() ? "" : ", " + s.url());
  }
}
