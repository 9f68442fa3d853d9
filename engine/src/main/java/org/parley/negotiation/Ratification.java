package org.parley.negotiation;

import java.io.Serializable;
import java.util.List;
import org.parley.bargaining.FixedPoint;
import org.parley.compiled.CompiledDelegation.Home;
import org.parley.compiled.TalksState;
import org.parley.outcome.TranscriptEntry;
import org.parley.scenario.AuthorityLevel;

/**
 * Home: texts of leaders' level, or marked for it, must be ratified. Each constituency says yes
 * with probability 1/(1+exp(-(gain - k threshold)/(k spread))), k by what the text could bring
 * ({@link ApprovalTerms}), by one chance per run; a refusal kills the text, not what is closed
 * (Putnam 1988).
 */
final class Ratification implements Serializable {
  private final NegotiationModel model;
  private final SidePayments payments;
  private int refused;

  Ratification(NegotiationModel model, SidePayments payments) {
    this.model = model;
    this.payments = payments;
  }

  private List<Home> homes(int d) {
    return model.talks().delegation(d).homes();
  }

  void begin() {
    refused = 0;
  }

  /** Number of texts that home refused in this run. */
  int refused() {
    return refused;
  }

  /** Whether every constituency agrees to a text that must be ratified; each of them answers. */
  boolean agree(int[] deal, long mask, int level) {
    if (level < AuthorityLevel.LEADERS.rank() && !model.texts().mustRatify(deal, mask)) {
      return true;
    }
    boolean all = true;
    for (int d = 0; d < model.talks().parties(); d++) {
      ProposalEvaluation interests = model.agent(d).interests();
      double gain = FixedPoint.toDouble(interests.gain(deal) + payments.promised(d));
      double scale = homes(d).size() == 0 ? 1 : interests.terms().scale(deal, mask);
      for (int h = 0; h < homes(d).size(); h++) {
        boolean yes = agrees(d, homes(d).get(h), gain, scale);
        if (!yes) {
          interests.instructions().learnHome(h, gain, scale);
        }
        all &= yes;
      }
    }
    refused += all ? 0 : 1;
    return all;
  }

  private boolean agrees(int d, Home home, double gain, double scale) {
    TalksState now = model.situation();
    double asked = scale * now.number(home.threshold());
    double margin = (gain - asked) / (scale * now.number(home.spread()));
    double probability = 1 / (1 + StrictMath.exp(-margin));
    boolean yes = chance(home) < probability;
    if (model.isRecorded()) {
      String who = model.talks().delegation(d).id();
      model.record(
          new TranscriptEntry.HomeAnswered(model.round(), who, home.id(), yes, probability));
    }
    if (!yes) {
      model.signing().refusedBy(d);
    }
    return yes;
  }

  /**
   * Gain that a constituency must see in a text that could bring all there is: it says yes to scale
   * times this, and to nothing less.
   */
  double asks(int d, int home) {
    Home constituency = homes(d).get(home);
    return model.agent(d).interests().terms().asks(constituency, chance(constituency));
  }

  /** Home's chance in this run: high where what raises its threshold is high. */
  private double chance(Home home) {
    double own = model.chances().uniform(home.key());
    return model.situation().scores().mixed(home.mix(), own, 1);
  }
}
