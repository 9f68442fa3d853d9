package org.parley.ensemble;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.parley.bargaining.FixedPoint;

/**
 * Numbers in results: at most nine decimals, a point whatever the locale, no exponent, no trailing
 * zeros. Rounding to nine decimals also makes the text the same on every machine and Java version.
 */
public final class DecimalText {
  private static final int DIGITS = 9;

  /** Below it the product with 1e9 is off by less than .0001. */
  private static final double PLAIN = 1000;

  /**
   * Nearer to a whole number of units than this, an error of .0001 does not change the rounding.
   */
  private static final double CLEAR = 0.499;

  private DecimalText() {}

  /** A number of units of 1e-9, such as {@code -0.25}. */
  public static String ofNano(long nano) {
    long whole = nano / FixedPoint.ONE;
    long part = Math.abs(nano % FixedPoint.ONE);
    StringBuilder text = new StringBuilder(16);
    if (nano < 0 && whole == 0) {
      text.append('-');
    }
    text.append(whole);
    if (part != 0) {
      String digits = Long.toString(part + FixedPoint.ONE);
      int end = digits.length();
      while (digits.charAt(end - 1) == '0') {
        end--;
      }
      text.append('.').append(digits, 1, end);
    }
    return text.toString();
  }

  /** A number, or {@code none} if it is not finite. */
  public static String of(double value, String none) {
    if (!Double.isFinite(value)) {
      return none;
    }
    double units = value * FixedPoint.ONE;
    if (Math.abs(value) < PLAIN && Math.abs(units - Math.rint(units)) < CLEAR) {
      return ofNano((long) Math.rint(units));
    }
    BigDecimal rounded = new BigDecimal(value).setScale(DIGITS, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
