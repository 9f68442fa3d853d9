package org.parley.compiled;

import java.io.Serializable;
import java.util.Arrays;
import org.parley.random.RandomStreams;

/**
 * Where the talks stand: the numbers of this run, what is closed, and everything that moves while
 * they go on. Whatever changes what a deal is worth to somebody changes {@link #version}: every
 * move passes through here, so that none is missed.
 */
public final class TalksState implements Serializable {
  /** Trust in a delegation, or standing of a mediator, of which the scenario says nothing. */
  private static final double UNSAID = 0.5;

  private final CompiledTalks talks;
  private final double[] numbers;
  private final double[] uniforms;
  private final FactorScores scores;
  private final ClosedIssues ground;
  private final RedLineState lines;
  private final WarState war;
  private final ThirdPartyState outside;
  private final BoundedNumbers[] trust;
  private final BoundedNumbers worth;
  private final BoundedNumbers haste;
  private final long[] paid;
  private final boolean constant;
  private int changes;
  private int version;
  private int standing;

  /** A situation with every number at its mean, every stated line hard, nothing begun. */
  public static TalksState atMeans(CompiledTalks talks) {
    TalksState situation = new TalksState(talks);
    situation.beginAtMeans();
    return situation;
  }

  /** Begins anew as {@link #atMeans} made it. */
  public void beginAtMeans() {
    begin();
    lines.hardenAll();
  }

