package org.parley.classroom.words;

import org.parley.bargaining.FixedPoint;
import org.parley.viz.NumberText;

/** Utility as people read it: points, of which there are 100 between the worst and the best. */
public final class UtilityPoints {
  private UtilityPoints() {}

  /** Utility in points to one place: {@code 12.5}. */
  public static String of(double utility) {
    return NumberText.fixed(utility * 100, 1);
  }

  /** Utility in units of 1e-9 in points to one place. */
  public static String of(long nano) {
    return of(FixedPoint.toDouble(nano));
  }

  /** With its sign: {@code +3.1}, {@code -0.4}. */
  public static String signed(double utility) {
    String text = of(utility);
    return utility > 0 && !text.equals("0.0") ? "+" + text : text;
  }

  /** Utility in units of 1e-9 with its sign. */
  public static String signed(long nano) {
    return signed(FixedPoint.toDouble(nano));
  }
}
