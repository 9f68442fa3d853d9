package org.parley.bargaining;

import java.util.ArrayList;
import java.util.List;

/**
 * The zone of possible agreement (Raiffa 1982): the texts other than the status quo that cross no
 * hard line and give everybody at least its baseline.
 *
 * @param picture the talks standing still
 */
public record Zopa(BargainingProblem picture) {

  /** The deals in it. */
  public DealSet texts() {
    return DealSet.zopa(picture);
  }

  /** The options of an issue that some deal in it holds, ascending, the status quo left out. */
  public List<Integer> options(int issue) {
    List<Integer> possible = new ArrayList<>();
    DealSet zone = texts();
    for (int o = 0; o < picture.space().options(issue); o++) {
      if (o != picture.space().statusQuo(issue) && ExistenceResult.of(zone.at(issue, o)).some()) {
        possible.add(o);
      }
    }
    return possible;
  }

  /** Whether it holds no deal, as far as is found. */
  public boolean isEmpty() {
    return !ExistenceResult.of(texts()).some();
  }
}
