package org.parley.negotiation;

import java.io.Serializable;
import org.parley.compiled.CompiledTalks;
import org.parley.scenario.Mechanism;
import org.parley.state.ClosedIssues;

/**
 * Issues that all standing offers settle alike are parked, among more than two delegations those
 * that more than half of the offers do, where not all must agree those that the offers of all who
 * must sign do: the plenary text, which grows as offers come together. At the end of a sitting the
 * delegations sign those of the parked that together have the largest product of gains, all
 * positive, no line crossed, mandates sufficient: how prisoners are exchanged while the war goes
 * on. What waits for its turn on the agenda, or for another body, is not parked.
 */
final class ParkedIssues implements Serializable {
  /** Parked issues of which every subset is tried; beyond, the first ones in order. */
  private static final int MOST = 12;

  private final NegotiationState state;
  private final DelegationAgent[] delegations;
  private final SigningProcedure signing;
  private final CompiledTalks talks;
  private final int[] deal;
  private final int[] issues;

  ParkedIssues(NegotiationState state, DelegationAgent[] delegations, SigningProcedure signing) {
    this.state = state;
    this.delegations = delegations;
    this.signing = signing;
    talks = state.talks();
    deal = new int[talks.space().issues()];
    issues = new int[MOST];
  }

  private boolean isOff() {
    return !state.texts().canBePartial() || talks.off(Mechanism.PARKING);
  }

  /** Parks what standing offers settle alike, and takes off what offers go back on. */
  void park() {
    if (isOff()) {
      return;
    }
    NegotiationTable table = state.table();
    for (int d = 0; d < talks.parties(); d++) {
      boolean speaks = state.consent().isPresent(d) && !state.consent().isSilent(d);
      if (!table.hasOffer(d) && speaks) {
        return;
      }
    }
    for (int i = 0; i < deal.length; i++) {
      int option = !isOnTheTable(i) ? NegotiationTable.NOT_PARKED : common(i);
      boolean moves = option != talks.space().statusQuo(i);
      table.park(i, moves ? option : NegotiationTable.NOT_PARKED);
    }
  }

  private boolean isOnTheTable(int issue) {
    ClosedIssues ground = state.situation().ground();
    return ground.closed()[issue] < 0 && !ground.isShelved(issue);
  }

  /** The option at which those who must settle an issue do it in their standing offers, or none. */
  private int common(int issue) {
    return state.consent().isPlain() ? ofMost(issue) : ofItsParties(issue);
  }

  /** Where that is so of several options that concern different parties, a lot decides. */
  private int ofItsParties(int issue) {
    int of = NegotiationTable.NOBODY;
    for (int d = 0; d < talks.parties(); d++) {
      boolean first = of == NegotiationTable.NOBODY || state.consent().isDrawnBefore(d, of);
      boolean offers = first && state.table().hasOffer(d);
      of = offers && isOfItsParties(issue, state.table().offer(d)[issue]) ? d : of;
    }
    return of == NegotiationTable.NOBODY
        ? NegotiationTable.NOT_PARKED
        : state.table().offer(of)[issue];
  }

  private boolean isOfItsParties(int issue, int option) {
    boolean any = false;
    for (int d = 0; d < talks.parties(); d++) {
      if (state.consent().isParty(d, issue, option) && !state.consent().isSilent(d)) {
        any = true;
        if (state.table().offer(d)[issue] != option) {
          return false;
        }
      }
    }
    return any;
  }

  /** The option at which more than half of the standing offers settle an issue, or none. */
  private int ofMost(int issue) {
    int option = NegotiationTable.NOT_PARKED;
    int ahead = 0;
    for (int d = 0; d < talks.parties(); d++) {
      int said = state.table().offer(d)[issue];
      option = ahead == 0 ? said : option;
      ahead += said == option ? 1 : -1;
    }
    int votes = 0;
    for (int d = 0; d < talks.parties(); d++) {
      votes += state.table().offer(d)[issue] == option ? 1 : 0;
    }
    return 2 * votes > talks.parties() ? option : NegotiationTable.NOT_PARKED;
  }

  /** Signs the best subset, if any is good for all. */
  void sign() {
    if (isOff()) {
      return;
    }
    state.valuations().bringUpToDate();
    int n = signable();
    long best = 0;
    double most = 0;
    for (long subset = 1; subset < 1L << n; subset++) {
      double product = product(subset, n);
      if (product > most) {
        most = product;
        best = subset;
      }
    }
    if (best != 0) {
      long mask = write(best, n);
      signing.reached(deal.clone(), mask, state.consent().asked(deal, mask), null);
    }
  }

  /** The parked issues on the table that everybody who sits may sign, into {@link #issues}. */
  private int signable() {
    int rank =
        state.isGroupSitting()
            ? state.situation().ground().rank()
            : state.mandates().lowest(state.consent().present());
    int n = 0;
    for (int i = 0; i < deal.length && n < MOST; i++) {
      int option = state.table().parked(i);
      if (option >= 0 && isOnTheTable(i) && talks.issue(i).level()[option] <= rank) {
        issues[n++] = i;
      }
    }
    return n;
  }

  private long write(long subset, int n) {
    System.arraycopy(state.situation().ground().inForce(), 0, deal, 0, deal.length);
    long mask = 0;
    for (int k = 0; k < n; k++) {
      if ((subset >>> k & 1) != 0) {
        deal[issues[k]] = state.table().parked(issues[k]);
        mask |= 1L << issues[k];
      }
    }
    return mask;
  }

  private double product(long subset, int n) {
    long mask = write(subset, n);
    if (talks.space().excludes(deal) || state.refusals().contain(deal, mask)) {
      return 0;
    }
    long asked = state.consent().asked(deal, mask);
    double product = state.consent().carry(asked, deal, mask) ? 1 : 0;
    for (long left = asked; left != 0; left &= left - 1) {
      DelegationApproval approval = delegations[Long.numberOfTrailingZeros(left)].approval();
      ProposalEvaluation interests = approval.interests();
      long gain = interests.value(deal) - interests.reservationFor(deal, mask);
      if (gain <= 0
          || interests.lineCrossed(deal, mask) >= 0
          || !approval.instructions().expectsApproval(deal, mask, interests.value(deal))) {
        return 0;
      }
      product *= gain;
    }
    return product;
  }
}
