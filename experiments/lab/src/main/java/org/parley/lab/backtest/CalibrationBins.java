package org.parley.lab.backtest;

import java.util.ArrayList;
import java.util.List;

/** Counts, of what was given about the same probability, how often it came true. */
final class CalibrationBins {
  private static final int BINS = 10;

  private final double[] mean = new double[BINS];
  private final int[] count = new int[BINS];
  private final int[] hits = new int[BINS];

  /** Adds a result that was given a probability. */
  void add(double probability, boolean happened) {
    int bin = Math.min(BINS - 1, (int) (probability * BINS));
    mean[bin] += probability;
    count[bin]++;
    hits[bin] += happened ? 1 : 0;
  }

  /** Adds every result of a forecast. */
  void add(double[] forecast, int happened) {
    for (int r = 0; r < forecast.length; r++) {
      add(forecast[r], r == happened);
    }
  }

  /** The bins from 0 to 1; those without a result have zeros. */
  List<CalibrationBin> bins() {
    List<CalibrationBin> bins = new ArrayList<>();
    for (int b = 0; b < BINS; b++) {
      int n = Math.max(1, count[b]);
      bins.add(
          new CalibrationBin(
              b / (double) BINS,
              (b + 1) / (double) BINS,
              count[b],
              mean[b] / n,
              hits[b] / (double) n));
    }
    return bins;
  }
}
