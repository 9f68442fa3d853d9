package org.parley.explain;

import java.util.ArrayList;
import java.util.List;
import org.parley.bargaining.BargainingProblem;
import org.parley.bargaining.CountResult;
import org.parley.bargaining.DealSet;
import org.parley.compiled.CompiledAgreements;
import org.parley.compiled.CompiledTalks;
import org.parley.scenario.AuthorityLevel;
import org.parley.state.TalksState;

/** Works out what the smallest winning coalitions of all delegations can agree on. */
final class CoalitionZones {
  /** Delegations up to which every coalition is looked at. */
  private static final int MOST_PARTIES = 12;

  /** Coalitions that are counted, those of the fewest first. */
  private static final int MOST = 40;

  private final CompiledTalks talks;
  private final TalksState situation;
  private final BargainingProblem picture;
  private final CompiledAgreements agreements;
  private final double[] votes;

  private CoalitionZones(CompiledTalks talks, TalksState situation, BargainingProblem picture) {
    this.talks = talks;
    this.situation = situation;
    this.picture = picture;
    agreements = talks.agreements();
    votes = new double[talks.parties()];
    agreements.readVotes(situation.numbers(), votes);
  }

  /** None where everybody must agree to everything, or where there are too many to look at. */
  static List<CoalitionZone> of(CompiledTalks talks, TalksState situation, ScenarioNaming names) {
    if (talks.agreements().isPlain() || talks.parties() > MOST_PARTIES) {
      return List.of();
    }
    CoalitionZones zones = new CoalitionZones(talks, situation, names.picture());
    return zones.smallest().stream()
        .limit(MOST)
        .map(members -> new CoalitionZone(names.delegations(members), zones.zopa(members)))
        .toList();
  }

  private boolean carries(long coalition) {
    long issues = 0;
    for (int i = 0; i < talks.space().issues(); i++) {
      issues |= talks.closedBefore()[i] < 0 ? 1L << i : 0;
    }
    return agreements.carriedAny(coalition, agreements.all(), issues, votes, situation.numbers());
  }

  private List<List<Integer>> smallest() {
    List<List<Integer>> found = new ArrayList<>();
    for (int size = 1; size <= votes.length; size++) {
      for (long c = 1; c <= agreements.all(); c++) {
        if (Long.bitCount(c) == size && carries(c) && needsAll(c)) {
          found.add(members(c));
        }
      }
    }
    return found;
  }

  private boolean needsAll(long coalition) {
    for (long left = coalition; left != 0; left &= left - 1) {
      if (carries(coalition & ~Long.lowestOneBit(left))) {
        return false;
      }
    }
    return true;
  }

  private static List<Integer> members(long coalition) {
    List<Integer> members = new ArrayList<>();
    for (long left = coalition; left != 0; left &= left - 1) {
      members.add(Long.numberOfTrailingZeros(left));
    }
    return members;
  }

  /** The zone of possible agreement of the members alone. */
  private CountResult zopa(List<Integer> members) {
    BargainingProblem all = picture;
    int n = members.size();
    long[][][] value = new long[n][][];
    long[] base = new long[n];
    long[] baseline = new long[n];
    boolean[] declared = new boolean[n];
    int[] mandate = new int[n];
    for (int k = 0; k < n; k++) {
      int d = members.get(k);
      value[k] = all.value()[d];
      base[k] = all.base()[d];
      baseline[k] = all.baseline()[d];
      declared[k] = all.declared()[d];
      mandate[k] = AuthorityLevel.LEADERS.rank();
    }
    List<BargainingProblem.Line> lines =
        all.lines().stream()
            .filter(l -> members.contains(l.owner()))
            .map(
                l ->
                    new BargainingProblem.Line(
                        members.indexOf(l.owner()), l.id(), l.block(), l.crossed(), l.firmness()))
            .toList();
    BargainingProblem own =
        new BargainingProblem(
            all.space(),
            value,
            base,
            baseline,
            declared,
            lines,
            all.level(),
            mandate,
            all.closed());
    return CountResult.of(DealSet.zopa(own));
  }
}
