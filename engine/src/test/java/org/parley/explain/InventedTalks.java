package org.parley.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Small talks drawn by seed, written as a scenario, and valued here by the formulas of the guide
 * from the drawn numbers alone, with nothing taken from the program.
 */
final class InventedTalks {
  private static final String[] LEVELS = {"officials", "ministers", "leaders"};

  /** A red line: crossed if every issue named has an option named, unless the exception holds. */
  record Line(int owner, boolean[][] never, int unlessIssue, int unlessOption, int afterIssue) {}

  final int parties;
  final int[] options;
  final int[] statusQuo;
  final int[] closed;
  final int[] mandate;
  final int[][] level;
  final List<Line> lines = new ArrayList<>();
  final Double[] worth;
  private final Random random;
  private final double[][] weight;
  private final double[][][] value;
  private final double[][] trust;
  private final double[] dispute;
  private final boolean[][] kept;
  private final int guarantor;
  private final double raise;
  private final double[] stake;
  private final double[] cost;
  private final double[] optimism;
  private final double front;
  private final int truce;
  private final double[] ends;
  private final int relief;
  private final double[] pressure;
  private final double[] bonus;
  private final String givesUp;

  InventedTalks(long seed) {
    random = new Random(seed * 31 + 7);
    parties = 2 + random.nextInt(4);
    int issues = 2 + random.nextInt(3);
    options = random.ints(issues, 2, 4).toArray();
    boolean without = random.nextInt(6) == 0;
    statusQuo = new int[issues];
    closed = new int[issues];
    Arrays.fill(closed, -1);
    if (without) {
      statusQuo[issues - 1] = -1;
    } else if (random.nextInt(4) == 0) {
      closed[issues - 1] = 1;
    }
    weight = draw(parties, issues, 0.1);
    value = new double[parties][issues][];
    level = new int[issues][];
    kept = new boolean[issues][];
    ends = new double[options[0]];
    for (int i = 0; i < issues; i++) {
      level[i] = random.ints(options[i], 0, 3).toArray();
      kept[i] = new boolean[options[i]];
      for (int o = 1; o < options[i]; o++) {
        kept[i][o] = !without && random.nextInt(3) == 0;
      }
      if (statusQuo[i] >= 0) {
        level[i][0] = 0;
      }
      for (int d = 0; d < parties; d++) {
        value[d][i] = draw(1, options[i], 0)[0];
        value[d][i][random.nextInt(options[i])] = 1;
      }
    }
    trust = draw(parties, parties, 0);
    dispute = draw(1, parties, 0)[0];
    guarantor = random.nextInt(3) == 0 ? 1 : -1;
    raise = round(random.nextDouble());
    stake = draw(1, parties, 0.1)[0];
    cost = draw(1, parties, 0)[0];
    optimism = draw(1, parties, 0)[0];
    front = round(2 * random.nextDouble() - 1);
    truce = !without && random.nextInt(2) == 0 ? 0 : -1;
    for (int o = 1; o < options[0]; o++) {
      ends[o] = round(random.nextDouble());
    }
    relief = !without && random.nextInt(3) == 0 ? 1 : -1;
    pressure = draw(1, parties, 0.01)[0];
    bonus = draw(1, parties, 0)[0];
    mandate = random.ints(parties, 0, 3).toArray();
    worth = new Double[parties];
    for (int d = 0; d < parties; d++) {
      worth[d] = without || random.nextInt(3) == 0 ? round(0.5 * random.nextDouble()) : null;
    }
    givesUp = random.nextBoolean() ? "any-deal" : "comprehensive";
    for (int l = random.nextInt(6); l > 0; l--) {
      lines.add(line());
    }
  }

  private double[][] draw(int rows, int columns, double least) {
    double[][] drawn = new double[rows][columns];
    for (double[] row : drawn) {
      Arrays.setAll(row, c -> round(least + (1 - least) * random.nextDouble()));
    }
    return drawn;
  }

  /** Six decimals: what is written is what is computed with. */
  private static double round(double number) {
    return Math.round(number * 1e6) / 1e6;
  }

  private Line line() {
    int issues = options.length;
    boolean[][] never = new boolean[issues][];
    int first = random.nextInt(issues);
    never[first] = some(first, true);
    int second = random.nextInt(issues);
    if (second != first && random.nextBoolean()) {
      never[second] = some(second, false);
    }
    int unless = random.nextInt(issues);
    boolean excepted = never[unless] == null && random.nextInt(2) == 0;
    boolean after = closed[issues - 1] >= 0 && random.nextInt(2) == 0;
    return new Line(
        random.nextInt(parties),
        never,
        excepted ? unless : -1,
        excepted ? random.nextInt(options[unless]) : -1,
        after ? issues - 1 : -1);
  }

