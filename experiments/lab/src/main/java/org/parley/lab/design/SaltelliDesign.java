package org.parley.lab.design;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/**
 * The design behind Sobol's sensitivity indices (Saltelli 2002; Saltelli et al. 2010): two
 * independent samples A and B, and for every group of factors the sample A with the group's columns
 * taken from B (AB), for second order also B with the group's columns from A (BA). A and B are the
 * two halves of one Sobol sequence of twice as many dimensions.
 *
 * <p>Rows come in blocks, one per base row: A, AB of each group, BA of each group if asked for, B.
 * So a sweep that is cut short after some blocks is a smaller design of the same kind.
 *
 * @param base number of base rows N, at least 2, best a power of 2
 * @param secondOrder whether indices of pairs are wanted
 * @param groups which factors move together
 * @param seed of the scrambling of the sequence
 */
public record SaltelliDesign(int base, boolean secondOrder, FactorGroups groups, long seed)
    implements UnitDesign {
  public SaltelliDesign {
    if (base < 2) {
      throw new IllegalArgumentException("a Saltelli design needs at least 2 base rows");
    }
  }

  /** Rows per base row: g + 2, or 2g + 2 with second order. */
  public int block() {
    return 2 + groups.size() * (secondOrder ? 2 : 1);
  }

  @Override
  public BigInteger size(List<Factor> factors) {
    return BigInteger.valueOf(base).multiply(BigInteger.valueOf(block()));
  }

  @Override
  public double[][] coordinates(List<Factor> factors) {
    int d = factors.size();
    double[][] rows = new double[checkedSize(factors)][];
    double[][] pairs = SobolPoints.sequence(base, 2 * d, seed);
    for (int k = 0; k < base; k++) {
      double[] a = Arrays.copyOfRange(pairs[k], 0, d);
      double[] b = Arrays.copyOfRange(pairs[k], d, 2 * d);
      int row = k * block();
      rows[row] = a;
      for (int g = 0; g < groups.size(); g++) {
        rows[row + 1 + g] = exchanged(a, b, groups.members().get(g));
        if (secondOrder) {
          rows[row + 1 + groups.size() + g] = exchanged(b, a, groups.members().get(g));
        }
      }
      rows[row + block() - 1] = b;
    }
    return rows;
  }

  private static double[] exchanged(double[] row, double[] from, List<Integer> columns) {
    double[] copy = row.clone();
    for (int j : columns) {
      copy[j] = from[j];
    }
    return copy;
  }
}
