package org.parley.compiled;

import java.io.Serializable;
import java.util.List;
import org.parley.scenario.FactorLoading;

/**
 * How a number moves with the shared factors.
 *
 * @param factors places of the factors that it loads on
 * @param loadings its loading on each
 * @param own what is left for its own draw, sqrt(1 - sum of squared loadings)
 */
@SuppressWarnings("ArrayRecordComponent")
public record FactorMix(int[] factors, double[] loadings, double own) implements Serializable {
  private static final FactorMix NONE = new FactorMix(new int[0], new double[0], 1);

  static FactorMix of(List<FactorLoading> loadings, List<String> factors) {
    if (loadings.isEmpty()) {
      return NONE;
    }
    int[] places = new int[loadings.size()];
    double[] sizes = new double[loadings.size()];
    double left = 1;
    for (int i = 0; i < places.length; i++) {
      places[i] = factors.indexOf(loadings.get(i).factor());
      sizes[i] = loadings.get(i).loading();
      left -= sizes[i] * sizes[i];
      if (places[i] < 0) {
        throw new IllegalArgumentException("there is no factor " + loadings.get(i).factor());
      }
    }
    return new FactorMix(places, sizes, StrictMath.sqrt(Math.max(0, left)));
  }
}
