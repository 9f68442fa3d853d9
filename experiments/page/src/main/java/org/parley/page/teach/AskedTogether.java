package org.parley.page.teach;

import java.util.List;
import org.parley.negotiation.TurnView;

/** Whether a question is still the same after one of those who were asked has answered it. */
final class AskedTogether {
  private AskedTogether() {}

  /**
   * Whether those who are asked now are the rest of those who were asked at once before.
   *
   * @param decided who has answered
   */
  static boolean isRest(List<TurnView> before, List<TurnView> now, int decided) {
    return !now.isEmpty()
        && now.size() == before.size() - 1
        && now.stream().allMatch(turn -> before.stream().anyMatch(b -> isSame(b, turn, decided)));
  }

  private static boolean isSame(TurnView before, TurnView now, int decided) {
    return before.delegation() == now.delegation()
        && now.delegation() != decided
        && before.round() == now.round()
        && before.mediated() == now.mediated();
  }
}
