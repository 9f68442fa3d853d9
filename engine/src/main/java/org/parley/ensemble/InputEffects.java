package org.parley.ensemble;

import org.parley.outcome.Outcome;

/**
 * Runs by what was drawn for each uncertain input and red line, and what was agreed: {@code
 * [input][low or high][runs, agreements, comprehensive agreements]}.
 *
 * @param inputs low: drawn below its median
 * @param lines low: soft; high: real
 */
record InputEffects(long[][][] inputs, long[][][] lines) {
  static final int LOW = 0;
  static final int HIGH = 1;
  static final int RUNS = 0;
  static final int AGREED = 1;
  static final int COMPREHENSIVE = 2;

  static InputEffects of(OutcomeLabels frame) {
    return new InputEffects(
        new long[frame.inputs().size()][2][3], new long[frame.lines().size()][2][3]);
  }

  void add(Outcome outcome) {
    for (int i = 0; i < inputs.length; i++) {
      count(inputs[i][outcome.draws()[i] < 0.5 ? LOW : HIGH], outcome.kind());
    }
    for (int i = 0; i < lines.length; i++) {
      count(lines[i][outcome.hard()[i] ? HIGH : LOW], outcome.kind());
    }
  }

  private static void count(long[] cell, Outcome.Kind kind) {
    cell[RUNS]++;
    cell[AGREED] += kind != Outcome.Kind.NONE ? 1 : 0;
    cell[COMPREHENSIVE] += kind == Outcome.Kind.COMPREHENSIVE ? 1 : 0;
  }

  void merge(InputEffects other) {
    merge(inputs, other.inputs);
    merge(lines, other.lines);
  }

  private static void merge(long[][][] sums, long[][][] addends) {
    for (int i = 0; i < sums.length; i++) {
      OutcomeFrequencies.add(sums[i][LOW], addends[i][LOW]);
      OutcomeFrequencies.add(sums[i][HIGH], addends[i][HIGH]);
    }
  }
}
