package org.parley.negotiation;

import java.io.Serializable;
import org.parley.compiled.CompiledDelegation;
import org.parley.compiled.CompiledDelegation.Home;
import org.parley.random.RandomStreams;
import org.parley.scenario.Mechanism;
import org.parley.state.TalksState;

/**
 * What a delegation believes that its leaders and those at home ask: the truth up to an error i, 0
 * for knowing it and 1 for knowing nothing. It believes lambda (1 - i + 2 i u) of its leaders, u
 * drawn evenly, at most 1, and of each constituency (1 - i) times what it asks + i times what
 * another of its kind might ask. Leaders who refuse say what they miss, so that it knows their mind
 * from then on; a vote only says that it was not enough.
 *
 * <p>It neither offers nor accepts, for what they must approve, less than it believes they ask.
 */
final class DelegationInstructions implements Serializable {
  private final NegotiationState state;
  private final int me;
  private final CompiledDelegation delegation;
  private final ProposalEvaluation interests;
  private final ApprovalTerms terms;
  private final Home[] homes;
  private final long leadersKey;
  private final long[] homeKeys;
  private final double[] homeAsks;
  private double leadersAsk;

  DelegationInstructions(
      NegotiationState state, int me, ProposalEvaluation interests, ApprovalTerms terms) {
    this.state = state;
    this.me = me;
    this.interests = interests;
    this.terms = terms;
    delegation = state.talks().delegation(me);
    homes = delegation.homes().toArray(Home[]::new);
    String path = "delegations." + delegation.id() + ".instructed.";
    leadersKey = RandomStreams.key(path + "leaders");
    homeKeys = new long[homes.length];
    for (int h = 0; h < homeKeys.length; h++) {
      homeKeys[h] = RandomStreams.key(path + homes[h].id());
    }
    homeAsks = new double[homeKeys.length];
  }

  void begin() {
    TalksState now = state.situation();
    boolean errs = !state.talks().off(Mechanism.MISBELIEF);
    double error = errs ? now.number(delegation.instructed()) : 0;
    double lambda = now.number(delegation.ask());
    double off = 1 - error + 2 * error * state.chances().uniform(leadersKey);
    leadersAsk = Math.min(1, lambda * off);
    for (int h = 0; h < homeAsks.length; h++) {
      Home home = homes[h];
      double asks = terms.asks(home, state.chances().uniform(home.key()));
      double another = terms.asks(home, state.chances().uniform(homeKeys[h]));
      homeAsks[h] = (1 - error) * asks + error * another;
    }
  }

  /** Whether it believes that a text worth a value passes; what is cheap to see is seen first. */
  boolean expectsApproval(int[] deal, long mask, long value) {
    int level = state.consent().level(me, deal, mask);
    if (terms.concernLeaders(level)) {
      long reservation = interests.reservationFor(deal, mask);
      boolean surely = value >= interests.asked(reservation, mask, leadersAsk);
      if (!surely && value < terms.leadersAsk(deal, mask, leadersAsk)) {
        return false;
      }
    }
    return !terms.concernHome(deal, mask, level)
        || value >= terms.valueOf(Math.max(0, mostAtHome()))
        || value >= homeAsk(deal, mask);
  }

  /** The least value with which it believes that a text passes. */
  long least(int[] deal, long mask) {
    int level = state.consent().level(me, deal, mask);
    long least = Long.MIN_VALUE;
    if (terms.concernLeaders(level)) {
      least = terms.leadersAsk(deal, mask, leadersAsk);
    }
    return terms.concernHome(deal, mask, level) ? Math.max(least, homeAsk(deal, mask)) : least;
  }

  private long homeAsk(int[] deal, long mask) {
    return terms.valueOf(mostAtHome() * terms.scale(deal, mask));
  }

  private double mostAtHome() {
    double most = Double.NEGATIVE_INFINITY;
    for (double asks : homeAsks) {
      most = Math.max(most, asks);
    }
    return most;
  }

  /** Its leaders refused, and said why. */
  void learnLeaders() {
    leadersAsk = state.situation().number(delegation.ask());
  }

  /** A constituency refused a text: it asks for more than that brought, by a spread at least. */
  void learnHome(int h, double gain, double scale) {
    double spread = state.situation().number(homes[h].spread());
    homeAsks[h] = Math.max(homeAsks[h], gain / scale + spread);
  }
}
