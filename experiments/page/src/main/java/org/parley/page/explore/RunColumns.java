package org.parley.page.explore;

import java.util.ArrayList;
import java.util.List;
import org.parley.ensemble.RunResult;
import org.parley.outcome.Outcome;

/** The outcomes of one side, run by run; grows while more runs are asked for. */
final class RunColumns {
  private static final long[][] NO_OFFERS = {};
  private static final double[] NO_DRAWS = {};
  private static final boolean[] NO_LINES = {};

  private final List<Outcome> outcomes = new ArrayList<>();

  void add(RunResult row) {
    outcomes.add(row instanceof RunResult.Finished finished ? lean(finished.outcome()) : null);
  }

  /** Without what no answer of the page reads, which is most of its bytes. */
  private static Outcome lean(Outcome o) {
    return new Outcome(
        o.run(),
        o.kind(),
        o.end(),
        o.refusedByLeaders(),
        o.refusedAtHome(),
        o.rounds(),
        o.options(),
        o.closedRound(),
        o.utility(),
        o.gain(),
        o.hold(),
        o.distances(),
        NO_DRAWS,
        NO_LINES,
        NO_OFFERS,
        o.aftermath(),
        o.gaveUp());
  }

  /** The first so many, which others may read while more are added here. */
  RunColumns first(int runs) {
    RunColumns first = new RunColumns();
    first.outcomes.addAll(outcomes.subList(0, runs));
    return first;
  }

  /** Runs so far. */
  int size() {
    return outcomes.size();
  }

  /** The outcome of a run; null if it failed. */
  Outcome at(int run) {
    return outcomes.get(run);
  }
}
