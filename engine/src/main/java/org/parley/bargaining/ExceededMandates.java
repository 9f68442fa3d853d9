package org.parley.bargaining;

import java.util.List;
import java.util.stream.IntStream;

/** Whose mandate does not reach up to a level. */
final class ExceededMandates {
  private ExceededMandates() {}

  /** The delegations that cannot sign at a level, ascending. */
  static List<Integer> shortOf(BargainingProblem picture, int level) {
    return IntStream.range(0, picture.delegations())
        .filter(d -> picture.mandate()[d] < level)
        .boxed()
        .toList();
  }
}
