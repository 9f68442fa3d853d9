package org.parley.compiled;

import java.io.Serializable;
import java.util.Arrays;
import org.parley.scenario.Precedent;
import org.parley.scenario.Scenario;

/**
 * Earlier talks.
 *
 * @param position by delegation and issue: the option it stood for then, or -1
 * @param offers by delegation that reads it: slot of how many offers it counts as, or -1
 */
public record CompiledPrecedent(int[][] position, int[] offers) implements Serializable {

  static CompiledPrecedent of(Scenario scenario, Precedent precedent, InputSlots inputs) {
    int[][] position = new int[scenario.delegations().size()][scenario.issues().size()];
    for (int[] row : position) {
      Arrays.fill(row, -1);
    }
    precedent
        .positions()
        .forEach(
            (who, wishes) ->
                wishes.forEach(
                    (issue, option) -> {
                      int i = scenario.issueIndex(issue);
                      position[scenario.delegationIndex(who)][i] =
                          scenario.issues().get(i).indexOf(option);
                    }));
    return new CompiledPrecedent(
        position, CompiledDelegation.byDelegation(scenario, precedent.offers(), inputs));
  }
}
