package org.parley.viz;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as they are printed: with a point, whatever the locale. */
public final class NumberText {
  /** The ends of an interval at 0 or 1 come with rounding errors. */
  private static final double NOTHING = 1e-9;

  private NumberText() {}

  /** A count with commas: {@code 1,000}. */
  public static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /**
   * A utility or a difference of utilities to two places, without a leading zero: {@code .04},
   * {@code -.10}, {@code 1.00}; {@code none} for NaN.
   */
  public static String utility(double value) {
    String text = fixed(value, 2);
    return text.replaceFirst("^(-?)0\\.", "$1.");
  }

  /** A number to so many places, never a negative zero; {@code none} for NaN. */
  public static String fixed(double value, int places) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "none" : value > 0 ? "unbounded" : "-unbounded";
    }
    BigDecimal rounded = new BigDecimal(value).setScale(places, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? rounded.abs().toPlainString() : rounded.toPlainString();
  }

  /** A number with as many places as it needs, at most four: {@code 0.5}, {@code 30}. */
  public static String plain(double value) {
    if (!Double.isFinite(value)) {
      return fixed(value, 0);
    }
    int places = Math.abs(value) >= 100 ? 1 : 4;
    BigDecimal rounded =
        new BigDecimal(value).setScale(places, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }

  /**
   * A share as a natural frequency out of 100 (Gigerenzer & Hoffrage 1995): {@code 71}; a share
   * that is small but not nothing is {@code <1}, one that is large but not all {@code >99}.
   */
  public static String inHundred(double share) {
    if (Double.isNaN(share)) {
      return "none";
    }
    if (share > NOTHING && share < .005) {
      return "<1";
    }
    if (share < 1 - NOTHING && share >= .995) {
      return ">99";
    }
    return fixed(share * 100, 0);
  }

  /** The ends of an interval of shares, rounded to whole talks out of 100: {@code 68 to 74}. */
  public static String rangeInHundred(double low, double high) {
    return inHundred(Math.max(0, low)) + " to " + inHundred(Math.min(1, high));
  }

  /** A difference of shares in tenths of talks out of 100, with its sign: {@code +1.2}. */
  public static String fineChange(double difference) {
    String text = fixed(difference * 100, 1);
    return difference > 0 && !text.equals("0.0") ? "+" + text : text;
  }

  /** A difference of shares in talks out of 100, with its sign: {@code +12}, {@code -3}. */
  public static String change(double difference) {
    String text = fixed(difference * 100, 0);
    return difference > 0 && !text.equals("0") ? "+" + text : text;
  }
}
