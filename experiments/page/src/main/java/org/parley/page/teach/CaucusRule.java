package org.parley.page.teach;

import java.util.List;
import org.parley.page.http.RefusedRequest;

/**
 * When some of a group may go aside. Everybody learns that they do and the clock waits for them;
 * what they say to each other they write to each other alone.
 */
final class CaucusRule {
  /** For how long the clock waits. */
  static final int SECONDS = 120;

  private CaucusRule() {}

  /**
   * Checks that a delegation may ask for a caucus now: once a round, with somebody else.
   *
   * @throws RefusedRequest if it may not
   */
  static void check(Exercise exercise, SeatKey seat, List<Integer> with) {
    int parties = exercise.scenario().delegations().size();
    GroupTalks group = exercise.group(seat.group());
    if (with.isEmpty()
        || with.stream().anyMatch(d -> d == null || d < 0 || d >= parties)
        || with.contains(seat.delegation())) {
      throw new RefusedRequest(422, "say with whom you want to speak apart");
    }
    if (exercise.phase() != ExercisePhase.RUNNING || group.isOver()) {
      throw new RefusedRequest(409, "the talks are not under way");
    }
    if (group.hasCaucused(seat.delegation())) {
      throw new RefusedRequest(429, "you have gone aside in this round already");
    }
  }
}
