package org.parley.compiled;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.parley.scenario.Mediator;
import org.parley.scenario.Scenario;
import org.parley.scenario.ThirdParty;

/**
 * A mediator or third party that must keep or deliver what is agreed.
 *
 * @param id its id
 * @param trust by delegation: slot of the trust in it, -1 for the default
 * @param thirdParty its index among the third parties, -1 for a mediator
 */
public record OutsideKeeper(String id, int[] trust, int thirdParty) implements Serializable {

  /** Ids of those that some option names, in the order of the scenario. */
  static List<String> named(Scenario scenario) {
    List<String> all = new ArrayList<>(scenario.mediators().stream().map(Mediator::id).toList());
    all.addAll(scenario.thirdParties().stream().map(ThirdParty::id).toList());
    return all.stream()
        .distinct()
        .filter(
            id ->
                scenario.issues().stream()
                    .flatMap(i -> i.options().stream())
                    .anyMatch(o -> o.keptBy().contains(id)))
        .toList();
  }

  /** Index of whoever must keep an option: delegations first, then those not at the table. */
  static int index(Scenario scenario, String id) {
    int d = scenario.delegationIndex(id);
    return d >= 0 ? d : scenario.delegations().size() + named(scenario).indexOf(id);
  }

  static List<OutsideKeeper> all(Scenario scenario, InputSlots inputs) {
    return named(scenario).stream().map(id -> of(scenario, id, inputs)).toList();
  }

  private static OutsideKeeper of(Scenario scenario, String id, InputSlots inputs) {
    for (Mediator m : scenario.mediators()) {
      if (m.id().equals(id)) {
        int[] trust = CompiledDelegation.byDelegation(scenario, m.trustedBy(), inputs);
        return new OutsideKeeper(id, trust, -1);
      }
    }
    List<String> thirds = scenario.thirdParties().stream().map(ThirdParty::id).toList();
    int p = thirds.indexOf(id);
    var trusted = scenario.thirdParties().get(p).trustedBy();
    return new OutsideKeeper(id, CompiledDelegation.byDelegation(scenario, trusted, inputs), p);
  }
}
