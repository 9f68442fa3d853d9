package org.parley.classroom.sheets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parley.classroom.page.PageBlock;
import org.parley.classroom.page.PrintedPage;
import org.parley.classroom.words.UtilityPoints;
import org.parley.outcome.DealObstacle;
import org.parley.scenario.Constituency;
import org.parley.scenario.Delegation;
import org.parley.scenario.Demand;
import org.parley.scenario.Issue;
import org.parley.scenario.RedLine;
import org.parley.scenario.Scenario;
import org.parley.viz.report.ScenarioLabels;

/**
 * What one delegation alone knows: its wishes, lines, alternative, and how its deals are scored.
 */
public final class RoleSheet {
  private final DelegationStandpoint standpoint;
  private final Scenario scenario;
  private final Delegation me;
  private final ScenarioLabels names;
  private final List<PageBlock> blocks = new ArrayList<>();

  private RoleSheet(DelegationStandpoint standpoint) {
    this.standpoint = standpoint;
    scenario = standpoint.talks().scenario();
    me = scenario.delegations().get(standpoint.delegation());
    names = new ScenarioLabels(scenario);
  }

  /** The sheet. */
  public static PrintedPage of(DelegationStandpoint standpoint) {
    RoleSheet sheet = new RoleSheet(standpoint);
    sheet.write();
    String who = sheet.names.delegation(sheet.me.id());
    return new PrintedPage(
        sheet.name(),
        who + ": your instructions",
        sheet.names.title(),
        "Confidential: for the delegation of " + who + " only",
        sheet.blocks);
  }

  /**
   * A name for files, on any machine: the id, or the number if the id is not plain or not alone.
   */
  private String name() {
    String id = me.id().toLowerCase(Locale.ROOT);
    boolean isPlain = id.matches("[a-z0-9_-]+");
    long alike =
        scenario.delegations().stream().filter(d -> d.id().equalsIgnoreCase(me.id())).count();
    return "role-" + (isPlain && alike == 1 ? id : standpoint.delegation() + 1);
  }

  private void write() {
    blocks.add(
        new PageBlock.Notice(
            "Confidential. You may say what you like of this at the table, and show it to"
                + " nobody."));
    blocks.add(new PageBlock.Heading("Who you are"));
    blocks.add(new PageBlock.Paragraph(whoYouAre()));
    wishes();
    scores();
    new OtherTerms(standpoint).write(blocks);
    lines();
    withoutDeal();
    home();
    new ScoringExample(standpoint, bySalience()).write(blocks);
  }

  private String whoYouAre() {
    String head = me.head().isBlank() ? "" : " You are led by " + me.head() + rank() + ".";
    String brief = me.brief().isBlank() ? "" : " " + me.brief().strip();
    return "You are the delegation of "
        + names.delegation(me.id())
        + "."
        + head
        + brief
        + " You may sign by yourselves what "
        + me.mandate().name().toLowerCase(Locale.ROOT)
        + " may sign; you may offer more, but then your leaders have the last word.";
  }

  private String rank() {
    return me.rank().isBlank() ? "" : " (" + ScenarioLabels.lower(me.rank()) + ")";
  }

  /** Issues of which it wants something, what matters most first. */
  private List<Integer> bySalience() {
    List<Integer> issues = new ArrayList<>();
    for (int i = 0; i < scenario.issues().size(); i++) {
      issues.add(i);
    }
    issues.sort(Comparator.comparingDouble(i -> -stake(i)));
    return issues;
  }

  /** What lies between the best and the worst option of an issue. */
  private double stake(int issue) {
    double most = Double.NEGATIVE_INFINITY;
    double least = Double.POSITIVE_INFINITY;
    for (int o = 0; o < scenario.issues().get(issue).options().size(); o++) {
      most = Math.max(most, standpoint.worth(issue, o));
      least = Math.min(least, standpoint.worth(issue, o));
    }
    return most - least;
  }

