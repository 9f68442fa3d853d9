package org.parley.tactic;

import org.parley.bargaining.FixedPoint;
import org.parley.compiled.CompiledTactic.Condition;
import org.parley.scenario.ConcessionInputs;

/** When an offer is accepted (Baarslag 2013); the reservation value is checked elsewhere. */
public final class AcceptanceCondition {
  /** In units of 1e-9: what floating point may add to a quotient that is a whole number. */
  private static final double ROUNDING = 1e-3;

  private AcceptanceCondition() {}

  /**
   * The least value at which an offer is accepted.
   *
   * @param condition the condition
   * @param progress the numbers and the time
   * @param next value of the own next offer
   * @param reservation r
   * @param best m
   * @param received the best value among the others' offers so far; smallest long if none
   * @return in units of 1e-9; largest long for never
   */
  public static long threshold(
      Condition condition,
      ConcessionInputs progress,
      long next,
      long reservation,
      long best,
      long received) {
    if (condition instanceof Condition.Next ac) {
      double scale = progress.number(ac.scale());
      double shift = progress.number(ac.shift());
      long least =
          scale == 1
              ? next - FixedPoint.of(shift)
              : (long) StrictMath.ceil((next - shift * FixedPoint.ONE) / scale - ROUNDING);
      return ac.strict() ? least + 1 : least;
    }
    if (condition instanceof Condition.Constant ac) {
      return reservation + StrictMath.round((best - reservation) * progress.number(ac.threshold()));
    }
    if (condition instanceof Condition.Time ac) {
      return progress.time() >= progress.number(ac.from()) ? reservation : Long.MAX_VALUE;
    }
    Condition.Combined ac = (Condition.Combined) condition;
    if (progress.time() < progress.number(ac.from())) {
      return next;
    }
    return Math.min(next, Math.max(received, reservation));
  }
}
