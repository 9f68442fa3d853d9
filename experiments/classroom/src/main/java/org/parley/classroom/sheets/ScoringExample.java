package org.parley.classroom.sheets;

import java.util.ArrayList;
import java.util.List;
import org.parley.bargaining.FixedPoint;
import org.parley.scenario.Delegation;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.viz.document.PageBlock;
import org.parley.viz.report.ScenarioLabels;

/**
 * A deal scored by hand: on every issue the option halfway from today to what the delegation wants.
 * It is made from the delegation's own wishes alone, so that it tells nothing of the others.
 */
final class ScoringExample {
  private final DelegationStandpoint standpoint;
  private final Scenario scenario;
  private final Delegation me;
  private final List<Integer> order;
  private final SheetForm form;
  private final CountedPoints counted;

  ScoringExample(DelegationStandpoint standpoint, List<Integer> order, SheetForm form) {
    this.form = form;
    this.standpoint = standpoint;
    counted = new CountedPoints(standpoint, form);
    this.order = order;
    scenario = standpoint.talks().scenario();
    me = scenario.delegations().get(standpoint.delegation());
  }

  void write(List<PageBlock> blocks) {
    ScenarioLabels names = ScenarioLabels.withUnits(scenario);
    int[] deal = deal();
    List<List<String>> rows = new ArrayList<>();
    double sum = 0;
    for (int i : order) {
      Issue issue = scenario.issues().get(i);
      double worth = counted.of(i, deal[i]);
      sum += form.asWritten(worth);
      rows.add(
          List.of(
              names.issue(issue.id()),
              names.option(issue.id(), issue.options().get(deal[i]).id()),
              form.points(worth)));
    }
    long value = standpoint.value(deal);
    double rest = form.asWritten(FixedPoint.toDouble(value)) - sum;
    if (Math.abs(rest) >= 5e-4) {
      rows.add(List.of(alsoCounts(value, deal), "", form.signed(rest)));
    }
    rows.add(List.of("Together", "", form.points(value)));
    blocks.add(new PageBlock.Heading("An example"));
    blocks.add(
        new PageBlock.Paragraph(
            "Halfway from today to what you want, scored (whether the others would have it is"
                + " another matter):"));
    blocks.add(new PageBlock.Table("", List.of("Issue", "Option", "Points"), rows, 1));
    blocks.add(new PageBlock.Paragraph(verdict(value)));
  }

  /** What is left when the points are added up: what stands below the table, or rounding alone. */
  private String alsoCounts(long value, int[] deal) {
    double sum = 0;
    for (int i : order) {
      sum += counted.of(i, deal[i]);
    }
    return Math.abs(FixedPoint.toDouble(value) - sum) < 1e-6
        ? "Rounding"
        : "What counts whatever is signed, and what options do to each other";
  }

  private String verdict(long value) {
    long baseline = standpoint.baseline();
    long settled = standpoint.talks().comprehensive();
    int line = standpoint.now().lines().hardLineCrossed(standpoint.delegation(), deal(), settled);
    return "Against the "
        + form.points(baseline)
        + " points that you have without a deal, it brings "
        + form.signed(value - baseline)
        + "."
        + (line < 0
            ? ""
            : " But it crosses your line \""
                + ScenarioLabels.words(standpoint.talks().redLines().get(line).id())
                + "\".");
  }

  private int[] deal() {
    int[] deal = new int[scenario.issues().size()];
    for (int i = 0; i < deal.length; i++) {
      Issue issue = scenario.issues().get(i);
      int closed = standpoint.now().ground().closed()[i];
      int from = issue.statusQuo().orElse(0);
      int to = me.demandOn(issue.id()).map(d -> issue.indexOf(d.want())).orElse(from);
      deal[i] = closed >= 0 ? closed : from + Math.round((to - from) / 2f);
    }
    return deal;
  }
}
