package org.parley.lab.design;

import java.math.BigInteger;
import java.util.List;
import org.parley.random.RandomStreams;

/**
 * Latin hypercube (McKay, Beckman & Conover 1979): {@code size} strata per factor, each with one
 * point, at a random place inside its stratum; strata are paired at random between factors.
 *
 * @param size number of points, at least 1
 * @param seed of the permutations and places
 */
public record LatinHypercube(int size, long seed) implements UnitDesign {
  public LatinHypercube {
    if (size < 1) {
      throw new IllegalArgumentException("a Latin hypercube needs at least 1 point");
    }
  }

  @Override
  public BigInteger size(List<Factor> factors) {
    return BigInteger.valueOf(size);
  }

  @Override
  public double[][] coordinates(List<Factor> factors) {
    double[][] rows = new double[checkedSize(factors)][factors.size()];
    for (int j = 0; j < factors.size(); j++) {
      RandomStreams chances = new RandomStreams(seed, j);
      int[] strata = RandomShuffle.of(size, chances);
      long place = RandomStreams.key("latin hypercube place");
      for (int i = 0; i < size; i++) {
        rows[i][j] = (strata[i] + chances.uniform(place, i)) / size;
      }
    }
    return rows;
  }
}
