package org.parley.lab.discovery;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * How likely a restriction of a box is owed to chance (Bryant & Lempert 2010): the probability that
 * as many cases as the box holds, drawn from the box without the restriction, would hold at least
 * as many of interest. "Quasi" since the restriction was chosen by looking at the same cases.
 *
 * @param dimension index of the dimension
 * @param p from 0 to 1; above .05 the restriction may well be left out
 */
public record QuasiP(int dimension, double p) {

  /**
   * One for each restriction of the box.
   *
   * @throws IllegalArgumentException if interest is not yes or no
   */
  public static List<QuasiP> of(CaseTable cases, ParameterBox box) {
    if (!cases.isBinary()) {
      throw new IllegalArgumentException("quasi-p-values need cases of interest or of none");
    }
    ScoredBox whole = ScoredBox.of(cases, box);
    int successes = (int) Math.round(whole.density() * whole.cases());
    List<QuasiP> values = new ArrayList<>();
    for (int j : box.restrictions().keySet()) {
      double without = ScoredBox.of(cases, box.without(j)).density();
      BinomialDistribution chance = new BinomialDistribution(null, whole.cases(), without);
      values.add(new QuasiP(j, 1 - chance.cumulativeProbability(successes - 1)));
    }
    return values;
  }
}
