package org.parley.negotiation;

import org.parley.state.DelegationValuation;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * A delegation at the table. Its turn: learn from what lies there, set its target, pick its next
 * offer, accept what lies there if its condition says so, else offer.
 */
public final class DelegationAgent implements Steppable, TextVote.Voter {
  private final NegotiationState state;
  private final int me;
  private final DelegationMoves moves;
  private final OfferPlanner planner;
  private final WalkOutProcedure exit;
  private transient SeatedPlay seated;

  DelegationAgent(NegotiationState state, DelegationMoves moves, WalkOutProcedure exit) {
    this.state = state;
    this.moves = moves;
    this.exit = exit;
    me = moves.index();
    planner = moves.planner();
  }

  /** Index of the delegation. */
  public int index() {
    return me;
  }

  /** What deals are worth to it. */
  public DelegationValuation valuation() {
    return moves.approval().interests().valuation();
  }

  /**
   * What a deal would be to it if it were tabled now.
   *
   * @param options option by issue; issues that are closed as they are
   */
  public DealProspect prospect(int[] options) {
    return DealProspect.of(state, moves.approval().interests(), me, options);
  }

  DelegationApproval approval() {
    return moves.approval();
  }

  DelegationMoves moves() {
    return moves;
  }

  /** Lets somebody outside decide; null gives the delegation back to its tactic. */
  void sit(SeatedPlay outside) {
    seated = outside;
  }

  @Override
  public void step(SimState mason) {
    if (state.rests() || !state.offersAreMade() || !state.consent().isPresent(me)) {
      return;
    }
    if (!state.offersAreSealed()) {
      planner.prepare();
    }
    int proposer = asks();
    if (seated != null) {
      seated.play(proposer);
    } else if (proposer != NegotiationTable.NOBODY && moves.agreesTo(proposer)) {
      moves.agree(proposer);
    } else {
      if (proposer != NegotiationTable.NOBODY) {
        moves.decline(proposer);
      }
      if (moves.waits() || state.consent().isSilent(me)) {
        state.table().letLie(me);
      } else if (planner.leaves()) {
        exit.walkOut(me, "broken-off");
      } else if (planner.hasNext()) {
        moves.offer();
      } else {
        moves.hold();
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
            && !table.hasAgreed(me)
            && isAsked(table.proposer());
    return asked ? table.proposer() : NegotiationTable.NOBODY;
  }

  private boolean isAsked(int proposer) {
    ConsentRules consent = state.consent();
    return consent.isPlain()
        || consent.isAsked(me, state.table().offer(proposer), state.settled(proposer));
  }

  @Override
  public boolean accepts(int proposer) {
    long mask = state.settled(proposer);
    boolean agrees = answer(state.table().offer(proposer), mask, moves.agreesTo(proposer));
    if (agrees) {
      moves.accepted(proposer);
    } else {
      moves.decline(proposer);
    }
    return agrees;
  }

  /** Its answer to a text on which all are asked at once, if its own rules give an answer. */
  boolean answer(int[] deal, long mask, boolean advice) {
    return seated == null ? advice : seated.answer(deal, mask, advice);
  }
}