  private boolean[] some(int issue, boolean off) {
    boolean[] some = new boolean[options[issue]];
    some[off && statusQuo[issue] >= 0 ? 1 + random.nextInt(options[issue] - 1) : 0] = true;
    some[options[issue] - 1] = true;
    return some;
  }

  /** All deals that keep what is closed. */
  List<int[]> deals() {
    List<int[]> all = new ArrayList<>(List.of(new int[options.length]));
    for (int i = 0; i < options.length; i++) {
      List<int[]> next = new ArrayList<>();
      for (int[] deal : all) {
        for (int o = 0; o < options[i]; o++) {
          if (closed[i] < 0 || closed[i] == o) {
            int[] longer = deal.clone();
            longer[i] = o;
            next.add(longer);
          }
        }
      }
      all = next;
    }
    return all;
  }

  /** What is in force before anything is agreed. */
  int[] inForce() {
    int[] now = statusQuo.clone();
    for (int i = 0; i < now.length; i++) {
      now[i] = closed[i] >= 0 ? closed[i] : now[i];
    }
    return now;
  }

  boolean moves(int[] deal) {
    return !Arrays.equals(deal, inForce());
  }

  boolean crosses(Line line, int[] deal) {
    // What is closed before lifts it, and what is in force already does not count.
    return line.afterIssue < 0 && breaks(line, deal) && !breaks(line, inForce());
  }

  private static boolean breaks(Line line, int[] deal) {
    for (int i = 0; i < deal.length; i++) {
      if (line.never[i] != null && (deal[i] < 0 || !line.never[i][deal[i]])) {
        return false;
      }
    }
    return line.unlessIssue < 0 || deal[line.unlessIssue] != line.unlessOption;
  }

  /** q: how far a delegation believes that the others keep an option of an issue, in a deal. */
  private double belief(int d, int issue, int[] deal) {
    if (!kept[issue][deal[issue]]) {
      return 1;
    }
    double q = 1;
    for (int e = 0; e < parties; e++) {
      q *= e == d ? 1 : trust[d][e] * (1 - (e == (d + 1) % parties ? dispute[d] : 0));
    }
    boolean guaranteed = guarantor >= 0 && deal[guarantor] == 1;
    return guaranteed ? q + (1 - q) * raise : q;
  }

  /** V of a deal. */
  double worth(int d, int[] deal) {
    double all = Arrays.stream(weight[d]).sum();
    double sum = 0;
    for (int i = 0; i < deal.length; i++) {
      sum += weight[d][i] / all * belief(d, i, deal) * value[d][i][deal[i]];
    }
    if (truce >= 0) {
      double sign = d % 2 == 0 ? 1 : -1;
      double expected = Math.max(-1, Math.min(1, front + sign * optimism[d]));
      double fighting = sign * 0.3 * stake[d] * expected - 0.02 * cost[d] * 6;
      sum += (1 - belief(d, truce, deal) * ends[deal[truce]]) * fighting;
    }
    if (relief >= 0 && deal[relief] != 1) {
      sum -= 0.1 * pressure[d];
    }
    if (deal[0] == 1 && deal[1] == 1) {
      sum += 0.1 * bonus[d];
    }
    return sum;
  }

  double baseline(int d) {
    double goesOn = goesOn(d);
    return worth[d] != null ? Math.max(worth[d], goesOn) : goesOn;
  }

  /** V without a deal: issues that hang together count only if each of them has something now. */
  private double goesOn(int d) {
    int last = options.length - 1;
    if (inForce()[last] >= 0) {
      return worth(d, inForce());
    }
    double all = Arrays.stream(weight[d]).sum();
    boolean[] nothing = hangingTogetherWith(last);
    double sum = 0;
    for (int i = 0; i < last; i++) {
      sum += nothing[i] ? 0 : weight[d][i] / all * value[d][i][statusQuo[i]];
    }
    return sum;
  }

  /** The issues that lines and the linkage of the first two tie to one, directly or by others. */
  private boolean[] hangingTogetherWith(int issue) {
    boolean[] tied = new boolean[options.length];
    tied[issue] = true;
    for (int again = 0; again < options.length; again++) {
      tied[0] |= tied[1];
      tied[1] |= tied[0];
      for (Line line : lines) {
        IntPredicate named = i -> line.never[i] != null || line.unlessIssue == i;
        boolean ties = IntStream.range(0, tied.length).anyMatch(i -> tied[i] && named.test(i));
        for (int i = 0; i < tied.length; i++) {
          tied[i] |= ties && named.test(i);
        }
      }
    }
    return tied;
  }

  int levelOf(int[] deal) {
    int highest = 0;
    for (int i = 0; i < deal.length; i++) {
      highest = Math.max(highest, closed[i] >= 0 ? 0 : level[i][deal[i]]);
    }
    return highest;
  }

