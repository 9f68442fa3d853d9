package org.parley.negotiation;

import java.io.Serializable;
import org.parley.compiled.CompiledTalks;
import org.parley.outcome.Outcome;

/** The progress of a run: its round, whether the sitting goes on, and how it ended. */
final class RunProgress implements Serializable {
  private final double[] times;
  private final int planned;
  private int rounds;
  private int round = -1;
  private boolean sittingOver;
  private Outcome.End end;

  RunProgress(CompiledTalks talks) {
    times = TimeCurve.times(talks);
    planned = talks.calendar().rounds();
    rounds = planned;
  }

  void begin() {
    round = -1;
    rounds = planned;
    sittingOver = false;
    end = null;
  }

  /** The round, from 0; -1 before the first. */
  int round() {
    return round;
  }

  void nextRound() {
    round++;
  }

  boolean isLastRound() {
    return round == lastRound();
  }

  /** The round at which the deadline lies as it stands, from 0. */
  int lastRound() {
    return rounds - 1;
  }

  /** Another sitting is called; returns false if one was called before. */
  boolean goOn() {
    boolean can = rounds < times.length;
    rounds = times.length;
    return can;
  }

  /** Share of the talks that is over, in [0,1]. */
  double time() {
    return times[round];
  }

  boolean isSittingOver() {
    return sittingOver;
  }

  void setSittingOver(boolean over) {
    sittingOver = over;
  }

  /** How the talks ended; null while they go on. */
  Outcome.End end() {
    return end;
  }

  void end(Outcome.End how) {
    end = how;
  }
}
