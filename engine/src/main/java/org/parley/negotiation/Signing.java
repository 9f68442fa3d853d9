package org.parley.negotiation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parley.bargaining.Nano;
import org.parley.compiled.CompiledDelegation;
import org.parley.compiled.CompiledDelegation.Home;
import org.parley.compiled.Situation;
import org.parley.outcome.Entry;
import org.parley.outcome.Obstacle;
import org.parley.outcome.Outcome;
import org.parley.scenario.Mechanism;

/**
 * From a text that all accept to one that is in force: leaders where a mandate is too low, home
 * where it must ratify, and one more look by everybody when it takes effect. No signature crosses a
 * hard line, exceeds a mandate, or goes below a reservation value; this is the one place that sees
 * to it.
 */
final class Signing implements Serializable {
  private final NegotiationModel model;
  private final long[] carrots;
  private final long[] insistedMask;
  private final long[] insistedCode;
  private final double[] ask;
  private MediatorAgent payer;
  private int refusedByLeaders;
  private int refusedAtHome;
  private final long[] offeredFading;
  private final long[][] refusedHere;

  Signing(NegotiationModel model) {
    this.model = model;
    int n = model.talks().parties();
    carrots = new long[n];
    insistedMask = new long[n];
    insistedCode = new long[n];
    ask = new double[n];
    offeredFading = new long[n];
    refusedHere = new long[n][];
    for (int d = 0; d < n; d++) {
      refusedHere[d] = new long[model.talks().delegation(d).homes().size()];
    }
  }

  void begin() {
    refusedByLeaders = 0;
    refusedAtHome = 0;
    Arrays.fill(insistedMask, 0);
    Arrays.fill(offeredFading, 0);
    for (long[] homes : refusedHere) {
      Arrays.fill(homes, 0);
    }
    for (int d = 0; d < ask.length; d++) {
      ask[d] = model.situation().number(model.talks().delegation(d).ask());
    }
  }

  int refusedByLeaders() {
    return refusedByLeaders;
  }

  int refusedAtHome() {
    return refusedAtHome;
  }

  /** Part of the side payments that is gone after signing, by delegation. */
  long faded(int d) {
    return offeredFading[d];
  }

  /** The constituencies that refused a text which would have settled an issue. */
  List<Obstacle> homesAgainst(int issue) {
    List<Obstacle> against = new ArrayList<>();
    for (int d = 0; d < refusedHere.length; d++) {
      for (int h = 0; h < refusedHere[d].length; h++) {
        if ((refusedHere[d][h] >>> issue & 1) != 0) {
          String home = model.talks().delegation(d).homes().get(h).id();
          against.add(new Obstacle(Obstacle.Kind.HOME, id(d), home));
        }
      }
    }
    return against;
  }

  /**
   * Somebody outside agrees to a text.
   *
   * @param insisted whether even below the reservation value or across an own line
   */
  void insist(int d, int[] deal, long mask, boolean insisted) {
    insistedMask[d] = insisted ? mask : 0;
    insistedCode[d] = model.code(deal, mask);
  }

  /** All at the table accept a text. */
  void reached(int[] deal, long mask) {
    reached(deal, mask, null);
  }

  /**
   * All at the table accept a text.
   *
   * @param by the mediator whose text it is, who may pay for it; null for a delegation's
   */
  void reached(int[] deal, long mask, MediatorAgent by) {
    payer = by;
    for (int d = 0; d < carrots.length; d++) {
      carrots[d] = by == null ? 0 : by.payment(d);
    }
    int level = model.texts().level(deal, mask);
    boolean waits = false;
    for (int d = 0; d < ask.length; d++) {
      if (needsLeaders(d, level) && model.meeting().opened() < level) {
        waits = true;
        if (model.isRecorded()) {
          model.record(new Entry.SentToLeaders(model.round(), id(d)));
        }
      }
    }
    if (waits) {
      int until = model.roundIndex() + model.talks().frame().answerAfter();
      model.table().pend(deal, mask, until);
    } else {
      conclude(deal, mask, level);
    }
  }

  /** Whether a rank lies above a delegation's mandate. */
  boolean needsLeaders(int d, int level) {
    return model.talks().delegation(d).mandate() < level;
  }

  /** Leaders answer the pending text. */
  void answer() {
    int[] deal = model.table().pendingDeal().clone();
    long mask = model.table().pendingMask();
    model.table().answered();
    conclude(deal, mask, model.texts().level(deal, mask));
  }

  private void conclude(int[] deal, long mask, int level) {
    model.bringUpToDate();
    if (leadersAgree(deal, mask, level)
        && homeAgrees(deal, mask, level)
        && stillHolds(deal, mask)) {
      close(deal, mask);
    } else {
      Arrays.fill(insistedMask, 0);
      model.table().takeOff();
    }
  }

  /** Leaders say yes if V is at least r + lambda (m - r) and no hard line is crossed. */
  private boolean leadersAgree(int[] deal, long mask, int level) {
    boolean all = true;
    for (int d = 0; d < ask.length; d++) {
      if (needsLeaders(d, level) && !model.talks().off(Mechanism.LEADERS)) {
        all &= leaderAgrees(d, deal, mask);
      }
    }
    if (!all) {
      refusedByLeaders++;
      model.table().ban(model.code(deal, mask), mask);
    }
    return all;
  }

