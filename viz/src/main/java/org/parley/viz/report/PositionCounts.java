package org.parley.viz.report;

import java.util.List;
import java.util.stream.Stream;
import org.parley.scenario.Alternative;
import org.parley.scenario.Delegation;
import org.parley.scenario.Demand;
import org.parley.scenario.Event;
import org.parley.scenario.Linkage;
import org.parley.scenario.Precedent;
import org.parley.scenario.RedLine;
import org.parley.scenario.Scenario;
import org.parley.scenario.ValueOrigin;

/**
 * Where the positions of a scenario come from: what delegations want, never accept, link and have
 * without a deal, and events and precedents.
 *
 * @param sourced positions that a source reports
 * @param assumed positions that the author assumed
 */
public record PositionCounts(int sourced, int assumed) {

  /** Counts the positions of a scenario. */
  public static PositionCounts of(Scenario scenario) {
    List<ValueOrigin> all =
        Stream.of(
                scenario.delegations().stream().flatMap(PositionCounts::of),
                scenario.events().stream().map(Event::origin),
                scenario.precedents().stream().map(Precedent::origin))
            .flatMap(s -> s)
            .toList();
    long sourced = all.stream().filter(PositionCounts::isSourced).count();
    return new PositionCounts((int) sourced, (int) (all.size() - sourced));
  }

  private static Stream<ValueOrigin> of(Delegation d) {
    return Stream.of(
            d.demands().stream().map(Demand::origin),
            d.redLines().stream().map(RedLine::origin),
            d.linkages().stream().map(Linkage::origin),
            Stream.of(d.alternative()).filter(a -> a.worth().isPresent()).map(Alternative::origin))
        .flatMap(s -> s);
  }

  private static boolean isSourced(ValueOrigin origin) {
    return origin.match(s -> true, a -> false, none -> false, d -> false);
  }

  /** Positions that the scenario states. */
  public int stated() {
    return sourced + assumed;
  }
}
