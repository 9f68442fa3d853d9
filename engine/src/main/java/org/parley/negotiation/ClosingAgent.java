package org.parley.negotiation;

import org.parley.compiled.CompiledTalks;
import org.parley.compiled.TalksState;
import org.parley.outcome.Outcome;
import org.parley.outcome.TranscriptEntry;
import org.parley.random.RandomStreams;
import org.parley.scenario.Mechanism;
import sim.engine.SimState;
import sim.engine.Steppable;

/** Ends the round: papers that all accept, walk-outs, and what a sitting leaves signed. */
final class ClosingAgent implements Steppable {
  private final NegotiationModel model;
  private final CompiledTalks talks;
  private final ParkedIssues parking;
  private final MovementMonitor movement;
  private final PaperChoice papers;
  private final long[] keys;

  ClosingAgent(NegotiationModel model) {
    this.model = model;
    talks = model.talks();
    parking = new ParkedIssues(model);
    movement = new MovementMonitor(model);
    papers = new PaperChoice(model);
    keys = new long[talks.parties()];
    for (int d = 0; d < keys.length; d++) {
      keys[d] = RandomStreams.key("delegations." + talks.delegation(d).id() + ".walk_out");
    }
  }

  void begin() {
    movement.begin();
  }

  @Override
  public void step(SimState state) {
    int round = model.course().round();
    if (!model.course().isSittingOver()) {
      model.chronicle().note(model.table(), round);
    }
    if (model.end() == null && !model.course().isSittingOver()) {
      boolean asksAll =
          model.offersAreSealed() || (model.endsInPlenary() && talks.calendar().ends(round));
      if (asksAll && !model.table().isPending()) {
        papers.compare();
      }
      if (!model.rests()) {
        movement.note();
        parking.park();
        leave(round);
      }
    }
    if (model.end() == null && talks.calendar().ends(round)) {
      endSitting(round);
    }
  }

  /** A chance per sitting, once the talks are stuck or without trust; lower with a facilitator. */
  private void leave(int round) {
    if (talks.off(Mechanism.WALK_OUT)) {
      return;
    }
    TalksState now = model.situation();
    double chance = now.number(talks.frame().walkOut()) * (1 - model.clarity());
    if (chance <= 0) {
      return;
    }
    boolean stuck = movement.isMissing();
    int sitting = talks.calendar().sitting(round);
    for (int place = 0;
        place < keys.length && model.end() == null && !model.course().isSittingOver();
        place++) {
      int d = model.order().speaker(place);
      boolean noTrust = now.meanTrust(d) < now.number(talks.frame().trustFloor());
      if ((stuck || noTrust) && model.chances().uniform(keys[d], sitting) < chance) {
        walkOut(d, stuck ? "no-movement" : "no-trust");
      }
    }
  }

  /** A delegation leaves. */
  void walkOut(int d, String why) {
    if (model.end() != null || model.course().isSittingOver() || talks.off(Mechanism.WALK_OUT)) {
      return;
    }
    if (model.isRecorded()) {
      model.record(new TranscriptEntry.WalkedOut(model.round(), talks.delegation(d).id(), why));
    }
    model.trustMoves().walkOut(d);
    model.course().setSittingOver(true);
    int last = talks.calendar().sitting(model.course().lastRound());
    if (talks.frame().walkOutEndsTalks()
        || talks.calendar().sitting(model.course().round()) == last) {
      model.end(Outcome.End.WALKOUT);
    }
  }

  private void endSitting(int round) {
    if (!model.course().isSittingOver() && !model.table().isPending()) {
      parking.sign();
      for (MediatorAgent mediator : model.cast().mediators()) {
        mediator.proposeSignable();
      }
    }
    model.table().unpark();
    movement.begin();
    if (model.end() == null && model.isRecorded()) {
      model.record(
          new TranscriptEntry.SittingEnds(model.round(), talks.calendar().sitting(round) + 1));
    }
    if (model.course().isLastRound()) {
      if (model.table().isPending()) {
        model.signing().answer();
      }
      boolean goesOn =
          model.end() == null
              && model.facilitation().callsAnotherSitting()
              && model.course().goOn();
      if (!goesOn) {
        model.end(Outcome.End.DEADLINE);
      }
    }
  }
}
