package org.parley.lab.lever;

import java.util.List;
import org.parley.statistics.IntervalEstimate;
import org.parley.statistics.ShareEstimate;

/**
 * What several levers do to the goal together.
 *
 * @param levers the levers, one to three
 * @param runs paired runs behind it
 * @param share share of runs that meet the goal with all of them
 * @param difference change of the share
 * @param interaction what they do together beyond the sum of what each does alone
 * @param waits whether they wait for each other: together they raise the share, and not one can be
 *     told from zero alone
 * @param reaches whether the share is at least the one asked for
 * @param minimal whether it reaches it, and every smaller set of its levers was tried and does not
 */
public record LeverSet(
    List<Lever> levers,
    int runs,
    ShareEstimate share,
    IntervalEstimate difference,
    IntervalEstimate interaction,
    boolean waits,
    boolean reaches,
    boolean minimal) {
  public LeverSet {
    levers = List.copyOf(levers);
  }
}
