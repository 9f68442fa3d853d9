package org.parley.lab.backtest;

import java.util.Arrays;
import java.util.List;

/**
 * A yardstick without agents: a division is the likelier, the more of some features it has (logit),
 * and walking away has its base rate. Weights are fitted.
 *
 * @param name its name in results
 * @param features what counts
 */
record PointsLogit(String name, List<Feature> features) implements TrainedForecaster {
  private static final double START = 1;

  PointsLogit {
    features = List.copyOf(features);
  }

  /** Something about a division that may count. */
  enum Feature {
    /** Both shares of what each would have for everything, added. */
    SUM,
    /** How far they lie apart. */
    DIFFERENCE,
    /** How many kinds that both value alike are shared. */
    ALIKE_SHARED;

    double of(Divisions divisions, int d) {
      return switch (this) {
        case SUM -> divisions.first(d) + divisions.second(d);
        case DIFFERENCE -> -Math.abs(divisions.first(d) - divisions.second(d));
        case ALIKE_SHARED -> divisions.alikeShared(d);
      };
    }
  }

  /** The usual three: of one, two and three features. */
  static List<TrainedForecaster> usual() {
    return List.of(
        new PointsLogit("logit-sum", List.of(Feature.SUM)),
        new PointsLogit("logit-sum-difference", List.of(Feature.SUM, Feature.DIFFERENCE)),
        new PointsLogit(
            "logit-three", List.of(Feature.SUM, Feature.DIFFERENCE, Feature.ALIKE_SHARED)));
  }

  @Override
  public OutcomeForecaster train(TrainingTalks talks) {
    double walkAway = talks.walkAways();
    double[] start = new double[features.size()];
    Arrays.fill(start, START);
    double[] weights = LikelihoodFit.of(start, w -> of(w, walkAway), talks);
    return of(weights, walkAway);
  }

  private OutcomeForecaster of(double[] weights, double walkAway) {
    return divisions -> {
      double[] chances = new double[divisions.size()];
      double most = Double.NEGATIVE_INFINITY;
      for (int d = 0; d < chances.length; d++) {
        for (int f = 0; f < weights.length; f++) {
          chances[d] += weights[f] * features.get(f).of(divisions, d);
        }
        most = Math.max(most, chances[d]);
      }
      double sum = 0;
      for (int d = 0; d < chances.length; d++) {
        chances[d] = StrictMath.exp(chances[d] - most);
        sum += chances[d];
      }
      for (int d = 0; d < chances.length; d++) {
        chances[d] *= (1 - walkAway) / sum;
      }
      return new OutcomeForecast(chances, walkAway);
    };
  }
}
