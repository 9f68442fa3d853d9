package org.parley.state;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.parley.bargaining.DealSpace;
import org.parley.compiled.CompiledLine;
import org.parley.compiled.CompiledTalks;
import org.parley.compiled.FactorScores;
import org.parley.random.RandomStreams;
import org.parley.scenario.Mechanism;

/**
 * Where the red lines stand: which are hard, and which of them the next text could still cross.
 *
 * <p>A line bites on every option that it names, except while what is in force merely goes on: a
 * line that names the status quo among others forbids to sign it, not that nothing is agreed.
 */
public final class RedLineState implements Serializable {
  private final CompiledTalks talks;
  private final MoveClock clock;
  private final CompiledLine[] lines;
  private final BoundedNumbers firmness;
  private final double[] chance;
  private final boolean[] hard;
  private final boolean[] lifted;
  private final boolean[] goesOn;
  private final boolean[][] bars;
  private final boolean[][] own;

  RedLineState(CompiledTalks talks, MoveClock clock) {
    this.talks = talks;
    this.clock = clock;
    List<CompiledLine> all = talks.redLines();
    lines = all.toArray(CompiledLine[]::new);
    firmness = new BoundedNumbers(lines.length, 0, 1);
    chance = new double[lines.length];
    hard = new boolean[lines.length];
    lifted = new boolean[lines.length];
    goesOn = new boolean[lines.length];
    bars = new boolean[lines.length][];
    own = new boolean[lines.length][];
  }

  /** A line is hard where its chance is small: what raises its firmness lowers the chance. */
  void draw(RandomStreams chances, FactorScores scores) {
    for (int l = 0; l < lines.length; l++) {
      chance[l] = scores.mixed(lines[l].mix(), chances.uniform(lines[l].key()), -1);
    }
  }

  /** As firm as stated in this run, and hard or soft by the chance drawn. */
  void begin(double[] numbers) {
    for (int l = 0; l < lines.length; l++) {
      firmness.begin(l, numbers[lines[l].firmness()]);
      harden(l);
    }
  }

  /** Takes every stated line for real. */
  void hardenAll() {
    Arrays.fill(hard, !talks.off(Mechanism.RED_LINES));
  }

  private void harden(int line) {
    hard[line] = chance[line] < firmness.at(line) && !talks.off(Mechanism.RED_LINES);
  }

  /** Firmness of a line. */
  public double firmness(int line) {
    return firmness.at(line);
  }

  /** Moves the firmness of a line; the chance that made it hard or soft stays. */
  public void moveFirmness(int line, double to) {
    boolean moved = firmness.move(line, to);
    harden(line);
    clock.stood(moved);
  }

  /** Reads anew what the closed ground lifts, and what it crosses already by merely going on. */
  void standOn(ClosedIssues ground) {
    int closedIssues = Long.bitCount(ground.closedMask());
    for (int l = 0; l < lines.length; l++) {
      CompiledLine line = lines[l];
      int from = ground.combination(line.block());
      lifted[l] = line.lifted(ground.closed(), closedIssues);
      boolean broken = from >= 0 ? line.crossed()[from] : line.never().holdsOf(ground.inForce());
      goesOn[l] = broken && (line.named() & ~ground.closedMask() & alwaysSettled()) == 0;
      bars[l] = goesOn[l] ? barsBeyond(l, ground.inForce()) : line.crossed();
    }
  }

  /** The issues that every text settles, whatever it leaves as it is. */
  private long alwaysSettled() {
    return talks.canBePartial() ? 0 : talks.comprehensive();
  }

  /** What a line excludes but for the options in force that it names. */
  private boolean[] barsBeyond(int l, int[] inForce) {
    DealSpace space = talks.space();
    boolean[] crossed = lines[l].crossed();
    if (own[l] == null) {
      own[l] = new boolean[crossed.length];
    }
    int[] named = lines[l].never().issues();
    for (int c = 0; c < crossed.length; c++) {
      own[l][c] = crossed[c] && moves(space, c, named, inForce);
    }
    return own[l];
  }

  private static boolean moves(DealSpace space, int combination, int[] named, int[] inForce) {
    for (int issue : named) {
      if (space.optionIn(combination, issue) != inForce[issue]) {
        return true;
      }
    }
    return false;
  }

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
    return !lifted[line] && bars[line][to];
  }

  /** Whether a line, hard or not, is crossed by a text that settles the issues of a mask. */
  private boolean crosses(int line, int to, long settled) {
    return !lifted[line]
        && (bars[line][to]
            || (goesOn[line] && (settled & lines[line].named()) != 0 && lines[line].crossed()[to]));
  }

  /** Whether a line, hard or not, is crossed by a deal that settles the issues of a mask. */
  public boolean crosses(int line, int[] options, long settled) {
    return crosses(line, talks.space().combination(lines[line].block(), options), settled);
  }

  /**
   * The first hard line of a delegation that a deal crosses, or -1. An option in force that the
   * deal does not settle merely goes on, and crosses nothing.
   *
   * @param settled the issues that the deal settles, as a mask
   */
  public int hardLineCrossed(int delegation, int[] options, long settled) {
    for (int l : talks.linesOf(delegation)) {
      if (hard[l] && crosses(l, options, settled)) {
        return l;
      }
    }
    return -1;
  }

  /** Adds to a mask over the combinations of a block those that cross a line, hard or not. */
  public void bar(int line, int block, boolean[] out) {
    if (!lifted[line] && lines[line].block() == block) {
      boolean[] crossed = bars[line];
      for (int c = 0; c < crossed.length; c++) {
        out[c] |= crossed[c];
      }
    }
  }
}
