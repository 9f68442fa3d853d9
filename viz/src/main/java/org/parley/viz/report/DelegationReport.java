package org.parley.viz.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.parley.ensemble.EnsembleSummary;
import org.parley.outcome.DealObstacle;
import org.parley.scenario.Delegation;
import org.parley.scenario.Demand;
import org.parley.scenario.RedLine;
import org.parley.scenario.Scenario;
import org.parley.statistics.DistributionSummary;
import org.parley.viz.NumberText;
import org.parley.viz.document.PageBlock;

/**
 * What a report says of one delegation.
 *
 * @param title its name
 * @param who who leads it, and up to which level it signs
 * @param brief who it is
 * @param result what it has at the end, in a sentence
 * @param demands what it wants, heaviest first
 * @param lines what it says never to, and how firmly
 */
record DelegationReport(
    String title,
    String who,
    String brief,
    String result,
    List<String> demands,
    List<String> lines) {
  private static final int MOST_DEMANDS = 5;

  /** The same as parts of a page. */
  List<PageBlock> blocks() {
    List<PageBlock> blocks = new ArrayList<>();
    blocks.add(new PageBlock.Subheading(title));
    blocks.add(new PageBlock.Remark((who + " " + brief).strip()));
    blocks.add(new PageBlock.Paragraph(result));
    list(blocks, "What it wants most:", demands);
    list(blocks, "Its red lines:", lines);
    return blocks;
  }

  private static void list(List<PageBlock> blocks, String head, List<String> items) {
    if (!items.isEmpty()) {
      blocks.add(new PageBlock.Paragraph(head));
      blocks.add(new PageBlock.Points(items));
    }
  }

  /** The delegations of a scenario, in order. */
  static List<DelegationReport> of(Scenario scenario, EnsembleSummary summary) {
    List<DelegationReport> sides = new ArrayList<>();
    ScenarioLabels names = new ScenarioLabels(scenario);
    for (Delegation d : scenario.delegations()) {
      String who =
          (d.head().isBlank() ? "" : "Led by " + d.head() + rank(d) + ". ")
              + "Signs by itself what "
              + d.mandate().name().toLowerCase(Locale.ROOT)
              + " may sign.";
      sides.add(
          new DelegationReport(
              names.delegation(d.id()),
              who,
              d.brief(),
              result(names.delegation(d.id()), summary.delegations().get(d.id())),
              demands(names, d),
              d.redLines().stream()
                  .filter(l -> !l.isPrivate())
                  .map(l -> line(names, d, l))
                  .toList()));
    }
    return sides;
  }

  private static String rank(Delegation d) {
    return d.rank().isBlank() ? "" : ", " + d.rank();
  }

  private static String result(String who, EnsembleSummary.DelegationSummary s) {
    if (s == null || Double.isNaN(s.gain().mean())) {
      return "No run says what it ends up with.";
    }
    DistributionSummary gain = s.gain();
    String verb =
        gain.mean() >= .005 ? "gains" : gain.mean() <= -.005 ? "loses" : "neither gains nor loses";
    String amount =
        Math.abs(gain.mean()) < .005 ? "" : " " + NumberText.utility(Math.abs(gain.mean()));
    return who
        + " "
        + verb
        + amount
        + " on average over having no deal, on its own scale from 0 to 1; in 90 of 100 talks the"
        + " gain lies between "
        + NumberText.utility(gain.q05())
        + " and "
        + NumberText.utility(gain.q95())
        + ". Its utility at the end is "
        + NumberText.utility(s.utility().mean())
        + " on average.";
  }

  private static List<String> demands(ScenarioLabels names, Delegation d) {
    double total = d.demands().stream().mapToDouble(w -> w.weight().mean()).sum();
    return d.demands().stream()
        .sorted(Comparator.comparingDouble((Demand w) -> -w.weight().mean()))
        .limit(MOST_DEMANDS)
        .map(
            w ->
                names.issue(w.issue())
                    + ": "
                    + names.option(w.issue(), w.want())
                    + (total > 0
                        ? " ("
                            + NumberText.inHundred(w.weight().mean() / total)
                            + " of 100 of its weight)"
                        : ""))
        .toList();
  }

  private static String line(ScenarioLabels names, Delegation d, RedLine line) {
    return names.meaning(new DealObstacle(DealObstacle.Kind.LINE, d.id(), line.id()))
        + " Taken to be real in "
        + NumberText.inHundred(line.firmness().mean())
        + " of 100 talks.";
  }
}
