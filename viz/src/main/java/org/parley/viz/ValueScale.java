package org.parley.viz;

import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.axis.NumberAxis;

/**
 * What the numbers of a chart are, and how they are written.
 *
 * @param axis label of the axis, with its unit
 * @param unit how numbers are written
 */
public record ValueScale(String axis, Unit unit) {

  /** How numbers are written. */
  public enum Unit {
    /** Shares in [0,1], written as talks out of 100. */
    SHARE,
    /** Differences of shares, written with their sign as talks out of 100. */
    CHANGE,
    /** The same to tenths of talks, for what is compared run by run. */
    FINE_CHANGE,
    /** Utility, to two places. */
    UTILITY,
    /** Any other number. */
    NUMBER
  }

  String figure(double value) {
    return switch (unit) {
      case SHARE -> NumberText.inHundred(value);
      case CHANGE -> NumberText.change(value);
      case FINE_CHANGE -> NumberText.fineChange(value);
      case UTILITY -> NumberText.utility(value);
      case NUMBER -> NumberText.plain(value);
    };
  }

  /** The number with its interval: {@code 71 (68 to 74)}. */
  String words(LabelledEstimate estimate) {
    if (!estimate.isKnown()) {
      return "no data";
    }
    String value = figure(estimate.value());
    if (!estimate.hasInterval()) {
      return value;
    }
    String range =
        unit == Unit.SHARE
            ? NumberText.rangeInHundred(estimate.low(), estimate.high())
            : figure(estimate.low()) + " to " + figure(estimate.high());
    return value + " (" + range + ")";
  }

  /** An axis that holds zero and all estimates with their intervals. */
  NumberAxis axisFor(List<LabelledEstimate> estimates) {
    if (unit == Unit.SHARE) {
      return PlotTheme.shareAxis(axis);
    }
    double from = 0;
    double to = 0;
    for (LabelledEstimate e : estimates) {
      for (double v : new double[] {e.value(), e.low(), e.high()}) {
        from = Double.isFinite(v) ? Math.min(from, v) : from;
        to = Double.isFinite(v) ? Math.max(to, v) : to;
      }
    }
    return axisFrom(from, to);
  }

  /** An axis from one number to another with a little room. */
  NumberAxis axisFrom(double from, double to) {
    boolean isOfHundred = unit == Unit.SHARE || unit == Unit.CHANGE || unit == Unit.FINE_CHANGE;
    double room = (to - from) * .05;
    double low = from < 0 ? from - room : from;
    double high = to > 0 ? to + room : to;
    double step = step(high - low);
    if (isOfHundred && low < 0 && high > 0) {
      low = Math.min(low, -step);
      high = Math.max(high, step);
    }
    NumberAxis result = PlotTheme.axis(axis, low, high);
    if (isOfHundred) {
      PlotTheme.hundreds(result, step);
    }
    return result;
  }

  /** A round step that parts the span into three to eight. */
  private static double step(double span) {
    return DoubleStream.of(.5, .2, .1, .05, .02, .01, .005, .002)
        .filter(step -> span > 3 * step)
        .findFirst()
        .orElse(.001);
  }
}
