package org.parley.negotiation;

import org.parley.compiled.CompiledIssue;
import org.parley.compiled.CompiledTalks;
import org.parley.scenario.Mechanism;
import org.parley.state.TalksState;

/** Which moves the table allows to a seat; the moves of a tactic are legal by construction. */
final class MoveLegality {
  private MoveLegality() {}

  /**
   * Refuses what is not allowed, before anything has changed.
   *
   * @throws IllegalMoveException if the move is not allowed; the message says why
   */
  static void check(NegotiationState state, TurnView turn, Move move) {
    if (move == null) {
      throw new IllegalMoveException("no move was made");
    }
    if (move instanceof Move.Agree && turn.text().isEmpty()) {
      throw new IllegalMoveException("there is no text to agree to");
    }
    if (move instanceof Move.WalkOut && state.talks().off(Mechanism.WALK_OUT)) {
      throw new IllegalMoveException("nobody walks out of these talks");
    }
    if (move instanceof Move.Offer offer) {
      if (turn.mediated()) {
        throw new IllegalMoveException(
            "the text on the table is put to everybody at once: agree to it or not");
      }
      check(state, offer.text().options());
    }
  }

  private static void check(NegotiationState state, int[] options) {
    CompiledTalks talks = state.talks();
    int issues = talks.space().issues();
    if (options.length != issues) {
      throw new IllegalMoveException(
          "the offer names %d options; expected one for each of the %d issues"
              .formatted(options.length, issues));
    }
    TalksState now = state.situation();
    for (int i = 0; i < issues; i++) {
      check(talks.issue(i), options[i], now.ground().closed()[i]);
      if (now.ground().isShelved(i) && options[i] != talks.space().statusQuo(i)) {
        throw new IllegalMoveException(
            "issue '%s' is not on the table now: the agenda or a working group has it"
                .formatted(talks.issue(i).id()));
      }
      if (now.ground().closed()[i] < 0 && options[i] != talks.space().statusQuo(i)) {
        checkRank(talks.issue(i), options[i], now.ground().rank());
      }
    }
    long mask = state.texts().settled(options, now);
    if (mask == 0) {
      throw new IllegalMoveException("the offer leaves everything as it is");
    }
    if (talks.space().excludes(options)) {
      throw new IllegalMoveException(
          "the offer makes no sense: an option stands in it without what it requires");
    }
    if (state.refusals().contain(options, mask)) {
      throw new IllegalMoveException(
          "this text was refused by leaders or at home and cannot be offered again");
    }
  }

  private static void checkRank(CompiledIssue issue, int option, int rank) {
    if (issue.level()[option] > rank) {
      throw new IllegalMoveException(
          "option '%s' of issue '%s' is above the mandates in this working group"
              .formatted(issue.optionIds()[option], issue.id()));
    }
  }

  private static void check(CompiledIssue issue, int option, int closed) {
    String[] ids = issue.optionIds();
    if (option < 0 || option >= ids.length) {
      throw new IllegalMoveException(
          "issue '%s' has no option number %d; expected 0 to %d"
              .formatted(issue.id(), option, ids.length - 1));
    }
    if (closed >= 0 && option != closed) {
      throw new IllegalMoveException(
          "issue '%s' is closed at '%s' and cannot be offered at '%s'"
              .formatted(issue.id(), ids[closed], ids[option]));
    }
  }
}
