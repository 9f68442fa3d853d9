package org.parley.lab.lever;

import java.io.IOException;
import java.util.List;
import org.parley.lab.lever.LeverTrials.TrialSlice;

/** Where runs are kept, so that a search that was broken off can go on. */
public interface TrialStore {
  /** Keeps nothing. */
  TrialStore NONE =
      new TrialStore() {
        @Override
        public List<Stored> of(String key) {
          return List.of();
        }

        @Override
        public void keep(String key, int from, TrialSlice slice) {}
      };

  /**
   * Runs that were kept.
   *
   * @param from number of the first of them
   */
  record Stored(int from, TrialSlice slice) {}

  /** What was kept of the runs with these levers moved, in order. */
  List<Stored> of(String key);

  /** Keeps runs. */
  void keep(String key, int from, TrialSlice slice) throws IOException;
}
