package org.parley.lab.lever;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.lab.lever.LeverTrials.LeverUnusable;
import org.parley.lab.lever.LeverTrials.TrialSlice;

/** All runs made so far, by the levers moved: makes more where they are missing. */
final class TrialBook {
  private final LeverTrials trials;
  private final TrialStore store;
  private final int most;
  private final Map<String, TrialRuns> made = new HashMap<>();

  TrialBook(LeverTrials trials, TrialStore store, int most) {
    this.trials = trials;
    this.store = store;
    this.most = most;
  }

  List<String> delegations() {
    return trials.delegations();
  }

  /** The name under which runs with these levers are kept. */
  static String key(List<Lever> moved) {
    return String.join("+", moved.stream().map(Lever::id).sorted().toList());
  }

  /**
   * The runs with some levers moved, at least so many of them.
   *
   * @throws LeverUnusable if the talks cannot be held so
   */
  TrialRuns runs(List<Lever> moved, int count) throws IOException, LeverUnusable, SearchCancelled {
    String key = key(moved);
    TrialRuns known =
        made.computeIfAbsent(key, k -> TrialRuns.none(trials.delegations().size(), most));
    for (TrialStore.Stored stored : store.of(key)) {
      if (stored.from() == known.runs() && known.runs() < count) {
        known = put(known, stored.from(), stored.slice());
      }
    }
    if (known.runs() < count) {
      Optional<TrialSlice> slice = trials.runs(moved, known.runs(), count);
      if (slice.isEmpty()) {
        throw new SearchCancelled();
      }
      store.keep(key, known.runs(), slice.get());
      known = put(known, known.runs(), slice.get());
    }
    made.put(key, known);
    return known;
  }

  /** Told which sets of levers are tried next. */
  void prepare(List<List<Lever>> sets) {
    trials.prepare(sets.stream().filter(s -> !made.containsKey(key(s))).toList());
  }

  /** The runs made with some levers moved; none if there are none. */
  Optional<TrialRuns> made(List<Lever> moved) {
    return Optional.ofNullable(made.get(key(moved))).filter(r -> r.runs() > 0);
  }

  /** Runs of all trials, of the base too. */
  long total() {
    return made.values().stream().mapToLong(TrialRuns::runs).sum();
  }

  private static TrialRuns put(TrialRuns known, int from, TrialSlice slice) {
    int count = slice.met().length;
    for (int i = 0; i < count; i++) {
      known.met().set(from + i, slice.met()[i]);
      known.failed().set(from + i, slice.failed()[i]);
    }
    for (int d = 0; d < slice.gains().length; d++) {
      System.arraycopy(slice.gains()[d], 0, known.gains()[d], from, count);
    }
    return known.until(from + count);
  }
}
