package org.parley.classroom.sheets;

import org.parley.bargaining.FixedPoint;
import org.parley.classroom.words.UtilityPoints;

/**
 * How a sheet writes points.
 *
 * @param wholePoints whether points are whole numbers, rounded, so that they are easily added up;
 *     else they have one place
 * @param shortForm whether the options of an issue share a line, so that talks on a dozen issues
 *     fit on a page
 */
public record SheetForm(boolean wholePoints, boolean shortForm) {
  /** One place, a line for each option. */
  public static final SheetForm PLAIN = new SheetForm(false, false);

  /** Points of a utility. */
  String points(double utility) {
    return wholePoints ? Long.toString(Math.round(utility * 100)) : UtilityPoints.of(utility);
  }

  /** Points of a utility in units of 1e-9. */
  String points(long nano) {
    return points(FixedPoint.toDouble(nano));
  }

  /** Points with their sign. */
  String signed(double utility) {
    long whole = Math.round(utility * 100);
    return wholePoints ? (whole > 0 ? "+" : "") + whole : UtilityPoints.signed(utility);
  }

  /** Points with their sign, of a utility in units of 1e-9. */
  String signed(long nano) {
    return signed(FixedPoint.toDouble(nano));
  }

  /** What is written as points and read back: what people at a table add up. */
  double asWritten(double utility) {
    return wholePoints ? Math.round(utility * 100) / 100.0 : Math.round(utility * 1000) / 1000.0;
  }
}
