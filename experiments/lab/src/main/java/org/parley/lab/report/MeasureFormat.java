package org.parley.lab.report;

import org.parley.lab.measure.RunMeasure;
import org.parley.statistics.IntervalEstimate;
import org.parley.viz.NumberText;
import org.parley.viz.ValueScale;

/**
 * How the figures of a measure are written: shares as talks out of 100, gains and utilities to
 * three places, other means to two.
 */
record MeasureFormat(RunMeasure measure) {

  String value(double value) {
    if (Double.isNaN(value)) {
      return "none";
    }
    return measure.isShare()
        ? NumberText.inHundred(value).replace("<1", "fewer than 1").replace(">99", "more than 99")
            + " in 100"
        : plain(value);
  }

  /** For comparisons: to tenths of talks out of 100, without the 100. */
  String fine(double value) {
    return measure.isShare() ? NumberText.fixed(100 * value, 1) : plain(value);
  }

  /** With its interval. */
  String value(IntervalEstimate e) {
    String range =
        measure.isShare()
            ? NumberText.rangeInHundred(e.low(), e.high())
            : plain(e.low()) + " to " + plain(e.high());
    return value(e.value()) + " (" + range + ")";
  }

  /** A difference with its sign and its interval: {@code +4.7 (+3.3 to +6.3)}. */
  String change(IntervalEstimate e) {
    return signed(e.value()) + " (" + signed(e.low()) + " to " + signed(e.high()) + ")";
  }

  private String signed(double value) {
    String text = measure.isShare() ? NumberText.fixed(100 * value, 1) : plain(value);
    return value > 0 && !text.matches("[0.]+") ? "+" + text : text;
  }

  private String plain(double value) {
    return NumberText.fixed(value, isUtility() ? 3 : 2);
  }

  private boolean isUtility() {
    return measure.name().startsWith("gain.") || measure.name().startsWith("utility.");
  }

  /** The axis on which its values stand. */
  ValueScale scale(String words) {
    return measure.isShare()
        ? new ValueScale(words + ", in 100 talks", ValueScale.Unit.SHARE)
        : new ValueScale(words, isUtility() ? ValueScale.Unit.UTILITY : ValueScale.Unit.NUMBER);
  }

  /** The axis on which its differences stand. */
  ValueScale changeScale(String words) {
    return measure.isShare()
        ? new ValueScale(words + ", change in 100 talks", ValueScale.Unit.FINE_CHANGE)
        : new ValueScale(
            words + ", change", isUtility() ? ValueScale.Unit.UTILITY : ValueScale.Unit.NUMBER);
  }

  static org.parley.viz.LabelledEstimate drawn(String label, IntervalEstimate e) {
    return new org.parley.viz.LabelledEstimate(label, e.value(), e.low(), e.high());
  }
}
