package org.parley.lab.backtest;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Probabilities of how a talk ends; they add up to one.
 *
 * @param divisions by division, in the order of {@link Divisions}
 * @param walkAway that somebody walks away
 */
public record OutcomeForecast(double[] divisions, double walkAway) {
  /** Less is taken for this, so that a loss stays finite: 1e-12. */
  private static final double LEAST = 1e-12;

  /** Minus the natural logarithm of the probability of what happened, in nats. */
  public double logLoss(Divisions of, TalkEnd end) {
    return -StrictMath.log(Math.max(LEAST, probability(of, end)));
  }

  /** Probability of an end. */
  public double probability(Divisions of, TalkEnd end) {
    if (end instanceof TalkEnd.Agreement agreement) {
      return divisions[of.index(agreement.oneGets())];
    }
    return walkAway;
  }

  /** Indices of the likeliest divisions, likeliest first. */
  public List<Integer> likeliest(int most) {
    return IntStream.range(0, divisions.length)
        .boxed()
        .sorted((a, b) -> Double.compare(divisions[b], divisions[a]))
        .limit(most)
        .toList();
  }
}
