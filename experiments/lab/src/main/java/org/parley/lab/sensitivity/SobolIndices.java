package org.parley.lab.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parley.lab.design.SaltelliDesign;
import org.parley.statistics.Bootstrap;
import org.parley.statistics.IntervalEstimate;

/**
 * How the variance of the output divides among parameters or groups (Sobol 1993).
 *
 * @param base base rows N that were used
 * @param mean mean of the output over A and B
 * @param variance variance of the output over A and B
 * @param groups an index of first order and a total one for each group
 * @param pairs indices of second order, if the design has them
 */
public record SobolIndices(
    int base, double mean, double variance, List<OfGroup> groups, List<OfPair> pairs) {
  public SobolIndices {
    groups = List.copyOf(groups);
    pairs = List.copyOf(pairs);
  }

  /**
   * Indices of a group.
   *
   * @param first share of the variance that would vanish were the group known, all else unknown
   * @param total share that would remain were all else known
   */
  public record OfGroup(String name, IntervalEstimate first, IntervalEstimate total) {}

  /**
   * Index of a pair.
   *
   * @param second share of the variance that the two make together beyond what each makes alone
   */
  public record OfPair(String one, String other, IntervalEstimate second) {}

  /**
   * Estimates all indices, with percentile intervals by resampling base rows (Archer, Saltelli &
   * Sobol 1997).
   *
   * @param outputs one per point of the design, in its order; may end early, after whole blocks
   * @throws IllegalArgumentException if there are fewer than two whole blocks
   */
  public static SobolIndices of(SaltelliDesign design, double[] outputs, Bootstrap bootstrap) {
    SobolEstimators estimators = new SobolEstimators(design, outputs);
    int n = estimators.rows();
    int[] all = estimators.allRows();
    List<String> names = design.groups().names();
    List<OfGroup> groups = new ArrayList<>();
    List<OfPair> pairs = new ArrayList<>();
    for (int g = 0; g < names.size(); g++) {
      int i = g;
      groups.add(
          new OfGroup(
              names.get(g),
              bootstrap.interval(estimators.first(i, all), n, r -> estimators.first(i, r)),
              bootstrap.interval(estimators.total(i, all), n, r -> estimators.total(i, r))));
      for (int h = g + 1; design.secondOrder() && h < names.size(); h++) {
        int j = h;
        pairs.add(
            new OfPair(
                names.get(g),
                names.get(h),
                bootstrap.interval(
                    estimators.second(i, j, all), n, r -> estimators.second(i, j, r))));
      }
    }
    return new SobolIndices(n, estimators.mean(all), estimators.variance(all), groups, pairs);
  }

  /**
   * The indices at 1/8, 1/4, 1/2 and all of the base rows: whether they have settled. The points of
   * the smaller designs are among those of the larger.
   */
  public static List<SobolIndices> growing(
      SaltelliDesign design, double[] outputs, Bootstrap bootstrap) {
    int blocks = outputs.length / design.block();
    List<SobolIndices> sizes = new ArrayList<>();
    for (int part = 8; part >= 1; part /= 2) {
      int base = blocks / part;
      if (base >= 2) {
        double[] some = Arrays.copyOf(outputs, base * design.block());
        sizes.add(of(design, some, bootstrap));
      }
    }
    return sizes;
  }
}
