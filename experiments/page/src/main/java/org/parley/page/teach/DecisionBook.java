package org.parley.page.teach;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parley.classroom.seat.SeatDecision;

/** Who took which decision of a group, and which requests were taken already. */
final class DecisionBook {
  private final List<String> takenBy = new ArrayList<>();
  private final Set<String> requests = new HashSet<>();

  /** Who decided what was decided, in the order of the decisions. */
  List<String> takenBy() {
    return takenBy;
  }

  /** Whether a delegation's decision of this id was taken already. */
  boolean knows(int delegation, String request) {
    return requests.contains(delegation + "/" + request);
  }

  /**
   * Notes a decision.
   *
   * @param before the decisions that stood before it
   * @param after those that stand now: some of those before may have lapsed
   */
  void decided(ClassEvent.Decided event, List<SeatDecision> before, List<SeatDecision> after) {
    for (int k = before.size() - 1; k >= 0; k--) {
      SeatDecision earlier = before.get(k);
      if (after.stream().noneMatch(kept -> kept == earlier)) {
        takenBy.remove(k);
      }
    }
    takenBy.add(event.by());
    requests.add(event.delegation() + "/" + event.request());
  }

  void answered(ClassEvent.Answered event) {
    requests.add(event.delegation() + "/" + event.request());
  }
}
