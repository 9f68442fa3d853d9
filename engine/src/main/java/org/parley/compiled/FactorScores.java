package org.parley.compiled;

import java.io.Serializable;
import org.parley.random.NormalScores;

/**
 * Where the shared factors stand in a run, as normal scores, and the draws that move with them by a
 * Gaussian copula (Nelsen 2006, 2.3): the normal score of a number is sum(loading * score of the
 * factor) + sqrt(1 - sum(loading^2)) * score of its own draw, which is standard normal again, so
 * that every number keeps its own distribution.
 */
public final class FactorScores implements Serializable {
  /** Scores beyond which a share is as good as 0 or 1. */
  private static final double NEXT_TO_CERTAIN = 1e-12;

  private final double[] scores;

  public FactorScores(int factors) {
    scores = new double[factors];
  }

  /** Reads the factors of a run, which are the first of its numbers. */
  void read(double[] values) {
    for (int f = 0; f < scores.length; f++) {
      double share = Math.max(NEXT_TO_CERTAIN, Math.min(1 - NEXT_TO_CERTAIN, values[f]));
      scores[f] = NormalScores.at(share);
    }
  }

  /**
   * A uniform number that moves with the factors.
   *
   * @param uniform the number's own draw, in (0,1)
   * @param sign 1 if it grows with what loads positively, -1 if it falls
   */
  public double mixed(FactorMix mix, double uniform, int sign) {
    if (mix.factors().length == 0) {
      return uniform;
    }
    double score = mix.own() * NormalScores.at(uniform);
    for (int i = 0; i < mix.factors().length; i++) {
      score += sign * mix.loadings()[i] * scores[mix.factors()[i]];
    }
    double mixed = NormalScores.below(score);
    return Math.max(NEXT_TO_CERTAIN, Math.min(1 - NEXT_TO_CERTAIN, mixed));
  }
}
