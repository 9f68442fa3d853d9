package org.parley.negotiation;

/** The order within a round, one constant each, so that MASON shuffles nothing. */
final class RoundOrdering {
  static final int EVENTS = 0;
  static final int BATTLEFIELD = 1;
  static final int THIRD_PARTIES = 2;
  static final int STEPS_ALONE = 3;
  static final int DELEGATIONS = 4;
  static final int MEDIATORS = 5;
  static final int ANSWERS = 6;
  static final int CLOSING = 7;

  /** The whole round as one scheduled step, its parts in the order above. */
  static final int ROUND = 0;

  private RoundOrdering() {}
}
