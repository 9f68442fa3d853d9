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
 * A mediator. Of whatever style, it makes the others clearer to each other ({@link
 * MediatorFacilitation}). A formulative one also puts texts of its own on the table ({@link
 * MediatorDraft}): all are asked at once, all must say yes, and since its proposal costs no face
 * (Pruitt & Johnson 1970) a delegation asks for less the higher the mediator stands with it. A text
 * that was refused is never tabled again. A directive one also pays and fines.
 */
final class MediatorAgent implements Steppable {
  private final NegotiationState state;
  private final CompiledTalks talks;
  private final CompiledMediator mediator;
  private final MediatorDraft draft;
  private final SingleText singleText;
  private final MediatorLeverage leverage;
  private final double[] power;
  private boolean even;

  MediatorAgent(NegotiationState state, CompiledMediator mediator, int observer) {
    this.state = state;
    this.mediator = mediator;
    talks = state.talks();
    draft = new MediatorDraft(state, observer);
    singleText = new SingleText(state, this, draft);
    leverage = new MediatorLeverage(mediator, state.situation(), talks.parties());
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
    singleText.begin();
    even = true;
    for (int d = 0; d < power.length; d++) {
      int slot = mediator.bias()[d];
      power[d] = slot == InputSlots.NONE ? 1 : 1 + state.situation().number(slot);
      even &= power[d] == 1;
    }
  }

  @Override
  public void step(SimState mason) {
    if (state.rests() || !writesTexts()) {
      return;
    }
    draft.beliefs().learn();
    if (writesTheOnlyText()) {
      state.valuations().bringUpToDate();
      state.prepareAll();
      singleText.revise();
    } else if (state.round() % mediator.every() == 0) {
      state.valuations().bringUpToDate();
      if (draft.write(Integer.MAX_VALUE, powers()) && (isRipe() || isLastTurn())) {
        propose();
      }
    }
  }

  /**
   * Whether, by what they ask for in their own offers, all may accept the text now. A text that is
   * tabled too early is lost.
   */
  private boolean isRipe() {
    ObserverBeliefs beliefs = draft.beliefs();
    for (int d = 0; d < power.length; d++) {
      if (!state.table().hasOffer(d)) {
        return false;
      }
      long least = beliefs.leastWorth(d, draft.deal(), draft.mask());
      long asked = Math.max(0, beliefs.worth(d, state.table().offer(d)) - least);
      double share = 1 - state.situation().regard(mediator.standing()[d]);
      leverage.offer(d);
      long given = beliefs.worth(d, draft.deal()) + leverage.carrot(d) + leverage.stick(d);
      if (given - least < share * asked) {
        return false;
      }
    }
    return true;
  }

  /** Whether the sitting ends before its next turn. */
  private boolean isLastTurn() {
    int round = state.course().round();
    for (int next = round; next < round + mediator.every(); next++) {
      if (talks.calendar().ends(next)) {
        return true;
      }
    }
    return false;
  }

  /** At the end of a sitting, the best that can be signed at the table. */
  void proposeSignable() {
    if (writesTexts() && state.texts().canBePartial() && !state.rests()) {
      state.valuations().bringUpToDate();
      if (draft.write(state.mandates().lowest(), powers())) {
        propose();
      }
    }
  }

  private void propose() {
    table(draft.deal(), draft.mask());
    if (allAgree(draft.deal(), draft.mask())) {
      sign(draft.deal(), draft.mask());
    } else {
      state.refusedDrafts().add(draft.deal(), draft.mask());
    }
  }

  /** Exponents of gains by its bias; null if it is even-handed. */
  double[] powers() {
    return even ? null : power;
  }

  /** Everybody sees the text. */
  void table(int[] deal, long mask) {
    if (state.isRecorded()) {
      Proposal text = new Proposal(deal.clone(), mask);
      state.record(
          new TranscriptEntry.Offered(state.round(), mediator.id(), text, state.values(deal), 0));
    }
  }

  void sign(int[] deal, long mask) {
    state.signing().reached(deal.clone(), mask, this);
  }

  private boolean allAgree(int[] deal, long mask) {
    boolean all = true;
    for (int d = 0; d < power.length; d++) {
      all &= agrees(d, deal, mask);
    }
    return all;
  }

  /** Asks a delegation whether it would sign; a refusal may be fined. */
  boolean agrees(int d, int[] deal, long mask) {
    leverage.offer(d);
    boolean yes = answers(d, deal, mask, missing(d, deal, mask));
    if (!yes) {
      state.evidence().refused(d, deal, mask);
      leverage.fine(d);
    }
    return yes;
  }

  /** Threshold r + (1 - a)(target - r), read over the issues of the text; never below r. */
  private long missing(int d, int[] deal, long mask) {
    DelegationAgent agent = state.agent(d);
    ProposalEvaluation interests = agent.interests();
    double standing = state.situation().regard(mediator.standing()[d]);
    long reservation = interests.reservationFor(deal, mask);
    double share = (1 - standing) * agent.planner().askedShare();
    long least = interests.asked(reservation, mask, share) - leverage.stick(d);
    long value = interests.value(deal) + leverage.carrot(d);
    long needed =
        interests.instructions().expectsApproval(deal, mask, value)
            ? reservation
            : interests.least(deal, mask);
    return Math.max(needed, least) - value;
  }

  /** The answer of a delegation to which a text lacks so much; a hard line is never crossed. */
  boolean answers(int d, int[] deal, long mask, long missing) {
    int line = state.agent(d).interests().lineCrossed(deal, mask);
    boolean yes = state.agent(d).answer(deal, mask, missing <= 0 && line < 0);
    if (state.isRecorded()) {
      String who = talks.delegation(d).id();
      int round = state.round();
      state.record(
          yes
              ? new TranscriptEntry.Accepted(round, who, mediator.id())
              : new TranscriptEntry.Declined(
                  round, who, mediator.id(), talks.lineId(line), missing));
    }
    return yes;
  }
}
