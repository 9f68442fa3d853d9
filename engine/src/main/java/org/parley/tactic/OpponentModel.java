package org.parley.tactic;

import java.io.Serializable;
import java.util.Arrays;
import org.parley.bargaining.FixedPoint;
import org.parley.scenario.Tactic.Learning;

/**
 * What one delegation thinks that another wants: a weight for every issue and a value in [0,1] for
 * every option. Papers and earlier talks count as so many offers seen; offers at the table teach.
 *
 * <ul>
 *   <li>frequency: an option is liked as far as it lies near to what was offered, an issue weighs
 *       as far as it was left unchanged from offer to offer (after van Krimpen, Looije & Hajizadeh
 *       2013);
 *   <li>Bayesian: one hypothesis per option that it is the peak, values falling from there; the
 *       n-th offer is taken to be worth 1 - 0.05 (n - 1) to its proposer, with a normal error of
 *       0.25 (Hindriks & Tykhonov 2008); an offer made again is no further concession, or who
 *       stands firm would be thought to like least what it asks for; weights as above.
 * </ul>
 */
public final class OpponentModel implements Serializable {
  /** Fall per offer of what a proposer is thought to ask for (Hindriks & Tykhonov 2008). */
  private static final double ASSUMED_CONCESSION = 0.05;

  /** Error of that thought: assumed, wide enough that one odd offer decides nothing. */
  private static final double ERROR = 0.25;

  private final boolean[] ordered;
  private final Learning learning;
  private final double[][] near;
  private final double[][] belief;
  private final double[] steady;
  private final double[] weight;
  private final double[][] value;
  private final double[][] noise;
  private final int[] last;
  private final double[] seen;
  private int offers;

  /**
   * A model that knows nothing.
   *
   * @param options number of options per issue
   * @param ordered by issue: whether the order of its options means something
   */
  public OpponentModel(int[] options, boolean[] ordered, Learning learning) {
    this.ordered = ordered.clone();
    this.learning = learning;
    near = new double[options.length][];
    belief = new double[options.length][];
    value = new double[options.length][];
    noise = new double[options.length][];
    for (int i = 0; i < options.length; i++) {
      near[i] = new double[options[i]];
      belief[i] = new double[options[i]];
      value[i] = new double[options[i]];
      noise[i] = new double[options[i]];
    }
    steady = new double[options.length];
    weight = new double[options.length];
    last = new int[options.length];
    seen = new double[options.length];
  }

  /** Forgets everything. */
  public void begin() {
    for (int i = 0; i < near.length; i++) {
      Arrays.fill(near[i], 0);
      Arrays.fill(belief[i], 1.0 / belief[i].length);
      Arrays.fill(value[i], 0.5);
      Arrays.fill(noise[i], 0);
    }
    Arrays.fill(steady, 0);
    Arrays.fill(weight, 1.0 / weight.length);
    Arrays.fill(last, -1);
    Arrays.fill(seen, 0);
    offers = 0;
  }

  /** Sets how far the value of an option is misread, in [-1,1]. */
  public void misread(int issue, int option, double error) {
    noise[issue][option] = error;
  }

  /**
   * Reads a stated wish on an issue.
   *
   * @param wanted the option wanted
   * @param count how many offers the statement counts as
   */
  public void read(int issue, int wanted, double count) {
    show(issue, wanted, count);
    seen[issue] += count;
    belief[issue][wanted] += count / belief[issue].length;
    normalise(belief[issue]);
  }

  /**
   * Reads how much an issue weighs.
   *
   * @param share its share of all weight, in [0,1]
   * @param count how many offers the statement counts as
   */
  public void readWeight(int issue, double share, double count) {
    steady[issue] += count * share * steady.length;
  }

  /** Draws the conclusions from what was read; an issue of which nothing was said stays unknown. */
  public void haveRead() {
    conclude();
  }

  /**
   * Sees an offer.
   *
   * @param deal the options offered
   * @param attention how much it counts, 1 unless a mediator makes it plainer
   */
  public void see(int[] deal, double attention) {
    if (learning == Learning.NONE) {
      return;
    }
    offers += Arrays.equals(deal, last) ? 0 : 1;
    if (learning == Learning.BAYESIAN) {
      judge(deal);
    }
    for (int i = 0; i < near.length; i++) {
      show(i, deal[i], attention);
      steady[i] += last[i] == deal[i] ? attention : 0;
      last[i] = deal[i];
      seen[i] += attention;
    }
    conclude();
  }

  private void show(int issue, int option, double count) {
    for (int o = 0; o < near[issue].length; o++) {
      near[issue][o] += count * nearness(issue, o, option);
    }
  }

  private double nearness(int issue, int option, int peak) {
    int n = near[issue].length;
    if (!ordered[issue]) {
      return option == peak ? 1 : 0;
    }
    return 1 - Math.abs(option - peak) / (double) Math.max(peak, n - 1 - peak);
  }

  /** Bayes' rule, one issue at a time, the others at their present expectation. */
  private void judge(int[] deal) {
    double expected = 0;
    for (int i = 0; i < deal.length; i++) {
      expected += weight[i] * value[i][deal[i]];
    }
    double asked = Math.max(0, 1 - ASSUMED_CONCESSION * (offers - 1));
    for (int i = 0; i < deal.length; i++) {
      double others = expected - weight[i] * value[i][deal[i]];
      for (int peak = 0; peak < belief[i].length; peak++) {
        double off = others + weight[i] * nearness(i, deal[i], peak) - asked;
        belief[i][peak] *= StrictMath.exp(-off * off / (2 * ERROR * ERROR));
      }
      normalise(belief[i]);
    }
  }

  private static void normalise(double[] shares) {
    double sum = 0;
    for (double share : shares) {
      sum += share;
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] = sum > 0 ? shares[i] / sum : 1.0 / shares.length;
    }
  }

  private void conclude() {
    double total = 0;
    for (double s : steady) {
      total += 1 + s;
    }
    for (int i = 0; i < near.length; i++) {
      weight[i] = (1 + steady[i]) / total;
      for (int o = 0; o < near[i].length; o++) {
        value[i][o] =
            learning == Learning.BAYESIAN ? expected(i, o) : (0.5 + near[i][o]) / (1 + seen[i]);
      }
    }
  }

  private double expected(int issue, int option) {
    double sum = 0;
    for (int peak = 0; peak < belief[issue].length; peak++) {
      sum += belief[issue][peak] * nearness(issue, option, peak);
    }
    return sum;
  }

  /** What an option is thought to be worth to the other, in units of 1e-9. */
  public long liking(int issue, int option) {
    double read = Math.max(0, Math.min(1, value[issue][option] + noise[issue][option]));
    return FixedPoint.of(weight[issue] * read);
  }

  /** How much an issue is thought to weigh for the other, in [0,1]. */
  public double weight(int issue) {
    return weight[issue];
  }
}
