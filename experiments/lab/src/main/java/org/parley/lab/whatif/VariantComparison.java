package org.parley.lab.whatif;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.parley.statistics.PairedDifference;

/**
 * What variants change against their base.
 *
 * <p>Intervals are 95%: for shares the score interval of Tango (1998), for means that of Student on
 * the paired differences. The goals are tested as such: at 2% after Holm's correction (1979) over
 * all goals and variants. All else is exploratory: at a false-discovery rate of 1% over every other
 * figure of every variant, however they depend on one another (Benjamini & Yekutieli 2001). Where
 * nothing differs but luck, 3 comparisons in 100 therefore tell something.
 *
 * @param question what was asked, in words; may be empty
 * @param base id of the base
 * @param title title of the base
 * @param seed seed of all runs
 * @param runs runs of each side
 * @param goals what is asked, the question first
 * @param variants in the order of the file
 */
public record VariantComparison(
    String question,
    String base,
    String title,
    long seed,
    long runs,
    List<ComparedGoal> goals,
    List<OfVariant> variants) {

  /** How "distinguishable" is meant. */
  public static final String TOLD =
      "the goals are tested as such (2%, Holm's correction over goals and variants); all else is"
          + " exploratory, under a false-discovery rate of 1% over every figure of every variant"
          + " (Benjamini & Yekutieli)";

  /** What the intervals of shares are. */
  public static final String SHARES = "paired shares: score interval (Tango 1998), McNemar's test";

  /** What the intervals of means are. */
  public static final String MEANS = "paired means: Student's t on differences";

  public VariantComparison {
    goals = List.copyOf(goals);
    variants = List.copyOf(variants);
  }

  /**
   * A goal that is asked about.
   *
   * @param goal as it is written
   * @param measure the measure that says whether it was met
   * @param title the question in words; may be empty
   * @param how how it was chosen, in words; empty if it was asked
   */
  public record ComparedGoal(String goal, String measure, String title, String how) {}

  /**
   * A variant against the base.
   *
   * @param pairs runs that finished in both
   * @param failed runs that failed in either
   * @param lines one per measure that both have
   * @param flows from what the base came to, to what the variant came to
   */
  public record OfVariant(
      String id, String title, long pairs, long failed, List<Line> lines, List<Flow> flows) {
    public OfVariant {
      lines = List.copyOf(lines);
      flows = List.copyOf(flows);
    }

    /** The line of a measure. */
    public Optional<Line> line(String measure) {
      return lines.stream().filter(line -> line.measure().equals(measure)).findFirst();
    }
  }

  /**
   * One measure in base and variant.
   *
   * @param about what it is about
   * @param measure its name
   * @param share whether it is a share of runs; else a mean
   * @param pairs runs that have the figure on both sides
   * @param adjusted p-value after correction: distinguishable is at most .05
   * @param distinguishable whether the difference can be told from zero
   */
  public record Line(
      About about,
      String measure,
      boolean share,
      long pairs,
      PairedDifference difference,
      double adjusted,
      boolean distinguishable) {

    /**
     * Runs at which a difference as large as this one would be told from zero at 5% with a power of
     * 80%; more than pairs, if not every run has the figure. Empty if the difference is exactly
     * zero.
     *
     * @param runs runs that were made of each side
     */
    public OptionalLong runsNeeded(long runs) {
      OptionalLong needed = difference.runsNeeded();
      return needed.isPresent()
          ? OptionalLong.of((long) Math.ceil(needed.getAsLong() * (double) runs / pairs))
          : needed;
    }
  }

  /** What a measure is about. */
  public enum About {
    GOAL,
    OUTCOME,
    ISSUE,
    DELEGATION
  }

  /**
   * Runs that came to one thing in the base and to another, or the same, in the variant.
   *
   * @param from {@code none}, {@code partial} or {@code comprehensive} in the base
   * @param to the same in the variant
   */
  public record Flow(String from, String to, long runs) {}
}
