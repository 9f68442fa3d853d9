package org.parley.compiled;

import java.io.Serializable;
import java.util.List;
import org.parley.scenario.Scenario;

/**
 * The order in which issues come to the table. Groups count from 0; of K planned rounds each of n
 * groups has the same share, so that in round k (from 0) the groups up to floor(k n / K) have come
 * up whatever is settled.
 */
public final class CompiledAgenda implements Serializable {
  private final long[] groups;
  private final int rounds;

  private CompiledAgenda(long[] groups, int rounds) {
    this.groups = groups;
    this.rounds = rounds;
  }

  static CompiledAgenda of(Scenario scenario, TalksCalendar calendar) {
    List<List<String>> declared = scenario.talks().agenda().groups();
    boolean closesParts = !ImpossibleDeals.mustBeWhole(scenario);
    long[] groups =
        declared.stream()
            .filter(group -> closesParts)
            .mapToLong(group -> mask(scenario, group))
            .filter(mask -> mask != 0)
            .toArray();
    return new CompiledAgenda(groups, calendar.rounds());
  }

  /** The issues of a group that are not closed before the talks, as a mask. */
  private static long mask(Scenario scenario, List<String> group) {
    return group.stream()
        .filter(id -> !scenario.closedBefore().containsKey(id))
        .mapToLong(id -> 1L << scenario.issueIndex(id))
        .reduce(0, (a, b) -> a | b);
  }

  /** The last group; -1 if all issues are on the table from the beginning. */
  public int last() {
    return groups.length - 1;
  }

  /** The group that has come up by a round, from 0, whatever is settled. */
  public int cameUp(int round) {
    return (int) Math.min(last(), (long) Math.max(0, round) * groups.length / rounds);
  }

  /**
   * The group that comes up last.
   *
   * @param closed the closed issues, as a mask
   * @param cameUp the group that has come up whatever is settled
   */
  public int current(long closed, int cameUp) {
    int group = Math.max(0, cameUp);
    while (group < last() && isSettledBefore(group + 1, closed)) {
      group++;
    }
    return group;
  }

  private boolean isSettledBefore(int group, long closed) {
    for (int g = 0; g < group; g++) {
      if ((groups[g] & ~closed) != 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * The open issues that have not come up yet, as a mask.
   *
   * @param closed the closed issues, as a mask
   * @param cameUp the group that came up last
   */
  public long shelved(long closed, int cameUp) {
    long shelved = 0;
    for (int g = cameUp + 1; g < groups.length; g++) {
      shelved |= groups[g];
    }
    return shelved & ~closed;
  }
}
