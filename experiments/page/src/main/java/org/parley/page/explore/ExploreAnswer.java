package org.parley.page.explore;

import java.util.List;

/**
 * What a change does, beside the base: every figure with what it was, its difference and its
 * interval. The fields are those of the JSON answer.
 *
 * @param set the changes, as {@code --set} takes them
 * @param seed seed of all runs
 * @param runs paired runs
 * @param failed runs that failed on either side
 * @param goals the questions; the first is the large figure
 * @param kinds how the talks came out: comprehensive, partial, none
 * @param issues every issue with its options, {@code open} first
 * @param gains mean gain by delegation
 * @param closings by issue and round from 1: share of runs in which it was closed by then
 * @param sentence the first goal in words, with interval and seed
 */
public record ExploreAnswer(
    List<String> set,
    long seed,
    int runs,
    int failed,
    List<GoalAnswer> goals,
    List<ShareBeside> kinds,
    List<IssueAnswer> issues,
    List<MeanBeside> gains,
    List<ClosingCurve> closings,
    String sentence) {

  /** A share with its 95% interval (Wilson 1927). */
  public record Interval(double value, double low, double high) {}

  /**
   * A share in the changed talks beside the base.
   *
   * @param baseOf100 the share before as whole talks of 100; those of one issue, or of how the
   *     talks come out, add up to 100
   * @param nowOf100 the same now
   * @param difference in shares, with the score interval for pairs (Tango 1998)
   * @param distinguishable whether the interval leaves out zero
   */
  public record ShareBeside(
      String id,
      String title,
      Interval base,
      Interval now,
      int baseOf100,
      int nowOf100,
      Interval difference,
      boolean distinguishable) {
    /** The same as so many whole talks of 100. */
    ShareBeside of100(int before, int after) {
      return new ShareBeside(id, title, base, now, before, after, difference, distinguishable);
    }
  }

  /** A goal beside the base. */
  public record GoalAnswer(String goal, String title, ShareBeside share) {}

  /** The options of an issue. */
  public record IssueAnswer(String id, String title, List<ShareBeside> options) {}

  /** A mean beside the base; the interval of the difference is Student's on pairs. */
  public record MeanBeside(
      String id,
      String title,
      double base,
      double now,
      Interval difference,
      boolean distinguishable) {}

  /** By round, from 1, the share of runs in which an issue was closed by then. */
  public record ClosingCurve(String id, String title, List<Double> base, List<Double> now) {}
}
