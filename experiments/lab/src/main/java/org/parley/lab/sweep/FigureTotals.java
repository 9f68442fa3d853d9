package org.parley.lab.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.parley.bargaining.FixedPoint;
import org.parley.lab.measure.RunMeasure;
import org.parley.statistics.ConfidenceIntervals;
import org.parley.statistics.IntervalEstimate;
import org.parley.statistics.SampleMoments;
import org.parley.statistics.ShareEstimate;

/**
 * Exact sums of the figures of a sweep over some runs, in units of 1e-9 (the digits that tables
 * have), so that they add up to the same in whatever order and grouping.
 *
 * @param moments by figure
 */
record FigureTotals(List<SampleMoments> moments) {
  private static final int WORDS = 5;

  FigureTotals {
    moments = List.copyOf(moments);
  }

  /** Totals of as many figures, over nothing. */
  FigureTotals(int figures) {
    this(nothing(figures));
  }

  private static List<SampleMoments> nothing(int figures) {
    List<SampleMoments> moments = new ArrayList<>();
    for (int i = 0; i < figures; i++) {
      moments.add(new SampleMoments());
    }
    return moments;
  }

  /** Adds a figure of a run. */
  void add(int figure, double value) {
    moments.get(figure).add(Math.round(value * FixedPoint.ONE));
  }

  /** Adds the sums over other runs. */
  void merge(FigureTotals other) {
    for (int i = 0; i < moments.size(); i++) {
      moments.get(i).merge(other.moments.get(i));
    }
  }

  /**
   * The mean of a figure with its 95% interval: Wilson's for a share, Student's for a mean; NaN of
   * no runs.
   */
  IntervalEstimate estimate(int figure, RunMeasure measure) {
    return estimate(moments.get(figure), measure);
  }

  /** The same of the sums over one figure. */
  static IntervalEstimate estimate(SampleMoments of, RunMeasure measure) {
    if (of.count() == 0) {
      return IntervalEstimate.exactly(Double.NaN);
    }
    double mean = of.mean(FixedPoint.ONE);
    if (measure.isShare()) {
      long successes = Math.round(mean * of.count());
      ShareEstimate share = ConfidenceIntervals.wilson(successes, of.count());
      return new IntervalEstimate(share.share(), share.low(), share.high());
    }
    double half = of.halfWidth(FixedPoint.ONE);
    boolean isBounded = measure.name().equals("hold") || measure.name().startsWith("utility.");
    return isBounded
        ? new IntervalEstimate(mean, Math.max(0, mean - half), Math.min(1, mean + half))
        : new IntervalEstimate(mean, mean - half, mean + half);
  }

  /** In one line. */
  String text() {
    StringJoiner text = new StringJoiner(" ");
    for (SampleMoments of : moments) {
      for (long word : of.words()) {
        text.add(Long.toString(word));
      }
    }
    return text.toString();
  }

  /**
   * Reads what {@link #text} wrote.
   *
   * @throws IllegalArgumentException if it is something else
   */
  static FigureTotals parse(String text) {
    String[] words = text.isEmpty() ? new String[0] : text.split(" ", -1);
    if (words.length % WORDS != 0) {
      throw new IllegalArgumentException("sums of " + words.length + " words");
    }
    List<SampleMoments> moments = new ArrayList<>();
    for (int at = 0; at < words.length; at += WORDS) {
      long[] own = new long[WORDS];
      for (int i = 0; i < WORDS; i++) {
        own[i] = Long.parseLong(words[at + i]);
      }
      moments.add(new SampleMoments(own));
    }
    return new FigureTotals(moments);
  }
}
