package org.parley.scenario;

import java.util.List;

/**
 * What one who does not sign wants of a deal: its displeasure is the share of its weighted demands
 * that the deal does not meet, and 1 more for every issue that the deal settles at an option that
 * it will never accept. Displeasure is felt by those on whom it presses.
 *
 * @param demands its wishes, at most one per issue
 * @param never options that it will never accept
 * @param delays rounds by which it delays a text that settles an issue at one of these
 */
public record OutsideStake(List<Demand> demands, DealCondition never, int delays) {
  /** Rounds by which it delays what it will never accept, if nothing is said. */
  public static final Default DELAYS = new Default(0, "neutral: it delays nothing");

  /** It wants nothing. */
  public static final OutsideStake NONE = new OutsideStake(List.of(), DealCondition.NONE, 0);

  public OutsideStake {
    demands = List.copyOf(demands);
  }

  /** Whether nothing displeases it. */
  public boolean isEmpty() {
    return demands.isEmpty() && never.isEmpty();
  }
}
