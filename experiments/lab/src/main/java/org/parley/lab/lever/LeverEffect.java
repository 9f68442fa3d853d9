package org.parley.lab.lever;

import java.util.Optional;
import org.parley.statistics.IntervalEstimate;
import org.parley.statistics.ShareEstimate;

/**
 * What a lever does to the goal.
 *
 * @param lever the lever
 * @param runs paired runs behind it
 * @param share share of runs that meet the goal with it
 * @param difference change of the share; its interval holds together with those of all other levers
 *     with 95%
 * @param price change of the holder's own mean gain, with its 95% interval; empty if no delegation
 *     holds it
 */
public record LeverEffect(
    Lever lever,
    int runs,
    ShareEstimate share,
    IntervalEstimate difference,
    Optional<IntervalEstimate> price) {

  /** Whether the change can be told from zero, with 5% error over all levers together. */
  public boolean isDistinguishable() {
    return difference.low() > 0 || difference.high() < 0;
  }
}
