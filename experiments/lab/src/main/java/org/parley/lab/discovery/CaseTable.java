package org.parley.lab.discovery;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What is searched: parameters and interest, one case per point or run. The arrays are not to be
 * written.
 *
 * @param dimensions parameters
 * @param x one row per case, one number per dimension
 * @param y interest in the case, in [0,1]: 1 where the outcome asked for happened, or its share
 */
public record CaseTable(List<CaseDimension> dimensions, double[][] x, double[] y) {
  public CaseTable {
    dimensions = List.copyOf(dimensions);
    if (x.length != y.length || x.length == 0) {
      throw new IllegalArgumentException(
          "needs one interest per case and at least one case, not "
              + y.length
              + " for "
              + x.length);
    }
    for (double interest : y) {
      if (!(interest >= 0 && interest <= 1)) {
        throw new IllegalArgumentException("interest must be in [0,1], not " + interest);
      }
    }
    for (double[] row : x) {
      for (double value : row) {
        if (row.length != dimensions.size() || Double.isNaN(value)) {
          throw new IllegalArgumentException("every case needs one number per dimension");
        }
      }
    }
  }

  /** Number of cases. */
  public int size() {
    return y.length;
  }

  /** Sum of interest over all cases. */
  public double interest() {
    double sum = 0;
    for (double interest : y) {
      sum += interest;
    }
    return sum;
  }

  /** Whether every case is of interest wholly or not at all. */
  public boolean isBinary() {
    return IntStream.range(0, y.length).allMatch(i -> y[i] == 0 || y[i] == 1);
  }

  /** Indices of the cases whose row passes. */
  int[] where(Predicate<double[]> test) {
    return IntStream.range(0, y.length).filter(i -> test.test(x[i])).toArray();
  }

  /** Mean interest of some cases; 0 of none. */
  double mean(int[] indices) {
    double sum = 0;
    for (int i : indices) {
      sum += y[i];
    }
    return indices.length == 0 ? 0 : sum / indices.length;
  }

  /** The cases outside a box, in which to look for another one. */
  public CaseTable outside(ParameterBox box) {
    int[] kept = where(row -> !box.contains(row));
    double[][] rows = new double[kept.length][];
    double[] interest = new double[kept.length];
    for (int i = 0; i < kept.length; i++) {
      rows[i] = x[kept[i]];
      interest[i] = y[kept[i]];
    }
    return new CaseTable(dimensions, rows, interest);
  }
}
