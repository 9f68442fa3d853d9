package org.parley.ensemble;

import java.io.Serializable;
import java.util.List;
import org.parley.outcome.Outcome;

/**
 * Runs counted by the levels of the words that they drew.
 *
 * @param words the words
 * @param runs by word and level
 */
@SuppressWarnings("ArrayRecordComponent")
record LevelCounts(List<OutcomeLabels.Word> words, long[][] runs) implements Serializable {
  static LevelCounts of(OutcomeLabels frame) {
    long[][] none =
        frame.words().stream().map(w -> new long[w.levels().size()]).toArray(long[][]::new);
    return new LevelCounts(frame.words(), none);
  }

  void add(Outcome outcome) {
    for (int w = 0; w < runs.length; w++) {
      runs[w][words.get(w).level(outcome.draws()[words.get(w).input()])]++;
    }
  }

  void merge(LevelCounts other) {
    for (int w = 0; w < runs.length; w++) {
      OutcomeFrequencies.add(runs[w], other.runs[w]);
    }
  }
}
