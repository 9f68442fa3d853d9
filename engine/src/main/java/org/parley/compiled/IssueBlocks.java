package org.parley.compiled;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.bargaining.DealSpace;
import org.parley.scenario.DealCondition;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Scenario;

/**
 * Which issues some rule ties to each other, so that they must be valued together. Names that are
 * of no issue are passed over: the reader reports them elsewhere.
 */
public final class IssueBlocks {
  /** Combinations of a block beyond which tables would no longer be cheap. */
  static final int LARGEST_BLOCK = 1 << 16;

  /** Deals beyond which a 64-bit number no longer counts them. */
  private static final double MOST_DEALS = 9e18;

  private IssueBlocks() {}

  /**
   * The deal space of a scenario.
   *
   * @throws IllegalArgumentException if there are {@link #tooMany} combinations
   */
  static DealSpace space(Scenario scenario) {
    tooMany(scenario)
        .ifPresent(
            message -> {
              throw new IllegalArgumentException(message);
            });
    int[] statusQuo = scenario.issues().stream().mapToInt(i -> i.statusQuo().orElse(-1)).toArray();
    return ImpossibleDeals.removed(
        scenario, DealSpace.of(options(scenario), statusQuo, ties(scenario)));
  }

  private static int[] options(Scenario scenario) {
    return scenario.issues().stream().mapToInt(i -> i.options().size()).toArray();
  }

  /** Why the talks cannot be computed, if too many issues are tied or there are too many deals. */
  public static Optional<String> tooMany(Scenario scenario) {
    int[] options = options(scenario);
    double deals = IntStream.of(options).asDoubleStream().reduce(1, (a, b) -> a * b);
    if (deals > MOST_DEALS) {
      return Optional.of("the talks have over 9*10^18 possible deals");
    }
    List<int[]> blocks = DealSpace.blocks(options.length, ties(scenario));
    for (int[] block : blocks) {
      double size = IntStream.of(block).mapToDouble(i -> options[i]).reduce(1, (a, b) -> a * b);
      if (size > LARGEST_BLOCK) {
        String names =
            IntStream.of(block)
                .mapToObj(i -> "'" + scenario.issues().get(i).id() + "'")
                .collect(Collectors.joining(", "));
        return Optional.of(
            String.format(
                Locale.ROOT,
                "red lines, linkages, requirements, guarantees or shares of the fighting tie %s"
                    + " together: that is %.0f combinations, and at most %d can be weighed",
                names,
                size,
                LARGEST_BLOCK));
      }
    }
    return Optional.empty();
  }

  private static List<int[]> ties(Scenario scenario) {
    List<int[]> ties = new ArrayList<>();
    for (var d : scenario.delegations()) {
      d.redLines().forEach(l -> ties.add(named(scenario, l.never(), l.unless())));
      d.linkages().forEach(l -> ties.add(named(scenario, l.when())));
    }
    scenario.thirdParties().stream()
        .filter(p -> !p.pressure().isEmpty() && !p.relievedBy().isEmpty())
        .forEach(p -> ties.add(named(scenario, p.relievedBy())));
    ties.add(with(scenario, o -> o.endsFighting().isPresent()));
    for (Issue issue : scenario.issues()) {
      for (Option option : issue.options()) {
        ties.add(
            IntStream.concat(
                    IntStream.of(scenario.issueIndex(issue.id())),
                    IntStream.of(named(scenario, option.requires())))
                .toArray());
      }
    }
    scenario.impossible().forEach(i -> ties.add(named(scenario, i.options())));
    int[] guarantees = with(scenario, o -> o.raisesTrust().isPresent());
    if (guarantees.length > 0) {
      int[] kept = with(scenario, o -> !o.keptBy().isEmpty());
      ties.add(IntStream.concat(IntStream.of(guarantees), IntStream.of(kept)).toArray());
    }
    return ties.stream().filter(tie -> tie.length > 1).toList();
  }

  private static int[] named(Scenario scenario, DealCondition... choices) {
    return Stream.of(choices)
        .flatMap(c -> c.options().keySet().stream())
        .mapToInt(scenario::issueIndex)
        .filter(i -> i >= 0)
        .distinct()
        .toArray();
  }

  private static int[] with(Scenario scenario, Predicate<Option> property) {
    List<Issue> issues = scenario.issues();
    return IntStream.range(0, issues.size())
        .filter(i -> issues.get(i).options().stream().anyMatch(property))
        .toArray();
  }
}
