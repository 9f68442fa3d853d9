package org.parley.negotiation;

import java.io.Serializable;
import org.parley.compiled.CompiledTalks;
import org.parley.outcome.Proposal;
import org.parley.outcome.TranscriptEntry;

/**
 * The plenary takes up what working groups reported, a text in each round: whoever is there and
 * must agree says yes or no to the text as it stands. Since nothing can be changed in it, a
 * delegation says yes to whatever it may take: at least r, enough for its leaders and home as it
 * believes, no hard line crossed (take it or leave it: Romer & Rosenthal 1978). A text that is
 * carried is signed as any other; one that is not leaves its issues to the plenary.
 */
final class PlenaryAdoption implements Serializable {
  private final NegotiationState state;
  private final CompiledTalks talks;
  private final DelegationAgent[] delegations;
  private final SigningProcedure signing;
  private final PublicEvidence evidence;

  PlenaryAdoption(
      NegotiationState state,
      DelegationAgent[] delegations,
      SigningProcedure signing,
      PublicEvidence evidence) {
    this.state = state;
    this.delegations = delegations;
    this.signing = signing;
    this.evidence = evidence;
    talks = state.talks();
  }

  /** Takes up the next text, if this is the plenary's round and nothing else waits. */
  void step() {
    if (!state.reports().any() || state.isGroupSitting() || state.rests()) {
      return;
    }
    GroupReports reports = state.reports();
    int[] deal = reports.deal().clone();
    long mask = reports.mask() & ~state.situation().ground().closedMask();
    MediatorLeverage by = reports.by();
    String group = talks.tracks().id(reports.group());
    boolean stands = mask == reports.mask();
    reports.takeUp();
    state.takeUp();
    if (stands) {
      putToVote(group, deal, mask, by);
    }
  }

  private void putToVote(String group, int[] reported, long mask, MediatorLeverage by) {
    int[] deal = onTheGround(reported, mask);
    if (talks.space().excludes(deal)) {
      return;
    }
    if (state.isRecorded()) {
      Proposal text = new Proposal(deal.clone(), mask);
      state.record(new TranscriptEntry.Reported(state.round(), group, text));
    }
    state.valuations().bringUpToDate();
    long yes = 0;
    for (int d = 0; d < delegations.length; d++) {
      boolean asked = state.consent().isPresent(d) && state.consent().isAsked(d, deal, mask);
      yes |= asked && agrees(d, deal, mask, by, group) ? 1L << d : 0;
    }
    if (state.consent().carry(yes, deal, mask)) {
      signing.reached(deal, mask, yes, by);
    }
  }

  /** The text on what is in force by now. */
  private int[] onTheGround(int[] reported, long mask) {
    int[] deal = state.situation().ground().inForce().clone();
    for (int i = 0; i < deal.length; i++) {
      deal[i] = (mask >>> i & 1) != 0 ? reported[i] : deal[i];
    }
    return deal;
  }

  private boolean agrees(int d, int[] deal, long mask, MediatorLeverage by, String group) {
    DelegationApproval approval = delegations[d].approval();
    ProposalEvaluation interests = approval.interests();
    long value = interests.value(deal) + carrot(d, by);
    int line = interests.lineCrossed(deal, mask);
    boolean enough = approval.mayTake(deal, mask, value);
    boolean free = line < 0 && !state.refusals().contain(deal, mask);
    boolean yes = delegations[d].answer(deal, mask, enough && free);
    if (!yes) {
      evidence.refused(d, deal, mask);
    }
    if (state.isRecorded()) {
      int round = state.round();
      String who = talks.delegation(d).id();
      long missing = enough ? 0 : approval.least(deal, mask) - value;
      state.record(
          yes
              ? new TranscriptEntry.Accepted(round, who, group)
              : new TranscriptEntry.Declined(round, who, group, talks.lineId(line), missing));
    }
    return yes;
  }

  private static long carrot(int d, MediatorLeverage by) {
    if (by == null) {
      return 0;
    }
    by.offer(d);
    return by.carrot(d);
  }
}
