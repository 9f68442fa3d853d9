package org.parley.state;

import java.util.Arrays;
import org.parley.bargaining.FixedPoint;
import org.parley.compiled.CompiledTalks;
import org.parley.compiled.InputSlots;

/**
 * What there is without a deal: things go on as they are, except that whoever would rather have its
 * alternative takes it, and that may leave others with something else. One world for everybody who
 * asks: the theory, a run, its gains and every look back.
 *
 * <p>Who takes an alternative is judged against the status quo, in one step: that somebody takes
 * one makes nobody else's look better.
 */
public final class NoDealWorld {
  private NoDealWorld() {}

  /** Whether a delegation would rather take its alternative than have a value. */
  public static boolean takes(CompiledTalks talks, TalksState now, int d, long value) {
    return talks.delegation(d).worth() != InputSlots.NONE && FixedPoint.of(now.worth(d)) > value;
  }

  /**
   * What a delegation is left with if another takes its alternative, in units of 1e-9: what that
   * alternative says, or else what it has.
   */
  public static long left(CompiledTalks talks, TalksState now, int taker, int d, long otherwise) {
    int slot = talks.delegation(taker).leaves()[d];
    return slot == InputSlots.NONE || taker == d ? otherwise : FixedPoint.of(now.number(slot));
  }

  /** B of a delegation: what it has without a deal, in units of 1e-9. */
  public static long baseline(
      CompiledTalks talks, TalksState now, DelegationValuation[] valuations, int d) {
    long[] ground = new long[valuations.length];
    Arrays.setAll(ground, e -> valuations[e].statusQuo());
    return held(talks, now, ground, new boolean[ground.length], d);
  }

  /**
   * What a delegation has when all is said, in units of 1e-9: the value of what is in force, unless
   * another takes an alternative that it kept, or it has a better one itself that it kept.
   *
   * @param inForce value by delegation of what is in force, in units of 1e-9
   * @param gaveUp by delegation: whether it gave its alternative up
   */
  public static long held(
      CompiledTalks talks, TalksState now, long[] inForce, boolean[] gaveUp, int d) {
    long least = Long.MAX_VALUE;
    for (int e = 0; e < inForce.length; e++) {
      if (e != d && !gaveUp[e] && takes(talks, now, e, inForce[e])) {
        least = Math.min(least, left(talks, now, e, d, Long.MAX_VALUE));
      }
    }
    long value = least == Long.MAX_VALUE ? inForce[d] : least;
    return !gaveUp[d] && takes(talks, now, d, value) ? FixedPoint.of(now.worth(d)) : value;
  }
}
