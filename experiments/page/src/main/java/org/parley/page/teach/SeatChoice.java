package org.parley.page.teach;

import org.parley.page.http.RefusedRequest;

/** Which seat a person gets who joins a class. */
final class SeatChoice {
  private SeatChoice() {}

  /**
   * A free seat, as group and delegation: the one asked for, or the first that is free in the group
   * that lacks the fewest.
   *
   * @param group -1 for any
   * @param delegation -1 for any
   * @throws RefusedRequest if there is none
   */
  static int[] free(Exercise exercise, int group, int delegation) {
    int[] best = null;
    int most = -1;
    for (int g = 0; g < exercise.groups(); g++) {
      int taken = 0;
      int[] first = null;
      for (int d = 0; d < exercise.scenario().delegations().size(); d++) {
        boolean wanted = (group < 0 || g == group) && (delegation < 0 || d == delegation);
        if (!exercise.seat(g, d).isFree()) {
          taken++;
        } else if (wanted && first == null) {
          first = new int[] {g, d};
        }
      }
      if (first != null && taken > most) {
        best = first;
        most = taken;
      }
    }
    if (best == null) {
      throw new RefusedRequest(409, "this seat is taken: choose another");
    }
    return best;
  }
}
