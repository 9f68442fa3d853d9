package org.parley.lab.backtest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.random.RandomStreams;

/**
 * Which talks are held out together in cross-validation (Stone 1974). Drawn by a fixed seed, so
 * that a table gives the same score every time.
 *
 * @param folds indices of the talks of each fold
 */
record FoldAssignment(List<List<Integer>> folds) {
  private static final long SEED = 1;
  private static final long PURPOSE = RandomStreams.key("backtest.folds");

  FoldAssignment {
    folds = folds.stream().map(List::copyOf).toList();
  }

  /** Divides talks evenly. */
  static FoldAssignment of(int talks, int folds) {
    List<Integer> shuffled =
        IntStream.range(0, talks)
            .boxed()
            .sorted(Comparator.comparing(t -> new RandomStreams(SEED, t).uniform(PURPOSE)))
            .toList();
    List<List<Integer>> all = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      List<Integer> of = new ArrayList<>();
      for (int place = fold; place < talks; place += folds) {
        of.add(shuffled.get(place));
      }
      all.add(of);
    }
    return new FoldAssignment(all);
  }
}
