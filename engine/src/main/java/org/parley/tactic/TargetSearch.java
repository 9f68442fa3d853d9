package org.parley.tactic;

import java.io.Serializable;

/** Looks for the deal whose own value lies nearest to a target. */
public sealed interface TargetSearch extends Serializable permits NearestToTarget, GeniusBidSearch {

  /**
   * Looks for the deal nearest to a target, of those worth at least a floor.
   *
   * @return whether there is one; {@link #code} and {@link #own} then tell it
   */
  boolean find(long target, long floor);

  /** Code of the deal that was found. */
  long code();

  /** Own value of the deal that was found. */
  long own();
}
