package org.parley.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.outcome.DealObstacle;
import org.parley.scenario.DealCondition;
import org.parley.scenario.RedLine;
import org.parley.scenario.Scenario;

/** Finds the lines on the order of business that wait for each other. */
final class StandoffFinder {
  private StandoffFinder() {}

  /** The standoffs between lines that bind. */
  static List<AgendaStandoff> of(Scenario scenario, List<DealObstacle> binding) {
    List<AgendaStandoff> standoffs = new ArrayList<>();
    for (int i = 0; i < binding.size(); i++) {
      for (int j = i + 1; j < binding.size(); j++) {
        DealObstacle first = binding.get(i);
        DealObstacle second = binding.get(j);
        if (!first.who().equals(second.who())
            && waits(line(scenario, first), line(scenario, second))
            && waits(line(scenario, second), line(scenario, first))) {
          standoffs.add(new AgendaStandoff(first, second));
        }
      }
    }
    return standoffs;
  }

  private static RedLine line(Scenario scenario, DealObstacle o) {
    return scenario.delegations().get(scenario.delegationIndex(o.who())).redLines().stream()
        .filter(l -> l.id().equals(o.what()))
        .findFirst()
        .orElseThrow();
  }

  /** Whether a line waits for something that another line forbids. */
  private static boolean waits(RedLine line, RedLine other) {
    return line.unlessSettled()
        .match(
            nothing -> false,
            at -> !other.never().isEmpty() && forbids(other.never(), at.choices()),
            count -> false);
  }

  /** Whether whatever meets a condition is a combination that is never to be. */
  private static boolean forbids(DealCondition never, DealCondition condition) {
    for (Map.Entry<String, Set<String>> named : never.options().entrySet()) {
      Set<String> asked = condition.options().get(named.getKey());
      if (asked == null || !named.getValue().containsAll(asked)) {
        return false;
      }
    }
    return true;
  }
}
