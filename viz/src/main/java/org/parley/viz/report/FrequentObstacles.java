package org.parley.viz.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parley.ensemble.EnsembleSummary;
import org.parley.outcome.DealObstacle;
import org.parley.scenario.Scenario;

/** The obstacles that stand in the way most often. */
final class FrequentObstacles {
  /** Share of the most frequent that counts as all but as often. */
  private static final double ALL_BUT = 0.95;

  private static final Comparator<EnsembleSummary.Blocker> OFTEN =
      Comparator.comparingDouble(FrequentObstacles::times);

  private final Scenario scenario;
  private final List<EnsembleSummary.Blocker> met;
  private final ScenarioLabels names;

  FrequentObstacles(Scenario scenario, EnsembleSummary summary, ScenarioLabels names) {
    this.scenario = scenario;
    this.names = names;
    met = summary.blockers().stream().filter(b -> b.of() > 0).toList();
  }

  private static double times(EnsembleSummary.Blocker b) {
    return b.share() * b.of();
  }

  /**
   * The set of obstacles met most often; if it holds mandates alone, which mask what lies behind
   * them, also the one met most often of those that hold a line or an alternative.
   */
  List<String> lines(int columns) {
    List<String> lines = new ArrayList<>();
    Optional<EnsembleSummary.Blocker> first = first();
    first.ifPresent(b -> lines.addAll(line("  What stands in the way on ", b, columns)));
    if (first.isPresent() && isMandatesAlone(first.get())) {
      met.stream()
          .filter(b -> !b.obstacles().isEmpty() && !isMandatesAlone(b))
          .max(OFTEN)
          .ifPresent(b -> lines.addAll(line("  And on ", b, columns)));
    }
    return lines;
  }

  /** Of several met all but as often, that of the issue which the scenario names first. */
  private Optional<EnsembleSummary.Blocker> first() {
    double most = met.stream().mapToDouble(FrequentObstacles::times).max().orElse(0);
    return scenario.issues().stream()
        .flatMap(i -> met.stream().filter(b -> b.issue().equals(i.id())).max(OFTEN).stream())
        .filter(b -> times(b) >= ALL_BUT * most)
        .findFirst();
  }

  private static boolean isMandatesAlone(EnsembleSummary.Blocker b) {
    return !b.obstacles().isEmpty()
        && b.obstacles().stream().allMatch(o -> o.kind() == DealObstacle.Kind.MANDATE);
  }

  private List<String> line(String opening, EnsembleSummary.Blocker b, int columns) {
    String line =
        opening
            + "\""
            + names.issue(b.issue())
            + "\": "
            + names.obstacles(b.obstacles())
            + " (in "
            + NumberPhrases.bare(b.share())
            + " of 100 talks that left it open)";
    return NumberPhrases.wrap(line, columns, 4);
  }
}
