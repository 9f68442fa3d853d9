package org.parley.lab.design;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as plain text, the same in every locale: a point, no exponent, no trailing zeros. */
public final class PlainDecimals {
  private static final MathContext TWELVE = new MathContext(12);

  private static final MathContext FOUR = new MathContext(4);

  private PlainDecimals() {}

  /**
   * A number to be read and not computed with, rounded to 4 significant digits.
   *
   * @param value finite
   */
  public static String brief(double value) {
    BigDecimal rounded = new BigDecimal(value, FOUR);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /**
   * A number rounded to 12 significant digits, so that 0.1 + 0.2 reads 0.3.
   *
   * @param value finite
   * @throws NumberFormatException if it is not
   */
  public static String text(double value) {
    BigDecimal rounded = new BigDecimal(value, TWELVE);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
