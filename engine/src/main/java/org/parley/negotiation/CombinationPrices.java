package org.parley.negotiation;

import java.io.Serializable;
import java.util.Arrays;
import org.parley.bargaining.DealSpace;
import org.parley.compiled.CompiledTalks;
import org.parley.scenario.Mechanism;
import org.parley.state.TalksState;

/**
 * What a search may pick in each block of issues, and what it costs by the lines that it crosses: a
 * line taken for absolute bars, one that may be a bluff costs log(1 - b).
 */
final class CombinationPrices implements Serializable {
  /** Cost of a line that no text may cross. */
  static final double ABSOLUTE = Double.NEGATIVE_INFINITY;

  /** Rank of who may sign nothing. */
  private static final int NOTHING = -1;

  private final CompiledTalks talks;
  private final TalksState now;
  private final DealSpace space;
  private final boolean[][] barred;
  private final double[][] penalty;
  private final boolean[] penalised;

  CombinationPrices(CompiledTalks talks, TalksState now) {
    this.talks = talks;
    this.now = now;
    space = talks.space();
    barred = new boolean[space.blocks()][];
    penalty = new double[space.blocks()][];
    for (int b = 0; b < barred.length; b++) {
      barred[b] = new boolean[space.combinations(b)];
      penalty[b] = new double[space.combinations(b)];
    }
    penalised = new boolean[space.blocks()];
  }

  /**
   * Reads what is barred and what it costs where the talks stand.
   *
   * @param maxLevel highest rank that options may need
   * @param lineCosts by line: log(1 - b), 0 or less, or {@link #ABSOLUTE}
   * @return whether every block has a combination left
   */
  boolean read(int maxLevel, double[] lineCosts) {
    bar(maxLevel);
    price(lineCosts);
    return anyAllowed();
  }

  /** By block and combination: whether it may not be picked; must not be written. */
  boolean[][] barred() {
    return barred;
  }

  /** What a combination costs, 0 or less. */
  double of(int block, int combination) {
    return penalised[block] ? penalty[block][combination] : 0;
  }

  private void bar(int maxLevel) {
    for (int b = 0; b < barred.length; b++) {
      for (int c = 0; c < barred[b].length; c++) {
        barred[b][c] = space.excludes(b, c);
      }
      for (int issue : space.issuesOf(b)) {
        barIssue(issue, barred[b], maxLevel);
      }
    }
  }

  private void barIssue(int issue, boolean[] out, int maxLevel) {
    int shut = now.ground().closed()[issue];
    int[] level = talks.issue(issue).level();
    int most = now.ground().isShelved(issue) ? NOTHING : Math.min(maxLevel, now.ground().rank());
    for (int o = 0; o < level.length; o++) {
      if (shut >= 0 ? o != shut : o != space.statusQuo(issue) && level[o] > most) {
        space.mark(out, issue, o);
      }
    }
  }

  private void price(double[] lineCosts) {
    Arrays.fill(penalised, false);
    for (int l = 0; l < lineCosts.length && !talks.off(Mechanism.RED_LINES); l++) {
      int block = talks.redLines().get(l).block();
      if (lineCosts[l] == ABSOLUTE) {
        now.lines().bar(l, block, barred[block]);
      } else if (lineCosts[l] < 0) {
        if (!penalised[block]) {
          Arrays.fill(penalty[block], 0);
          penalised[block] = true;
        }
        for (int c = 0; c < penalty[block].length; c++) {
          penalty[block][c] += now.lines().crosses(l, c) ? lineCosts[l] : 0;
        }
      }
    }
  }

  private boolean anyAllowed() {
    for (boolean[] out : barred) {
      boolean any = false;
      for (boolean b : out) {
        any |= !b;
      }
      if (!any) {
        return false;
      }
    }
    return true;
  }
}
