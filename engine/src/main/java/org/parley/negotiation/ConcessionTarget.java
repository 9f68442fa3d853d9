package org.parley.negotiation;

import java.io.Serializable;
import org.parley.bargaining.FixedPoint;
import org.parley.compiled.CompiledTactic;
import org.parley.compiled.CompiledTalks;
import org.parley.tactic.ConcessionTactic;

/**
 * The utility that a delegation aims at by its tactic: r + s (m - r), s being the share of what
 * there is to gain that the tactic holds out for.
 */
final class ConcessionTarget implements Serializable {
  private final NegotiationState state;
  private final CompiledTalks talks;
  private final int me;
  private final CompiledTactic tactic;
  private final TacticCircumstances inputs;
  private final ReservationBeliefs reservations;

  ConcessionTarget(
      NegotiationState state, int me, TacticCircumstances inputs, ReservationBeliefs reservations) {
    this.state = state;
    this.me = me;
    this.inputs = inputs;
    this.reservations = reservations;
    talks = state.talks();
    tactic = talks.delegation(me).tactic();
  }

  /**
   * The target in units of 1e-9.
   *
   * @param reservation r
   * @param best m
   */
  long of(long reservation, long best) {
    double share = ConcessionTactic.share(tactic.concession(), inputs);
    return talks.frame().geniusClock()
        ? FixedPoint.of(share)
        : reservation + StrictMath.round((screened(reservation, best) - reservation) * share);
  }

  /**
   * Where demands begin: m, less what the others have turned out to do better without a deal than
   * was thought, for what they must be left with more it cannot have itself. So whoever screens
   * starts high and comes down as the types that would take little are ruled out (Fudenberg &
   * Tirole 1991; Powell 2004). One for one, as on a straight frontier: assumed.
   */
  private long screened(long reservation, long best) {
    double dearer = 0;
    for (int d = 0; d < talks.parties() && state.consent().isPlain(); d++) {
      dearer += d == me ? 0 : Math.max(0, reservations.learnt(d));
    }
    return dearer == 0 ? best : Math.max(reservation, best - FixedPoint.of(dearer));
  }
}
