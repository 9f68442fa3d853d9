package org.parley.ensemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parley.random.NormalScores;
import org.parley.statistics.ConfidenceIntervals;
import org.parley.statistics.FalseDiscovery;
import org.parley.statistics.ShareEstimate;

/**
 * Screens all inputs of a goal at once. Draws are uniform, so the mean draw of an input over the n1
 * runs that meet the goal, less that over the n0 that do not, has variance (1/n1 + 1/n0) / 12 if
 * the input does not matter, however few runs and however many inputs there are; a red line is
 * compared likewise by shares, a drawn word by the shares at its levels. What stands out does so
 * after Benjamini and Hochberg (1995): of what is listed, one in twenty is expected to be luck.
 * Both groups need at least ten runs.
 */
record DriverScreen(OutcomeLabels frame, GoalTally tally) {
  private static final double RATE = 0.05;
  private static final int LEAST = 10;

  /** An input, how far it stands out, and what there is to say of it. */
  private record Screened(double p, GoalDrivers.Driver driver) {}

  GoalDrivers drivers() {
    if (tally.counts().isEmpty()) {
      return GoalDrivers.NONE;
    }
    int goal = QuestionChoice.of(frame, tally.shares()).goals().get(0);
    List<Screened> all = screened(tally.counts().get(goal));
    double[] p = all.stream().mapToDouble(Screened::p).toArray();
    boolean[] found = FalseDiscovery.independent(p, RATE);
    List<GoalDrivers.Driver> drivers = new ArrayList<>();
    for (int i = 0; i < found.length; i++) {
      if (found[i]) {
        drivers.add(all.get(i).driver());
      }
    }
    drivers.sort(
        Comparator.comparingDouble((GoalDrivers.Driver d) -> -d.explained())
            .thenComparing(GoalDrivers.Driver::path));
    dropFirmness(drivers);
    double explained = drivers.stream().mapToDouble(GoalDrivers.Driver::explained).sum();
    return new GoalDrivers(
        frame.goals().get(goal).goal(), all.size(), drivers, Math.min(1, explained));
  }

  /** Firmness matters by whether its line is real: where that is listed, it is said already. */
  private static void dropFirmness(List<GoalDrivers.Driver> drivers) {
    List<String> lines =
        drivers.stream().filter(GoalDrivers.Driver::line).map(d -> d.path() + ".firmness").toList();
    drivers.removeIf(d -> lines.contains(d.path()));
  }

  private List<Screened> screened(GoalCounts met) {
    List<Screened> all = new ArrayList<>();
    long reached = met.reached();
    long missed = met.looked() - reached;
    if (reached < LEAST || missed < LEAST) {
      return all;
    }
    for (int i = 0; i < frame.lines().size(); i++) {
      if (!frame.idle().contains(frame.lines().get(i))) {
        line(i, met, all);
      }
    }
    List<Integer> words = frame.words().stream().map(OutcomeLabels.Word::input).toList();
    for (int i = 0; i < frame.inputs().size(); i++) {
      if (!frame.idle().contains(frame.inputs().get(i)) && !words.contains(i)) {
        input(i, met, all);
      }
    }
    for (int w = 0; w < words.size(); w++) {
      String path = frame.inputs().get(words.get(w));
      long[] runs = tally.drawn().levels().runs()[w];
      new WordScreen(path, frame.words().get(w).levels(), met.levels().runs()[w], runs)
          .found()
          .ifPresent(found -> all.add(new Screened(found.p(), found.driver())));
    }
    return all;
  }

  private void input(int i, GoalCounts met, List<Screened> all) {
    long n = met.looked();
    long reached = met.reached();
    long missed = n - reached;
    double others = (tally.drawn().draws()[i] - met.draws()[i]) / GoalCounts.FINE / missed;
    double z = (met.meanDraw(i) - others) / StrictMath.sqrt((1.0 / reached + 1.0 / missed) / 12);
    long low = tally.drawn().low()[i];
    ShareEstimate below = ConfidenceIntervals.wilson(met.low()[i], low);
    ShareEstimate above = ConfidenceIntervals.wilson(reached - met.low()[i], n - low);
    all.add(screened(frame.inputs().get(i), false, below, above, z, n));
  }

  private void line(int i, GoalCounts met, List<Screened> all) {
    long n = met.looked();
    long hard = tally.drawn().hard()[i];
    if (hard < LEAST || n - hard < LEAST) {
      return;
    }
    double p = (double) met.reached() / n;
    ShareEstimate soft = ConfidenceIntervals.wilson(met.reached() - met.hard()[i], n - hard);
    ShareEstimate real = ConfidenceIntervals.wilson(met.hard()[i], hard);
    double spread = StrictMath.sqrt(p * (1 - p) * (1.0 / hard + 1.0 / (n - hard)));
    double z = (real.share() - soft.share()) / spread;
    all.add(screened(frame.lines().get(i), true, soft, real, z, n));
  }

  private static Screened screened(
      String path, boolean line, ShareEstimate low, ShareEstimate high, double z, long runs) {
    double p = 2 * NormalScores.below(-Math.abs(z));
    // The square of a correlation of what does not matter is 1/n on average.
    double explained = Math.max(0, (z * z - 1) / runs);
    ShareEstimate difference = ConfidenceIntervals.difference(low, high);
    return new Screened(
        p, new GoalDrivers.Driver(path, line, low, high, difference, Math.min(1, explained)));
  }
}
