package org.parley.scenario;

import java.util.ArrayList;
import java.util.List;

/**
 * How much of a scenario is known and how much is assumed.
 *
 * @param numbers the numbers it uses, the chances of drawn words among them
 * @param positions the positions it reports: demands, red lines, linkages, alternatives, events,
 *     earlier talks, and what happened
 */
public record Provenance(Tally numbers, Tally positions) {

  /**
   * A count by origin.
   *
   * @param sourced reported by a source
   * @param assumed assumed by the author, with a reason
   * @param unexplained assumed without a reason
   * @param defaulted left out, so that the default of the language holds
   */
  public record Tally(int sourced, int assumed, int unexplained, int defaulted) {

    /** All of them. */
    public int total() {
      return sourced + assumed + unexplained + defaulted;
    }

    /** Those that no source reports. */
    public int notSourced() {
      return total() - sourced;
    }

    private static Tally of(List<ValueOrigin> origins) {
      int[] counts = new int[4];
      origins.forEach(o -> counts[o.match(s -> 0, a -> 1, u -> 2, d -> 3)]++);
      return new Tally(counts[0], counts[1], counts[2], counts[3]);
    }
  }

  /** Counts the origins in a scenario. */
  public static Provenance of(Scenario scenario) {
    List<ValueOrigin> numbers = new ArrayList<>();
    UncertainNumbers.of(scenario).forEach(number -> numbers.add(number.origin()));
    scenario.drawn().words().forEach(word -> numbers.add(word.origin()));
    return new Provenance(Tally.of(numbers), Tally.of(positions(scenario)));
  }

  private static List<ValueOrigin> positions(Scenario scenario) {
    List<ValueOrigin> origins = new ArrayList<>();
    for (Delegation d : scenario.delegations()) {
      d.demands().forEach(x -> origins.add(x.origin()));
      d.redLines().forEach(x -> origins.add(x.origin()));
      d.linkages().forEach(x -> origins.add(x.origin()));
      if (d.alternative().worth().isPresent()) {
        origins.add(d.alternative().origin());
      }
    }
    scenario.events().stream()
        .filter(x -> !x.effects().isEmpty())
        .forEach(x -> origins.add(x.origin()));
    scenario.precedents().forEach(x -> origins.add(x.origin()));
    scenario.history().ifPresent(x -> origins.add(x.origin()));
    return origins;
  }
}
