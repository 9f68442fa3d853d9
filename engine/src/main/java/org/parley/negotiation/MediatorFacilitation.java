package org.parley.negotiation;

import java.io.Serializable;
import java.util.List;
import org.parley.compiled.CompiledMediator;
import org.parley.compiled.CompiledTalks;
import org.parley.random.RandomStreams;
import org.parley.scenario.Mechanism;
import org.parley.state.TalksState;

/**
 * What a mediator of any style does by listening and passing on (Kydd 2003; Rauchhaus 2006), with
 * kappa = its strength times its standing: in confidence it moves what the sides think of each
 * other by kappa towards the truth, and at every sitting it tells with chance kappa whether a line
 * is real, believed as far as it is trusted. Itself it is told the truth as far as each side trusts
 * it. And where the deadline passes without a comprehensive deal, it calls another sitting with
 * chance kappa.
 */
final class MediatorFacilitation implements Serializable {
  private final NegotiationState state;
  private final RedLineBeliefs lines;
  private final ObserverBeliefs[] observers;
  private final CompiledTalks talks;
  private final long[][] telling;
  private final long[] calling;

  MediatorFacilitation(NegotiationState state, RedLineBeliefs lines, ObserverBeliefs[] observers) {
    this.state = state;
    this.lines = lines;
    this.observers = observers;
    talks = state.talks();
    List<CompiledMediator> mediators = talks.mediators();
    telling = new long[mediators.size()][talks.redLines().size()];
    calling = new long[mediators.size()];
    for (int m = 0; m < telling.length; m++) {
      String id = "mediators." + mediators.get(m).id();
      calling[m] = RandomStreams.key(id + ".calls");
      for (int l = 0; l < telling[m].length; l++) {
        telling[m][l] = RandomStreams.key(id + ".tells." + talks.redLines().get(l).path());
      }
    }
  }

  /** Standing of a mediator with a delegation, in [0,1]. */
  private double standing(int m, int d) {
    return state.situation().regard(talks.mediators().get(m).standing()[d]);
  }

  private double strength(int m) {
    return state.situation().number(talks.mediators().get(m).facilitation());
  }

  /** Tells before the talks what each side wants. */
  void begin() {
    int n = talks.parties();
    if (talks.off(Mechanism.MISBELIEF)) {
      confideAll();
      return;
    }
    for (int m = 0; m < calling.length; m++) {
      for (int d = 0; d < n; d++) {
        observers[n + m].estimates().confide(d, standing(m, d));
        for (int o = 0; o < n; o++) {
          if (o != d) {
            observers[o].estimates().confide(d, strength(m) * standing(m, o));
          }
        }
      }
    }
  }

  /** Everybody knows what every delegation wants. */
  private void confideAll() {
    for (int o = 0; o < observers.length; o++) {
      for (int d = 0; d < talks.parties(); d++) {
        if (d != o) {
          observers[o].estimates().confide(d, 1);
        }
      }
    }
  }

  /** Tells which lines are real, as far as their owners say. */
  void open(int sitting) {
    TalksState now = state.situation();
    lines.bringUpToDate(now);
    int n = talks.parties();
    for (int l = 0; l < talks.redLines().size() && talks.off(Mechanism.MISBELIEF); l++) {
      lines.reveal(l, now.lines().hard()[l]);
    }
    for (int m = 0; m < telling.length; m++) {
      for (int l = 0; l < telling[m].length; l++) {
        int owner = talks.redLines().get(l).owner();
        double u = state.chances().uniform(telling[m][l], sitting);
        if (u < strength(m) * standing(m, owner)) {
          boolean isHard = now.lines().hard()[l];
          lines.tell(n + m, l, isHard, standing(m, owner));
          for (int o = 0; o < n; o++) {
            if (o != owner) {
              lines.tell(o, l, isHard, standing(m, o));
            }
          }
        }
      }
    }
  }

  /** Whether a mediator calls another sitting after the last that was planned. */
  boolean callsAnotherSitting() {
    boolean calls = false;
    for (int m = 0; m < calling.length; m++) {
      double mean = 0;
      for (int d = 0; d < talks.parties(); d++) {
        mean += standing(m, d) / talks.parties();
      }
      calls |= state.chances().uniform(calling[m]) < strength(m) * mean;
    }
    return calls;
  }
}
