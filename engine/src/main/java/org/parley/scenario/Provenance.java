package org.parley.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much of a scenario is known and how much is assumed.
 *
 * @param numbers the numbers it uses, each once, the chances of drawn words among them
 * @param positions the positions it reports: demands, red lines, linkages, alternatives, events,
 *     earlier talks, and what happened
 */
public record Provenance(Tally numbers, Tally positions) {

  /**
   * A count by origin.
   *
   * @param sourced reported by a source
   * @param named taken by name from what stands under {@code numbers} and is assumed there, such as
   *     the classes of a coding protocol
   * @param assumed assumed by the author for its place, with a reason
   * @param unexplained assumed without a reason
   * @param defaulted left out, so that the default of the language holds
   */
  public record Tally(int sourced, int named, int assumed, int unexplained, int defaulted) {

    /** All of them. */
    public int total() {
      return stated() + defaulted;
    }

    /** Those that the scenario states. */
    public int stated() {
      return sourced + named + guessed();
    }

    /** Those that the author assumed for their place, with a reason or without. */
    public int guessed() {
      return assumed + unexplained;
    }

    private static Tally of(List<ValueOrigin> origins) {
      int[] counts = new int[5];
      origins.forEach(
          o -> counts[o.match(s -> 0, a -> a.named().isEmpty() ? 2 : 1, u -> 3, d -> 4)]++);
      return new Tally(counts[0], counts[1], counts[2], counts[3], counts[4]);
    }
  }

  /** Counts the origins in a scenario. */
  public static Provenance of(Scenario scenario) {
    Map<String, ValueOrigin> numbers = new LinkedHashMap<>();
    UncertainNumbers.of(scenario).forEach(n -> numbers.putIfAbsent(n.path(), n.origin()));
    List<ValueOrigin> all = new ArrayList<>(numbers.values());
    scenario.drawn().words().forEach(word -> all.add(word.origin()));
    return new Provenance(Tally.of(all), Tally.of(positions(scenario)));
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
