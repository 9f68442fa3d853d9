package org.parley.negotiation;

import org.parley.compiled.CompiledMediator;
import org.parley.compiled.CompiledTalks;
import org.parley.compiled.InputSlots;
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
  private final DelegationAgent[] delegations;
  private final MediatedSigning consultation;
  private final SingleText singleText;
  private final MediatorLeverage leverage;
  private final double[] power;
  private boolean even;

  MediatorAgent(
      NegotiationState state,
      CompiledMediator mediator,
      MediatorDraft draft,
      DelegationAgent[] delegations,
      SigningProcedure signing,
      PublicEvidence evidence) {
    this.state = state;
    this.mediator = mediator;
    this.draft = draft;
    this.delegations = delegations;
    talks = state.talks();
    leverage = new MediatorLeverage(mediator, state.situation(), talks.parties());
    consultation = new MediatedSigning(state, mediator, leverage, delegations, signing, evidence);
    singleText = new SingleText(state, consultation, draft);
    power = new double[talks.parties()];
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
      for (DelegationAgent delegation : delegations) {
        delegation.moves().planner().prepare();
      }
      singleText.revise(powers());
    } else if (state.round() % mediator.every() == 0) {
      state.valuations().bringUpToDate();
      if (draft.write(Integer.MAX_VALUE, powers()) && !isStep() && (isRipe() || isLastTurn())) {
        propose();
      }
    }
  }

  /**
   * Whether the text leaves something open. A step waits for the end of the sitting: signed sooner,
   * it takes from the delegations what they could have given for something larger.
   */
  private boolean isStep() {
    return !state.texts().isComprehensive(draft.deal(), draft.mask(), state.situation());
  }

  /**
   * Whether, by what they ask for in their own offers, all who must may accept the text now. A text
   * that is tabled too early is lost.
   */
  private boolean isRipe() {
    long ripe = 0;
    for (int d = 0; d < power.length; d++) {
      boolean asked = state.consent().isAsked(d, draft.deal(), draft.mask());
      ripe |= asked && isRipe(d) ? 1L << d : 0;
    }
    return state.consent().carry(ripe, draft.deal(), draft.mask());
  }

  private boolean isRipe(int d) {
    if (!state.table().hasOffer(d) && !state.consent().isSilent(d)) {
      return false;
    }
    ObserverBeliefs beliefs = draft.beliefs();
    long least = beliefs.leastWorth(d, draft.deal(), draft.mask());
    boolean asks = state.table().hasOffer(d);
    long asked = asks ? Math.max(0, beliefs.worth(d, state.table().offer(d)) - least) : 0;
    double share = 1 - state.situation().regard(mediator.standing()[d]);
    leverage.offer(d);
    long given = beliefs.worth(d, draft.deal()) + leverage.carrot(d) + leverage.stick(d);
    return given - least >= share * asked;
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

  /**
   * At the end of a sitting, the best there is, and if that is refused the best that can be signed
   * at the table.
   */
  void proposeSteps() {
    if (!writesTexts() || !state.texts().canBePartial() || state.rests()) {
      return;
    }
    state.valuations().bringUpToDate();
    boolean carried = draft.write(Integer.MAX_VALUE, powers()) && propose();
    int rank = state.mandates().lowest(state.consent().present());
    if (!carried && draft.write(rank, powers())) {
      propose();
    }
  }

  /** Puts the text to all; returns whether it was carried. */
  private boolean propose() {
    consultation.table(draft.deal(), draft.mask());
    long yes = consultation.agreeing(draft.deal(), draft.mask());
    boolean carried = state.consent().carry(yes, draft.deal(), draft.mask());
    if (carried) {
      consultation.sign(draft.deal(), draft.mask(), yes);
    } else {
      state.refusedDrafts().add(draft.deal(), draft.mask());
    }
    return carried;
  }

  /** Exponents of gains by its bias; null if it is even-handed. */
  private double[] powers() {
    return even ? null : power;
  }
}
