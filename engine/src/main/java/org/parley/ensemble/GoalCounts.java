package org.parley.ensemble;

import java.util.stream.Stream;
import org.parley.outcome.Outcome;
import org.parley.statistics.IntegerHistogram;
import org.parley.statistics.SampleMoments;

/**
 * Runs that met a goal, counted; all sums are of whole numbers.
 *
 * @param rounds round by which it was met, counted
 * @param met gain by delegation of the runs that met it, in units of 1e-9
 * @param missed the same of those that did not
 * @param draws by input: the sum of its draws over the runs that met it, in units of 1e-6
 * @param low by input: runs that met it with a draw below one half
 * @param hard by red line: runs that met it with the line real
 * @param levels by drawn word: runs that met it at each of its levels
 */
record GoalCounts(
    IntegerHistogram rounds,
    SampleMoments[] met,
    SampleMoments[] missed,
    long[] draws,
    long[] low,
    long[] hard,
    LevelCounts levels) {
  static final double FINE = 1e6;

  static GoalCounts of(OutcomeLabels frame) {
    int inputs = frame.inputs().size();
    return new GoalCounts(
        new IntegerHistogram(),
        moments(frame.delegations().size()),
        moments(frame.delegations().size()),
        new long[inputs],
        new long[inputs],
        new long[frame.lines().size()],
        LevelCounts.of(frame));
  }

  private static SampleMoments[] moments(int count) {
    return Stream.generate(SampleMoments::new).limit(count).toArray(SampleMoments[]::new);
  }

  long reached() {
    return met.length == 0 ? 0 : met[0].count();
  }

  long looked() {
    return met.length == 0 ? 0 : met[0].count() + missed[0].count();
  }

  /** Mean draw of an input over the runs that met the goal. */
  double meanDraw(int input) {
    return draws[input] / FINE / reached();
  }

  void add(Outcome outcome, GoalCheck check) {
    boolean is = check.met(outcome);
    SampleMoments[] gains = is ? met : missed;
    for (int d = 0; d < gains.length; d++) {
      gains[d].add(outcome.gain()[d]);
    }
    if (is) {
      rounds.add(check.round(outcome));
      addDraws(outcome);
    }
  }

  private void addDraws(Outcome outcome) {
    for (int i = 0; i < draws.length; i++) {
      double draw = outcome.draws()[i];
      draws[i] += whole(draw);
      low[i] += draw < 0.5 ? 1 : 0;
    }
    levels.add(outcome);
    for (int i = 0; i < hard.length; i++) {
      hard[i] += outcome.hard()[i] ? 1 : 0;
    }
  }

  static long whole(double draw) {
    return Math.round(draw * FINE);
  }

  void merge(GoalCounts other) {
    rounds.merge(other.rounds);
    for (int d = 0; d < met.length; d++) {
      met[d].merge(other.met[d]);
      missed[d].merge(other.missed[d]);
    }
    OutcomeFrequencies.add(draws, other.draws);
    OutcomeFrequencies.add(low, other.low);
    OutcomeFrequencies.add(hard, other.hard);
    levels.merge(other.levels);
  }
}
