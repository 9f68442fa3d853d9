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
  private final NegotiationModel model;
  private final CompiledTalks talks;
  private final int me;
  private final ProposalEvaluation interests;
  private final OfferPlanner planner;
  private transient SeatedPlay seated;

  DelegationAgent(NegotiationModel model, int me) {
    this.model = model;
    this.me = me;
    talks = model.talks();
    interests = new ProposalEvaluation(model, me);
    planner = new OfferPlanner(model, me, interests);
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
    return DealProspect.of(model, me, options);
  }

  ProposalEvaluation interests() {
    return interests;
  }

  OfferPlanner planner() {
    return planner;
  }

  /** Lets somebody outside decide; null gives the delegation back to its tactic. */
  void sit(Seat seat) {
    seated = seat == null ? null : new SeatedPlay(model, this, seat);
  }

  @Override
  public void step(SimState state) {
    if (model.rests() || !model.offersAreMade() || !model.consent().isPresent(me)) {
      return;
    }
    if (!model.offersAreSealed()) {
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
      if (waits()) {
        model.table().letLie(me);
      } else if (planner.leaves()) {
        model.cast().closing().walkOut(me, "broken-off");
      } else if (planner.hasNext()) {
        offer();
      } else {
        hold();
      }
    }
  }

  /** Whose text it is asked about, if it has not yet agreed to that; nobody's for sealed papers. */
  private int asks() {
    NegotiationTable table = model.table();
    boolean asked =
        !model.offersAreSealed()
            && table.proposer() != NegotiationTable.NOBODY
            && table.proposer() != me
            && !table.hasAgreed(me)
            && isAsked(table.proposer());
    return asked ? table.proposer() : NegotiationTable.NOBODY;
  }

  private boolean isAsked(int proposer) {
    ConsentRules consent = model.consent();
    return consent.isPlain()
        || consent.isAsked(me, model.table().offer(proposer), model.settled(proposer));
  }

  /**
   * Whether the text under discussion may still be carried without this delegation: then it speaks
   * no further, and the others answer first.
   */
  boolean waits() {
    int proposer = model.table().proposer();
    if (model.consent().isPlain()
        || model.offersAreSealed()
        || proposer == NegotiationTable.NOBODY
        || proposer == me
        || model.table().hasAgreed(me)) {
      return false;
    }
    long others = model.consent().present() & ~(1L << me) & ~model.table().declined();
    return model.consent().carry(others, model.table().offer(proposer), model.settled(proposer));
  }

  /** Whether its condition accepts the standing offer of another, and no hard line forbids it. */
  boolean agreesTo(int proposer) {
    int[] deal = model.table().offer(proposer);
    long mask = model.settled(proposer);
    return mask != 0
        && isEnough(deal, mask)
        && interests.lineCrossed(deal, mask) < 0
        && !model.refusals().contain(deal, mask);
  }

  /** Whether it could live with the standing offer of another: enough, and no hard line crossed. */
  boolean couldTake(int proposer) {
    int[] deal = model.table().offer(proposer);
    long mask = model.settled(proposer);
    return mask != 0
        && interests.mayTake(deal, mask, interests.value(deal))
        && interests.value(deal) >= interests.enough(deal, mask)
        && interests.lineCrossed(deal, mask) < 0
        && !model.refusals().contain(deal, mask);
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
    long mask = model.settled(proposer);
    boolean agrees = answer(model.table().offer(proposer), mask, agreesTo(proposer));
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
    model.table().agree(me);
    conclude(proposer);
  }

  /** Signs the text under discussion if it is carried; who was not heard yet is asked first. */
  private void conclude(int proposer) {
    ConsentRules consent = model.consent();
    int[] deal = model.table().offer(proposer);
    long mask = model.settled(proposer);
    long yes = model.table().agreed() | 1L << proposer;
    if (consent.carry(yes, deal, mask)) {
      long heard = yes | model.table().declined();
      for (int place = 0; place < talks.parties(); place++) {
        int d = model.order().speaker(place);
        boolean isLeft = (heard >>> d & 1) == 0 && consent.isAsked(d, deal, mask);
        yes |= isLeft && model.agent(d).accepts(proposer) ? 1L << d : 0;
      }
      model.signing().reached(deal, mask, yes & consent.asked(deal, mask), null);
    }
  }

  void offer() {
    int[] deal = model.table().offer(me);
    System.arraycopy(planner.next().deal(), 0, deal, 0, deal.length);
    long mask = planner.next().mask();
    model.table().put(me, mask, planner.next().value(), model.situation().standing());
    planner.offered();
    model.evidence().offered(me, deal, mask);
    if (model.isRecorded()) {
      Proposal text = new Proposal(deal.clone(), mask);
      model.record(
          new TranscriptEntry.Offered(
              model.round(), id(me), text, model.values(deal), planner.target()));
    }
    if (!model.consent().isPlain() && !model.offersAreSealed()) {
      conclude(me);
    }
  }

  void decline(int proposer) {
    model.table().decline(me);
    model.evidence().refused(me, model.table().offer(proposer), model.settled(proposer));
    if (model.isRecorded()) {
      int[] deal = model.table().offer(proposer);
      long mask = model.settled(proposer);
      String line = talks.lineId(interests.lineCrossed(deal, mask));
      long missing = least(deal, mask) - interests.value(deal);
      model.record(
          new TranscriptEntry.Declined(model.round(), id(me), id(proposer), line, missing));
    }
  }

  private void accepted(int proposer) {
    if (model.isRecorded()) {
      model.record(new TranscriptEntry.Accepted(model.round(), id(me), id(proposer)));
    }
  }

  void hold() {
    if (model.isRecorded()) {
      model.record(new TranscriptEntry.Held(model.round(), id(me)));
    }
  }

  private String id(int delegation) {
    return talks.delegation(delegation).id();
  }
}
