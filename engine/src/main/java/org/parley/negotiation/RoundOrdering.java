package org.parley.negotiation;

/** The order within a round, one constant each, so that MASON shuffles nothing. */
final class RoundOrdering {
  static final int EVENTS = 0;
  static final int BATTLEFIELD = 1;
  static final int THIRD_PARTIES = 2;
  static final int DELEGATIONS = 3;
  static final int MEDIATORS = 4;
  static final int ANSWERS = 5;
  static final int CLOSING = 6;

  /** The whole round as one scheduled step, its parts in the order above. */
  static final int ROUND = 0;

  private RoundOrdering() {}
}
