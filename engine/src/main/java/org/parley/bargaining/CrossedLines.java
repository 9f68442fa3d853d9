package org.parley.bargaining;

import java.util.ArrayList;
import java.util.List;

/** The lines that a deal crosses. */
final class CrossedLines {
  private CrossedLines() {}

  /** Indices of the lines of a picture that a deal crosses, ascending. */
  static List<Integer> of(BargainingProblem picture, int[] deal) {
    List<Integer> crossed = new ArrayList<>();
    for (int l = 0; l < picture.lines().size(); l++) {
      BargainingProblem.Line line = picture.lines().get(l);
      if (line.crossed()[picture.space().combination(line.block(), deal)]) {
        crossed.add(l);
      }
    }
    return crossed;
  }
}
