package org.parley.tactic;

import java.io.Serializable;

/**
 * What somebody makes of a division who cares for more than the own gain: <code>
 * u = own + regard * other - inequity * max(0, |own - other| - tolerance)</code>.
 *
 * <p>Gains are shares of what each could get at most, in [0,1], so that nothing hangs on the unit
 * of points. The second term is regard for the total (Charness and Rabin 2002, "Understanding
 * social preferences with simple tests"), the third inequity aversion (Fehr and Schmidt 1999, "A
 * theory of fairness, competition, and cooperation"), with envy and guilt alike. Where what is
 * divided cannot be cut, nobody minds less than half of a piece.
 *
 * @param regard weight of the other's gain; 0 for none
 * @param inequity weight of a difference; 0 for none
 * @param tolerance difference that nobody minds, at least 0, in shares of the most that can be got
 */
public record SocialPreferences(double regard, double inequity, double tolerance)
    implements Serializable {
  /** Cares for the own gain alone. */
  public static final SocialPreferences NONE = new SocialPreferences(0, 0, 0);

  public SocialPreferences {
    if (!Double.isFinite(regard) || !(inequity >= 0) || !(tolerance >= 0)) {
      throw new IllegalArgumentException(
          "regard must be a number, inequity and tolerance at least 0");
    }
  }

  /** Utility of a division that gives these shares of the most that can be got. */
  public double utility(double own, double other) {
    return own + regard * other - inequity * Math.max(0, Math.abs(own - other) - tolerance);
  }

  /** The same preferences where what is divided has {@code pieces} pieces. */
  public SocialPreferences indivisible(int pieces) {
    return new SocialPreferences(regard, inequity, 0.5 / pieces);
  }
}
