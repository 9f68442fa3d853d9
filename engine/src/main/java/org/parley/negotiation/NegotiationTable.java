package org.parley.negotiation;

import java.io.Serializable;
import java.util.Arrays;

/** The negotiation table: standing offers, the text under discussion, and what leaders have. */
final class NegotiationTable implements Serializable {
  /** Nobody's. */
  static final int NOBODY = -1;

  /** The option of an issue that is not parked. */
  static final int NOT_PARKED = -1;

  private final int[][] offers;
  private final long[] settled;
  private final long[] worth;
  private final int[] standing;
  private final int[] stamp;
  private final int[] parked;
  private final int[] pendingDeal;
  private final int[][] taken;
  private long takers;
  private int stamps;
  private int proposer;
  private long agreed;
  private long agreedLately;
  private long declined;
  private long pendingMask;
  private int pendingUntil;

  NegotiationTable(int delegations, int issues) {
    offers = new int[delegations][issues];
    settled = new long[delegations];
    worth = new long[delegations];
    standing = new int[delegations];
    stamp = new int[delegations];
    parked = new int[issues];
    pendingDeal = new int[issues];
    taken = new int[delegations][issues];
  }

  void clear() {
    Arrays.fill(stamp, 0);
    Arrays.fill(parked, NOT_PARKED);
    stamps = 0;
    takers = 0;
    proposer = NOBODY;
    agreed = 0;
    agreedLately = 0;
    declined = 0;
    pendingMask = 0;
  }

  int parties() {
    return offers.length;
  }

  /** The deal that a delegation writes its next offer into. */
  int[] offer(int delegation) {
    return offers[delegation];
  }

  boolean hasOffer(int delegation) {
    return stamp[delegation] > 0;
  }

  /** Differs with every offer that a delegation makes; 0 before its first. */
  int stamp(int delegation) {
    return stamp[delegation];
  }

  /** What a delegation's offer settles, as long as nothing was closed since. */
  long settled(int delegation) {
    return settled[delegation];
  }

  /** What was closed, and which lines were hard, when a delegation made its offer. */
  int standing(int delegation) {
    return standing[delegation];
  }

  void settle(int delegation, long mask, int standingNow) {
    settled[delegation] = mask;
    standing[delegation] = standingNow;
  }

  /** Value to itself of a delegation's standing offer when it made it. */
  long worth(int delegation) {
    return worth[delegation];
  }

  /** Tables the offer that a delegation has written. */
  void put(int delegation, long mask, long value, int standingNow) {
    settled[delegation] = mask;
    standing[delegation] = standingNow;
    worth[delegation] = value;
    stamp[delegation] = ++stamps;
    proposer = delegation;
    agreed = 0;
    declined = 0;
  }

  /** The delegation whose offer is under discussion, or {@link #NOBODY}. */
  int proposer() {
    return proposer;
  }

  /** Notes that a delegation agrees to the text under discussion. */
  void agree(int delegation) {
    System.arraycopy(offers[proposer], 0, taken[delegation], 0, taken[delegation].length);
    takers |= 1L << delegation;
    agreed |= 1L << delegation;
    declined &= ~(1L << delegation);
    agreedLately |= 1L << delegation;
  }

  /** Notes that a delegation does not agree to the text under discussion. */
  void decline(int delegation) {
    declined |= 1L << delegation;
  }

  /** Notes that a delegation lets the text under discussion lie, on which others decide. */
  void letLie(int delegation) {
    agreedLately |= 1L << delegation;
  }

  /** Those who agree to the text under discussion, beside who tabled it, as a mask. */
  long agreed() {
    return agreed;
  }

  /** Those who do not agree to the text under discussion, as a mask. */
  long declined() {
    return declined;
  }

  /** Takes a delegation's offer off the table. */
  void withdraw(int delegation) {
    stamp[delegation] = 0;
    if (proposer == delegation) {
      takeOff();
    }
  }

  /** Takes all offers off the table. */
  void withdrawAll() {
    Arrays.fill(stamp, 0);
    takeOff();
  }

  /** Whether a delegation ever agreed to a text of another. */
  boolean hasTaken(int delegation) {
    return (takers >>> delegation & 1) != 0;
  }

  /** The text of another that a delegation agreed to last; must not be written. */
  int[] taken(int delegation) {
    return taken[delegation];
  }

  boolean hasAgreed(int delegation) {
    return (agreed >>> delegation & 1) != 0;
  }

  /** Whether a delegation agreed to any text, or let it lie, since {@link #forgetAgreements}. */
  boolean agreedLately(int delegation) {
    return (agreedLately >>> delegation & 1) != 0;
  }

  void forgetAgreements() {
    agreedLately = 0;
  }

  void takeOff() {
    proposer = NOBODY;
    agreed = 0;
    declined = 0;
  }

  /** Reads every standing offer on what is closed. */
  void overlay(int[] closed) {
    for (int d = 0; d < offers.length; d++) {
      for (int i = 0; i < closed.length; i++) {
        if (closed[i] >= 0) {
          offers[d][i] = closed[i];
          parked[i] = NOT_PARKED;
        }
      }
    }
    takeOff();
  }

  int parked(int issue) {
    return parked[issue];
  }

  void park(int issue, int option) {
    parked[issue] = option;
  }

  void unpark() {
    Arrays.fill(parked, NOT_PARKED);
  }

  boolean isPending() {
    return pendingMask != 0;
  }

  void pend(int[] deal, long mask, int until) {
    System.arraycopy(deal, 0, pendingDeal, 0, deal.length);
    pendingMask = mask;
    pendingUntil = until;
    takeOff();
  }

  int[] pendingDeal() {
    return pendingDeal;
  }

  long pendingMask() {
    return pendingMask;
  }

  int pendingUntil() {
    return pendingUntil;
  }

  void answered() {
    pendingMask = 0;
  }
}