  /** The same as a scenario. */
  String yaml() {
    StringBuilder y = new StringBuilder("parley: 1\ntitle: Invented\nassumed: drawn\n");
    if (truce >= 0) {
      y.append("war: {battlefield: {now: ").append(front).append("}, horizon: 6 months}\n");
    }
    y.append("issues:\n");
    for (int i = 0; i < options.length; i++) {
      y.append("  i").append(i).append(":\n    options:\n");
      for (int o = 0; o < options[i]; o++) {
        option(i, o, y);
      }
      y.append(statusQuo[i] >= 0 ? "    status_quo: o0\n" : "");
      if (guarantor == i) {
        y.append("    raises_trust: {o1: ").append(text(raise)).append("}\n");
      }
    }
    for (int i = 0; i < closed.length; i++) {
      y.append(closed[i] < 0 ? "" : "closed_before: {i" + i + ": o" + closed[i] + "}\n");
    }
    if (relief >= 0) {
      y.append("third_parties:\n  t:\n    pressure: {");
      for (int d = 0; d < parties; d++) {
        y.append(d == 0 ? "d0: " : ", d" + d + ": ").append(text(0.1 * pressure[d]));
      }
      y.append("}\n    relieved_by: {i").append(relief).append(": o1}\n");
    }
    y.append("delegations:\n");
    for (int d = 0; d < parties; d++) {
      delegation(d, y);
    }
    return y.toString();
  }

  private void option(int i, int o, StringBuilder y) {
    List<String> keys = new ArrayList<>();
    if (o != statusQuo[i]) {
      keys.add("level: " + LEVELS[level[i][o]]);
    }
    if (kept[i][o]) {
      List<String> all = new ArrayList<>();
      for (int d = 0; d < parties; d++) {
        all.add("d" + d);
      }
      keys.add("kept_by: [" + String.join(", ", all) + "]");
    }
    if (i == truce && o > 0) {
      keys.add("ends_fighting: " + text(ends[o]));
    }
    y.append("      o" + o + ": {" + String.join(", ", keys) + "}\n");
  }

  private void delegation(int d, StringBuilder y) {
    y.append("  d").append(d).append(":\n    mandate: ").append(LEVELS[mandate[d]]);
    y.append("\n    demands:\n");
    for (int i = 0; i < options.length; i++) {
      int want = 0;
      List<String> values = new ArrayList<>();
      for (int o = 0; o < options[i]; o++) {
        want = value[d][i][o] >= value[d][i][want] ? o : want;
        values.add("o" + o + ": " + text(value[d][i][o]));
      }
      String all = String.join(", ", values);
      y.append("      i" + i + ": {want: o" + want + ", weight: " + text(weight[d][i]));
      y.append(", values: {" + all + "}}\n");
    }
    List<String> others = new ArrayList<>();
    for (int e = 0; e < parties; e++) {
      if (e != d) {
        others.add("d" + e + ": " + text(trust[d][e]));
      }
    }
    y.append("    trust: {" + String.join(", ", others) + "}\n");
    y.append("    disputes: {d" + (d + 1) % parties + ": " + text(dispute[d]) + "}\n");
    y.append(
        "    linkages: {both: {when: {i0: o1, i1: o1}, bonus: " + text(0.1 * bonus[d]) + "}}\n");
    if (worth[d] != null) {
      y.append("    alternative: {worth: " + text(worth[d]) + ", gives_up: " + givesUp + "}\n");
    }
    if (truce >= 0) {
      double sign = d % 2 == 0 ? 1 : -1;
      y.append("    fighting: {stake: " + text(sign * 0.3 * stake[d]));
      y.append(", optimism: " + text(optimism[d]) + ", cost: " + text(0.02 * cost[d]) + "}\n");
    }
    y.append(lines.stream().anyMatch(l -> l.owner == d) ? "    red_lines:\n" : "");
    for (int l = 0; l < lines.size(); l++) {
      if (lines.get(l).owner == d) {
        line(l, y);
      }
    }
  }

  private void line(int number, StringBuilder y) {
    Line line = lines.get(number);
    List<String> never = new ArrayList<>();
    for (int i = 0; i < options.length; i++) {
      if (line.never[i] != null) {
        List<String> named = new ArrayList<>();
        for (int o = 0; o < options[i]; o++) {
          if (line.never[i][o]) {
            named.add("o" + o);
          }
        }
        never.add("i" + i + ": [" + String.join(", ", named) + "]");
      }
    }
    y.append("      l" + number + ":\n        firmness: 0.5\n");
    y.append("        never: {" + String.join(", ", never) + "}\n");
    if (line.unlessIssue >= 0) {
      y.append("        unless: {i" + line.unlessIssue + ": o" + line.unlessOption + "}\n");
    }
    if (line.afterIssue >= 0) {
      y.append("        unless_settled: {i" + line.afterIssue + ": o1}\n");
    }
  }

  private static String text(double number) {
    return String.format(Locale.ROOT, "%.9f", number);
  }
}
