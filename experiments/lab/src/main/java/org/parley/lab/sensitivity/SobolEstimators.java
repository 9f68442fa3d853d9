package org.parley.lab.sensitivity;

import java.util.stream.IntStream;
import org.parley.lab.design.SaltelliDesign;

/**
 * Estimators of Sobol's indices on a Saltelli design, for any selection of its base rows. V is the
 * variance of the 2N outputs of A and B, whose mean is taken off every output first.
 *
 * <ul>
 *   <li>first order: mean of fB (fAB - fA), over V (Saltelli et al. 2010, table 2 b)
 *   <li>total: mean of (fA - fAB)^2, over 2 V (Jansen 1999)
 *   <li>second order: mean of fBA_i fAB_j - fA fB, over V, less the two first orders (Saltelli
 *       2002)
 * </ul>
 *
 * <p>If the output does not vary, every index is 0.
 */
final class SobolEstimators {
  private final SaltelliDesign design;
  private final double[] outputs;
  private final int rows;

  SobolEstimators(SaltelliDesign design, double[] outputs) {
    this.design = design;
    this.outputs = outputs.clone();
    this.rows = outputs.length / design.block();
    if (rows < 2 || rows > design.base() || rows * design.block() != outputs.length) {
      throw new IllegalArgumentException(
          "needs whole blocks of "
              + design.block()
              + " outputs, from 2 to "
              + design.base()
              + " of them, not "
              + outputs.length
              + " outputs");
    }
  }

  int rows() {
    return rows;
  }

  int[] allRows() {
    return IntStream.range(0, rows).toArray();
  }

  private double a(int row) {
    return outputs[row * design.block()];
  }

  private double b(int row) {
    return outputs[(row + 1) * design.block() - 1];
  }

  private double ab(int group, int row) {
    return outputs[row * design.block() + 1 + group];
  }

  private double ba(int group, int row) {
    return outputs[row * design.block() + 1 + design.groups().size() + group];
  }

  double mean(int[] selected) {
    double sum = 0;
    for (int row : selected) {
      sum += a(row) + b(row);
    }
    return sum / (2 * selected.length);
  }

  double variance(int[] selected) {
    double mean = mean(selected);
    double sum = 0;
    for (int row : selected) {
      sum += (a(row) - mean) * (a(row) - mean) + (b(row) - mean) * (b(row) - mean);
    }
    double variance = sum / (2 * selected.length);
    // What rounding alone makes of a constant output is no variance.
    return variance <= 1e-24 * mean * mean ? 0 : variance;
  }

  double first(int group, int[] selected) {
    double variance = variance(selected);
    if (variance == 0) {
      return 0;
    }
    double mean = mean(selected);
    double sum = 0;
    for (int row : selected) {
      sum += (b(row) - mean) * (ab(group, row) - a(row));
    }
    return sum / selected.length / variance;
  }

  double total(int group, int[] selected) {
    double variance = variance(selected);
    if (variance == 0) {
      return 0;
    }
    double sum = 0;
    for (int row : selected) {
      double change = a(row) - ab(group, row);
      sum += change * change;
    }
    return sum / (2 * selected.length) / variance;
  }

  double second(int one, int other, int[] selected) {
    double variance = variance(selected);
    if (variance == 0) {
      return 0;
    }
    double mean = mean(selected);
    double sum = 0;
    for (int row : selected) {
      sum += (ba(one, row) - mean) * (ab(other, row) - mean) - (a(row) - mean) * (b(row) - mean);
    }
    return sum / selected.length / variance - first(one, selected) - first(other, selected);
  }
}
