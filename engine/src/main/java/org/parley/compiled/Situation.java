package org.parley.compiled;

import java.io.Serializable;
import java.util.Arrays;
import org.parley.bargaining.DealSpace;
import org.parley.chance.Chances;
import org.parley.scenario.Mechanism;

/**
 * Where the talks stand: the numbers of this run, what is closed, and everything that moves while
 * they go on. Whatever changes what a deal is worth to somebody changes {@link #version}.
 */
public final class Situation implements Serializable {
  /** Trust in a delegation, or standing of a mediator, of which the scenario says nothing. */
  static final double UNSAID = 0.5;

  private final CompiledTalks talks;
  private final double[] numbers;
  private final double[] uniforms;
  private final double[][] trust;
  private final double[] optimism;
  private final double[] cost;
  private final double[] worth;
  private final double[][] pressure;
  private final boolean[] acts;
  private final double[] firmness;
  private final double[] lineChance;
  private final boolean[] hard;
  private final boolean[] lifted;
  private final double[] haste;
  private final long[] paid;
  private final int[] closed;
  private final int[] deal;
  private final int[] combination;
  private int closedIssues;
  private double battlefield;
  private final boolean constant;
  private int changes;
  private int version;
  private int standing;

  /** A situation with every number at its mean, every stated line hard, nothing begun. */
  public static Situation atMeans(CompiledTalks talks) {
    Situation situation = new Situation(talks);
    situation.begin();
    Arrays.fill(situation.hard, !talks.off(Mechanism.RED_LINES));
    return situation;
  }

  /** An empty situation, to be filled by {@link #draw}. */
  public Situation(CompiledTalks talks) {
    this.talks = talks;
    int n = talks.parties();
    numbers = talks.numbers().means();
    uniforms = new double[talks.inputs().size()];
    trust = new double[n][n];
    optimism = new double[n];
    cost = new double[n];
    worth = new double[n];
    pressure = new double[talks.thirdParties().size()][n];
    acts = new boolean[talks.thirdParties().size()];
    firmness = new double[talks.redLines().size()];
    lineChance = new double[firmness.length];
    hard = new boolean[firmness.length];
    lifted = new boolean[firmness.length];
    haste = new double[n];
    paid = new long[n];
    closed = new int[talks.space().issues()];
    deal = new int[closed.length];
    combination = new int[talks.space().blocks()];
    constant =
        uniforms.length == 0
            && talks.redLines().stream().allMatch(l -> l.stated() <= 0 || l.stated() >= 1);
  }

  /** Draws every number and every line of a run, and begins it. */
  public void draw(Chances chances) {
    talks.numbers().draw(chances, numbers, uniforms);
    for (int l = 0; l < lineChance.length; l++) {
      lineChance[l] = chances.uniform(talks.redLines().get(l).key());
    }
    begin();
    for (int l = 0; l < hard.length; l++) {
      harden(l);
    }
  }

  private void begin() {
    for (int d = 0; d < trust.length; d++) {
      CompiledDelegation delegation = talks.delegation(d);
      for (int e = 0; e < trust.length; e++) {
        trust[d][e] = number(delegation.trust()[e], UNSAID);
      }
      optimism[d] = number(delegation.optimism(), 0);
      cost[d] = number(delegation.cost(), 0);
      worth[d] = number(delegation.worth(), 0);
    }
    for (int p = 0; p < pressure.length; p++) {
      CompiledThirdParty party = talks.thirdParties().get(p);
      acts[p] = party.acts(0);
      for (int d = 0; d < trust.length; d++) {
        pressure[p][d] = number(party.pressure()[d], 0);
      }
    }
    for (int l = 0; l < firmness.length; l++) {
      firmness[l] = numbers[talks.redLines().get(l).firmness()];
    }
    battlefield = talks.war().map(w -> numbers[w.now()]).orElse(0.0);
    Arrays.fill(haste, 1);
    Arrays.fill(paid, 0);
    System.arraycopy(talks.closedBefore(), 0, closed, 0, closed.length);
    closedChanged();
    if (constant) {
      version = 0;
      standing = 0;
    } else {
      changed();
    }
  }

