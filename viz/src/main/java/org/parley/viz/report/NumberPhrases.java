package org.parley.viz.report;

import java.util.List;
import org.parley.statistics.ShareEstimate;
import org.parley.viz.NumberText;
import org.parley.viz.PartsOfHundred;
import org.parley.viz.document.PlainText;

/** Small words around numbers, and breaking lines. */
final class NumberPhrases {
  private NumberPhrases() {}

  /** The text with every space such that no line is broken there. */
  static String glued(String text) {
    return text.replace(' ', PlainText.GLUE);
  }

  /** {@code 1 issue}, {@code 1,000 issues}. */
  static String count(long number, String one, String many) {
    return NumberText.count(number) + " " + (number == 1 ? one : many);
  }

  /** {@code 71 in 100 (68 to 74)}. */
  static String share(ShareEstimate s) {
    return share(s.share(), s.low(), s.high());
  }

  /** The same; without the interval where there is none, as for a single value. */
  static String share(double share, double low, double high) {
    if (Double.isNaN(low) || Double.isNaN(high)) {
      return inHundred(share);
    }
    return inHundred(share) + " (" + NumberText.rangeInHundred(low, high) + ")";
  }

  /** {@code 71 in 100}; {@code fewer than 1 in 100} for what is small but not nothing. */
  static String inHundred(double share) {
    return bare(share) + " in 100";
  }

  /** The same without "in 100". */
  static String bare(double share) {
    return NumberText.inHundred(share).replace("<1", "fewer than 1").replace(">99", "more than 99");
  }

  /** Shares of a whole that add up to 100, without "in 100". */
  static List<String> parts(List<Double> shares) {
    return PartsOfHundred.of(shares).stream()
        .map(p -> p.replace("<1", "fewer than 1").replace(">99", "more than 99"))
        .toList();
  }

  /**
   * A mean beside the range of 90 in 100: of a figure that seldom differs the mean can lie outside,
   * which is said in so many words.
   */
  static String meanAndRange(double mean, double low, double high) {
    String all = NumberText.utility(mean);
    String from = NumberText.utility(low);
    String to = NumberText.utility(high);
    if (mean >= low && mean <= high || all.equals(from) || all.equals(to)) {
      return all + " (" + from + " to " + to + ")";
    }
    String most = from.equals(to) ? from : from + " to " + to;
    return all + " on average (" + most + " in 90 of 100)";
  }

  /** With a large first letter. */
  static String capital(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /**
   * Words in lines of at most so many columns; all lines but the first are indented. Glued spaces
   * hold, and become plain ones.
   */
  static List<String> wrap(String text, int columns, int indent) {
    return PlainText.lines(text, columns, indent);
  }
}
