package org.parley.state;

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
    long ground = valuations[d].statusQuo();
    long least = Long.MAX_VALUE;
    for (int e = 0; e < valuations.length; e++) {
      if (e != d && takes(talks, now, e, valuations[e].statusQuo())) {
        least = Math.min(least, left(talks, now, e, d, Long.MAX_VALUE));
      }
    }
    long value = least == Long.MAX_VALUE ? ground : least;
    return takes(talks, now, d, value) ? FixedPoint.of(now.worth(d)) : value;
  }
}
