package org.parley.negotiation;

import java.io.Serializable;
import org.parley.compiled.CompiledTactic;
import org.parley.random.RandomStreams;
import org.parley.scenario.ConcessionInputs;
import org.parley.state.TalksState;

/** What the tactic of a delegation looks at: time, trust, chance, and what others ask and give. */
final class TacticCircumstances implements ConcessionInputs, Serializable {
  private final NegotiationState state;
  private final int me;
  private final CompiledTactic tactic;
  private final ReceivedConcessions given;
  private final TimeCurve curve;
  private final long key;
  private long reservation;
  private long best;
  private double trustAtStart;

  TacticCircumstances(NegotiationState state, int me, ReceivedConcessions given) {
    this.state = state;
    this.me = me;
    this.given = given;
    tactic = state.talks().delegation(me).tactic();
    curve = new TimeCurve(state.talks());
    key = RandomStreams.key("delegations." + state.talks().delegation(me).id() + ".tactic.chance");
  }

  void begin() {
    trustAtStart = trust();
  }

  /** Notes r and m, between which concessions are measured. */
  void note(long reservation, long best) {
    this.reservation = reservation;
    this.best = best;
  }

  /** (V - r) / (m - r) of a value V, in [0,1]. */
  double share(long value) {
    return ReceivedConcessions.share(value, reservation, best);
  }

  @Override
  public double time() {
    return state.time();
  }

  @Override
  public int roundsLeft() {
    return state.course().lastRound() - state.course().round();
  }

  @Override
  public double trust() {
    return state.situation().trust().mean(me);
  }

  @Override
  public double asked() {
    return state.table().hasOffer(me) ? share(state.table().worth(me)) : 1;
  }

  @Override
  public double given(int back) {
    return given.share(back);
  }

  @Override
  public double chance() {
    return state.chances().uniform(key, state.course().round());
  }

  @Override
  public double timeShare(double e) {
    TalksState now = state.situation();
    double sway = sway(now);
    double moved = e * now.haste(me) * (sway == 0 ? 1 : StrictMath.exp(sway));
    return curve.share(state.course().round(), moved);
  }

  /** What pressure and trust add to ln e. */
  private double sway(TalksState now) {
    double underPressure = number(tactic.underPressure());
    double withTrust = number(tactic.withTrust());
    double sway = underPressure == 0 ? 0 : underPressure * now.outside().pressureOn(me);
    return withTrust == 0 ? sway : sway + withTrust * (now.trust().mean(me) - trustAtStart);
  }

  @Override
  public double number(int slot) {
    return state.situation().number(slot);
  }
}
