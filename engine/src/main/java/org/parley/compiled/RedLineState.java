package org.parley.compiled;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.parley.random.RandomStreams;
import org.parley.scenario.Mechanism;

/** Where the red lines stand: which are hard, and which of them the next text could still cross. */
final class RedLineState implements Serializable {
  private final CompiledTalks talks;
  private final CompiledLine[] lines;
  private final BoundedNumbers firmness;
  private final double[] chance;
  private final boolean[] hard;
  private final boolean[] lifted;
  private final boolean[] open;

  RedLineState(CompiledTalks talks) {
    this.talks = talks;
    List<CompiledLine> all = talks.redLines();
    lines = all.toArray(CompiledLine[]::new);
    firmness = new BoundedNumbers(lines.length, 0, 1);
    chance = new double[lines.length];
    hard = new boolean[lines.length];
    lifted = new boolean[lines.length];
    open = new boolean[lines.length];
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

  double firmness(int line) {
    return firmness.at(line);
  }

  boolean moveFirmness(int line, double to) {
    boolean moved = firmness.move(line, to);
    harden(line);
    return moved;
  }

  /** Reads anew what the closed ground lifts, and what it crosses already. */
  void standOn(ClosedIssues ground) {
    int closedIssues = Long.bitCount(ground.mask());
    for (int l = 0; l < lines.length; l++) {
      int from = ground.combination(lines[l].block());
      lifted[l] = lines[l].lifted(ground.closed(), closedIssues);
      open[l] = !lifted[l] && !(from >= 0 && lines[l].crossed()[from]);
    }
  }

  boolean[] hard() {
    return hard;
  }

  boolean lifted(int line) {
    return lifted[line];
  }

  /** Whether a line, hard or not, is crossed by a combination of its block. */
  boolean crosses(int line, int to) {
    return open[line] && lines[line].crossed()[to];
  }

  int hardLineCrossed(int delegation, int[] options) {
    for (int l : talks.linesOf(delegation)) {
      if (hard[l] && crosses(l, talks.space().combination(lines[l].block(), options))) {
        return l;
      }
    }
    return -1;
  }

  /** Adds to a mask over the combinations of a block what crosses a line that speaks of it. */
  void bar(int line, int block, boolean[] out) {
    if (open[line] && lines[line].block() == block) {
      boolean[] crossed = lines[line].crossed();
      for (int c = 0; c < crossed.length; c++) {
        out[c] |= crossed[c];
      }
    }
  }
}