  /** Whether every run begins alike, so that what was prepared for one serves the next. */
  public boolean isConstant() {
    return constant;
  }

  private void changed() {
    version = ++changes;
  }

  private double number(int slot, double unsaid) {
    return slot == Inputs.NONE ? unsaid : numbers[slot];
  }

  /** The number in a slot in this run. */
  public double number(int slot) {
    return numbers[slot];
  }

  /** Moves a number, for inspectors; what was read when the run began stays as it was read. */
  public void moveNumber(int slot, double to) {
    numbers[slot] = to;
    changed();
  }

  /** All numbers by slot; must not be written. */
  public double[] numbers() {
    return numbers;
  }

  /** The uniform numbers behind the inputs; must not be written. */
  public double[] uniforms() {
    return uniforms;
  }

  /**
   * Differs after every change of what a deal may be worth; back at 0 when a run begins in talks in
   * which every run begins alike.
   */
  public int version() {
    return version;
  }

  /**
   * Differs after every change of what is closed, which lines are hard, or what an outside option
   * is worth: of what else sets how far an offer may go; back at 0 likewise.
   */
  public int standing() {
    return standing;
  }

  // --- what is closed

  /** Option by issue that is closed, or -1; must not be written. */
  public int[] closed() {
    return closed;
  }

  /** The option in force by issue, or -1 where there is none yet; must not be written. */
  public int[] inForce() {
    return deal;
  }

  /** The combination in force in a block, or -1 while one of its issues has no option in force. */
  public int combination(int block) {
    return combination[block];
  }

  /** Number of closed issues. */
  public int closedIssues() {
    return closedIssues;
  }

  /** Closes the issues of a mask at the options of a deal. */
  public void close(int[] options, long settled) {
    for (int i = 0; i < closed.length; i++) {
      if ((settled >>> i & 1) != 0) {
        closed[i] = options[i];
      }
    }
    closedChanged();
  }

  private void closedChanged() {
    DealSpace space = talks.space();
    closedIssues = 0;
    for (int i = 0; i < closed.length; i++) {
      deal[i] = closed[i] >= 0 ? closed[i] : space.statusQuo(i);
      closedIssues += closed[i] >= 0 ? 1 : 0;
    }
    for (int b = 0; b < combination.length; b++) {
      combination[b] = 0;
      for (int issue : space.issuesOf(b)) {
        if (deal[issue] < 0) {
          combination[b] = -1;
          break;
        }
        combination[b] += deal[issue] * space.stride(issue);
      }
    }
    for (int l = 0; l < lifted.length; l++) {
      lifted[l] = talks.redLines().get(l).lifted(closed, closedIssues);
    }
    changed();
    standing = version;
  }

  // --- red lines

  /** By line: whether it is hard at this moment; must not be written. */
  public boolean[] hard() {
    return hard;
  }

  /** Whether what is closed lifts a line. */
  public boolean lifted(int line) {
    return lifted[line];
  }

  /**
   * Whether a line, hard or not, is crossed by going over to a combination of its block. What is in
   * force already does not count against the next text.
   */
  public boolean crosses(int line, int to) {
    CompiledLine l = talks.redLines().get(line);
    int from = combination[l.block()];
    return !lifted[line] && l.crossed()[to] && !(from >= 0 && l.crossed()[from]);
  }

  /** The first hard line of a delegation that a deal crosses, or -1. */
  public int hardLineCrossed(int delegation, int[] options) {
    for (int l = 0; l < hard.length; l++) {
      CompiledLine line = talks.redLines().get(l);
      if (hard[l]
          && line.owner() == delegation
          && crosses(l, talks.space().combination(line.block(), options))) {
        return l;
      }
    }
    return -1;
  }

  /** Firmness of a line. */
  public double firmness(int line) {
    return firmness[line];
  }

  /** Moves the firmness of a line; the chance that made it hard or soft stays. */
  public void moveFirmness(int line, double to) {
    firmness[line] = clamp(to, 0, 1);
    harden(line);
    changed();
    standing = version;
  }

  private void harden(int line) {
    hard[line] = lineChance[line] < firmness[line] && !talks.off(Mechanism.RED_LINES);
  }

