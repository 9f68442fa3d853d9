package org.parley.bargaining;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All deals: one option for every issue, as numbers.
 *
 * <p>Issues that some rule ties to each other form a <em>block</em>, whose combinations of options
 * are numbered; over blocks every value is a plain sum. An issue that nothing ties is a block of
 * its own. Within a block the first issue counts fastest: combination = sum of option * stride.
 *
 * <p>A deal is an {@code int[]} of option indices, one per issue.
 */
public final class DealSpace implements Serializable {
  private final int[] options;
  private final int[] statusQuo;
  private final int[] blockOf;
  private final int[] stride;
  private final int[][] issuesOf;
  private final int[] combinations;
  private final long[] maskOf;
  private final boolean[][] excluded;

  private DealSpace(int[] options, int[] statusQuo, int[][] issuesOf, boolean[][] excluded) {
    this.excluded = excluded;
    this.options = options;
    this.statusQuo = statusQuo;
    this.issuesOf = issuesOf;
    blockOf = new int[options.length];
    stride = new int[options.length];
    combinations = new int[issuesOf.length];
    maskOf = new long[issuesOf.length];
    for (int b = 0; b < issuesOf.length; b++) {
      int size = 1;
      for (int issue : issuesOf[b]) {
        blockOf[issue] = b;
        stride[issue] = size;
        maskOf[b] |= 1L << issue;
        size = Math.multiplyExact(size, options[issue]);
      }
      combinations[b] = size;
    }
  }

  /**
   * A space with the given ties.
   *
   * @param options number of options per issue, each at least 1
   * @param statusQuo index of the option in force per issue, or -1 for none
   * @param ties groups of issues that must share a block; groups that overlap are joined
   */
  public static DealSpace of(int[] options, int[] statusQuo, List<int[]> ties) {
    int[][] blocks = blocks(options.length, ties).toArray(new int[0][]);
    return new DealSpace(options.clone(), statusQuo.clone(), blocks, new boolean[blocks.length][]);
  }

  /**
   * The same space without some combinations, which no deal may hold.
   *
   * @param combinations by block and combination: whether it is left out; null for none of a block
   */
  public DealSpace excluding(boolean[][] combinations) {
    return new DealSpace(options, statusQuo, issuesOf, combinations);
  }

  /** By combination of a block: whether no deal may hold it; null if all may be held. */
  public boolean[] excluded(int block) {
    return excluded[block];
  }

  /** Whether no deal may hold a combination of a block. */
  public boolean excludes(int block, int combination) {
    return excluded[block] != null && excluded[block][combination];
  }

  /** Whether a deal holds a combination that none may hold. */
  public boolean excludes(int[] deal) {
    for (int b = 0; b < excluded.length; b++) {
      if (excluded[b] != null && excluded[b][combination(b, deal)]) {
        return true;
      }
    }
    return false;
  }

  /**
   * The blocks that ties make of issues: by block its issues, ascending; blocks by their first
   * issue.
   */
  public static List<int[]> blocks(int issues, List<int[]> ties) {
    int[] root = new int[issues];
    Arrays.setAll(root, i -> i);
    for (int[] tie : ties) {
      for (int issue : tie) {
        int from = find(root, issue);
        int to = find(root, tie[0]);
        root[Math.max(from, to)] = Math.min(from, to);
      }
    }
    List<int[]> blocks = new ArrayList<>();
    for (int head = 0; head < issues; head++) {
      if (find(root, head) == head) {
        int first = head;
        blocks.add(IntStream.range(0, issues).filter(j -> find(root, j) == first).toArray());
      }
    }
    return blocks;
  }

  private static int find(int[] root, int i) {
    int at = i;
    while (root[at] != at) {
      at = root[at];
    }
    return at;
  }

  /** Number of issues. */
  public int issues() {
    return options.length;
  }

  /** Number of options of an issue. */
  public int options(int issue) {
    return options[issue];
  }

  /** Index of the option in force of an issue while nothing is agreed, or -1. */
  public int statusQuo(int issue) {
    return statusQuo[issue];
  }

  /** Number of blocks. */
  public int blocks() {
    return issuesOf.length;
  }

  /** The block that an issue belongs to. */
  public int blockOf(int issue) {
    return blockOf[issue];
  }

  /** The issues of a block, ascending; the array is shared and must not be written. */
  public int[] issuesOf(int block) {
    return issuesOf[block];
  }

  /** Number of combinations of a block. */
  public int combinations(int block) {
    return combinations[block];
  }

  /** Distance in combination numbers from one option of an issue to its next. */
  public int stride(int issue) {
    return stride[issue];
  }

  /** The combination of a block that a deal holds. */
  public int combination(int block, int[] deal) {
    int sum = 0;
    for (int issue : issuesOf[block]) {
      sum += deal[issue] * stride[issue];
    }
    return sum;
  }

  /** The option of an issue in a combination of its block. */
  public int optionIn(int combination, int issue) {
    return combination / stride[issue] % options[issue];
  }

  /** The issues of a block, as a mask. */
  public long maskOf(int block) {
    return maskOf[block];
  }

  /**
   * Adds an amount to the value of every combination of its block in which an issue has an option.
   */
  public void addTo(long[] values, int issue, int option, long amount) {
    if (amount == 0) {
      return;
    }
    int period = stride[issue] * options[issue];
    for (int start = option * stride[issue]; start < values.length; start += period) {
      for (int c = start; c < start + stride[issue]; c++) {
        values[c] += amount;
      }
    }
  }

  /** Marks every combination of its block in which an issue has an option. */
  public void mark(boolean[] marks, int issue, int option) {
    int period = stride[issue] * options[issue];
    for (int start = option * stride[issue];
        start < combinations[blockOf[issue]];
        start += period) {
      Arrays.fill(marks, start, start + stride[issue], true);
    }
  }

  /** Writes the options of a combination of a block into a deal. */
  public void write(int block, int combination, int[] deal) {
    for (int issue : issuesOf[block]) {
      deal[issue] = optionIn(combination, issue);
    }
  }

  /**
   * Number of deals, those with excluded combinations included, as a floating-point number since it
   * may exceed a long.
   */
  public double size() {
    double size = 1;
    for (int n : options) {
      size *= n;
    }
    return size;
  }
}
