package org.parley.ensemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.parley.statistics.ConfidenceIntervals;
import org.parley.statistics.ShareEstimate;

/**
 * Screens a drawn word: a word has no high and low, so that the shares of runs that meet a goal are
 * compared between its levels (chi-squared test of homogeneity, Pearson 1900). Levels of fewer than
 * ten runs are left out.
 *
 * @param met by level: runs that met the goal
 * @param all by level: all runs
 */
@SuppressWarnings("ArrayRecordComponent")
record WordScreen(String path, List<String> levels, long[] met, long[] all) {
  private static final int LEAST = 10;

  /**
   * What was found of a word.
   *
   * @param p chance of so large a difference if the word did not matter
   */
  record Found(double p, GoalDrivers.Driver driver) {}

  /** What there is to say; empty if there are not two levels to compare. */
  Optional<Found> found() {
    List<GoalDrivers.Level> told = new ArrayList<>();
    long runs = 0;
    long reached = 0;
    for (int i = 0; i < all.length; i++) {
      if (all[i] >= LEAST) {
        told.add(new GoalDrivers.Level(levels.get(i), ConfidenceIntervals.wilson(met[i], all[i])));
        runs += all[i];
        reached += met[i];
      }
    }
    if (told.size() < 2 || reached == 0 || reached == runs) {
      return Optional.empty();
    }
    double square = square((double) reached / runs);
    int freedom = told.size() - 1;
    double p = 1 - new ChiSquaredDistribution(null, freedom).cumulativeProbability(square);
    Comparator<GoalDrivers.Level> byShare = Comparator.comparingDouble(l -> l.met().share());
    ShareEstimate low = told.stream().min(byShare).orElseThrow().met();
    ShareEstimate high = told.stream().max(byShare).orElseThrow().met();
    // Of what does not matter, the statistic is its degrees of freedom on average.
    double explained = Math.min(1, Math.max(0, (square - freedom) / runs));
    ShareEstimate difference = ConfidenceIntervals.difference(low, high);
    return Optional.of(
        new Found(p, new GoalDrivers.Driver(path, false, low, high, difference, explained, told)));
  }

  private double square(double share) {
    double square = 0;
    for (int i = 0; i < all.length; i++) {
      if (all[i] >= LEAST) {
        double off = met[i] - all[i] * share;
        square += off * off / (all[i] * share * (1 - share));
      }
    }
    return square;
  }
}