  // --- trust, war, pressure

  /** Trust of a delegation in another, in [0,1]. */
  public double trust(int of, int in) {
    return trust[of][in];
  }

  /** Mean trust of a delegation in the others. */
  public double meanTrust(int of) {
    double sum = 0;
    for (int e = 0; e < trust.length; e++) {
      sum += e == of ? 0 : trust[of][e];
    }
    return sum / (trust.length - 1);
  }

  /** Moves trust of a delegation in another. */
  public void moveTrust(int of, int in, double to) {
    if (of != in) {
      trust[of][in] = clamp(to, 0, 1);
      changed();
    }
  }

  /** The battlefield, in [-1,1]. */
  public double battlefield() {
    return battlefield;
  }

  /** Moves the battlefield. */
  public void moveBattlefield(double to) {
    battlefield = clamp(to, -1, 1);
    changed();
  }

  /** Optimism of a delegation, in [0,2]. */
  public double optimism(int d) {
    return optimism[d];
  }

  /** Moves a delegation's optimism. */
  public void moveOptimism(int d, double to) {
    optimism[d] = clamp(to, 0, 2);
    changed();
  }

  /** Cost of fighting of a delegation per month before support. */
  public double cost(int d) {
    return cost[d];
  }

  /** Moves a delegation's cost of fighting. */
  public void moveCost(int d, double to) {
    cost[d] = Math.max(0, to);
    changed();
  }

  /** Worth of a delegation's outside option. */
  public double worth(int d) {
    return worth[d];
  }

  /** Moves the worth of a delegation's outside option. */
  public void moveWorth(int d, double to) {
    worth[d] = to;
    changed();
    standing = version;
  }

  /** Pressure of a third party on a delegation. */
  public double pressure(int party, int on) {
    return pressure[party][on];
  }

  /** Moves the pressure of a third party. */
  public void movePressure(int party, int on, double to) {
    pressure[party][on] = Math.max(0, to);
    changed();
  }

  /** Whether a third party acts now. */
  public boolean acts(int party) {
    return acts[party];
  }

  /** Says whether a third party acts now. */
  public void setActing(int party, boolean now) {
    if (acts[party] != now) {
      acts[party] = now;
      changed();
    }
  }

  /** All pressure that acts on a delegation now. */
  public double pressureOn(int d) {
    double sum = 0;
    for (int p = 0; p < acts.length; p++) {
      sum += acts[p] ? pressure[p][d] : 0;
    }
    return sum;
  }

  /** Factor that events put on a delegation's e. */
  public double haste(int d) {
    return haste[d];
  }

  /** Moves the factor on a delegation's e. */
  public void moveHaste(int d, double to) {
    haste[d] = clamp(to, 0.01, 100);
    changed();
  }

  /** Side payments received less penalties, in units of 1e-9. */
  public long paid(int d) {
    return paid[d];
  }

  /** Pays a delegation, or fines it. */
  public void pay(int d, long amount) {
    paid[d] += amount;
    changed();
  }

  /**
   * F: what going on fighting is worth to a delegation: stake * clamp(battlefield + sign(stake) *
   * optimism) - cost * horizon (Slantchev 2003).
   */
  public double fighting(int d) {
    CompiledDelegation delegation = talks.delegation(d);
    if (talks.war().isEmpty() || delegation.stake() == Inputs.NONE) {
      return 0;
    }
    double stake = numbers[delegation.stake()];
    double expected = clamp(battlefield + Math.signum(stake) * optimism[d], -1, 1);
    return stake * expected - monthlyCost(d) * numbers[talks.war().get().horizon()];
  }

  /** Cost of fighting per month after support, at least 0. */
  public double monthlyCost(int d) {
    double left = cost[d];
    for (int p = 0; p < acts.length; p++) {
      int slot = talks.thirdParties().get(p).support()[d];
      left -= acts[p] && slot != Inputs.NONE ? numbers[slot] : 0;
    }
    return Math.max(0, left);
  }

  private static double clamp(double value, double low, double high) {
    return Math.max(low, Math.min(high, value));
  }
}
