package org.parley.explain;

import java.util.List;
import org.parley.bargaining.CountResult;
import org.parley.bargaining.DealSet;
import org.parley.compiled.CompiledTalks;
import org.parley.state.TalksState;
import org.parley.state.WinningCoalitions;

/** Works out what the smallest winning coalitions of all delegations can agree on. */
final class CoalitionZones {
  private CoalitionZones() {}

  /** None where everybody must agree to everything, or where there are too many to look at. */
  static List<CoalitionZone> of(CompiledTalks talks, TalksState situation, ScenarioNaming names) {
    return talks.agreements().isPlain()
        ? List.of()
        : WinningCoalitions.smallest(talks, situation).stream()
            .map(members -> zone(members, names))
            .toList();
  }

  private static CoalitionZone zone(List<Integer> members, ScenarioNaming names) {
    return new CoalitionZone(
        names.delegations(members), CountResult.of(DealSet.zopa(names.picture().among(members))));
  }
}
