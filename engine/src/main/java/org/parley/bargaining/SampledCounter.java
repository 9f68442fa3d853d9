package org.parley.bargaining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parley.random.RandomStreams;

/**
 * Estimates the number of ways from a sample that is drawn mostly where the floors are just
 * reached, each way weighed by the inverse of its probability ({@link ExponentialTilting}). The
 * blocks in which most is at stake are not drawn but summed over, which can only lower the variance
 * (Blackwell 1947). A first look decides how far beyond the floors to aim and how many draws are
 * needed. The same question always gives the same sample.
 */
final class SampledCounter {
  /** Draws of the first look, for each aim that is tried. */
  private static final int PILOT = 500;

  /** Draws at most. */
  private static final int MOST = 10_000;

  /** Half the width of the interval, relative to the estimate, for which no more is drawn. */
  private static final double WANTED = 0.04;

  /** Aims tried, in standard deviations beyond the floors. */
  private static final double[] BEYOND = {0.5, 1};

  /** Share of the ways seen without it that must be seen with a farther aim. */
  private static final double SEEN = 0.5;

  private static final int SUMMED = 64;
  private static final double NORMAL_95 = 1.959963984540054;
  private static final long KEY = RandomStreams.key("count of texts");

  private final List<long[][]> drawn = new ArrayList<>();
  private final List<long[][]> all;
  private final long[][] summed;
  private final long[] floors;
  private final double total;

  /**
   * A question.
   *
   * @param blocks by block and choice the terms of each sum, those with most at stake first
   * @param total number of all ways
   */
  SampledCounter(List<long[][]> blocks, long[] floors, double total) {
    this.total = total;
    this.floors = floors;
    long[][] together = {new long[floors.length]};
    int block = 0;
    while (block < blocks.size() && together.length * blocks.get(block).length <= SUMMED) {
      together = joined(together, blocks.get(block++));
    }
    summed = together;
    drawn.addAll(blocks.subList(block, blocks.size()));
    all = new ArrayList<>(drawn);
    all.add(summed);
  }

  private static long[][] joined(long[][] some, long[][] others) {
    long[][] sums = new long[some.length * others.length][];
    int n = 0;
    for (long[] first : some) {
      for (long[] second : others) {
        long[] sum = first.clone();
        for (int k = 0; k < sum.length; k++) {
          sum[k] += second[k];
        }
        sums[n++] = sum;
      }
    }
    return sums;
  }

  CountResult count() {
    double[] aim = aim();
    ExponentialTilting plain = ExponentialTilting.towards(all, aim);
    Look best = new Look(plain);
    best.draw(PILOT);
    for (double beyond : BEYOND) {
      double[] farther = aim.clone();
      for (int k = 0; k < aim.length; k++) {
        farther[k] += beyond * plain.deviation(k);
      }
      ExponentialTilting tilt = ExponentialTilting.towards(all, farther);
      Look look = new Look(tilt);
      if (tilt.reaches(farther)) {
        look.draw(PILOT);
        // An aim too far leaves out most of the ways, and looks sure of the few it sees.
        best = look.spread() < best.spread() && look.mean() > SEEN * best.mean() ? look : best;
      }
    }
    double needed = Math.pow(best.spread() * NORMAL_95 / WANTED, 2);
    Look last = new Look(best.tilt);
    last.first = PILOT;
    last.draw((int) Math.max(PILOT, Math.min(MOST, needed)));
    return last.count();
  }

  /** The floors, in utility. */
  private double[] aim() {
    double[] aim = new double[floors.length];
    for (int k = 0; k < aim.length; k++) {
      aim[k] = FixedPoint.toDouble(floors[k]);
    }
    return aim;
  }

  /** Ways drawn under a tilt. */
  private final class Look {
    private final ExponentialTilting tilt;
    private final double[][] cumulated = new double[drawn.size()][];
    private final RandomStreams[] chances = new RandomStreams[drawn.size()];
    private double log;
    private int first;
    private int draws;
    private double sum;
    private double squares;

    Look(ExponentialTilting tilt) {
      this.tilt = tilt;
      for (int b = 0; b < cumulated.length; b++) {
        cumulated[b] = tilt.cumulated(b);
        chances[b] = new RandomStreams(0, b);
        log += tilt.log(b);
      }
    }

    void draw(int count) {
      long[] sums = new long[floors.length];
      for (int s = 0; s < count; s++) {
        java.util.Arrays.fill(sums, 0);
        for (int b = 0; b < cumulated.length; b++) {
          long[] choice = drawn.get(b)[pick(b, first + draws)];
          for (int k = 0; k < sums.length; k++) {
            sums[k] += choice[k];
          }
        }
        draws++;
        int reached = reaching(sums);
        if (reached > 0) {
          double weight = reached * StrictMath.exp(log - tilt.weigh(sums));
          sum += weight;
          squares += weight * weight;
        }
      }
    }

    private int pick(int block, int draw) {
      double u = chances[block].uniform(KEY, draw);
      double[] up = cumulated[block];
      int low = 0;
      int high = up.length - 1;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (up[middle] < u) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }

    private int reaching(long[] sums) {
      int reaching = 0;
      for (long[] choice : summed) {
        boolean reached = true;
        for (int k = 0; k < sums.length && reached; k++) {
          reached = sums[k] + choice[k] >= floors[k];
        }
        reaching += reached ? 1 : 0;
      }
      return reaching;
    }

    private double mean() {
      return sum / draws;
    }

    /** Standard deviation of a draw relative to the mean; infinite if nothing was found. */
    double spread() {
      double variance = squares / draws - mean() * mean();
      return sum == 0 ? Double.POSITIVE_INFINITY : Math.sqrt(Math.max(0, variance)) / mean();
    }

    CountResult count() {
      String how =
          String.format(Locale.ROOT, "estimated from %,d texts drawn near the floors", draws);
      if (sum == 0) {
        // No weight exceeds exp(log Z - l.floor); "rule of three" (Hanley & Lippman-Hand 1983).
        double largest = StrictMath.exp(log + tilt.log(drawn.size()) - tilt.weigh(aim()));
        return new CountResult.Estimate(0, 0, Math.min(total, 3 * largest / draws), how);
      }
      double half = NORMAL_95 * spread() * mean() / Math.sqrt(draws);
      double mean = Math.min(total, mean());
      return new CountResult.Estimate(
          mean, Math.max(0, mean() - half), Math.min(total, mean() + half), how);
    }
  }
}
