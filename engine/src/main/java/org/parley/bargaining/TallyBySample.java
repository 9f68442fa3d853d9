package org.parley.bargaining;

import java.util.List;
import org.parley.chance.Chances;

/**
 * Estimates the number of ways from a sample that is drawn mostly where the floors are just
 * reached: choices with probability proportional to exp(l.v), each way weighed by the inverse of
 * its probability (exponential tilting: Siegmund 1976). The tilt l >= 0 is the one for which the
 * expected sums reach the floors. The same question always gives the same sample.
 */
final class TallyBySample {
  private static final int SAMPLES = 100_000;
  private static final int STEPS = 400;
  private static final double NORMAL_95 = 1.959963984540054;
  private static final long KEY = Chances.key("count of texts");

  private final List<long[][]> blocks;
  private final double[] floors;
  private final double total;
  private final double[] tilt;

  TallyBySample(List<long[][]> blocks, long[] floors, double total) {
    this.blocks = blocks;
    this.total = total;
    this.floors = new double[floors.length];
    tilt = new double[floors.length];
    for (int k = 0; k < floors.length; k++) {
      this.floors[k] = Nano.toDouble(floors[k]);
    }
  }

  Count count() {
    findTilt();
    double logAll = logTotal();
    double sum = 0;
    double squares = 0;
    long[] sums = new long[floors.length];
    for (int s = 0; s < SAMPLES; s++) {
      double weight = draw(s, logAll, sums);
      sum += weight;
      squares += weight * weight;
    }
    double mean = sum / SAMPLES;
    double deviation = Math.sqrt(Math.max(0, squares / SAMPLES - mean * mean) / SAMPLES);
    String how = "estimated from " + SAMPLES + " texts drawn near the floors";
    if (sum == 0) {
      // No weight exceeds exp(log Z - l.floor); "rule of three" (Hanley & Lippman-Hand 1983).
      double largest = StrictMath.exp(logAll - weigh(floors));
      return new Count.Estimate(0, 0, Math.min(total, 3 * largest / SAMPLES), how);
    }
    double low = Math.max(0, mean - NORMAL_95 * deviation);
    return new Count.Estimate(mean, low, mean + NORMAL_95 * deviation, how);
  }

  private double weigh(double[] values) {
    double sum = 0;
    for (int k = 0; k < values.length; k++) {
      sum += tilt[k] * values[k];
    }
    return sum;
  }

  private double weigh(long[] values) {
    double sum = 0;
    for (int k = 0; k < values.length; k++) {
      sum += tilt[k] * Nano.toDouble(values[k]);
    }
    return sum;
  }

  /** Minimises log Z(l) - l.floor over l at least 0, which is convex, by scaled gradient steps. */
  private void findTilt() {
    for (int step = 0; step < STEPS; step++) {
      double[] mean = new double[tilt.length];
      double[] variance = new double[tilt.length];
      moments(mean, variance);
      for (int k = 0; k < tilt.length; k++) {
        double scaled = (floors[k] - mean[k]) / Math.max(1e-12, variance[k]);
        double limited = Math.max(-20, Math.min(20, scaled / tilt.length));
        tilt[k] = Math.max(0, Math.min(2_000, tilt[k] + limited));
      }
    }
  }

  private void moments(double[] mean, double[] variance) {
    for (long[][] block : blocks) {
      double[] share = shares(block);
      for (int k = 0; k < mean.length; k++) {
        double first = 0;
        double second = 0;
        for (int c = 0; c < block.length; c++) {
          double v = Nano.toDouble(block[c][k]);
          first += share[c] * v;
          second += share[c] * v * v;
        }
        mean[k] += first;
        variance[k] += second - first * first;
      }
    }
  }

  private double[] shares(long[][] block) {
    double[] share = new double[block.length];
    double highest = Double.NEGATIVE_INFINITY;
    for (long[] choice : block) {
      highest = Math.max(highest, weigh(choice));
    }
    double sum = 0;
    for (int c = 0; c < block.length; c++) {
      share[c] = StrictMath.exp(weigh(block[c]) - highest);
      sum += share[c];
    }
    for (int c = 0; c < block.length; c++) {
      share[c] /= sum;
    }
    return share;
  }

  private double logTotal() {
    double log = 0;
    for (long[][] block : blocks) {
      double highest = Double.NEGATIVE_INFINITY;
      for (long[] choice : block) {
        highest = Math.max(highest, weigh(choice));
      }
      double sum = 0;
      for (long[] choice : block) {
        sum += StrictMath.exp(weigh(choice) - highest);
      }
      log += highest + StrictMath.log(sum);
    }
    return log;
  }

  private double[][] cumulated;

  private double draw(int sample, double logAll, long[] sums) {
    if (cumulated == null) {
      cumulated = new double[blocks.size()][];
      for (int b = 0; b < cumulated.length; b++) {
        cumulated[b] = shares(blocks.get(b));
        for (int c = 1; c < cumulated[b].length; c++) {
          cumulated[b][c] += cumulated[b][c - 1];
        }
      }
    }
    java.util.Arrays.fill(sums, 0);
    for (int b = 0; b < cumulated.length; b++) {
      double u = new Chances(0, b).uniform(KEY, sample);
      int c = 0;
      while (c < cumulated[b].length - 1 && u > cumulated[b][c]) {
        c++;
      }
      for (int k = 0; k < sums.length; k++) {
        sums[k] += blocks.get(b)[c][k];
      }
    }
    for (int k = 0; k < sums.length; k++) {
      if (Nano.toDouble(sums[k]) < floors[k]) {
        return 0;
      }
    }
    return StrictMath.exp(logAll - weigh(sums));
  }
}
