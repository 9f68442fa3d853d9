package org.parley.lab.backtest;

import java.util.List;

/**
 * What one forecaster said of all cases, and how that is scored.
 *
 * @param forecasts by case, issue and result
 * @param joint joint scores by case, one each
 */
record ScoredIssues(List<RecordedCase> cases, List<double[][]> forecasts, double[][] joint) {

  /** A score by case and issue. */
  double[][] of(IssueScoring scoring) {
    double[][] scores = new double[cases.size()][];
    for (int c = 0; c < scores.length; c++) {
      List<Integer> issues = cases.get(c).issues();
      scores[c] = new double[issues.size()];
      for (int k = 0; k < scores[c].length; k++) {
        scores[c][k] = scoring.of(cases.get(c), issues.get(k), forecasts.get(c)[k]);
      }
    }
    return scores;
  }

  /** How often what was given a probability came true. */
  List<CalibrationBin> calibration() {
    CalibrationBins bins = new CalibrationBins();
    each((forecast, happened) -> bins.add(forecast, happened));
    return bins.bins();
  }

  /** Share of issues in which the likeliest result came true. */
  double right() {
    return mean((forecast, happened) -> likeliest(forecast) == happened ? 1 : 0);
  }

  /** Mean probability of the likeliest result. */
  double sharpness() {
    return mean((forecast, happened) -> forecast[likeliest(forecast)]);
  }

  static int likeliest(double[] forecast) {
    int best = 0;
    for (int r = 1; r < forecast.length; r++) {
      best = forecast[r] > forecast[best] ? r : best;
    }
    return best;
  }

  /** Something of one issue's forecast. */
  private interface IssueFigure {
    double of(double[] forecast, int happened);
  }

  private interface IssueVisit {
    void visit(double[] forecast, int happened);
  }

  private double mean(IssueFigure figure) {
    double[] sum = new double[2];
    each(
        (forecast, happened) -> {
          sum[0] += figure.of(forecast, happened);
          sum[1]++;
        });
    return sum[0] / sum[1];
  }

  private void each(IssueVisit visit) {
    for (int c = 0; c < cases.size(); c++) {
      List<Integer> issues = cases.get(c).issues();
      for (int k = 0; k < issues.size(); k++) {
        visit.visit(forecasts.get(c)[k], cases.get(c).happened(issues.get(k)));
      }
    }
  }
}
