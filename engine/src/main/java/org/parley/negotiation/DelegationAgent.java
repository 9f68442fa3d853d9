package org.parley.negotiation;

import org.parley.compiled.CompiledTalks;
import org.parley.compiled.DelegationValuation;
import org.parley.outcome.Proposal;
import org.parley.outcome.TranscriptEntry;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * A delegation at the table. Its turn: learn from what lies there, set its target, pick its next
 * offer, accept what lies there if its condition says so, else offer.
 */
public final class DelegationAgent implements Steppable {
  private final NegotiationState state;
  private final CompiledTalks talks;
  private final int me;
  private final ProposalEvaluation interests;
  private final OfferPlanner planner;
  private transient SeatedPlay seated;

  DelegationAgent(NegotiationState state, int me) {
    this.state = state;
    this.me = me;
    talks = state.talks();
    interests = new ProposalEvaluation(state, me);
    planner = new OfferPlanner(state, me, interests);
  }

  /** Index of the delegation. */
  public int index() {
    return me;
  }

  /** What deals are worth to it. */
  public DelegationValuation valuation() {
    return interests.valuation();
  }

  /**
   * What a deal would be to it if it were tabled now.
   *
   * @param options option by issue; issues that are closed as they are
   */
  public DealProspect prospect(int[] options) {
    return DealProspect.of(state, me, options);
  }

  ProposalEvaluation interests() {
    return interests;
  }

  OfferPlanner planner() {
    return planner;
  }

  /** Lets somebody outside decide; null gives the delegation back to its tactic. */
  void sit(Seat seat) {
    seated = seat == null ? null : new SeatedPlay(state, this, seat);
  }

  @Override
  public void step(SimState mason) {
    if (state.rests() || !state.offersAreMade()) {
      return;
    }
    if (!state.offersAreSealed()) {
      planner.prepare();
    }
    int proposer = asks();
    if (seated != null) {
      seated.play(proposer);
    } else if (proposer != NegotiationTable.NOBODY && agreesTo(proposer)) {
      agree(proposer);
    } else {
      if (proposer != NegotiationTable.NOBODY) {
        decline(proposer);
      }
      if (planner.leaves()) {
        state.cast().closing().walkOut(me, "broken-off");
      } else if (planner.hasNext()) {
        offer();
      } else {
        hold();
      }
    }
  }

  /** Whose text it is asked about, if it has not yet agreed to that; nobody's for sealed papers. */
  private int asks() {
    NegotiationTable table = state.table();
    boolean asked =
        !state.offersAreSealed()
            && table.proposer() != NegotiationTable.NOBODY
            && table.proposer() != me
            && !table.hasAgreed(me);
    return asked ? table.proposer() : NegotiationTable.NOBODY;
  }

  /** Whether its condition accepts the standing offer of another, and no hard line forbids it. */
  boolean agreesTo(int proposer) {
    int[] deal = state.table().offer(proposer);
    long mask = state.settled(proposer);
    return mask != 0
        && isEnough(deal, mask)
        && interests.lineCrossed(deal, mask) < 0
        && !state.refusals().contain(deal, mask);
  }

  /** Whether it could live with the standing offer of another: enough, and no hard line crossed. */
  boolean couldTake(int proposer) {
    int[] deal = state.table().offer(proposer);
    long mask = state.settled(proposer);
    return mask != 0
        && interests.mayTake(deal, mask, interests.value(deal))
        && interests.value(deal) >= interests.enough(deal, mask)
        && interests.lineCrossed(deal, mask) < 0
        && !state.refusals().contain(deal, mask);
  }

  private boolean isEnough(int[] deal, long mask) {
    long value = interests.value(deal);
    return interests.instructions().expectsApproval(deal, mask, value)
        && planner.accepts(deal, value, interests.enough(deal, mask));
  }

  /** The least value at which it accepts a text of another delegation. */
  private long least(int[] deal, long mask) {
    long enough = Math.max(interests.least(deal, mask), interests.enough(deal, mask));
    return Math.max(planner.threshold(), enough);
  }

  /** Whether it accepts another's paper. */
  boolean accepts(int proposer) {
    long mask = state.settled(proposer);
    boolean agrees = answer(state.table().offer(proposer), mask, agreesTo(proposer));
    if (agrees) {
      accepted(proposer);
    } else {
      decline(proposer);
    }
    return agrees;
  }

  /** Its answer to a text on which all are asked at once, if its own rules give an answer. */
  boolean answer(int[] deal, long mask, boolean advice) {
    return seated == null ? advice : seated.answer(deal, mask, advice);
  }

  void agree(int proposer) {
    accepted(proposer);
    if (state.table().agree(me)) {
      state.signing().reached(state.table().offer(proposer), state.settled(proposer), null);
    }
  }

  void offer() {
    int[] deal = state.table().offer(me);
    System.arraycopy(planner.next().deal(), 0, deal, 0, deal.length);
    long mask = planner.next().mask();
    state.table().put(me, mask, planner.next().value(), state.situation().standing());
    planner.offered();
    state.evidence().offered(me, deal, mask);
    if (state.isRecorded()) {
      Proposal text = new Proposal(deal.clone(), mask);
      state.record(
          new TranscriptEntry.Offered(
              state.round(), id(me), text, state.values(deal), planner.target()));
    }
  }

  void decline(int proposer) {
    state.evidence().refused(me, state.table().offer(proposer), state.settled(proposer));
    if (state.isRecorded()) {
      int[] deal = state.table().offer(proposer);
      long mask = state.settled(proposer);
      String line = talks.lineId(interests.lineCrossed(deal, mask));
      long missing = least(deal, mask) - interests.value(deal);
      state.record(
          new TranscriptEntry.Declined(state.round(), id(me), id(proposer), line, missing));
    }
  }

  private void accepted(int proposer) {
    if (state.isRecorded()) {
      state.record(new TranscriptEntry.Accepted(state.round(), id(me), id(proposer)));
    }
  }

  void hold() {
    if (state.isRecorded()) {
      state.record(new TranscriptEntry.Held(state.round(), id(me)));
    }
  }

  private String id(int delegation) {
    return talks.delegation(delegation).id();
  }
}
