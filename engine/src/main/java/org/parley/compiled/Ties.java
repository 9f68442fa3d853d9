package org.parley.compiled;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.bargaining.DealSpace;
import org.parley.scenario.Choices;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Scenario;

/** Which issues some rule ties to each other, so that they must be valued together. */
final class Ties {
  /** Combinations of a block beyond which tables would no longer be cheap. */
  static final int LARGEST_BLOCK = 1 << 16;

  private Ties() {}

  /**
   * The deal space of a scenario.
   *
   * @throws IllegalArgumentException if too many issues are tied together, or there are more deals
   *     than a 64-bit number counts
   */
  static DealSpace space(Scenario scenario) {
    int[] options = scenario.issues().stream().mapToInt(i -> i.options().size()).toArray();
    int[] statusQuo = scenario.issues().stream().mapToInt(i -> i.statusQuo().orElse(-1)).toArray();
    if (scenario.issues().size() > 62) {
      throw new IllegalArgumentException(
          "the talks have " + scenario.issues().size() + " issues; at most 62 can be handled");
    }
    List<int[]> ties = ties(scenario);
    DealSpace space;
    try {
      space = DealSpace.of(options, statusQuo, ties);
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(tooTied(), e);
    }
    if (IntStream.range(0, space.blocks()).anyMatch(b -> space.combinations(b) > LARGEST_BLOCK)) {
      throw new IllegalArgumentException(tooTied());
    }
    if (space.size() > 9e18) {
      throw new IllegalArgumentException(
          "the talks have over 9*10^18 possible deals; leave out issues or options");
    }
    return space;
  }

  private static String tooTied() {
    return "red lines, linkages, guarantees and shares of the fighting tie so many issues together"
        + " that they have over "
        + LARGEST_BLOCK
        + " combinations; leave out a condition, or options of the issues that it names";
  }

  private static List<int[]> ties(Scenario scenario) {
    List<int[]> ties = new ArrayList<>();
    for (var d : scenario.delegations()) {
      d.redLines().forEach(l -> ties.add(named(scenario, l.never(), l.unless())));
      d.linkages().forEach(l -> ties.add(named(scenario, l.when())));
    }
    scenario.thirdParties().stream()
        .filter(p -> !p.pressure().isEmpty())
        .forEach(p -> ties.add(named(scenario, p.relievedBy())));
    ties.add(with(scenario, o -> o.endsFighting().isPresent()));
    int[] guarantees = with(scenario, o -> o.raisesTrust().isPresent());
    if (guarantees.length > 0) {
      int[] kept = with(scenario, o -> !o.keptBy().isEmpty());
      ties.add(IntStream.concat(IntStream.of(guarantees), IntStream.of(kept)).toArray());
    }
    return ties.stream().filter(tie -> tie.length > 1).toList();
  }

  private static int[] named(Scenario scenario, Choices... choices) {
    return Stream.of(choices)
        .flatMap(c -> c.options().keySet().stream())
        .mapToInt(scenario::issueIndex)
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
