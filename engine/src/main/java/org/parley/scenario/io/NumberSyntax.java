package org.parley.scenario.io;

import java.math.BigDecimal;

/** Numbers as people write them, the same in every locale. */
final class NumberSyntax {
  private NumberSyntax() {}

  /** A number without trailing zeros or exponent, such as {@code 20} or {@code 0.05}. */
  static String plain(double value) {
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    BigDecimal exact = BigDecimal.valueOf(value);
    return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
  }

  /** The shortest text that reads as the same number, with an exponent where that is shorter. */
  static String exact(double value) {
    String plain = plain(value);
    return plain.length() <= 24
            && Double.doubleToLongBits(Double.parseDouble(plain)) == Double.doubleToLongBits(value)
        ? plain
        : Double.toString(value);
  }

  /** The same text for numbers that are equal, so that option {@code 60.0} is option {@code 60}. */
  static String canonical(String text) {
    return YamlText.kind(text) == YamlNode.Scalar.Kind.NUMBER
        ? plain(Double.parseDouble(text))
        : text;
  }
}
