package org.parley.bargaining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Pictures drawn by seed, for checks against enumeration and for large instances. */
final class RandomProblems {
  private RandomProblems() {}

  /** A small one with everything in it: blocks, lines, levels, closed issues, ties. */
  static BargainingProblem small(long seed) {
    Random random = new Random(seed * 7919 + 13);
    int delegations = 2 + random.nextInt(3);
    int issues = 2 + random.nextInt(4);
    int[] options = random.ints(issues, 1, 5).map(o -> Math.max(o, 1)).toArray();
    options[0] = 2 + random.nextInt(3);
    int[] statusQuo = new int[issues];
    boolean without = random.nextInt(5) == 0;
    for (int i = 0; i < issues; i++) {
      statusQuo[i] = without && random.nextBoolean() ? -1 : random.nextInt(options[i]);
    }
    List<int[]> ties = new ArrayList<>();
    for (int t = random.nextInt(3); t > 0; t--) {
      ties.add(new int[] {random.nextInt(issues), random.nextInt(issues)});
    }
    DealSpace space = DealSpace.of(options, statusQuo, ties);
    int[] closed = new int[issues];
    for (int i = 0; i < issues; i++) {
      closed[i] = random.nextInt(6) == 0 ? random.nextInt(options[i]) : -1;
    }
    return fill(space, delegations, random, closed, random.nextInt(5), random.nextBoolean());
  }

  /** A large one of single issues, without lines, where the delegations want opposite things. */
  static BargainingProblem large(long seed, int delegations, int issues, int options) {
    Random random = new Random(seed);
    int[] sizes = new int[issues];
    Arrays.fill(sizes, options);
    DealSpace space = DealSpace.of(sizes, new int[issues], List.of());
    long[][][] value = new long[delegations][issues][options];
    for (int d = 0; d < delegations; d++) {
      double[] weights = random.doubles(issues).toArray();
      double sum = Arrays.stream(weights).sum();
      for (int i = 0; i < issues; i++) {
        boolean rising = delegations == 2 ? d == 0 : random.nextBoolean();
        for (int o = 0; o < options; o++) {
          double share = o / (options - 1.0);
          double bent = Math.pow(rising ? share : 1 - share, 0.5 + random.nextDouble());
          value[d][i][o] = FixedPoint.of(weights[i] / sum * bent);
        }
      }
    }
    long[] baseline = new long[delegations];
    Arrays.fill(baseline, FixedPoint.of(0.3));
    int[] closed = new int[issues];
    Arrays.fill(closed, -1);
    return new BargainingProblem(
        space,
        value,
        new long[delegations],
        baseline,
        new boolean[delegations],
        List.of(),
        new int[issues][options],
        new int[delegations],
        closed);
  }

  /** Two issues of the same options, of which what one gains the other loses, step by step. */
  static BargainingProblem tied(int options) {
    DealSpace space = DealSpace.of(new int[] {options, options}, new int[2], List.of());
    long[][][] value = new long[2][2][options];
    for (int i = 0; i < 2; i++) {
      for (int o = 0; o < options; o++) {
        value[0][i][o] = 1000L * o;
        value[1][i][o] = 1000L * (options - 1 - o);
      }
    }
    return new BargainingProblem(
        space,
        value,
        new long[2],
        new long[2],
        new boolean[2],
        List.of(),
        new int[2][options],
        new int[2],
        new int[] {-1, -1});
  }

  private static BargainingProblem fill(
      DealSpace space, int delegations, Random random, int[] closed, int lines, boolean coarse) {
    long[][][] value = new long[delegations][space.blocks()][];
    long[] base = new long[delegations];
    for (int d = 0; d < delegations; d++) {
      base[d] = random.nextInt(3) == 0 ? FixedPoint.of(random.nextInt(5) / 20.0) : 0;
      for (int b = 0; b < space.blocks(); b++) {
        value[d][b] = new long[space.combinations(b)];
        for (int c = 0; c < value[d][b].length; c++) {
          double share = coarse ? random.nextInt(4) / 4.0 : random.nextDouble();
          value[d][b][c] = FixedPoint.of(share / space.blocks());
        }
      }
    }
    long[] baseline = new long[delegations];
    boolean[] declared = new boolean[delegations];
    int[] mandate = new int[delegations];
    for (int d = 0; d < delegations; d++) {
      declared[d] = random.nextInt(3) == 0;
      double worth = coarse ? random.nextInt(13) / 16.0 : 0.7 * random.nextDouble();
      baseline[d] = base[d] + FixedPoint.of(worth);
      mandate[d] = random.nextInt(3);
    }
    int[][] level = new int[space.issues()][];
    for (int i = 0; i < level.length; i++) {
      level[i] = random.ints(space.options(i), 0, 3).toArray();
      if (space.statusQuo(i) >= 0) {
        level[i][space.statusQuo(i)] = 0;
      }
    }
    List<BargainingProblem.Line> drawn = new ArrayList<>();
    for (int l = 0; l < lines; l++) {
      int block = random.nextInt(space.blocks());
      boolean[] crossed = new boolean[space.combinations(block)];
      for (int c = 0; c < crossed.length; c++) {
        crossed[c] = random.nextInt(3) == 0;
      }
      double firmness = random.nextInt(11) / 10.0;
      drawn.add(
          new BargainingProblem.Line(
              random.nextInt(delegations), "line" + l, block, crossed, firmness));
    }
    return new BargainingProblem(
        space, value, base, baseline, declared, drawn, level, mandate, closed);
  }
}
