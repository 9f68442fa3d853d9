package org.parley.ensemble;

import org.parley.outcome.Outcome;

/**
 * What was drawn over all runs, in whole numbers.
 *
 * @param draws by input: the sum of its draws, in units of 1e-6
 * @param low by input: runs with a draw below one half
 * @param hard by red line: runs in which it was real
 * @param levels by drawn word: runs at each of its levels
 */
record DrawCounts(long[] draws, long[] low, long[] hard, LevelCounts levels) {
  static DrawCounts of(OutcomeLabels frame) {
    int inputs = frame.inputs().size();
    return new DrawCounts(
        new long[inputs], new long[inputs], new long[frame.lines().size()], LevelCounts.of(frame));
  }

  void add(Outcome outcome) {
    for (int i = 0; i < draws.length; i++) {
      double draw = outcome.draws()[i];
      draws[i] += GoalCounts.whole(draw);
      low[i] += draw < 0.5 ? 1 : 0;
    }
    levels.add(outcome);
    for (int i = 0; i < hard.length; i++) {
      hard[i] += outcome.hard()[i] ? 1 : 0;
    }
  }

  void merge(DrawCounts other) {
    OutcomeFrequencies.add(draws, other.draws);
    OutcomeFrequencies.add(low, other.low);
    OutcomeFrequencies.add(hard, other.hard);
    levels.merge(other.levels);
  }
}
