package org.parley.bargaining;

import java.util.List;

/**
 * A bargaining problem, the talks at one moment: who values which deal how much, what everybody has
 * without one, and what stands in the way. The value of a deal to delegation d is {@code base[d]}
 * plus, over blocks b, {@code value[d][b][combination of the deal in b]}.
 *
 * <p>Arrays are shared for speed and must not be written.
 *
 * @param space the deals
 * @param value utility by delegation, block and combination, in units of 1e-9
 * @param base constant part of each delegation's value, in units of 1e-9
 * @param baseline B: what each has without a deal, in units of 1e-9
 * @param declared whether the baseline is an alternative that it would take, and not the status quo
 * @param lines red lines that are hard in this picture
 * @param level by issue and option: the rank (0 officials, 1 ministers, 2 leaders) that must sign
 *     it; the status quo needs none, so 0
 * @param mandate rank up to which each delegation signs itself
 * @param closed option by issue that is closed already, or -1; deals differ from it nowhere
 */
public record BargainingProblem(
    DealSpace space,
    long[][][] value,
    long[] base,
    long[] baseline,
    boolean[] declared,
    List<Line> lines,
    int[][] level,
    int[] mandate,
    int[] closed) {

  /**
   * A hard red line.
   *
   * @param owner whose it is
   * @param id its id in that delegation
   * @param block the block that it speaks of
   * @param crossed by combination of that block: whether it crosses the line
   * @param firmness stated firmness in [0,1], for ranking
   */
  public record Line(int owner, String id, int block, boolean[] crossed, double firmness) {}

  /** Number of delegations. */
  public int delegations() {
    return value.length;
  }

  /** The same between some delegations only: the others want nothing and forbid nothing. */
  public BargainingProblem among(List<Integer> members) {
    int n = members.size();
    long[][][] values = new long[n][][];
    long[] constant = new long[n];
    long[] without = new long[n];
    boolean[] takes = new boolean[n];
    int[] signs = new int[n];
    for (int k = 0; k < n; k++) {
      int d = members.get(k);
      values[k] = value[d];
      constant[k] = base[d];
      without[k] = baseline[d];
      takes[k] = declared[d];
      signs[k] = mandate[d];
    }
    List<Line> own =
        lines.stream()
            .filter(l -> members.contains(l.owner()))
            .map(
                l ->
                    new Line(
                        members.indexOf(l.owner()), l.id(), l.block(), l.crossed(), l.firmness()))
            .toList();
    return new BargainingProblem(
        space, values, constant, without, takes, own, level, signs, closed);
  }

  /** Value of a deal to a delegation, in units of 1e-9. */
  public long value(int delegation, int[] deal) {
    long sum = base[delegation];
    for (int b = 0; b < space.blocks(); b++) {
      sum += value[delegation][b][space.combination(b, deal)];
    }
    return sum;
  }

  /**
   * Whether a deal gives a delegation enough: at least its baseline, as at the table, where nobody
   * signs for less.
   */
  public boolean suffices(int delegation, long value) {
    return value >= baseline[delegation];
  }

  /** The level of a combination: that of its highest option; what is closed is signed already. */
  int level(int block, int combination) {
    int highest = 0;
    for (int issue : space.issuesOf(block)) {
      if (closed[issue] < 0) {
        int option = space.optionIn(combination, issue);
        highest = Math.max(highest, level[issue][option]);
      }
    }
    return highest;
  }

  /** The level of a text: that of its highest open option. */
  int level(int[] deal) {
    int highest = 0;
    for (int b = 0; b < space.blocks(); b++) {
      highest = Math.max(highest, level(b, space.combination(b, deal)));
    }
    return highest;
  }

  /** Whether a combination leaves every open issue of its block at its status quo. */
  boolean isStill(int block, int combination) {
    for (int issue : space.issuesOf(block)) {
      if (closed[issue] < 0 && space.optionIn(combination, issue) != space.statusQuo(issue)) {
        return false;
      }
    }
    return true;
  }
}
