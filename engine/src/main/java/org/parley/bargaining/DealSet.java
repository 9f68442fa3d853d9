package org.parley.bargaining;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * A set of deals of a bargaining problem: in every block a choice of combinations, and for every
 * delegation the least value that it must get. What is closed stays as it is.
 *
 * <p>The text that leaves every open issue at its status quo is one of all texts, but no deal: the
 * ZOPA leaves it out.
 */
public final class DealSet {
  /** No least value is asked for. */
  static final long ANY = Long.MIN_VALUE;

  private final BargainingProblem picture;
  private final int[][] combinations;
  private final boolean moved;
  private final long[] least;
  private final Known known;

  /** What was found out about the choices of a block; shared by all texts made of these. */
  private static final class Known {
    private final Map<int[], BlockChoices> all = new IdentityHashMap<>();
    private final Map<int[], BlockChoices> moving = new IdentityHashMap<>();
  }

  private DealSet(
      BargainingProblem picture, int[][] combinations, boolean moved, long[] least, Known known) {
    this.known = known;
    this.picture = picture;
    this.combinations = combinations;
    this.moved = moved;
    this.least = least;
  }

  /**
   * Every text that makes sense and keeps what is closed, those across red lines and the status quo
   * included.
   */
  public static DealSet all(BargainingProblem picture) {
    DealSpace space = picture.space();
    int[][] combinations = new int[space.blocks()][];
    for (int b = 0; b < combinations.length; b++) {
      combinations[b] = keepingClosed(picture, b);
    }
    long[] least = new long[picture.delegations()];
    Arrays.fill(least, ANY);
    return new DealSet(picture, combinations, false, least, new Known());
  }

  private static int[] keepingClosed(BargainingProblem picture, int block) {
    DealSpace space = picture.space();
    int[] kept = new int[space.combinations(block)];
    int n = 0;
    for (int c = 0; c < kept.length; c++) {
      boolean keeps = !space.excludes(block, c);
      for (int issue : space.issuesOf(block)) {
        int fixed = picture.closed()[issue];
        keeps &= fixed < 0 || fixed == space.optionIn(c, issue);
      }
      if (keeps) {
        kept[n++] = c;
      }
    }
    return Arrays.copyOf(kept, n);
  }

  /** The texts that cross no hard line, the status quo included. */
  public static DealSet allowed(BargainingProblem picture) {
    return all(picture).lifting(new boolean[picture.lines().size()]);
  }

  /**
   * The zone of possible agreement: texts other than the status quo that cross no hard line and
   * give everybody at least its baseline (Raiffa 1982).
   */
  public static DealSet zopa(BargainingProblem picture) {
    return allowed(picture).beyondStatusQuo().sufficing(new boolean[picture.delegations()]);
  }

  /**
   * The texts of this set that cross no line but those lifted.
   *
   * @param lifted by line of the picture: whether it no longer binds
   */
  public DealSet lifting(boolean[] lifted) {
    int[][] kept = combinations.clone();
    for (int l = 0; l < lifted.length; l++) {
      BargainingProblem.Line line = picture.lines().get(l);
      if (!lifted[l]) {
        kept[line.block()] = filter(kept[line.block()], c -> !line.crossed()[c]);
      }
    }
    return new DealSet(picture, kept, moved, least, known);
  }

  /** The texts of this set that cross a line. */
  public DealSet crossing(BargainingProblem.Line line) {
    return keeping(line.block(), c -> line.crossed()[c]);
  }

  /** The texts of this set but for the one that leaves all open issues at their status quo. */
  public DealSet beyondStatusQuo() {
    return new DealSet(picture, combinations, true, least, known);
  }

  /**
   * The texts of this set that give everybody enough to leave its alternative for, but for those
   * whose alternative is lifted.
   *
   * @param lifted by delegation: whether its alternative no longer binds
   */
  public DealSet sufficing(boolean[] lifted) {
    long[] floor = least.clone();
    for (int d = 0; d < floor.length; d++) {
      if (!lifted[d]) {
        floor[d] = Math.max(floor[d], picture.baseline()[d]);
      }
    }
    return new DealSet(picture, combinations, moved, floor, known);
  }

