package org.parley.negotiation;

import org.parley.compiled.CompiledMediator;
import org.parley.compiled.CompiledTalks;
import org.parley.compiled.InputSlots;
import org.parley.outcome.Proposal;
import org.parley.outcome.TranscriptEntry;
import org.parley.scenario.Talks;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * A mediator. A facilitative one only makes the others clearer to each other. A formulative one
 * puts texts of its own on the table: the best product of gains by its own reading; all are asked
 * at once, all must say yes, and since its proposal costs no face (Pruitt & Johnson 1970) a
 * delegation asks for less the higher the mediator stands with it. A directive one also pays and
 * fines.
 */
final class MediatorAgent implements Steppable {
  /**
   * By how much a refusal makes a delegation's gains count more in the next single text: assumed.
   */
  private static final double INSISTENCE = 1.1;

  private final NegotiationModel model;
  private final CompiledTalks talks;
  private final CompiledMediator mediator;
  private final MediatorReading reading;
  private final MediatorLeverage leverage;
  private final double[] power;
  private boolean even;

  MediatorAgent(NegotiationModel model, CompiledMediator mediator) {
    this.model = model;
    this.mediator = mediator;
    talks = model.talks();
    reading = new MediatorReading(talks, mediator, model.valuations());
    leverage = new MediatorLeverage(mediator, model.situation(), talks.parties());
    power = new double[talks.parties()];
  }

  MediatorLeverage leverage() {
    return leverage;
  }

  private boolean writesTexts() {
    return mediator.style().writesTexts();
  }

  private boolean writesTheOnlyText() {
    return talks.frame().protocol() == Talks.Protocol.SINGLE_TEXT;
  }

  void begin() {
    if (!writesTexts()) {
      return;
    }
    leverage.begin();
    reading.begin(model.situation().number(mediator.error()), model.chances());
    even = true;
    for (int d = 0; d < power.length; d++) {
      int slot = mediator.bias()[d];
      power[d] = slot == InputSlots.NONE ? 1 : 1 + model.situation().number(slot);
      even &= power[d] == 1;
    }
  }

  @Override
  public void step(SimState state) {
    if (model.rests() || !writesTexts()) {
      return;
    }
    if (writesTheOnlyText() || model.round() % mediator.every() == 0) {
      model.valuations().bringUpToDate();
      if (writesTheOnlyText()) {
        model.prepareAll();
      }
      propose(Integer.MAX_VALUE);
    }
  }

  /** At the end of a sitting, the best that can be signed at the table. */
  void proposeSignable() {
    if (writesTexts() && model.texts().canBePartial() && !model.rests()) {
      model.valuations().bringUpToDate();
      propose(model.mandates().lowest());
    }
  }

  private void propose(int maxLevel) {
    ProposalSearch search = model.search();
    if (!search.find(reading.tables(), maxLevel, even ? null : power)) {
      return;
    }
    int[] deal = search.deal();
    long mask = model.texts().settled(deal, model.situation());
    boolean whole =
        model.texts().canBePartial()
            || model.texts().isComprehensive(deal, mask, model.situation());
    if (mask == 0 || !whole || model.refusals().contain(deal, mask)) {
      return;
    }
    if (model.isRecorded()) {
      Proposal text = new Proposal(deal.clone(), mask);
      model.record(
          new TranscriptEntry.Offered(model.round(), mediator.id(), text, model.values(deal), 0));
    }
    if (allAgree(deal, mask)) {
      model.signing().reached(deal.clone(), mask, this);
    }
  }

  private boolean allAgree(int[] deal, long mask) {
    boolean all = true;
    for (int d = 0; d < power.length; d++) {
      leverage.offer(d);
      boolean yes = agrees(d, deal, mask);
      all &= yes;
      if (!yes) {
        refusedBy(d, deal);
      }
    }
    return all;
  }

  /** Threshold r + (1 - a)(target - r), read over the issues of the text; never below r. */
  private boolean agrees(int d, int[] deal, long mask) {
    DelegationAgent agent = model.agent(d);
    ProposalEvaluation interests = agent.interests();
    double standing = model.situation().regard(mediator.standing()[d]);
    long reservation = interests.reservationFor(deal, mask);
    double share = (1 - standing) * agent.planner().askedShare();
    long least = interests.asked(reservation, mask, share) - leverage.stick(d);
    long value = interests.value(deal) + leverage.carrot(d);
    long needed =
        interests.instructions().expectsApproval(deal, mask, value)
            ? reservation
            : interests.least(deal, mask);
    long missing = Math.max(needed, least) - value;
    int line = interests.lineCrossed(deal, mask);
    boolean yes = agent.answer(deal, mask, missing <= 0 && line < 0);
    if (model.isRecorded()) {
      String who = talks.delegation(d).id();
      model.record(
          yes
              ? new TranscriptEntry.Accepted(model.round(), who, mediator.id())
              : new TranscriptEntry.Declined(
                  model.round(), who, mediator.id(), talks.lineId(line), missing));
    }
    return yes;
  }

  /** A refusal may be fined; in a single text it also teaches, and counts the next time. */
  private void refusedBy(int d, int[] deal) {
    leverage.fine(d);
    if (writesTheOnlyText()) {
      reading.learn(d, deal);
      power[d] *= INSISTENCE;
      even = false;
    }
  }
}
