package org.parley.negotiation;

import org.parley.compiled.CompiledTalks;
import org.parley.outcome.Outcome;
import org.parley.outcome.TranscriptEntry;
import org.parley.random.RandomStreams;
import org.parley.scenario.Mechanism;
import org.parley.state.TalksState;
import sim.engine.SimState;
import sim.engine.Steppable;

/** Ends the round: papers that all accept, walk-outs, and what a sitting leaves signed. */
final class ClosingAgent implements Steppable {
  private final NegotiationState state;
  private final CompiledTalks talks;
  private final MediatorAgent[] mediators;
  private final SigningProcedure signing;
  private final MediatorFacilitation facilitation;
  private final WalkOutProcedure exit;
  private final ParkedIssues parking;
  private final MovementMonitor movement;
  private final PaperChoice papers;
  private final long[] keys;

  ClosingAgent(
      NegotiationState state,
      DelegationAgent[] delegations,
      MediatorAgent[] mediators,
      SigningProcedure signing,
      MediatorFacilitation facilitation,
      WalkOutProcedure exit) {
    this.state = state;
    this.mediators = mediators;
    this.signing = signing;
    this.facilitation = facilitation;
    this.exit = exit;
    talks = state.talks();
    parking = new ParkedIssues(state, delegations, signing);
    movement = new MovementMonitor(state, delegations);
    papers = new PaperChoice(state, delegations, signing);
    keys = new long[talks.parties()];
    for (int d = 0; d < keys.length; d++) {
      keys[d] = RandomStreams.key("delegations." + talks.delegation(d).id() + ".walk_out");
    }
  }

  void begin() {
    movement.begin();
  }

  @Override
  public void step(SimState mason) {
    int round = state.course().round();
    if (!state.course().isSittingOver()) {
      state.chronicle().note(state.table(), round);
    }
    if (state.end() == null && !state.course().isSittingOver()) {
      boolean asksAll = state.offersAreSealed() || (state.endsInPlenary() && state.endsPart());
      if (asksAll && !state.table().isPending()) {
        papers.compare();
      }
      if (!state.rests()) {
        movement.note();
        parking.park();
        leave(round);
      }
    }
    if (state.end() == null && state.endsPart()) {
      endPart();
      if (talks.calendar().ends(round)) {
        endSitting(round);
      }
    }
  }

  /** A chance per sitting, once the talks are stuck or without trust; lower with a facilitator. */
  private void leave(int round) {
    if (talks.off(Mechanism.WALK_OUT)) {
      return;
    }
    TalksState now = state.situation();
    double chance = now.number(talks.frame().walkOut()) * (1 - state.clarity());
    if (chance <= 0) {
      return;
    }
    boolean stuck = movement.isMissing();
    int sitting = talks.calendar().sitting(round);
    for (int place = 0;
        place < keys.length && state.end() == null && !state.course().isSittingOver();
        place++) {
      int d = state.order().speaker(place);
      if (!state.consent().isPresent(d)) {
        continue;
      }
      boolean noTrust = now.trust().mean(d) < now.number(talks.frame().trustFloor());
      if ((stuck || noTrust) && state.chances().uniform(keys[d], sitting) < chance) {
        exit.walkOut(d, stuck ? "no-movement" : "no-trust");
      }
    }
  }

  /** Signs what can be signed before a sitting ends, or before other issues come up. */
  private void endPart() {
    if (!state.course().isSittingOver() && !state.table().isPending()) {
      parking.sign();
      for (MediatorAgent mediator : mediators) {
        mediator.proposeSteps();
      }
    }
    state.table().unpark();
    movement.begin();
  }

  private void endSitting(int round) {
    if (state.end() == null && state.isRecorded()) {
      state.record(
          new TranscriptEntry.SittingEnds(state.round(), talks.calendar().sitting(round) + 1));
    }
    if (state.course().isLastRound()) {
      if (state.table().isPending()) {
        signing.answer();
      }
      boolean goesOn =
          state.end() == null && facilitation.callsAnotherSitting() && state.course().goOn();
      if (!goesOn) {
        state.end(Outcome.End.DEADLINE);
      }
    }
  }
}
