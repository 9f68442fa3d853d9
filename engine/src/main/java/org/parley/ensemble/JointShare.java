package org.parley.ensemble;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.parley.compiled.CompiledTalks;
import org.parley.random.RandomStreams;
import org.parley.scenario.UncertainNumber;
import org.parley.state.TalksState;
import org.parley.statistics.ShareEstimate;

/**
 * How much of what varies in a goal its drivers explain together, in one linear fit of all of them:
 * R^2 = r' C^-1 r, r being their correlations with the goal and C those among their draws, so that
 * what moves together is not counted twice. C is that of the same runs' draws, which are made again
 * without holding the talks. Words are drawn apart from all else, so that what they explain by
 * their levels is added; numbers that only some words look at are drawn in every run, and what they
 * do counts by how often they are looked at. The interval is R^2 +/- 1.96 s with s^2 = 4 R^2 (1 -
 * R^2)^2 (n - k - 1)^2 / ((n^2 - 1)(n + 3)) for n runs and k drivers (Olkin & Finn 1995).
 */
final class JointShare {
  /** Runs whose draws are made again at most: correlations are known to within .05 then. */
  private static final long MOST_DRAWN = 2_000;

  private static final double Z = 1.96;

  private final CompiledTalks talks;
  private final List<GoalDrivers.Driver> drivers;
  private final double byWords;
  private final int[] places;

  private JointShare(CompiledTalks talks, List<GoalDrivers.Driver> all) {
    this.talks = talks;
    drivers = all.stream().filter(d -> !d.isWord()).toList();
    byWords =
        all.stream()
            .filter(GoalDrivers.Driver::isWord)
            .mapToDouble(GoalDrivers.Driver::explained)
            .sum();
    List<String> inputs = talks.inputs().stream().map(UncertainNumber::path).toList();
    places =
        drivers.stream()
            .mapToInt(d -> (d.line() ? talks.lines() : inputs).indexOf(d.path()))
            .toArray();
  }

  /**
   * The share in [0,1].
   *
   * @param runs how many there were, more than drivers by two at least
   * @throws IllegalArgumentException if a driver is none of these talks
   */
  static ShareEstimate of(
      CompiledTalks talks, long seed, long runs, List<GoalDrivers.Driver> drivers) {
    JointShare share = new JointShare(talks, drivers);
    if (Arrays.stream(share.places).anyMatch(place -> place < 0)) {
      throw new IllegalArgumentException("these talks do not draw every driver of " + drivers);
    }
    double fitted = share.byWords + share.fitted(seed, (int) Math.min(MOST_DRAWN, runs));
    double explained = Math.max(0, Math.min(1, fitted));
    return estimate(explained, runs, runs - drivers.size() - 1);
  }

  /** Drivers with what they explain together in the first runs of talks, if any stands out. */
  static GoalDrivers added(GoalDrivers found, CompiledTalks talks, long seed, long runs) {
    List<GoalDrivers.Driver> drivers = found.drivers();
    return drivers.isEmpty() || runs < drivers.size() + 3
        ? found
        : found.together(Optional.of(of(talks, seed, runs, drivers)));
  }

  private double fitted(long seed, int runs) {
    RealVector with = withGoal();
    if (drivers.size() < 2) {
      return with.dotProduct(with);
    }
    RealMatrix among = new PearsonsCorrelation(draws(seed, runs)).getCorrelationMatrix();
    return new SingularValueDecomposition(among).getSolver().solve(with).dotProduct(with);
  }

  private static ShareEstimate estimate(double explained, double n, double left) {
    double half =
        Z
            * StrictMath.sqrt(
                4
                    * explained
                    * (1 - explained)
                    * (1 - explained)
                    * left
                    * left
                    / ((n * n - 1) * (n + 3)));
    return new ShareEstimate(
        explained, Math.max(0, explained - half), Math.min(1, explained + half));
  }

  private RealMatrix draws(long seed, int runs) {
    RealMatrix draws = new Array2DRowRealMatrix(runs, drivers.size());
    TalksState start = new TalksState(talks);
    for (int run = 0; run < runs; run++) {
      start.draw(new RandomStreams(seed, run));
      for (int d = 0; d < places.length; d++) {
        boolean isHard = drivers.get(d).line() && start.lines().hard()[places[d]];
        double draw = drivers.get(d).line() ? (isHard ? 1 : 0) : start.uniforms()[places[d]];
        draws.setEntry(run, d, draw);
      }
    }
    return draws;
  }

  private RealVector withGoal() {
    return new ArrayRealVector(
        drivers.stream()
            .mapToDouble(d -> Math.signum(d.difference().share()) * StrictMath.sqrt(d.explained()))
            .toArray());
  }
}
