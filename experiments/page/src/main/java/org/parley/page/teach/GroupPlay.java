package org.parley.page.teach;

import com.google.gson.JsonObject;
import org.parley.negotiation.Move;
import org.parley.negotiation.TurnView;
import org.parley.page.http.RefusedRequest;

/**
 * Who decides in the groups of a class: people, when they are asked; agents, for seats that nobody
 * holds, for those whose time is up and for those who are gone.
 */
final class GroupPlay {
  private final ClassRegister register;

  GroupPlay(ClassRegister register) {
    this.register = register;
  }

  /**
   * Takes a person's decision.
   *
   * @param turn the question that it answers
   * @param request an id of its own; the same one counts once
   * @throws RefusedRequest if it comes too late, or the rules forbid it
   */
  void decide(SeatKey seat, String turn, String request, JsonObject move) {
    Exercise exercise = register.exercise(seat.exercise());
    GroupTalks group = exercise.group(seat.group());
    if (group.knows(seat.delegation(), request)) {
      return;
    }
    if (request.isBlank() || request.length() > 80) {
      throw new RefusedRequest(400, "a decision needs an id of its own");
    }
    if (exercise.phase() != ExercisePhase.RUNNING) {
      throw new RefusedRequest(409, "the talks are not under way");
    }
    if (exercise.settings().free() && !group.isOver() && !group.asked().get(0).mediated()) {
      atFreeTable(exercise, seat, turn, request, move);
      agents(exercise, seat.group());
      return;
    }
    if (group.asked(seat.delegation()) == null || !group.turnId(seat.delegation()).equals(turn)) {
      throw new RefusedRequest(409, "this came too late: the talks have moved on");
    }
    group.check(seat.delegation(), move);
    decided(exercise, seat.group(), seat.delegation(), "person", request, move);
    agents(exercise, seat.group());
  }

  private void atFreeTable(
      Exercise exercise, SeatKey seat, String turn, String request, JsonObject move) {
    GroupTalks group = exercise.group(seat.group());
    if (!group.free().id().equals(turn)) {
      throw new RefusedRequest(409, "this came too late: the table has changed");
    }
    Move made = group.read(seat.delegation(), move);
    if (made instanceof Move.Offer || made instanceof Move.WalkOut) {
      driver(exercise, seat.group()).act(seat.delegation(), request, move);
      return;
    }
    if (!group.free().asks(seat.delegation())) {
      throw new RefusedRequest(409, "no text of another lies before you");
    }
    boolean agrees = made instanceof Move.Agree;
    boolean insisted = made instanceof Move.Agree agree && agree.insisted();
    register.done(
        exercise,
        new ClassEvent.Answered(
            register.now(), seat.group(), seat.delegation(), request, agrees, insisted));
  }

  private FreeTableDriver driver(Exercise exercise, int g) {
    return new FreeTableDriver(
        exercise.group(g),
        d -> {
          return isAgents(exercise, g, d) || isGone(exercise, g, d);
        },
        (d, by, request, move) -> decided(exercise, g, d, by, request, move));
  }

  private static boolean hasPerson(Exercise exercise, int g) {
    for (int d = 0; d < exercise.scenario().delegations().size(); d++) {
      SeatHolder holder = exercise.seat(g, d);
      if (!holder.isFree() && !holder.agent()) {
        return true;
      }
    }
    return false;
  }

  private void decided(
      Exercise exercise, int group, int delegation, String by, String request, JsonObject move) {
    register.done(
        exercise, new ClassEvent.Decided(register.now(), group, delegation, by, request, move));
  }

  /** Lets agents decide for every seat that they play, until a person is asked. */
  void agents(Exercise exercise, int g) {
    GroupTalks group = exercise.group(g);
    boolean moved = exercise.phase() == ExercisePhase.RUNNING;
    if (moved && exercise.settings().free() && hasPerson(exercise, g)) {
      driver(exercise, g).goOn(false);
      moved = false;
    }
    while (moved) {
      moved = false;
      for (TurnView turn : group.asked()) {
        if (isAgents(exercise, g, turn.delegation())) {
          byAgent(exercise, g, turn.delegation(), "agent");
          moved = true;
          break;
        }
      }
    }
    endIfAllAreOver(exercise);
  }

  private void endIfAllAreOver(Exercise exercise) {
    boolean over = true;
    for (int g = 0; g < exercise.groups(); g++) {
      over &= exercise.group(g).isOver();
    }
    if (over && exercise.phase() == ExercisePhase.RUNNING) {
      register.done(exercise, new ClassEvent.PhaseChanged(register.now(), ExercisePhase.ENDED));
    }
  }

  /** Decides for those whose time is up, or whose browser has been gone too long. */
  void tick(Exercise exercise, int g) {
    long now = register.now();
    GroupTalks group = exercise.group(g);
    if (exercise.settings().free() && hasPerson(exercise, g)) {
      driver(exercise, g).goOn(!group.isOver() && isLate(exercise.settings(), group, now));
      agents(exercise, g);
      return;
    }
    while (!group.isOver() && isLate(exercise.settings(), group, now)) {
      byAgent(exercise, g, group.asked().get(0).delegation(), "clock");
    }
    for (TurnView turn : group.asked()) {
      if (isGone(exercise, g, turn.delegation()) && group.asked(turn.delegation()) != null) {
        byAgent(exercise, g, turn.delegation(), "agent");
      }
    }
    agents(exercise, g);
  }

  private static boolean isLate(ExerciseSettings settings, GroupTalks group, long now) {
    return settings.turnSeconds() > 0 && group.clock().left(settings.turnSeconds(), now) < 0;
  }

  /** Whether a seat was given to its agent, or nobody has taken it though there was time to. */
  private boolean isAgents(Exercise exercise, int g, int delegation) {
    SeatHolder holder = exercise.seat(g, delegation);
    long grace = exercise.settings().graceSeconds() * 1000L;
    return holder.agent() || holder.isFree() && exercise.runningFor(register.now()) >= grace;
  }

  private boolean isGone(Exercise exercise, int g, int delegation) {
    int grace = exercise.settings().graceSeconds();
    return grace > 0 && register.silent(exercise.id(), g, delegation) > grace * 1000L;
  }

  private void byAgent(Exercise exercise, int g, int delegation, String by) {
    JsonObject advice = exercise.group(g).advice(delegation);
    decided(exercise, g, delegation, by, ClassSecrets.token(), advice);
  }

  /** Lets the instructor decide at once for all who are asked in a group, by their agents. */
  void advance(Exercise exercise, int g) {
    if (exercise.phase() != ExercisePhase.RUNNING) {
      throw new RefusedRequest(409, "the talks are not under way");
    }
    GroupTalks group = exercise.group(g);
    if (exercise.settings().free() && hasPerson(exercise, g)) {
      driver(exercise, g).goOn(true);
      agents(exercise, g);
      return;
    }
    for (TurnView turn : group.asked()) {
      if (group.asked(turn.delegation()) != null) {
        byAgent(exercise, g, turn.delegation(), "instructor");
      }
    }
    agents(exercise, g);
  }
}
