package org.parley.lab.sweep;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.parley.statistics.PairedDifference;
import org.parley.statistics.PairedMoments;

/**
 * Runs of later points beside those of the first with the same chances. Runs come point by point,
 * as the table has them; those of the first point are kept, the others summed up.
 */
final class FirstPointPairs {
  private final PairedMoments[] later;
  private final int[] runs;
  private double[] first = new double[1_024];

  FirstPointPairs(int points) {
    later = Stream.generate(PairedMoments::new).limit(points).toArray(PairedMoments[]::new);
    runs = new int[points];
  }

  /** Adds the next run of a point; NaN if it has no such figure. */
  void add(int point, double value) {
    int run = runs[point]++;
    if (point == 0) {
      if (run == first.length) {
        first = Arrays.copyOf(first, run + run / 2);
      }
      first[run] = value;
    } else if (run < runs[0]) {
      later[point].add(first[run], value);
    }
  }

  /** What each later point changes, in order. */
  List<PairedDifference> differences() {
    return Arrays.stream(later).skip(1).map(PairedMoments::difference).toList();
  }
}
