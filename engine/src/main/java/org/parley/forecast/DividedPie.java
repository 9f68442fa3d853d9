package org.parley.forecast;

import org.parley.tactic.SocialPreferences;

/**
 * What two people divide, outcome by outcome. Worths are shares of the most that each could get.
 *
 * @param first by division: its worth to the first
 * @param second by division: its worth to the second
 * @param ways by division: in how many ways its pieces can be handed out
 * @param awayFirst worth of walking away to the first
 * @param awaySecond worth of walking away to the second
 */
public record DividedPie(
    double[] first, double[] second, double[] ways, double awayFirst, double awaySecond) {
  /** Whose view. */
  public enum Side {
    FIRST,
    SECOND
  }

  public DividedPie {
    if (first.length == 0 || first.length != second.length || first.length != ways.length) {
      throw new IllegalArgumentException("every division needs both worths and its ways");
    }
    first = first.clone();
    second = second.clone();
    ways = ways.clone();
  }

  /** What one makes of every division. */
  double[] utilities(SocialPreferences preferences, Side side) {
    double[] utilities = new double[first.length];
    for (int d = 0; d < utilities.length; d++) {
      utilities[d] = utility(preferences, side, first[d], second[d]);
    }
    return utilities;
  }

  /** What one makes of walking away: no division, so that no inequity is felt. */
  double away(SocialPreferences preferences, Side side) {
    double own = side == Side.FIRST ? awayFirst : awaySecond;
    double other = side == Side.FIRST ? awaySecond : awayFirst;
    return own + preferences.regard() * other;
  }

  private static double utility(
      SocialPreferences preferences, Side side, double ofFirst, double ofSecond) {
    return switch (side) {
      case FIRST -> preferences.utility(ofFirst, ofSecond);
      case SECOND -> preferences.utility(ofSecond, ofFirst);
    };
  }
}