  /** An empty situation, to be filled by {@link #draw}. */
  public TalksState(CompiledTalks talks) {
    this.talks = talks;
    int n = talks.parties();
    numbers = talks.numbers().means();
    uniforms = new double[talks.inputs().size()];
    scores = new FactorScores(talks.numbers().factors());
    ground = new ClosedIssues(talks);
    lines = new RedLineState(talks);
    war = new WarState(talks);
    outside = new ThirdPartyState(talks);
    trust = new BoundedNumbers[n];
    Arrays.setAll(trust, d -> new BoundedNumbers(n, 0, 1));
    worth = new BoundedNumbers(n, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    haste = new BoundedNumbers(n, 0.01, 100);
    paid = new long[n];
    constant =
        uniforms.length == 0
            && talks.redLines().stream().allMatch(l -> l.stated() <= 0 || l.stated() >= 1);
  }

  /** Draws every number and every line of a run, and begins it. */
  public void draw(RandomStreams chances) {
    talks.numbers().draw(chances, numbers, uniforms, scores);
    lines.draw(chances, scores);
    begin();
  }

  private void begin() {
    for (int d = 0; d < trust.length; d++) {
      CompiledDelegation delegation = talks.delegation(d);
      for (int e = 0; e < trust.length; e++) {
        trust[d].begin(e, regard(delegation.trust()[e]));
      }
      worth.begin(d, InputSlots.read(delegation.worth(), numbers, 0));
      haste.begin(d, 1);
    }
    war.begin(numbers);
    outside.begin(numbers);
    Arrays.fill(paid, 0);
    lines.begin(numbers);
    ground.begin();
    lines.standOn(ground);
    changedStanding(true);
    if (constant) {
      version = 0;
      standing = 0;
    }
  }

  /** Whether every run begins alike, so that what was prepared for one serves the next. */
  public boolean isConstant() {
    return constant;
  }

  private void changed(boolean moved) {
    if (moved) {
      version = ++changes;
    }
  }

  private void changedStanding(boolean moved) {
    changed(moved);
    standing = moved ? version : standing;
  }

  /** The number in a slot in this run. */
  public double number(int slot) {
    return numbers[slot];
  }

  /** Trust in a delegation, or standing of a mediator, as stated in a slot; .5 if unsaid. */
  public double regard(int slot) {
    return InputSlots.read(slot, numbers, UNSAID);
  }

  /** Moves a number, for inspectors; what was read when the run began stays as it was read. */
  public void moveNumber(int slot, double to) {
    numbers[slot] = to;
    changed(true);
  }

  /** All numbers by slot; must not be written. */
  public double[] numbers() {
    return numbers;
  }

  /** The shared factors of this run. */
  public FactorScores scores() {
    return scores;
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
   * Differs after every change of what is closed, which lines are hard, or what an alternative is
   * worth: of what else sets how far an offer may go; back at 0 likewise.
   */
  public int standing() {
    return standing;
  }

  // --- what is closed

  /** Option by issue that is closed, or -1; must not be written. */
  public int[] closed() {
    return ground.closed();
  }

  /** The closed issues, as a mask. */
  public long closedMask() {
    return ground.mask();
  }

  /** The option in force by issue, or -1 where there is none yet; must not be written. */
  public int[] inForce() {
    return ground.inForce();
  }

  /** The combination in force in a block, or -1 while one of its issues has no option in force. */
  public int combination(int block) {
    return ground.combination(block);
  }

  /** Number of closed issues. */
  public int closedIssues() {
    return Long.bitCount(ground.mask());
  }

  /** Closes the issues of a mask at the options of a deal. */
  public void close(int[] options, long settled) {
    ground.close(options, settled);
    lines.standOn(ground);
    changedStanding(true);
  }

  /** Undoes {@link #close} of issues that were open, for who only tries what it would bring. */
  public void reopen(long issues) {
    ground.reopen(issues);
    lines.standOn(ground);
    changedStanding(true);
  }

  /**
   * Goes back on everything that these talks closed; war, trust, lines and what was paid stay.
   *
   * @return whether they had closed anything
   */
  public boolean reopen() {
    long before = ground.mask();
    ground.begin();
    lines.standOn(ground);
    boolean reopened = ground.mask() != before;
    changedStanding(reopened);
    return reopened;
  }

  // --- red lines

  /** By line: whether it is hard at this moment; must not be written. */
  public boolean[] hard() {
    return lines.hard();
  }

  /** Whether what is closed lifts a line. */
  public boolean lifted(int line) {
    return lines.lifted(line);
  }

  /**
   * Whether a line, hard or not, is crossed by going over to a combination of its block. What is in
   * force already does not count against the next text.
   */
  public boolean crosses(int line, int to) {
    return lines.crosses(line, to);
  }

  /** Adds to a mask over the combinations of a block those that cross a line, hard or not. */
  public void bar(int line, int block, boolean[] out) {
    lines.bar(line, block, out);
  }

  /**
   * The first hard line of a delegation that a deal crosses, or -1. An option in force that the
   * deal does not settle merely goes on, and crosses nothing.
   *
   * @param settled the issues that the deal settles, as a mask
   */
  public int hardLineCrossed(int delegation, int[] options, long settled) {
    return lines.hardLineCrossed(delegation, options, settled);
  }

  /** Whether a line, hard or not, is crossed by a deal that settles the issues of a mask. */
  public boolean crosses(int line, int[] options, long settled) {
    return lines.crosses(line, options, settled);
  }

  /** Firmness of a line. */
  public double firmness(int line) {
    return lines.firmness(line);
  }

  /** Moves the firmness of a line; the chance that made it hard or soft stays. */
  public void moveFirmness(int line, double to) {
    changedStanding(lines.moveFirmness(line, to));
  }

  // --- trust, war, pressure

  /** Trust of a delegation in another, in [0,1]. */
  public double trust(int of, int in) {
    return trust[of].at(in);
  }

  /** Mean trust of a delegation in the others. */
  public double meanTrust(int of) {
    double sum = 0;
    for (int e = 0; e < trust.length; e++) {
      sum += e == of ? 0 : trust[of].at(e);
    }
    return sum / (trust.length - 1);
  }

  /** Moves trust of a delegation in another. */
  public void moveTrust(int of, int in, double to) {
    changed(of != in && trust[of].move(in, to));
  }

  /** The battlefield, in [-1,1]. */
  public double battlefield() {
    return war.battlefield().at(0);
  }

  /** Moves the battlefield. */
  public void moveBattlefield(double to) {
    changed(war.battlefield().move(0, to));
  }

  /** Optimism of a delegation, in [0,2]. */
  public double optimism(int d) {
    return war.optimism().at(d);
  }

  /** Moves a delegation's optimism. */
  public void moveOptimism(int d, double to) {
    changed(war.optimism().move(d, to));
  }

  /** Cost of fighting of a delegation per month before support. */
  public double cost(int d) {
    return war.cost().at(d);
  }

  /** Moves a delegation's cost of fighting. */
  public void moveCost(int d, double to) {
    changed(war.cost().move(d, to));
  }

  /** Cost of fighting per month after support, at least 0. */
  public double monthlyCost(int d) {
    return outside.lessSupport(d, cost(d), numbers);
  }

  /** F: what going on fighting is worth to a delegation. */
  public double fighting(int d) {
    return war.fighting(d, numbers, outside);
  }

  /** Utility of a delegation's alternative. */
  public double worth(int d) {
    return worth.at(d);
  }

  /** Moves the worth of a delegation's alternative. */
  public void moveWorth(int d, double to) {
    changedStanding(worth.move(d, to));
  }

  /** Whether a third party acts now. */
  public boolean acts(int party) {
    return outside.acts(party);
  }

  /** Says whether a third party acts now. */
  public void setActing(int party, boolean now) {
    changed(outside.setActing(party, now));
  }

  /** Pressure of a third party on a delegation. */
  public double pressure(int party, int on) {
    return outside.pressure(party).at(on);
  }

  /** Moves the pressure of a third party. */
  public void movePressure(int party, int on, double to) {
    changed(outside.pressure(party).move(on, to));
  }

  /** All pressure that acts on a delegation now. */
  public double pressureOn(int d) {
    return outside.pressureOn(d);
  }

  /** Factor that events put on a delegation's e. */
  public double haste(int d) {
    return haste.at(d);
  }

  /** Moves the factor on a delegation's e. */
  public void moveHaste(int d, double to) {
    haste.move(d, to);
  }

  /** Side payments received less penalties, in units of 1e-9. */
  public long paid(int d) {
    return paid[d];
  }

  /** Pays a delegation, or fines it. */
  public void pay(int d, long amount) {
    paid[d] += amount;
    changed(amount != 0);
  }
}
