package org.parley.negotiation;

import java.io.Serializable;
import java.util.Arrays;
import org.parley.tactic.OfferCandidates;

/** What a delegation is about to offer, and whether the table and its own r allow it. */
final class NextOffer implements Serializable {
  private final NegotiationState state;
  private final DelegationApproval approval;
  private final ProposalEvaluation interests;
  private final int[] deal;
  private long value;
  private long mask;

  NextOffer(NegotiationState state, DelegationApproval approval) {
    this.state = state;
    this.approval = approval;
    interests = approval.interests();
    deal = new int[state.talks().space().issues()];
  }

  /** Forgets the last run, so that what a run begins with does not depend on it. */
  void forget() {
    Arrays.fill(deal, 0);
    value = 0;
    mask = 0;
  }

  int[] deal() {
    return deal;
  }

  long value() {
    return value;
  }

  /** The issues that it settles. */
  long mask() {
    return mask;
  }

  boolean is(int[] other) {
    return Arrays.equals(deal, other);
  }

  /** Writes the deal of a code; returns whether it may be offered. */
  boolean take(OfferCandidates candidates, long code, long worth) {
    candidates.decode(code, deal);
    return reads(worth);
  }

  /**
   * Writes the deal of a code, whatever it is worth; returns whether the table and the own lines
   * allow it.
   */
  boolean takeAtAnyPrice(OfferCandidates candidates, long code, long worth) {
    candidates.decode(code, deal);
    value = worth;
    mask = state.texts().settled(deal, state.situation());
    return mask != 0
        && !state.refusals().contain(deal, mask)
        && interests.lineCrossed(deal, mask) < 0;
  }

  /** Copies a deal; returns whether it may be offered. */
  boolean take(int[] other, long worth) {
    System.arraycopy(other, 0, deal, 0, deal.length);
    return reads(worth);
  }

  /** Whether it says anything, was not refused before and is worth its price. */
  private boolean reads(long worth) {
    value = worth;
    mask = state.texts().settled(deal, state.situation());
    return mask != 0
        && !state.talks().space().excludes(deal)
        && !state.refusals().contain(deal, mask)
        && interests.lineCrossed(deal, mask) < 0
        && approval.mayTake(deal, mask, value);
  }

  /** What it must be worth to be offered. */
  long floor() {
    return approval.least(deal, mask);
  }

  /** Copies what was offered before, when nothing had moved since. */
  void recall(int[] other, long worth, long settled) {
    System.arraycopy(other, 0, deal, 0, deal.length);
    value = worth;
    mask = settled;
  }
}
