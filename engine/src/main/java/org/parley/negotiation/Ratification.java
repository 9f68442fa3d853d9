package org.parley.negotiation;

import java.io.Serializable;
import java.util.List;
import org.parley.bargaining.FixedPoint;
import org.parley.compiled.CompiledDelegation.Home;
import org.parley.outcome.TranscriptEntry;
import org.parley.scenario.AuthorityLevel;
import org.parley.state.TalksState;

/**
 * Home: texts of leaders' level, or marked for it, must be ratified. Each constituency says yes
 * with probability 1/(1+exp(-(gain - k threshold)/(k spread))), k by what the text could bring
 * ({@link ApprovalTerms}), by one chance per run; a refusal kills the text, not what is closed
 * (Putnam 1988).
 */
final class Ratification implements Serializable {
  private final NegotiationState state;
  private final DelegationApproval[] approvals;
  private final SidePayments payments;
  private final RefusalEffects effects;
  private int refused;

  Ratification(
      NegotiationState state,
      DelegationApproval[] approvals,
      SidePayments payments,
      RefusalEffects effects) {
    this.approvals = approvals;
    this.effects = effects;
    this.state = state;
    this.payments = payments;
  }

  private List<Home> homes(int d) {
    return state.talks().delegation(d).homes();
  }

  void begin() {
    refused = 0;
  }

  /** Number of texts that home refused in this run. */
  int refused() {
    return refused;
  }

  /**
   * Asks every constituency of those who would sign, where the text must be ratified; each of them
   * answers.
   *
   * @param signing those who would sign, as a mask
   * @return those whose constituencies all agree
   */
  long agree(int[] deal, long mask, long signing) {
    long yes = signing;
    for (int d = 0; d < approvals.length; d++) {
      boolean votes = (signing >>> d & 1) != 0 && mustRatify(d, deal, mask);
      yes = votes && !agrees(d, deal, mask) ? yes & ~(1L << d) : yes;
    }
    refused += state.consent().carry(yes, deal, mask) ? 0 : 1;
    return yes;
  }

  private boolean mustRatify(int d, int[] deal, long mask) {
    return state.consent().level(d, deal, mask) >= AuthorityLevel.LEADERS.rank()
        || state.consent().mustRatify(d, deal, mask);
  }

  private boolean agrees(int d, int[] deal, long mask) {
    boolean all = true;
    ProposalEvaluation interests = approvals[d].interests();
    double gain = FixedPoint.toDouble(interests.gain(deal) + payments.promised(d));
    double scale = homes(d).size() == 0 ? 1 : approvals[d].terms().scale(deal, mask);
    for (int h = 0; h < homes(d).size(); h++) {
      boolean yes = agrees(d, homes(d).get(h), gain, scale);
      if (!yes) {
        approvals[d].instructions().learnHome(h, gain, scale);
      }
      all &= yes;
    }
    return all;
  }

  private boolean agrees(int d, Home home, double gain, double scale) {
    TalksState now = state.situation();
    double asked = scale * now.number(home.threshold());
    double margin = (gain - asked) / (scale * now.number(home.spread()));
    double probability = 1 / (1 + StrictMath.exp(-margin));
    boolean yes = chance(home) < probability;
    if (state.isRecorded()) {
      String who = state.talks().delegation(d).id();
      state.record(
          new TranscriptEntry.HomeAnswered(state.round(), who, home.id(), yes, probability));
    }
    if (!yes) {
      effects.refusedBy(d);
    }
    return yes;
  }

  /**
   * Gain that a constituency must see in a text that could bring all there is: it says yes to scale
   * times this, and to nothing less.
   */
  double asks(int d, int home) {
    Home constituency = homes(d).get(home);
    return approvals[d].terms().asks(constituency, chance(constituency));
  }

  /** Home's chance in this run: high where what raises its threshold is high. */
  private double chance(Home home) {
    double own = state.chances().uniform(home.key());
    return state.situation().scores().mixed(home.mix(), own, 1);
  }
}
