package org.parley.tactic;

import java.io.Serializable;
import java.util.Arrays;

/**
 * What a proposer does in its turn: one probability per division, and that of leaving. Keeps its
 * arrays, so that it may be weighed anew each turn.
 */
public final class LogitProposal implements Serializable {
  private static final long serialVersionUID = 1;

  /** What {@link #draw} gives for leaving. */
  public static final int LEAVES = -1;

  private final double[] ways;
  private final double[] chances;
  private int count;
  private double leaving;

  /**
   * Of so many divisions.
   *
   * @param ways by division: in how many ways its pieces can be handed out
   */
  public LogitProposal(double[] ways) {
    this.ways = ways.clone();
    chances = new double[ways.length];
  }

  /** Of at most so many divisions, each of which can be handed out in one way. */
  public LogitProposal(int most) {
    ways = new double[most];
    Arrays.fill(ways, 1);
    chances = new double[most];
  }

  /**
   * Weighs the divisions.
   *
   * @param utilities by division: what the proposer makes of it
   * @param divisions how many there are now, from the first
   * @param away what it makes of walking away
   * @param response how it acts
   */
  public void weigh(double[] utilities, int divisions, double away, LogitResponse response) {
    count = divisions;
    double most = away;
    double allWays = 0;
    for (int d = 0; d < count; d++) {
      most = Math.max(most, utilities[d]);
      allWays += ways[d];
    }
    double leaves = StrictMath.exp(response.precision() * (away - most));
    double sum = leaves;
    for (int d = 0; d < count; d++) {
      chances[d] = ways[d] * StrictMath.exp(response.precision() * (utilities[d] - most));
      sum += chances[d];
    }
    double stays = 1 - response.breakOff();
    double reasoned = stays * (1 - response.tremble()) / sum;
    double random = stays * response.tremble() / allWays;
    for (int d = 0; d < count; d++) {
      chances[d] = reasoned * chances[d] + random * ways[d];
    }
    leaving = response.breakOff() + reasoned * leaves;
  }

  /** Probability of proposing a division. */
  public double of(int division) {
    return chances[division];
  }

  /** Probability of leaving. */
  public double leaving() {
    return leaving;
  }

  /**
   * The act at a quantile.
   *
   * @param quantile in [0,1)
   * @return index of the division, or {@link #LEAVES}
   */
  public int draw(double quantile) {
    double left = quantile - leaving;
    if (left < 0) {
      return LEAVES;
    }
    int last = LEAVES;
    for (int d = 0; d < count; d++) {
      if (chances[d] > 0) {
        last = d;
        left -= chances[d];
        if (left < 0) {
          return d;
        }
      }
    }
    return last;
  }
}
