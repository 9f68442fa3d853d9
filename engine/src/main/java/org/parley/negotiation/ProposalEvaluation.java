package org.parley.negotiation;

import java.io.Serializable;
import org.parley.bargaining.FixedPoint;
import org.parley.compiled.CompiledDelegation;
import org.parley.compiled.InputSlots;
import org.parley.state.DelegationValuation;
import org.parley.state.NoDealWorld;
import org.parley.state.TalksState;

/**
 * What a text is to one delegation: V, the reservation value r, m over the issues of the text, and
 * the own hard line that it crosses. Whoever judges a text, at the table, in the capital or when it
 * takes effect, asks here.
 */
final class ProposalEvaluation implements Serializable {
  private final NegotiationState state;
  private final int me;
  private final CompiledDelegation delegation;
  private final DelegationValuation valuation;
  private final OwnOptimum best;
  private final boolean canBeLeft;
  private final ProposalEvaluation[] all;

  /**
   * The evaluation of one delegation.
   *
   * @param all evaluations of all delegations, this one among them once they are there
   */
  ProposalEvaluation(NegotiationState state, int me, ProposalEvaluation[] all) {
    this.state = state;
    this.me = me;
    this.all = all;
    delegation = state.talks().delegation(me);
    valuation = state.valuations().of(me);
    best = new OwnOptimum(state, me);
    boolean named = false;
    for (int e = 0; e < state.talks().parties(); e++) {
      named |= state.talks().delegation(e).leaves()[me] != InputSlots.NONE;
    }
    canBeLeft = named;
  }

  DelegationValuation valuation() {
    return valuation;
  }

  long value(int[] deal) {
    return valuation.value(deal);
  }

  /** V of a deal less V of what is in force. */
  long gain(int[] deal) {
    return valuation.value(deal) - inForce();
  }

  long inForce() {
    return valuation.inForce(state.situation());
  }

  /** The own hard line that a deal crosses which settles the issues of a mask, or -1. */
  int lineCrossed(int[] deal, long mask) {
    return state.situation().lines().hardLineCrossed(me, deal, mask);
  }

  /**
   * r for a text: the value of what is closed, or of the alternative if the text gives it up and it
   * is worth more.
   */
  long reservationFor(int[] deal, long mask) {
    long outside = hasOutsideOption() ? FixedPoint.of(state.situation().worth(me)) : 0;
    return reservation(withoutText(deal, mask), outside, deal, mask);
  }

  /**
   * What it has if a text is not signed: what is in force, or what those leave it with who would
   * then take an alternative that the text gives up.
   */
  private long withoutText(int[] deal, long mask) {
    long least = Long.MAX_VALUE;
    for (int e = 0; e < state.talks().parties() && canBeLeft; e++) {
      ProposalEvaluation other = all[e];
      if (e != me && other.givesUp(deal, mask) && other.wouldTakeItsAlternative()) {
        least = Math.min(least, leftBy(e));
      }
    }
    return least == Long.MAX_VALUE ? inForce() : least;
  }

  private long leftBy(int taker) {
    return NoDealWorld.left(state.talks(), state.situation(), taker, me, Long.MAX_VALUE);
  }

  /**
   * Whether it has not given its alternative up, and would rather have it than what is in force.
   */
  private boolean wouldTakeItsAlternative() {
    TalksState now = state.situation();
    return NoDealWorld.takes(state.talks(), now, me, inForce()) && !hasGivenUp();
  }

  /** No text is enough that is worth less, whatever others would do without it. */
  long floor() {
    long least = inForce();
    for (int e = 0; e < all.length && canBeLeft; e++) {
      least = e == me ? least : Math.min(least, leftBy(e));
    }
    return least;
  }

  /** The least that any text must be worth: what it would have if nothing more were signed. */
  long leastReservation() {
    if (!state.texts().canBePartial()) {
      return reservationForAll();
    }
    long least = inForce();
    for (int e = 0; e < state.talks().parties() && canBeLeft; e++) {
      if (e != me && all[e].wouldTakeItsAlternative()) {
        least = Math.min(least, leftBy(e));
      }
    }
    return least;
  }

  /** The same, of what somebody thinks that is in force and the alternative are worth to it. */
  long reservation(long inForce, long outside, int[] deal, long mask) {
    return hasOutsideOption() && givesUp(deal, mask) ? Math.max(inForce, outside) : inForce;
  }

  /**
   * The least that is enough to agree to a text: r where that is a declared worth, else anything
   * above it, for who has the same without a deal gains nothing by one. On the Genius clock r.
   */
  long enough(int[] deal, long mask) {
    boolean more = !hasOutsideOption() && !state.talks().frame().geniusClock();
    return reservationFor(deal, mask) + (more ? 1 : 0);
  }

  /** What is had without a deal, of what somebody thinks that both are worth. */
  long withoutDeal(long inForce, long outside) {
    return hasOutsideOption() ? Math.max(inForce, outside) : inForce;
  }

  /** r for texts that settle everything. */
  long reservationForAll() {
    return hasOutsideOption() ? orOutside(leftWith()) : leftWith();
  }

  /** V of what is in force, or what those leave it with who take their alternatives. */
  private long leftWith() {
    long least = Long.MAX_VALUE;
    for (int e = 0; e < state.talks().parties() && canBeLeft; e++) {
      if (e != me && all[e].wouldTakeItsAlternative()) {
        least = Math.min(least, leftBy(e));
      }
    }
    return least == Long.MAX_VALUE ? inForce() : least;
  }

  private boolean hasOutsideOption() {
    return delegation.worth() != InputSlots.NONE;
  }

  private long orOutside(long value) {
    return Math.max(value, FixedPoint.of(state.situation().worth(me)));
  }

  /** Whether its alternative is gone: by its own signature, or by what was agreed before. */
  boolean hasGivenUp() {
    boolean byWhatHolds = givesUp(state.situation().ground().inForce(), 0);
    ConsentRules consent = state.consent();
    boolean others = !consent.isPlain() && state.chronicle().hasClosed();
    return byWhatHolds && (!others || consent.hasSurrendered(me));
  }

  /** Whether going over to a text gives up the alternative. */
  boolean givesUp(int[] deal, long mask) {
    return switch (delegation.givesUp()) {
      case COMPREHENSIVE -> state.texts().isComprehensive(deal, mask, state.situation());
      case ANY -> mask != 0 || state.situation().ground().closedIssues() > 0;
      case HOLDING -> delegation.surrenders(deal);
    };
  }

  /** r + share * (m - r), m being the best over the issues of the text; at least r. */
  long asked(long reservation, long mask, double share) {
    long most = Math.max(reservation, best.over(mask));
    return reservation + StrictMath.round(share * (most - reservation));
  }

  /** Adds to a mask over the combinations of a block what crosses a hard line of a delegation. */
  static void barHardLines(NegotiationState state, int owner, int block, boolean[] out) {
    TalksState now = state.situation();
    for (int l : state.talks().linesOf(owner)) {
      if (now.lines().hard()[l]) {
        now.lines().bar(l, block, out);
      }
    }
  }
}
