package org.parley.lab.design;

import java.math.BigInteger;
import java.util.List;

/** Every combination of the levels of all factors (Fisher 1935); the last factor varies fastest. */
public record FactorialDesign() implements UnitDesign {

  @Override
  public BigInteger size(List<Factor> factors) {
    return factors.stream()
        .map(f -> BigInteger.valueOf(f.levels()))
        .reduce(BigInteger.ONE, BigInteger::multiply);
  }

  @Override
  public double[][] coordinates(List<Factor> factors) {
    double[][] rows = new double[checkedSize(factors)][factors.size()];
    for (int i = 0; i < rows.length; i++) {
      int rest = i;
      for (int j = factors.size() - 1; j >= 0; j--) {
        int levels = factors.get(j).levels();
        rows[i][j] = factors.get(j).level(rest % levels);
        rest /= levels;
      }
    }
    return rows;
  }
}
