package org.parley.state;

import java.util.ArrayList;
import java.util.List;
import org.parley.compiled.CompiledAgreements;
import org.parley.compiled.CompiledTalks;

/**
 * The smallest coalitions that carry a text whatever it says: without any of its members one
 * carries nothing of the kind (Riker 1962). Everybody counts as at the table.
 */
public final class WinningCoalitions {
  /** Coalitions that are given, those of the fewest first. */
  private static final int MOST = 40;

  /** Delegations up to which every coalition is looked at. */
  private static final int MOST_PARTIES = 12;

  private final CompiledTalks talks;
  private final TalksState situation;
  private final CompiledAgreements agreements;
  private final double[] votes;
  private final long issues;

  private WinningCoalitions(CompiledTalks talks, TalksState situation) {
    this.talks = talks;
    this.situation = situation;
    agreements = talks.agreements();
    votes = new double[talks.parties()];
    agreements.readVotes(situation.numbers(), votes);
    long open = 0;
    for (int i = 0; i < talks.space().issues(); i++) {
      open |= talks.closedBefore()[i] < 0 ? 1L << i : 0;
    }
    issues = open;
  }

  /** Their members, those of the fewest first; none where there are too many to look at. */
  public static List<List<Integer>> smallest(CompiledTalks talks, TalksState situation) {
    return talks.parties() > MOST_PARTIES
        ? List.of()
        : new WinningCoalitions(talks, situation).smallest().stream().limit(MOST).toList();
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

  private boolean carries(long coalition) {
    return agreements.carriedAny(coalition, agreements.all(), issues, votes, situation.numbers());
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
}
