package org.parley.negotiation;

import java.io.Serializable;
import org.parley.bargaining.FixedPoint;
import org.parley.compiled.CompiledDelegation.Home;
import org.parley.compiled.CompiledTalks;
import org.parley.scenario.AuthorityLevel;
import org.parley.scenario.Mechanism;
import org.parley.state.TalksState;

/**
 * What a text must bring one delegation to pass its leaders and those at home.
 *
 * <p>Leaders ask for r + lambda (m - r), m being the best that a text on the issues that this one
 * moves could mutually bring ({@link MutualOptimum}); an issue settled at the status quo is not
 * moved. Those at home ask in proportion: threshold and spread count k = (m(text) - r) / (m(all
 * issues) - r), for a small text can bring but little.
 */
final class ApprovalTerms implements Serializable {
  /** Least k, so that a text that can bring next to nothing must bring no loss: assumed. */
  private static final double LEAST_SCALE = 1e-3;

  private final NegotiationState state;
  private final CompiledTalks talks;
  private final int me;
  private final ProposalEvaluation interests;
  private final MutualOptimum mutual;
  private final boolean hasHome;

  ApprovalTerms(
      NegotiationState state, int me, ProposalEvaluation interests, MutualOptimum mutual) {
    this.mutual = mutual;
    this.state = state;
    this.me = me;
    this.interests = interests;
    talks = state.talks();
    hasHome = !talks.delegation(me).homes().isEmpty();
  }

  /** Whether its leaders are asked about a text of a level. */
  boolean concernLeaders(int level) {
    return !talks.off(Mechanism.LEADERS) && state.mandates().needLeaders(me, level);
  }

  /** Whether those at home are asked about a text. */
  boolean concernHome(int[] deal, long mask, int level) {
    return hasHome
        && (level >= AuthorityLevel.LEADERS.rank() || state.consent().mustRatify(me, deal, mask));
  }

  /** What leaders ask that hold out for a share of what a text could bring. */
  long leadersAsk(int[] deal, long mask, double share) {
    long reservation = interests.reservationFor(deal, mask);
    long best = best(deal, mask, reservation);
    return reservation + StrictMath.round(share * (best - reservation));
  }

  /** m of a text. */
  long best(int[] deal, long mask, long reservation) {
    boolean whole = state.texts().isComprehensive(deal, mask, state.situation());
    return mutual.of(me, state.texts().moved(deal, mask), whole, reservation);
  }

  /** Share of the way from r to m that a value goes in a text, 1 where there is no way to go. */
  double share(int[] deal, long mask, long value) {
    long reservation = interests.reservationFor(deal, mask);
    long best = best(deal, mask, reservation);
    return best <= reservation ? 1 : (value - reservation) / (double) (best - reservation);
  }

  /** k: by how much those at home scale what they ask down for a text, in (0, 1]. */
  double scale(int[] deal, long mask) {
    TalksState now = state.situation();
    long reservation = interests.inForce();
    long all = (1L << talks.space().issues()) - 1;
    long most = mutual.of(me, all, true, reservation) - reservation;
    if (most <= 0) {
      return 1;
    }
    long moved = state.texts().moved(deal, mask);
    boolean whole = state.texts().isComprehensive(deal, mask, now);
    double can = mutual.of(me, moved, whole, reservation) - reservation;
    return Math.max(LEAST_SCALE, Math.min(1, can / most));
  }

  /**
   * Gain, in utility, that a constituency would have to see in a text that could bring all there
   * is: threshold + spread * ln(u / (1 - u)), u being the chance drawn for its answer.
   */
  double asks(Home home, double u) {
    TalksState now = state.situation();
    return now.number(home.threshold()) + now.number(home.spread()) * logit(u);
  }

  private static double logit(double u) {
    double inside = Math.max(1e-12, Math.min(1 - 1e-12, u));
    return StrictMath.log(inside / (1 - inside));
  }

  /** The value that a gain at home stands for. */
  long valueOf(double gain) {
    return interests.inForce() + FixedPoint.of(gain);
  }
}
