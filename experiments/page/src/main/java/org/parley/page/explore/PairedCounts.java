package org.parley.page.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.parley.page.explore.ExploreAnswer.Interval;
import org.parley.page.explore.ExploreAnswer.ShareBeside;
import org.parley.statistics.ConfidenceIntervals;
import org.parley.statistics.PairedDifference;
import org.parley.statistics.PairedShares;
import org.parley.statistics.ShareEstimate;
import org.parley.statistics.WholeParts;

/**
 * How often something happened in the same runs of base and changed talks.
 *
 * @param neither runs in which it happened on neither side
 * @param onlyNow in the changed talks alone
 * @param onlyBefore in the base alone
 * @param both on both sides
 */
record PairedCounts(long neither, long onlyNow, long onlyBefore, long both) {
  private static final int WHOLE = 100;

  /** Counts over runs. */
  static PairedCounts of(int[] runs, IntPredicate before, IntPredicate after) {
    long[] cells = new long[4];
    for (int run : runs) {
      cells[(before.test(run) ? 2 : 0) + (after.test(run) ? 1 : 0)]++;
    }
    return new PairedCounts(cells[0], cells[1], cells[2], cells[3]);
  }

  private long runs() {
    return neither + onlyNow + onlyBefore + both;
  }

  /** Share of runs in which it happened in the base. */
  ShareEstimate before() {
    return ConfidenceIntervals.wilson(onlyBefore + both, Math.max(1, runs()));
  }

  /** The same in the changed talks. */
  ShareEstimate after() {
    return ConfidenceIntervals.wilson(onlyNow + both, Math.max(1, runs()));
  }

  /** What changed, with the score interval for pairs (Tango 1998). */
  Interval difference() {
    PairedDifference d =
        new PairedShares(both, onlyNow, onlyBefore, runs() == 0 ? 1 : neither).difference();
    return new Interval(d.difference().value(), d.difference().low(), d.difference().high());
  }

  /** Whether the interval of the difference leaves out zero. */
  boolean isDistinguishable() {
    Interval difference = difference();
    return difference.low() > 0 || difference.high() < 0;
  }

  /** The shares beside each other, each rounded by itself. */
  ShareBeside share(String id, String title) {
    return new ShareBeside(
        id,
        title,
        interval(before()),
        interval(after()),
        of100(before().share()),
        of100(after().share()),
        difference(),
        isDistinguishable());
  }

  static Interval interval(ShareEstimate share) {
    return new Interval(share.share(), share.low(), share.high());
  }

  static int of100(double share) {
    return (int) Math.round(WHOLE * share);
  }

  /**
   * Shares of one whole, rounded so that they add up to 100 before and now. One that is the large
   * figure itself is rounded as that is.
   */
  static List<ShareBeside> whole(List<ShareBeside> shares, ShareBeside figure) {
    int[] before = parts(shares, s -> s.base().value(), figure);
    int[] after = parts(shares, s -> s.now().value(), figure);
    List<ShareBeside> rounded = new ArrayList<>();
    for (int k = 0; k < shares.size(); k++) {
      rounded.add(shares.get(k).of100(before[k], after[k]));
    }
    return rounded;
  }

  private static int[] parts(
      List<ShareBeside> shares, ToDoubleFunction<ShareBeside> value, ShareBeside figure) {
    double[] exact = shares.stream().mapToDouble(value).toArray();
    double large = value.applyAsDouble(figure);
    int same =
        IntStream.range(0, exact.length).filter(k -> exact[k] == large).findFirst().orElse(-1);
    if (same < 0) {
      return WholeParts.of(exact, WHOLE);
    }
    exact[same] = 0;
    int[] parts = WholeParts.of(exact, WHOLE - of100(large));
    parts[same] = of100(large);
    return parts;
  }
}
