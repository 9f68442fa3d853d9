package org.parley.page.teach;

import com.google.gson.JsonObject;
import org.parley.classroom.seat.MoveJson;
import org.parley.classroom.seat.SeatDecision;
import org.parley.classroom.seat.SeatedState;
import org.parley.classroom.seat.SeatedTalks;
import org.parley.negotiation.IllegalMoveException;
import org.parley.negotiation.Move;
import org.parley.negotiation.TurnView;
import org.parley.page.http.RefusedRequest;

/** Hands what happens at a free table on to the talks, in the order in which they ask. */
final class FreeTableDriver {
  /** Writes down and takes a decision. */
  interface Decider {
    void decided(int delegation, String by, String request, JsonObject move);
  }

  /** Tells who is played by an agent now. */
  interface Agents {
    boolean plays(int delegation);
  }

  private final GroupTalks group;
  private final Agents agents;
  private final Decider decider;

  FreeTableDriver(GroupTalks group, Agents agents, Decider decider) {
    this.group = group;
    this.agents = agents;
    this.decider = decider;
  }

  private FreeTable table() {
    return group.free();
  }

  /**
   * Goes on until a person is awaited: answers that are complete are handed on, agents answer, and
   * on a clear table an agent whose turn it is tables what its tactic says.
   *
   * @param late whether the time for the question is up: silence refuses
   */
  void goOn(boolean late) {
    boolean more = !group.isOver();
    while (more) {
      TurnView turn = group.asked().get(0);
      if (turn.mediated()) {
        more = mediated(late);
      } else if (table().author() != FreeTable.NOBODY) {
        more = (late || !awaitsPerson()) && hearOn(turn);
      } else {
        more = clear(turn, late);
      }
      more &= !group.isOver();
    }
  }

  private boolean mediated(boolean late) {
    for (TurnView turn : group.asked()) {
      if (late || agents.plays(turn.delegation())) {
        String by = agents.plays(turn.delegation()) ? "agent" : "clock";
        decide(turn.delegation(), by, turn.advice());
        return true;
      }
    }
    return false;
  }

  private boolean awaitsPerson() {
    for (int d = 0; d < group.scenario().delegations().size(); d++) {
      if (table().asks(d) && !agents.plays(d)) {
        return true;
      }
    }
    return false;
  }

  /** Lets the talks hear the one whom they ask; its silence if it has nothing to say. */
  private boolean hearOn(TurnView turn) {
    int d = turn.delegation();
    ClassEvent.Answered answer = table().answers().get(d);
    if (answer != null && !table().hasHeard(d)) {
      decide(d, "person", answer.agree() ? new Move.Agree(answer.insisted()) : new Move.Hold());
    } else if (d != table().author() && !table().hasHeard(d) && agents.plays(d)) {
      boolean agrees = turn.advice() instanceof Move.Agree;
      decide(d, "agent", agrees ? turn.advice() : new Move.Hold());
    } else {
      decide(d, "table", new Move.Hold());
    }
    return true;
  }

  private boolean clear(TurnView turn, boolean late) {
    int d = turn.delegation();
    if (agents.plays(d)) {
      boolean acts = turn.advice() instanceof Move.Offer || turn.advice() instanceof Move.WalkOut;
      decide(d, "agent", acts ? turn.advice() : new Move.Hold());
      // What an agent tables is put to the others before anything else happens.
      return !acts || table().author() == FreeTable.NOBODY || !awaitsPerson();
    }
    if (late) {
      decide(d, "clock", new Move.Hold());
    }
    return false;
  }

  /**
   * Lets a person table a text, or leave: those who are asked before it say nothing.
   *
   * @throws RefusedRequest if the rules forbid it; nothing has happened then
   */
  void act(int delegation, String request, JsonObject move) {
    Move made = group.read(delegation, move);
    SeatedTalks end = FreeTable.upTo(group.talks(), delegation);
    if (!(end.state() instanceof SeatedState.Awaiting awaiting)) {
      throw new RefusedRequest(409, "no round is left in which this could be heard");
    }
    if (awaiting.turn().delegation() != delegation || awaiting.turn().mediated()) {
      throw new RefusedRequest(409, "a mediator's text comes first: all answer it at once");
    }
    try {
      end.with(delegation, made);
    } catch (IllegalMoveException e) {
      throw new RefusedRequest(422, e.getMessage(), e);
    }
    while (group.asked().get(0).delegation() != delegation) {
      // A text that is still discussed is off: whoever answered it would have to answer anew.
      decide(group.asked().get(0).delegation(), "table", new Move.Hold());
    }
    decider.decided(delegation, "person", request, move);
  }

  private void decide(int delegation, String by, Move move) {
    JsonObject written = new MoveJson(group.scenario()).of(new SeatDecision(delegation, move));
    decider.decided(delegation, by, ClassSecrets.token(), written);
  }
}
