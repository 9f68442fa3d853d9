package org.parley.tactic;

import java.io.Serializable;
import java.util.Arrays;
import org.parley.bargaining.FixedPoint;
import org.parley.scenario.InferenceRates;
import org.parley.scenario.Tactic.Learning;

/**
 * What one delegation thinks that another wants: a weight for every issue and a value in [0,1] for
 * every option. Papers and earlier talks count as so many offers seen; offers at the table teach,
 * but the less the later they are made: an offer at time t counts 1 - t, since what is conceded
 * late is no wish. Where the wish was stated on paper, offers teach nothing of the values any more:
 * tried at a quarter, what was offered to please others was read as a wish.
 *
 * <ul>
 *   <li>frequency: an option is liked as far as it lies near to what was offered (after van
 *       Krimpen, Looije & Hajizadeh 2013);
 *   <li>Bayesian: one hypothesis per option that it is the peak, values falling from there; the
 *       n-th offer is taken to be worth 1 - 0.05 (n - 1) to its proposer, with a normal error of
 *       0.25 (Hindriks & Tykhonov 2008); an offer made again is no further concession, or who
 *       stands firm would be thought to like least what it asks for.
 * </ul>
 *
 * <p>With both, an issue on which an offer gives way loses weight by exp(-eta (1 - t)), and by less
 * where a paper ranked it: what is given up first weighs least. What stays as it was teaches
 * nothing of its weight: it may be dear, or its turn may not have come.
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
  private final boolean[] told;
  private final double[] kept;
  private double moved = InferenceRates.MOVED.value();
  private double lessIfTold = InferenceRates.TOLD.value();
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
    told = new boolean[options.length];
    kept = new double[options.length];
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
    Arrays.fill(told, false);
    Arrays.fill(kept, 1);
    offers = 0;
  }

  /**
   * Sets how much an offer that gives way on an issue tells of its weight.
   *
   * @param eta fall of ln weight at the start of the talks
   * @param share of that where a paper spoke of the issue
   */
  public void learnBy(double eta, double share) {
    moved = eta;
    lessIfTold = share;
  }

  /** Sets how far the value of an option is misread, in [-1,1]. */
  public void misread(int issue, int option, double error) {
    noise[issue][option] = error;
  }

  /**
   * Reads what another stood for on an issue in earlier talks.
   *
   * @param wanted the option wanted
   * @param count how many offers it counts as
   */
  public void read(int issue, int wanted, double count) {
    show(issue, wanted, count);
    seen[issue] += count;
    belief[issue][wanted] += count / belief[issue].length;
    normalise(belief[issue]);
  }

  /**
   * Reads a wish that a paper states on an issue: later offers count less there.
   *
   * @param wanted the option wanted
   * @param count how many offers the statement counts as
   */
  public void readStated(int issue, int wanted, double count) {
    read(issue, wanted, count);
    told[issue] = true;
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

  /** Sees an offer on all issues. */
  public void see(int[] deal, double time) {
    see(deal, time, 0);
  }

  /**
   * Sees an offer.
   *
   * @param deal the options offered
   * @param time share of the talks that is over, in [0,1]
   * @param apart the issues of which it says nothing, as a mask, since an agenda or a working group
   *     has them: what gives way then loses weight to what else was on the table alone
   */
  public void see(int[] deal, double time, long apart) {
    if (learning == Learning.NONE) {
      return;
    }
    double early = Math.max(0, 1 - time);
    offers += isRepeated(deal, apart) ? 0 : 1;
    if (learning == Learning.BAYESIAN) {
      judge(deal, early, apart);
    }
    double before = weightOfAllBut(apart);
    for (int i = 0; i < near.length; i++) {
      if (isIn(apart, i)) {
        continue;
      }
      if (last[i] >= 0 && value[i][deal[i]] < value[i][last[i]]) {
        kept[i] *= StrictMath.exp(-moved * early * (told[i] ? lessIfTold : 1));
      }
      double counts = told[i] ? 0 : early;
      show(i, deal[i], counts);
      seen[i] += counts;
      last[i] = deal[i];
    }
    if (apart != 0) {
      share(before / weightOfAllBut(apart), apart);
    }
    conclude();
  }

  private static boolean isIn(long mask, int issue) {
    return (mask >>> issue & 1) != 0;
  }

  private boolean isRepeated(int[] deal, long apart) {
    for (int i = 0; i < deal.length; i++) {
      if (!isIn(apart, i) && deal[i] != last[i]) {
        return false;
      }
    }
    return true;
  }

  private double weightOfAllBut(long apart) {
    double sum = 0;
    for (int i = 0; i < kept.length; i++) {
      sum += isIn(apart, i) ? 0 : (1 + steady[i]) * kept[i];
    }
    return sum;
  }

  /** Gives what some issues have lost to all that were on the table with them. */
  private void share(double times, long apart) {
    for (int i = 0; i < kept.length; i++) {
      kept[i] *= isIn(apart, i) || !(times > 0) ? 1 : times;
    }
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
  private void judge(int[] deal, double early, long apart) {
    double expected = 0;
    for (int i = 0; i < deal.length; i++) {
      expected += weight[i] * value[i][deal[i]];
    }
    double asked = Math.max(0, 1 - ASSUMED_CONCESSION * (offers - 1));
    for (int i = 0; i < deal.length; i++) {
      double others = expected - weight[i] * value[i][deal[i]];
      double counts = told[i] || isIn(apart, i) ? 0 : early;
      for (int peak = 0; peak < belief[i].length; peak++) {
        double off = others + weight[i] * nearness(i, deal[i], peak) - asked;
        belief[i][peak] *= StrictMath.exp(-counts * off * off / (2 * ERROR * ERROR));
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
    for (int i = 0; i < steady.length; i++) {
      total += (1 + steady[i]) * kept[i];
    }
    for (int i = 0; i < near.length; i++) {
      weight[i] = (1 + steady[i]) * kept[i] / total;
      for (int o = 0; o < near[i].length; o++) {
        value[i][o] =
            learning == Learning.BAYESIAN ? expected(i, o) : (0.5 + near[i][o]) / (1 + seen[i]);
      }
      if (told[i]) {
        spread(value[i]);
      }
    }
  }

  /** Who says what it wants says what is worth 1 to it, and the farthest from it is worth 0. */
  private static void spread(double[] values) {
    double least = 1;
    double most = 0;
    for (double v : values) {
      least = Math.min(least, v);
      most = Math.max(most, v);
    }
    for (int o = 0; most > least && o < values.length; o++) {
      values[o] = (values[o] - least) / (most - least);
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
    return FixedPoint.of(worth(issue, option));
  }

  /** What an option is thought to be worth to the other: its weight times its value. */
  public double worth(int issue, int option) {
    double read = Math.max(0, Math.min(1, value[issue][option] + noise[issue][option]));
    return weight[issue] * read;
  }

  /** How much an issue is thought to weigh for the other, in [0,1]. */
  public double weight(int issue) {
    return weight[issue];
  }
}
