package org.parley.negotiation;

import java.io.Serializable;
import java.util.Arrays;
import org.parley.compiled.CompiledDelegation;
import org.parley.compiled.CompiledTalks;
import org.parley.compiled.InputSlots;
import org.parley.scenario.Defaults;
import org.parley.scenario.InferenceRates;
import org.parley.scenario.Mechanism;
import org.parley.state.TalksState;

/**
 * What one observer believes of how well the others do without a deal: a few types of each, from
 * one that bleeds and knows it to one that hopes to win, with a probability each. A type is an F,
 * what going on fighting is worth to it; refusals, own offers and battles tell types apart (Fearon
 * 1995; Powell 2004; Slantchev 2003). Without a war, or with the mechanism off, there is one type:
 * what is commonly thought.
 */
final class ReservationBeliefs implements Serializable {
  /** Error of what a month of fighting tells of F, in utility: assumed, as large as most costs. */
  static final double BATTLE = 0.1;

  /** Steepness at which the logistic curve lies within 0.01 of the normal distribution. */
  private static final double NORMAL = 1.702;

  /** Quantiles of hope, and mirrored of cost, that the types stand for; equally likely at first. */
  private static final double[] TYPES = {1 / 6.0, 0.5, 5 / 6.0};

  private final CompiledTalks talks;
  private final CommonKnowledge common;
  private final double[][] hope;
  private final double[][] cost;
  private final double[][] belief;
  private final double[][] offset;
  private final boolean[] fights;
  private double sigma = InferenceRates.ERROR.value();
  private int readAt;

  ReservationBeliefs(CompiledTalks talks, CommonKnowledge common) {
    this.talks = talks;
    this.common = common;
    int n = talks.parties();
    hope = new double[n][TYPES.length];
    cost = new double[n][TYPES.length];
    belief = new double[n][TYPES.length];
    offset = new double[n][TYPES.length];
    fights = new boolean[n];
    boolean on = talks.war().isPresent() && !talks.off(Mechanism.PRIVATE_INFORMATION);
    for (int d = 0; d < n; d++) {
      CompiledDelegation delegation = talks.delegation(d);
      fights[d] = on && delegation.stake() != InputSlots.NONE;
      for (int k = 0; fights[d] && k < TYPES.length; k++) {
        hope[d][k] = talks.numbers().at(delegation.optimism(), TYPES[k]);
        cost[d][k] = talks.numbers().at(delegation.cost(), 1 - TYPES[k]);
      }
    }
  }

  /** Whether anything is in doubt about a delegation. */
  boolean doubts(int d) {
    return fights[d];
  }

  void begin() {
    sigma = common.situation().number(talks.frame().inference().error());
    for (double[] types : belief) {
      Arrays.fill(types, 1.0 / TYPES.length);
    }
    readAt = -1;
  }

  /** F of every type less what is commonly thought, as the war stands now. */
  void bringUpToDate() {
    common.bringUpToDate();
    if (readAt == common.version()) {
      return;
    }
    readAt = common.version();
    for (int d = 0; d < offset.length; d++) {
      for (int k = 0; fights[d] && k < TYPES.length; k++) {
        offset[d][k] = fighting(d, k) - common.fighting(d);
      }
    }
  }

  private double fighting(int d, int type) {
    TalksState now = common.situation();
    CompiledDelegation delegation = talks.delegation(d);
    double stake = now.number(delegation.stake());
    double moreHope = now.war().optimism(d) - now.number(delegation.optimism());
    double moreCost = now.war().monthlyCost(d) - now.number(delegation.cost());
    double hoped = Math.max(0, hope[d][type] + moreHope);
    double expected =
        Math.max(-1, Math.min(1, now.war().battlefield() + Math.signum(stake) * hoped));
    double borne = Math.max(0, cost[d][type] + moreCost);
    return stake * expected - borne * now.number(talks.war().orElseThrow().horizon());
  }

  /** Spread of the error of an estimated value, in utility. */
  double sigma() {
    return sigma;
  }

  int types() {
    return TYPES.length;
  }

  /** Probability of a type, the least hopeful first. */
  double probability(int d, int type) {
    return belief[d][type];
  }

  /** By how much more than commonly thought a type does by fighting on, in utility. */
  double offset(int d, int type) {
    return offset[d][type];
  }

  /** The same, as expected. */
  double expected(int d) {
    double sum = 0;
    for (int k = 0; fights[d] && k < TYPES.length; k++) {
      sum += belief[d][k] * offset[d][k];
    }
    return sum;
  }

  /** By how much more than before the talks a delegation is thought to do by fighting on. */
  double learnt(int d) {
    double sum = 0;
    for (int k = 0; fights[d] && k < TYPES.length; k++) {
      sum += (belief[d][k] - 1.0 / TYPES.length) * offset[d][k];
    }
    return sum;
  }

  /**
   * A delegation refuses a text.
   *
   * @param margin what the text is thought to be worth above r of the common type, in utility
   * @param ends how much of the fighting the text ends
   * @param openness chance in [0,1] that it accepts what is good enough, at this time and for all
   *     its lines
   */
  void refused(int d, double margin, double ends, double openness) {
    for (int k = 0; fights[d] && k < TYPES.length; k++) {
      belief[d][k] *= 1 - openness * likely(margin - ends * offset[d][k]);
    }
    normalise(d);
  }

  /** A delegation offers a text itself: nobody offers what is worth less than r. */
  void offered(int d, double margin, double ends) {
    for (int k = 0; fights[d] && k < TYPES.length; k++) {
      belief[d][k] *= likely(margin - ends * offset[d][k]);
    }
    normalise(d);
  }

  /**
   * Fighting shows how a delegation does.
   *
   * @param shown F as the battles show it, less what is commonly thought, in utility
   */
  void fought(int d, double shown, double months) {
    for (int k = 0; fights[d] && k < TYPES.length; k++) {
      double off = (shown - offset[d][k]) / BATTLE;
      belief[d][k] *= StrictMath.exp(-off * off * months / 2);
    }
    normalise(d);
  }

  private void normalise(int d) {
    double sum = 0;
    for (double p : belief[d]) {
      sum += p;
    }
    for (int k = 0; k < TYPES.length; k++) {
      belief[d][k] = sum > 0 ? belief[d][k] / sum : 1.0 / TYPES.length;
    }
  }

  /**
   * Spread of the error of an estimated value of who misreads so much: sigma at the usual error, in
   * proportion elsewhere, none without.
   *
   * @param misread largest error of the value of an option, in [0,1]
   */
  double spread(double misread) {
    return sigma * misread / Defaults.MISREAD.value();
  }

  /**
   * Chance that a delegation may accept a text by its worth, over its types.
   *
   * @param margin above r of the common type, in utility
   * @param ends how much more of the fighting the text ends than what is in force
   */
  double chance(int d, double margin, double ends, double sigma) {
    if (!fights[d]) {
      return likely(margin, sigma);
    }
    double sum = 0;
    for (int k = 0; k < TYPES.length; k++) {
      sum += belief[d][k] * likely(margin - ends * offset[d][k], sigma);
    }
    return sum;
  }

  /** Phi(margin / sigma): how likely a margin that was estimated is none below 0. */
  double likely(double margin) {
    return likely(margin, sigma);
  }

  /** The same with a spread of its own; who is sure takes any margin above 0 for enough. */
  static double likely(double margin, double sigma) {
    if (sigma <= 0) {
      return margin > 0 ? 1 : 0;
    }
    return 1 / (1 + StrictMath.exp(-NORMAL * margin / sigma));
  }
}
