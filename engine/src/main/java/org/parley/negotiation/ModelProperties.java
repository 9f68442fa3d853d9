package org.parley.negotiation;

import org.parley.state.TalksState;
import sim.util.Interval;

/** The talks as a whole, as MASON's inspectors see and change them. */
public final class ModelProperties {
  private final NegotiationState state;

  ModelProperties(NegotiationState state) {
    this.state = state;
  }

  /** The round, from 1; 0 before the first. */
  public int getRound() {
    return state.round();
  }

  /** What the round means. */
  public String desRound() {
    return "The round, from 1 over all sittings";
  }

  /** The battlefield. */
  public double getBattlefield() {
    return state.situation().war().battlefield();
  }

  /** Moves the battlefield; values outside [-1,1] are cut off there. */
  public void setBattlefield(double to) {
    state.situation().war().moveBattlefield(to);
  }

  /** Range of the battlefield. */
  public Object domBattlefield() {
    return new Interval(-1.0, 1.0);
  }

  /** What the battlefield means. */
  public String desBattlefield() {
    return "-1 all lost by the side that gains when it rises ... +1 all won by it";
  }

  /** The largest pressure that acts on anybody now. */
  public double getPressure() {
    TalksState now = state.situation();
    double most = 0;
    for (int d = 0; d < state.talks().parties(); d++) {
      most = Math.max(most, now.outside().pressureOn(d));
    }
    return most;
  }

  /** What the pressure means. */
  public String desPressure() {
    return "The largest pressure that acts on anybody now, in utility";
  }

  /** Mean utility of what is in force. */
  public double getMeanUtility() {
    return state.valuations().meanInForce();
  }

  /** What the mean utility means. */
  public String desMeanUtility() {
    return "What is in force is worth, on average over the delegations, in utility";
  }
}
