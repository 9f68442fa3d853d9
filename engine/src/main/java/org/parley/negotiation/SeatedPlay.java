package org.parley.negotiation;

import java.util.Optional;
import java.util.OptionalInt;
import org.parley.outcome.Proposal;

/** Plays a delegation as somebody outside decides, within what the table allows. */
final class SeatedPlay {
  private final NegotiationState state;
  private final DelegationMoves agent;
  private final SigningProcedure signing;
  private final WalkOutProcedure exit;
  private final Seat seat;

  SeatedPlay(
      NegotiationState state,
      DelegationMoves agent,
      SigningProcedure signing,
      WalkOutProcedure exit,
      Seat seat) {
    this.signing = signing;
    this.exit = exit;
    this.state = state;
    this.agent = agent;
    this.seat = seat;
  }

  /**
   * Takes its turn.
   *
   * @param proposer whose text it is asked about, or {@link NegotiationTable#NOBODY}
   */
  void play(int proposer) {
    if (agent.waits()) {
      voteOnly(proposer);
      return;
    }
    TurnView turn = turn(proposer);
    Move move = decide(turn);
    if (move instanceof Move.Agree agree) {
      note(state.table().offer(proposer), state.settled(proposer), agree.insisted());
      agent.agree(proposer);
      return;
    }
    if (turn.proposer().isPresent()) {
      agent.decline(proposer);
    }
    if (move instanceof Move.Offer offer) {
      agent.planner().set(offer.text().options());
      NextOffer next = agent.planner().next();
      note(next.deal(), next.mask(), offer.insisted());
      agent.offer();
    } else if (move instanceof Move.WalkOut) {
      walkOut(agent.planner().leaves() ? "broken-off" : "decision");
    } else {
      agent.hold();
    }
  }

  /** Answers a text on which others can decide without it, if it is asked at all. */
  private void voteOnly(int proposer) {
    if (proposer != NegotiationTable.NOBODY) {
      int[] deal = state.table().offer(proposer);
      if (answer(deal, state.settled(proposer), agent.agreesTo(proposer))) {
        agent.agree(proposer);
        return;
      }
      agent.decline(proposer);
    }
    state.table().letLie(agent.index());
  }

  /** Its answer to a text on which all are asked at once. */
  boolean answer(int[] deal, long mask, boolean advice) {
    Optional<Proposal> text = Optional.of(new Proposal(deal.clone(), mask));
    Move advised = advice ? new Move.Agree(false) : new Move.Hold();
    Move move = decide(turn(OptionalInt.empty(), text, true, advised));
    if (move instanceof Move.Agree agree) {
      note(deal, mask, agree.insisted());
      return true;
    }
    if (move instanceof Move.WalkOut) {
      walkOut("decision");
    }
    return false;
  }

  private Move decide(TurnView turn) {
    Move move = seat.decide(turn);
    MoveLegality.check(state, turn, move);
    return move;
  }

  private void note(int[] deal, long mask, boolean insisted) {
    signing.insistence().note(agent.index(), deal, mask, insisted);
  }

  private void walkOut(String why) {
    exit.walkOut(agent.index(), why);
  }

  private TurnView turn(int proposer) {
    if (proposer == NegotiationTable.NOBODY) {
      return turn(OptionalInt.empty(), Optional.empty(), false, advice(proposer));
    }
    Proposal text = new Proposal(state.table().offer(proposer).clone(), state.settled(proposer));
    return turn(OptionalInt.of(proposer), Optional.of(text), false, advice(proposer));
  }

  private TurnView turn(
      OptionalInt proposer, Optional<Proposal> text, boolean mediated, Move advice) {
    OfferPlanner planner = agent.planner();
    return new TurnView(
        agent.index(),
        state.round(),
        proposer,
        text,
        mediated,
        planner.reservation(),
        planner.best(),
        state.situation(),
        advice);
  }

  /** What its own tactic would do. */
  private Move advice(int proposer) {
    if (proposer != NegotiationTable.NOBODY && agent.agreesTo(proposer)) {
      return new Move.Agree(false);
    }
    if (agent.planner().leaves()) {
      return new Move.WalkOut();
    }
    NextOffer next = agent.planner().next();
    return agent.planner().hasNext()
        ? new Move.Offer(new Proposal(next.deal().clone(), next.mask()))
        : new Move.Hold();
  }
}