  private void wishes() {
    blocks.add(new PageBlock.Heading("What you want, and how much it matters"));
    List<List<String>> rows = new ArrayList<>();
    for (int i : bySalience()) {
      Issue issue = scenario.issues().get(i);
      Optional<Demand> demand = me.demandOn(issue.id());
      demand.ifPresent(
          d ->
              rows.add(
                  List.of(
                      names.issue(issue.id()),
                      names.option(issue.id(), d.want()),
                      UtilityPoints.of(stake(i)))));
    }
    if (rows.isEmpty()) {
      blocks.add(new PageBlock.Paragraph("You want nothing of your own on any issue."));
    } else {
      List<String> header = List.of("Issue", "You want", "Points at stake");
      blocks.add(new PageBlock.Table("", header, rows, 1));
    }
  }

  private void scores() {
    blocks.add(new PageBlock.Heading("How a deal is scored for you"));
    blocks.add(
        new PageBlock.Paragraph(
            "Add the points of one option for each issue; an issue that is left open counts as it"
                + " is today. Then add what follows below the table. The more points the better;"
                + " they compare deals for you, never you with others."));
    List<List<String>> rows = new ArrayList<>();
    for (int i : bySalience()) {
      Issue issue = scenario.issues().get(i);
      for (int o = 0; o < issue.options().size(); o++) {
        rows.add(
            List.of(
                o == 0 ? names.issue(issue.id()) : "",
                names.option(issue.id(), issue.options().get(o).id()) + mark(i, o),
                UtilityPoints.of(standpoint.worth(i, o))));
      }
    }
    blocks.add(new PageBlock.Table("", List.of("Issue", "Option", "Points"), rows, 1));
  }

  private String mark(int issue, int option) {
    int closed = standpoint.now().closed()[issue];
    if (closed >= 0) {
      return closed == option ? " (agreed before)" : "";
    }
    return standpoint.now().inForce()[issue] == option ? " (today)" : "";
  }

  private void lines() {
    blocks.add(new PageBlock.Heading("What you cannot accept"));
    List<String> points = new ArrayList<>();
    int own = 0;
    for (int l = 0; l < standpoint.talks().redLines().size(); l++) {
      if (standpoint.talks().redLines().get(l).owner() == standpoint.delegation()) {
        points.add(line(me.redLines().get(own++), l));
      }
    }
    if (points.isEmpty()) {
      blocks.add(new PageBlock.Paragraph("You have drawn no red line."));
    } else {
      blocks.add(new PageBlock.Points(points));
    }
  }

  private String line(RedLine line, int index) {
    String what = names.meaning(new DealObstacle(DealObstacle.Kind.LINE, me.id(), line.id()));
    String known = line.isPrivate() ? " The others do not know of it." : " You have said so.";
    boolean isHard = standpoint.now().hard()[index];
    double price = standpoint.now().number(standpoint.talks().redLines().get(index).price());
    String real =
        isHard
            ? " It is real."
            : price > 0
                ? " It is a bluff: crossing it costs you " + UtilityPoints.of(price) + " points."
                : " It is a bluff: crossing it costs you nothing.";
    return what + known + real;
  }

  private void withoutDeal() {
    blocks.add(new PageBlock.Heading("What happens without a deal"));
    if (me.alternative().worth().isPresent()) {
      blocks.add(
          new PageBlock.Paragraph(
              "You have another way out, worth "
                  + UtilityPoints.of(standpoint.baseline())
                  + " points. Do not give it up for less."));
    } else {
      blocks.add(
          new PageBlock.Paragraph(
              "Things stay as they are. That is worth "
                  + UtilityPoints.of(standpoint.baseline())
                  + " points to you, all told. A deal that brings less is worse than none."));
    }
  }

  private void home() {
    List<Constituency> now =
        me.constituencies().stream().filter(c -> c.later().isEmpty()).toList();
    if (now.isEmpty()) {
      return;
    }
    blocks.add(new PageBlock.Heading("Who must agree at home"));
    List<String> points = new ArrayList<>();
    for (Constituency c : now) {
      int at = now.indexOf(c);
      var home = standpoint.talks().delegation(standpoint.delegation()).homes();
      double threshold =
          home.isEmpty() ? c.threshold().mean() : standpoint.now().number(home.get(at).threshold());
      points.add(
          (c.title().isBlank() ? ScenarioLabels.words(c.id()) : c.title())
              + ": as likely as not to approve a text that adds "
              + UtilityPoints.of(threshold)
              + " points to what is signed already, and likelier the more it adds. Asked about"
              + " texts that leaders must sign, and those marked for home.");
    }
    blocks.add(new PageBlock.Points(points));
  }
}
