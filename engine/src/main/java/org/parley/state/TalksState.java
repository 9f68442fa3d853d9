package org.parley.state;

import java.io.Serializable;
import java.util.Arrays;
import org.parley.compiled.CompiledTalks;
import org.parley.compiled.FactorScores;
import org.parley.compiled.InputSlots;
import org.parley.random.RandomStreams;

/**
 * Where the talks stand: the numbers of this run, what is closed, and everything that moves while
 * they go on. Whatever changes what a deal is worth to somebody changes {@link #version}.
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
  private final TrustState trust;
  private final MoveClock clock = new MoveClock();
  private final BoundedNumbers worth;
  private final BoundedNumbers haste;
  private final long[] paid;
  private final boolean constant;

  /**
   * A situation with every number at its mean, every stated line hard, every issue on the table,
   * nothing begun.
   */
  public static TalksState atMeans(CompiledTalks talks) {
    TalksState situation = new TalksState(talks);
    situation.beginAtMeans();
    return situation;
  }

  /** Begins anew as {@link #atMeans} made it. */
  public void beginAtMeans() {
    begin();
    ground.takeUpAll();
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
    lines = new RedLineState(talks, clock);
    outside = new ThirdPartyState(talks, clock);
    war = new WarState(talks, numbers, outside, clock);
    trust = new TrustState(talks, clock);
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
    trust.begin(this::regard);
    for (int d = 0; d < paid.length; d++) {
      worth.begin(d, InputSlots.read(talks.delegation(d).worth(), numbers, 0));
      haste.begin(d, 1);
    }
    war.begin();
    outside.begin(numbers);
    Arrays.fill(paid, 0);
    lines.begin(numbers);
    ground.begin();
    ground.takeUp(0, 0, 0);
    lines.standOn(ground);
    clock.stood(true);
    if (constant) {
      clock.restart();
    }
  }

  /** Whether every run begins alike, so that what was prepared for one serves the next. */
  public boolean isConstant() {
    return constant;
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
    clock.moved(true);
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
    return clock.version();
  }

  /**
   * Differs after every change of what is closed, which lines are hard, or what an alternative is
   * worth: of what else sets how far an offer may go; back at 0 likewise.
   */
  public int standing() {
    return clock.standing();
  }

  /** What is closed. */
  public ClosedIssues ground() {
    return ground;
  }

  /** Where the red lines stand. */
  public RedLineState lines() {
    return lines;
  }

  /** The war around the table. */
  public WarState war() {
    return war;
  }

  /** What third parties do. */
  public ThirdPartyState outside() {
    return outside;
  }

  /** Who trusts whom. */
  public TrustState trust() {
    return trust;
  }

  /**
   * Puts on the table what the agenda and the working groups put there.
   *
   * @param group the group of the agenda that has come up whatever is settled
   * @param sitting the sitting, from 0
   * @param reported the issues of texts that the plenary has yet to take up, as a mask
   */
  public void takeUp(int group, int sitting, long reported) {
    clock.stood(ground.takeUp(group, sitting, reported));
  }

  /** Puts everything on the table. */
  public void takeUpAll() {
    ground.takeUpAll();
    clock.stood(true);
  }

  /** Closes the issues of a mask at the options of a deal. */
  public void close(int[] options, long settled) {
    ground.close(options, settled);
    lines.standOn(ground);
    clock.stood(true);
  }

  /** Undoes {@link #close} of issues that were open, for who only tries what it would bring. */
  public void reopen(long issues) {
    ground.reopen(issues);
    lines.standOn(ground);
    clock.stood(true);
  }

  /**
   * Goes back on everything that these talks closed; war, trust, lines and what was paid stay.
   *
   * @return whether they had closed anything
   */
  public boolean reopen() {
    long before = ground.closedMask();
    ground.begin();
    lines.standOn(ground);
    boolean reopened = ground.closedMask() != before;
    clock.stood(reopened);
    return reopened;
  }

  /** Utility of a delegation's alternative. */
  public double worth(int d) {
    return worth.at(d);
  }

  /** Moves the worth of a delegation's alternative. */
  public void moveWorth(int d, double to) {
    clock.stood(worth.move(d, to));
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
    clock.moved(amount != 0);
  }
}
