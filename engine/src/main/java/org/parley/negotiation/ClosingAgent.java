package org.parley.negotiation;

import org.parley.compiled.CompiledTalks;
import org.parley.compiled.TalksState;
import org.parley.outcome.Outcome;
import org.parley.outcome.TranscriptEntry;
import org.parley.random.RandomStreams;
import org.parley.scenario.Mechanism;
import org.parley.scenario.Talks;
import sim.engine.SimState;
import sim.engine.Steppable;

/** Ends the round: papers that all accept, walk-outs, and what a sitting leaves signed. */
final class ClosingAgent implements Steppable {
  private final NegotiationModel model;
  private final CompiledTalks talks;
  private final ParkedIssues parking;
  private final MovementMonitor movement;
  private final long[] keys;

  ClosingAgent(NegotiationModel model) {
    this.model = model;
    talks = model.talks();
    parking = new ParkedIssues(model);
    movement = new MovementMonitor(model);
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
      if (talks.frame().protocol() == Talks.Protocol.PAPERS && !model.table().isPending()) {
        compare();
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

  /** Of the papers that all others accept, the one with the largest product of gains. */
  private void compare() {
    int best = NegotiationTable.NOBODY;
    double most = 0;
    for (int p = 0; p < keys.length; p++) {
      if (model.table().hasOffer(p) && allAccept(p)) {
        double product = product(model.table().offer(p));
        if (best == NegotiationTable.NOBODY || product > most) {
          best = p;
          most = product;
        }
      }
    }
    if (best != NegotiationTable.NOBODY) {
      int[] deal = model.table().offer(best).clone();
      model.signing().reached(deal, model.texts().settled(deal, model.situation()), null);
    }
  }

  private boolean allAccept(int proposer) {
    boolean all = true;
    for (int d = 0; d < keys.length; d++) {
      all &= d == proposer || model.agent(d).accepts(proposer);
    }
    return all;
  }

  private double product(int[] deal) {
    double product = 1;
    for (int d = 0; d < keys.length; d++) {
      product *= Math.max(0, model.agent(d).interests().gain(deal));
    }
    return product;
  }

  /** A chance per round, once there is no movement or no trust; lower with a facilitator. */
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
    for (int d = 0;
        d < keys.length && model.end() == null && !model.course().isSittingOver();
        d++) {
      boolean noTrust = now.meanTrust(d) < now.number(talks.frame().trustFloor());
      if ((stuck || noTrust) && model.chances().uniform(keys[d], round) < chance) {
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
    int last = talks.calendar().sittings() - 1;
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
      model.end(Outcome.End.DEADLINE);
    }
  }
}
