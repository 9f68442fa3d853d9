package org.parley.negotiation;

import java.io.Serializable;
import org.parley.compiled.CompiledTalks;
import org.parley.outcome.Outcome;

/** The progress of a run: its round, whether the sitting goes on, and how it ended. */
final class RunProgress implements Serializable {
  private final double[] times;
  private int round = -1;
  private boolean sittingOver;
  private Outcome.End end;

  RunProgress(CompiledTalks talks) {
    times = TimeCurve.times(talks);
  }

  void begin() {
    round = -1;
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
    return round == times.length - 1;
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
