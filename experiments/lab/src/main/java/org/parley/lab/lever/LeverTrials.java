package org.parley.lab.lever;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Makes the runs of talks with some levers moved; none moved is the base. */
public interface LeverTrials {

  /** Ids of the delegations, in the order of the gains. */
  List<String> delegations();

  /** Told which sets of levers are tried next, so that they can be made ready at the same time. */
  default void prepare(List<List<Lever>> sets) {}

  /**
   * Makes the runs up to a number, those made before included. Run k meets the same chances
   * whichever levers are moved.
   *
   * @return empty if it was cancelled
   * @throws LeverUnusable if the talks cannot be held so
   */
  Optional<TrialSlice> runs(List<Lever> moved, int from, int to) throws IOException, LeverUnusable;

  /**
   * Some runs, in their order.
   *
   * @param met whether the goal was met
   * @param failed whether the run failed
   * @param gains gain by delegation and run, in units of 1e-9
   */
  record TrialSlice(boolean[] met, boolean[] failed, long[][] gains) {}

  /** Levers with which talks cannot be held: a change that the scenario's rules refuse. */
  final class LeverUnusable extends Exception {
    private static final long serialVersionUID = 1;

    LeverUnusable(String message) {
      super(message);
    }
  }
}
