package org.parley.classroom.sheets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parley.classroom.words.TableFeatures;
import org.parley.scenario.Delegation;
import org.parley.scenario.Demand;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.viz.document.PageBlock;
import org.parley.viz.document.PrintedPage;
import org.parley.viz.report.ScenarioLabels;

/**
 * What one delegation alone knows: its wishes, lines, alternative, and how its deals are scored.
 */
public final class RoleSheet {
  private final DelegationStandpoint standpoint;
  private final Scenario scenario;
  private final Delegation me;
  private final ScenarioLabels names;
  private final SheetForm form;
  private final StatedReasons reasons;
  private final List<PageBlock> blocks = new ArrayList<>();

  private RoleSheet(DelegationStandpoint standpoint, SheetForm form) {
    this.standpoint = standpoint;
    this.form = form;
    scenario = standpoint.talks().scenario();
    me = scenario.delegations().get(standpoint.delegation());
    names = ScenarioLabels.withUnits(scenario);
    reasons = new StatedReasons(scenario, me);
  }

  /** The sheet, a line for each option. */
  public static PrintedPage of(DelegationStandpoint standpoint) {
    return of(standpoint, SheetForm.PLAIN);
  }

  /** The sheet in some form. */
  public static PrintedPage of(DelegationStandpoint standpoint, SheetForm form) {
    RoleSheet sheet = new RoleSheet(standpoint, form);
    sheet.write();
    String who = sheet.names.delegation(sheet.me.id());
    return new PrintedPage(
        "role-" + RoleNames.of(sheet.scenario, standpoint.delegation()),
        who + ": your instructions",
        sheet.names.title(),
        "Confidential: for the delegation of " + who + " only",
        sheet.blocks);
  }

  private void write() {
    blocks.add(
        new PageBlock.Notice(
            "Confidential. You may say what you like of this at the table, and show it to"
                + " nobody."));
    blocks.add(new PageBlock.Heading("Who you are"));
    blocks.add(new PageBlock.Paragraph(whoYouAre()));
    undecided();
    PrivateWords.story(me.own(), blocks);
    wishes();
    scores();
    new OtherTerms(standpoint, form).write(blocks);
    new OwnLimits(standpoint, form).write(blocks);
    PrivateWords.counsel(me.own(), blocks);
    new ScoringExample(standpoint, bySalience(), form).write(blocks);
  }

  private String whoYouAre() {
    String head = me.head().isBlank() ? "" : " You are led by " + me.head() + rank() + ".";
    String brief = me.brief().isBlank() ? "" : " " + me.brief().strip();
    return "You are the delegation of "
        + names.delegation(me.id())
        + "."
        + head
        + brief
        + (new TableFeatures(scenario).exceeds(me.mandate())
            ? " You may sign by yourselves what "
                + me.mandate().name().toLowerCase(Locale.ROOT)
                + " may sign; you may offer more, but then your leaders have the last word."
            : " You may sign by yourselves whatever is on the table.");
  }

  /** Words of its own that runs draw; a sheet for one run has those of that run. */
  private void undecided() {
    List<String> points = new DrawnTerms(scenario, names).of(me.id());
    if (!points.isEmpty()) {
      blocks.add(
          new PageBlock.Paragraph(
              "Some of what follows differs from one play of these talks to the next; the points"
                  + " below are for what is likeliest:"));
      blocks.add(new PageBlock.Points(points));
    }
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
                      reasons.of(d).strip(),
                      form.points(stake(i)))));
    }
    if (rows.isEmpty()) {
      blocks.add(new PageBlock.Paragraph("You want nothing of your own on any issue."));
    } else {
      blocks.add(wishTable(rows));
    }
  }

  /** Without the column of reasons where there are none. */
  private static PageBlock.Table wishTable(List<List<String>> rows) {
    boolean told = rows.stream().anyMatch(row -> !row.get(2).isEmpty());
    return told
        ? new PageBlock.Table("", List.of("Issue", "You want", "Why", "Points at stake"), rows, 1)
        : new PageBlock.Table(
            "",
            List.of("Issue", "You want", "Points at stake"),
            rows.stream().map(row -> List.of(row.get(0), row.get(1), row.get(3))).toList(),
            1);
  }

  private void scores() {
    blocks.add(new PageBlock.Heading("How a deal is scored for you"));
    blocks.add(
        new PageBlock.Paragraph(
            "Add the points of one option for each issue; an issue that is left open counts as it"
                + " is today. "
                + (new CountedPoints(standpoint, form).differ()
                    ? "The last column has what they come to as things stand, with all that is said"
                        + " below the table: it is what you add up. "
                    : "Then add what follows below the table. ")
                + "The more points the better; they compare deals for you, never you with others."
                + (form.wholePoints()
                    ? " They are rounded to whole points; a screen reckons on without rounding."
                    : "")));
    blocks.add(new ScoringTable(standpoint, form).of(bySalience()));
  }
}
