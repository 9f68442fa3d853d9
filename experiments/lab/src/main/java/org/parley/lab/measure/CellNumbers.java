package org.parley.lab.measure;

/** The numbers in the cells of a table. */
final class CellNumbers {
  /** So few that the digits fit into a double, even if all before the point is none. */
  private static final int MOST_DIGITS = 15;

  private static final double[] TENS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  private CellNumbers() {}

  /**
   * Reads a number of a table. Its digits as a whole number over a power of ten, both exact, give
   * the nearest double, as {@link Double#parseDouble} does with more ado.
   */
  static double read(String text) {
    int length = text.length();
    int at = text.charAt(0) == '-' ? 1 : 0;
    if (length - at > MOST_DIGITS) {
      return Double.parseDouble(text);
    }
    long digits = 0;
    int point = length;
    for (int i = at; i < length; i++) {
      char c = text.charAt(i);
      if (c == '.' && point == length) {
        point = i + 1;
      } else if (c >= '0' && c <= '9') {
        digits = digits * 10 + (c - '0');
      } else {
        return Double.parseDouble(text);
      }
    }
    double value = digits / TENS[length - point];
    return at == 1 ? -value : value;
  }
}
