package org.parley.bargaining;

import java.util.List;

/**
 * Probabilities of the choices in every block, in proportion to exp(l.v), v being what a choice is
 * worth and l >= 0 the tilt (exponential tilting: Siegmund 1976). The tilt is the one under which
 * the expected sums reach what is aimed at, or as near as they come: the minimum of log Z(l) -
 * l.aim, which is convex, by Newton's method projected on l >= 0 (Bertsekas 1982).
 */
final class ExponentialTilting {
  private static final int STEPS = 30;
  private static final int HALVINGS = 12;
  private static final double LARGEST = 5_000;
  private static final double CLOSE = 1e-3;

  private final List<long[][]> blocks;
  private final int sums;
  private double[] tilt;
  private double[] mean;
  private double[][] covariance;

  private ExponentialTilting(List<long[][]> blocks, int sums) {
    this.blocks = blocks;
    this.sums = sums;
    tilt = new double[sums];
  }

  /**
   * The tilt towards some sums.
   *
   * @param blocks by block and choice the terms of each sum, in units of 1e-9
   * @param aim the expected sums that are wanted, in utility
   */
  static ExponentialTilting towards(List<long[][]> blocks, double[] aim) {
    ExponentialTilting found = new ExponentialTilting(blocks, aim.length);
    double reached = found.moments();
    for (int step = 0; step < STEPS; step++) {
      boolean[] moving = found.moving(aim);
      if (moving == null) {
        break;
      }
      double value = reached - found.weigh(aim);
      double[] direction = found.newton(aim, moving);
      double[] from = found.tilt;
      double size = 1;
      for (int halving = 0; halving < HALVINGS; halving++, size /= 2) {
        found.tilt = step(from, direction, size);
        if (found.logTotal() - found.weigh(aim) < value) {
          break;
        }
      }
      reached = found.moments();
    }
    return found;
  }

  private static double[] step(double[] from, double[] direction, double size) {
    double[] to = new double[from.length];
    for (int k = 0; k < to.length; k++) {
      to[k] = Math.max(0, Math.min(LARGEST, from[k] + size * direction[k]));
    }
    return to;
  }

  /** Which parts of the tilt are to change; null if all are where they should be. */
  private boolean[] moving(double[] aim) {
    boolean[] moving = new boolean[sums];
    boolean any = false;
    for (int k = 0; k < sums; k++) {
      double missing = aim[k] - mean[k];
      moving[k] = tilt[k] > 0 ? tilt[k] < LARGEST || missing < 0 : missing > 0;
      any |= moving[k] && Math.abs(missing) > CLOSE * Math.sqrt(covariance[k][k]);
    }
    return any ? moving : null;
  }

  /** Solves covariance.direction = aim - mean for what is to change, by elimination. */
  private double[] newton(double[] aim, boolean[] moving) {
    double[][] left = new double[sums][];
    double[] right = new double[sums];
    for (int k = 0; k < sums; k++) {
      left[k] = covariance[k].clone();
      for (int j = 0; j < sums; j++) {
        left[k][j] = moving[k] && moving[j] ? left[k][j] : 0;
      }
      // A little more than the covariance on the diagonal keeps it from being singular.
      left[k][k] = moving[k] ? 1.0001 * covariance[k][k] + 1e-12 : 1;
      right[k] = moving[k] ? aim[k] - mean[k] : 0;
    }
    for (int pivot = 0; pivot < sums; pivot++) {
      for (int row = pivot + 1; row < sums; row++) {
        double factor = left[row][pivot] / left[pivot][pivot];
        for (int j = pivot; j < sums; j++) {
          left[row][j] -= factor * left[pivot][j];
        }
        right[row] -= factor * right[pivot];
      }
    }
    for (int row = sums - 1; row >= 0; row--) {
      for (int j = row + 1; j < sums; j++) {
        right[row] -= left[row][j] * right[j];
      }
      right[row] /= left[row][row];
    }
    return right;
  }

  /** Computes the expected sums and their covariance; returns log Z. */
  private double moments() {
    mean = new double[sums];
    covariance = new double[sums][sums];
    double log = 0;
    for (long[][] block : blocks) {
      double[] share = new double[block.length];
      log += shares(block, share);
      double[] first = new double[sums];
      for (int c = 0; c < block.length; c++) {
        for (int k = 0; k < sums; k++) {
          first[k] += share[c] * FixedPoint.toDouble(block[c][k]);
        }
      }
      for (int c = 0; c < block.length; c++) {
        for (int k = 0; k < sums; k++) {
          double off = share[c] * (FixedPoint.toDouble(block[c][k]) - first[k]);
          for (int j = 0; j < sums; j++) {
            covariance[k][j] += off * (FixedPoint.toDouble(block[c][j]) - first[j]);
          }
        }
      }
      for (int k = 0; k < sums; k++) {
        mean[k] += first[k];
      }
    }
    return log;
  }

  private double logTotal() {
    double log = 0;
    for (long[][] block : blocks) {
      log += shares(block, new double[block.length]);
    }
    return log;
  }

  /** Fills in the chances of a block; returns the logarithm of its share of Z. */
  private double shares(long[][] block, double[] share) {
    double highest = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < block.length; c++) {
      share[c] = weigh(block[c]);
      highest = Math.max(highest, share[c]);
    }
    double sum = 0;
    for (int c = 0; c < block.length; c++) {
      share[c] = StrictMath.exp(share[c] - highest);
      sum += share[c];
    }
    for (int c = 0; c < block.length; c++) {
      share[c] /= sum;
    }
    return highest + StrictMath.log(sum);
  }

  /** The chances of the choices of a block, added up from the first. */
  double[] cumulated(int block) {
    double[] share = new double[blocks.get(block).length];
    shares(blocks.get(block), share);
    for (int c = 1; c < share.length; c++) {
      share[c] += share[c - 1];
    }
    return share;
  }

  /** The logarithm of the share of a block in Z. */
  double log(int block) {
    return shares(blocks.get(block), new double[blocks.get(block).length]);
  }

  /** l.v of sums in utility. */
  double weigh(double[] values) {
    double sum = 0;
    for (int k = 0; k < sums; k++) {
      sum += tilt[k] * values[k];
    }
    return sum;
  }

  /** l.v of sums in units of 1e-9. */
  double weigh(long[] values) {
    double sum = 0;
    for (int k = 0; k < sums; k++) {
      sum += tilt[k] * FixedPoint.toDouble(values[k]);
    }
    return sum;
  }

  /**
   * Whether chances are expected to bring the sums to an aim, short by at most a tenth of their
   * spread. If not, the aim lies at the edge of what can be had, and the chances fix nearly all.
   */
  boolean reaches(double[] aim) {
    for (int k = 0; k < sums; k++) {
      if (mean[k] < aim[k] - 0.1 * deviation(k) - 1e-9 || tilt[k] >= LARGEST) {
        return false;
      }
    }
    return true;
  }

  /** Standard deviation of a sum under these chances, in utility. */
  double deviation(int sum) {
    return Math.sqrt(covariance[sum][sum]);
  }
}