  private boolean leaderAgrees(int d, int[] deal, long mask) {
    DelegationAgent agent = model.agent(d);
    long reservation = agent.reservationFor(deal, mask);
    long best = Math.max(reservation, agent.bestOver(mask));
    long asked = reservation + StrictMath.round(ask[d] * (best - reservation));
    long missing = asked - value(d, deal);
    int line = model.situation().hardLineCrossed(d, deal);
    boolean yes = missing <= 0 && line < 0;
    if (model.isRecorded()) {
      model.record(new Entry.LeadersAnswered(model.round(), id(d), yes, lineId(line), missing));
    }
    if (!yes) {
      refused(d);
    }
    return yes;
  }

  private long value(int d, int[] deal) {
    return model.agent(d).valuation().value(deal) + carrots[d];
  }

  /** A refusal costs the others' trust in the one who refuses, and everybody's illusions. */
  private void refused(int by) {
    Situation now = model.situation();
    double move = now.number(model.talks().frame().trustOnRefusal());
    for (int d = 0; d < ask.length; d++) {
      now.moveTrust(d, by, now.trust(d, by) + move);
    }
    model.battlefieldAgent().sober();
  }

  /** Home says yes with probability 1/(1+exp(-(gain - threshold)/spread)) (Putnam 1988). */
  private boolean homeAgrees(int[] deal, long mask, int level) {
    if (level < 2 && !model.texts().mustRatify(deal, mask)) {
      return true;
    }
    boolean all = true;
    for (int d = 0; d < ask.length; d++) {
      long gain = value(d, deal) - model.agent(d).valuation().inForce(model.situation());
      CompiledDelegation delegation = model.talks().delegation(d);
      for (int h = 0; h < delegation.homes().size(); h++) {
        boolean yes = homeAgrees(d, delegation.homes().get(h), Nano.toDouble(gain));
        refusedHere[d][h] |= yes ? 0 : mask;
        all &= yes;
      }
    }
    if (!all) {
      refusedAtHome++;
      model.table().ban(model.code(deal, mask), mask);
    }
    return all;
  }

  private boolean homeAgrees(int d, Home home, double gain) {
    Situation now = model.situation();
    double probability =
        1
            / (1
                + StrictMath.exp(
                    -(gain - now.number(home.threshold())) / now.number(home.spread())));
    boolean yes = model.chances().uniform(home.key()) < probability;
    if (model.isRecorded()) {
      model.record(new Entry.HomeAnswered(model.round(), id(d), home.id(), yes, probability));
    }
    if (!yes) {
      refused(d);
    }
    return yes;
  }

  /** Trust, war and lines may have moved since the text was accepted. */
  private boolean stillHolds(int[] deal, long mask) {
    model.bringUpToDate();
    boolean holds = true;
    for (int d = 0; d < ask.length; d++) {
      long missing = model.agent(d).reservationFor(deal, mask) - value(d, deal);
      int line = model.situation().hardLineCrossed(d, deal);
      if ((missing > 0 || line >= 0) && !insists(d, deal, mask)) {
        holds = false;
        if (model.isRecorded()) {
          model.record(new Entry.Lapsed(model.round(), id(d), lineId(line), missing));
        }
      }
    }
    return holds;
  }

  boolean insists(int d, int[] deal, long mask) {
    return insistedMask[d] == mask && insistedCode[d] == model.code(deal, mask);
  }

  private void close(int[] deal, long mask) {
    Situation now = model.situation();
    boolean comprehensive = model.texts().isComprehensive(mask, now);
    for (int i = 0; i < deal.length; i++) {
      if ((mask >>> i & 1) != 0) {
        model.closedRound()[i] = model.round();
      }
    }
    if (model.isRecorded()) {
      model.record(
          new Entry.Closed(model.round(), new org.parley.outcome.Text(deal.clone(), mask)));
    }
    now.close(deal, mask);
    for (int d = 0; d < ask.length; d++) {
      if (carrots[d] != 0) {
        now.pay(d, carrots[d]);
        offeredFading[d] += StrictMath.round(carrots[d] * payer.fades());
      }
    }
    if (payer != null) {
      payer.hasPaid();
    }
    trustGrows(now);
    Arrays.fill(insistedMask, 0);
    model.table().overlay(now.closed());
    if (comprehensive) {
      model.end(Outcome.End.AGREEMENT);
    }
  }

  private void trustGrows(Situation now) {
    double move = now.number(model.talks().frame().trustOnClosing());
    if (move == 0) {
      return;
    }
    for (int d = 0; d < ask.length; d++) {
      for (int e = 0; e < ask.length; e++) {
        now.moveTrust(d, e, now.trust(d, e) + move);
      }
    }
  }

  private String id(int d) {
    return model.talks().delegation(d).id();
  }

  private String lineId(int line) {
    return line < 0 ? "" : model.talks().redLines().get(line).id();
  }
}
