package org.parley.scenario.io;

import java.util.Map;

/** Stretches of time in other words than months, where a number counts months. */
final class TimeWords {
  /** Unit of numbers whose own unit has been checked before. */
  static final String ANY_UNIT = "*";

  private static final String MONTHS = "months";

  /** Days in a month, on average over the Gregorian calendar. */
  private static final double DAYS = 30.436875;

  private static final Map<String, Double> IN_MONTHS =
      Map.of(
          "day", 1 / DAYS,
          "days", 1 / DAYS,
          "week", 7 / DAYS,
          "weeks", 7 / DAYS,
          "year", 12.0,
          "years", 12.0);

  private TimeWords() {}

  /** What the number of a text has to be multiplied by: 1 if it has the unit that it should. */
  static double factor(String text, String unit) {
    return counts(unit) ? IN_MONTHS.getOrDefault(last(text), 1.0) : 1;
  }

  /** The number before such a word; all of the text if there is none. */
  static String number(String text, String unit) {
    String word = last(text);
    return counts(unit) && IN_MONTHS.containsKey(word)
        ? text.substring(0, text.length() - word.length()).strip()
        : text;
  }

  /** Numbers that are read again, after they were checked, no longer say that they are months. */
  private static boolean counts(String unit) {
    return unit.equals(MONTHS) || unit.equals(ANY_UNIT);
  }

  private static String last(String text) {
    return text.substring(text.lastIndexOf(' ') + 1);
  }
}
