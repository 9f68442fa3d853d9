package org.parley.lab.backtest;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * Maximum likelihood: the parameters with the least mean log loss on the talks, found by the
 * simplex method (Nelder and Mead 1965), begun anew from what it found until that no longer helps.
 */
final class LikelihoodFit {
  private static final int EVALUATIONS = 20_000;
  private static final int RESTARTS = 6;
  private static final double PRECISION = 1e-7;
  private static final double STEP = 0.25;

  private LikelihoodFit() {}

  /** Fits parameters without bounds by the talks alone, from where to begin. */
  static double[] of(
      double[] start, Function<double[], OutcomeForecaster> forecaster, TrainingTalks talks) {
    return of(start, point -> talks.meanLoss(forecaster.apply(point)), talks.size(), 0);
  }

  /**
   * Fits parameters without bounds, of which something is believed beforehand: each lies around its
   * start, normally distributed. With many talks that counts for nothing; with few it keeps the fit
   * from running off (maximum a posteriori).
   *
   * @param start where to begin, and what is believed
   * @param meanLoss the mean log loss of some parameters
   * @param talks how many talks that is the mean of
   * @param belief one over the variance of what is believed; 0 if nothing is
   */
  static double[] of(
      double[] start, ToDoubleFunction<double[]> meanLoss, int talks, double belief) {
    ObjectiveFunction loss =
        new ObjectiveFunction(
            point ->
                finite(
                    meanLoss.applyAsDouble(point)
                        + belief * squares(point, start) / (2.0 * talks)));
    PointValuePair best = new PointValuePair(start, Double.MAX_VALUE);
    for (int restart = 0; restart < RESTARTS; restart++) {
      PointValuePair found =
          new SimplexOptimizer(new SimpleValueChecker(-1, PRECISION))
              .optimize(
                  new MaxEval(EVALUATIONS),
                  loss,
                  GoalType.MINIMIZE,
                  new InitialGuess(best.getPoint()),
                  new NelderMeadSimplex(start.length, STEP));
      boolean still = best.getValue() - found.getValue() < PRECISION;
      best = found;
      if (still) {
        break;
      }
    }
    return best.getPoint();
  }

  private static double squares(double[] point, double[] start) {
    double sum = 0;
    for (int i = 0; i < start.length; i++) {
      sum += (point[i] - start[i]) * (point[i] - start[i]);
    }
    return sum;
  }

  private static double finite(double loss) {
    return Double.isFinite(loss) ? loss : Double.MAX_VALUE;
  }
}
