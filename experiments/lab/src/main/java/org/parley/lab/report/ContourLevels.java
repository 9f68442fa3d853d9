package org.parley.lab.report;

import java.util.ArrayList;
import java.util.List;

/** Levels at which lines are drawn on a heat map: the round numbers inside its range. */
final class ContourLevels {
  private static final int MOST = 4;
  private static final double[] ROUND = {1, 2, 2.5, 5, 10};

  private ContourLevels() {}

  static List<Double> of(ResponseSurface response) {
    List<Integer> ranked = response.ranked();
    if (ranked.isEmpty()) {
      return List.of();
    }
    double low = response.points().get(ranked.get(0)).value();
    double high = response.points().get(ranked.get(ranked.size() - 1)).value();
    return high > low ? between(low, high) : List.of();
  }

  private static List<Double> between(double low, double high) {
    double scale = Math.pow(10, Math.floor(Math.log10((high - low) / MOST)));
    for (double round : ROUND) {
      double step = round * scale;
      List<Double> levels = new ArrayList<>();
      for (double k = Math.ceil(low / step); k * step < high; k++) {
        if (k * step > low) {
          levels.add(k * step);
        }
      }
      if (levels.size() <= MOST) {
        return levels;
      }
    }
    return List.of();
  }
}