  /** The texts of this set that give a delegation at least a value, in units of 1e-9. */
  public DealSet atLeast(int delegation, long value) {
    long[] floor = least.clone();
    floor[delegation] = Math.max(floor[delegation], value);
    return new DealSet(picture, combinations, moved, floor, known);
  }

  /** The texts of this set that settle an issue at an option. */
  public DealSet at(int issue, int option) {
    DealSpace space = picture.space();
    return keeping(space.blockOf(issue), c -> space.optionIn(c, issue) == option);
  }

  /** The texts of this set that take an issue off its status quo (all, if it has none). */
  public DealSet settling(int issue) {
    DealSpace space = picture.space();
    return keeping(space.blockOf(issue), c -> space.optionIn(c, issue) != space.statusQuo(issue));
  }

  /** The texts of this set that need nobody above a level (0 officials to 2 leaders) to sign. */
  public DealSet upToLevel(int level) {
    int[][] kept = combinations.clone();
    for (int b = 0; b < kept.length; b++) {
      int block = b;
      kept[b] = filter(kept[b], c -> picture.level(block, c) <= level);
    }
    return new DealSet(picture, kept, moved, least, known);
  }

  private DealSet keeping(int block, IntPredicate wanted) {
    int[][] kept = combinations.clone();
    kept[block] = filter(kept[block], wanted);
    return new DealSet(picture, kept, moved, least, known);
  }

  private static int[] filter(int[] from, IntPredicate wanted) {
    int[] kept = new int[from.length];
    int n = 0;
    for (int c : from) {
      if (wanted.test(c)) {
        kept[n++] = c;
      }
    }
    return n == from.length ? from : Arrays.copyOf(kept, n);
  }

  /** The picture that these are texts of. */
  public BargainingProblem picture() {
    return picture;
  }

  /** Whether the text that moves nothing is left out although the choices would allow it. */
  boolean leavesOutStill() {
    if (!moved) {
      return false;
    }
    for (int b = 0; b < combinations.length; b++) {
      int block = b;
      if (Arrays.stream(combinations[b]).noneMatch(c -> picture.isStill(block, c))) {
        return false;
      }
    }
    return true;
  }

  /** Number of blocks. */
  int blocks() {
    return combinations.length;
  }

  /** Number of delegations. */
  int delegations() {
    return least.length;
  }

  /** The combinations to choose from in a block, ascending; shared, not to be written. */
  int[] combinations(int block) {
    return combinations[block];
  }

  /**
   * The efficient choices of a block.
   *
   * @param moving whether to look only at combinations that move off the status quo
   */
  BlockChoices efficient(int block, boolean moving) {
    synchronized (known) {
      // Texts made of others share the arrays of the blocks in which they are alike.
      return (moving ? known.moving : known.all)
          .computeIfAbsent(combinations[block], c -> BlockChoices.of(this, block, moving));
    }
  }

  /** Value of a combination to a delegation, in units of 1e-9. */
  long value(int delegation, int block, int combination) {
    return picture.value()[delegation][block][combination];
  }

  /**
   * What the blocks from one on can bring at most, by number of blocks before it and delegation, in
   * units of 1e-9; far below everything where some block has no choice left.
   */
  long[][] most() {
    long[][] most = new long[blocks() + 1][delegations()];
    for (int b = blocks() - 1; b >= 0; b--) {
      for (int d = 0; d < delegations(); d++) {
        long largest = Long.MIN_VALUE / 4;
        for (int c : combinations[b]) {
          largest = Math.max(largest, value(d, b, c));
        }
        most[b][d] = Math.max(Long.MIN_VALUE / 4, most[b + 1][d] + largest);
      }
    }
    return most;
  }

  /** The least value of each delegation, or {@link #ANY}; shared, not to be written. */
  long[] least() {
    return least;
  }

  /** Whether some block has no choice left, so that there is no text at all. */
  public boolean empty() {
    return Arrays.stream(combinations).anyMatch(c -> c.length == 0);
  }

  /** Number of texts by their choices alone, whatever they are worth, the status quo included. */
  BigInteger choices() {
    BigInteger product = BigInteger.ONE;
    for (int[] choice : combinations) {
      product = product.multiply(BigInteger.valueOf(choice.length));
    }
    return product;
  }
}
