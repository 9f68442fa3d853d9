package org.parley.lab.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What one forecaster said of the talks of a table, and how that is scored. */
final class ScoredTalks {
  private final List<TalkRecord> talks = new ArrayList<>();
  private final List<Double> log = new ArrayList<>();
  private final List<Double> brier = new ArrayList<>();
  private final List<Double> likeliest = new ArrayList<>();
  private final List<Double> right = new ArrayList<>();
  private final CalibrationBins bins = new CalibrationBins();

  /** Scores a talk. */
  void add(TalkRecord talk, OutcomeForecaster forecaster) {
    Divisions divisions = Divisions.of(talk.pie());
    OutcomeForecast forecast = forecaster.forecast(divisions);
    TalkEnd end = talk.end().orElseThrow();
    double[] all = new double[divisions.size() + 1];
    System.arraycopy(forecast.divisions(), 0, all, 0, divisions.size());
    all[divisions.size()] = forecast.walkAway();
    int happened =
        end instanceof TalkEnd.Agreement agreement
            ? divisions.index(agreement.oneGets())
            : divisions.size();
    talks.add(talk);
    log.add(forecast.logLoss(divisions, end));
    brier.add(squares(all, happened));
    int best = ScoredIssues.likeliest(all);
    likeliest.add(all[best]);
    right.add(best == happened ? 1.0 : 0.0);
    bins.add(all, happened);
  }

  private static double squares(double[] forecast, int happened) {
    return IntStream.range(0, forecast.length)
        .mapToDouble(r -> forecast[r] - (r == happened ? 1 : 0))
        .map(d -> d * d)
        .sum();
  }

  /** The talks in the order in which they were scored. */
  List<TalkRecord> talks() {
    return talks;
  }

  /** Minus the logarithm of what happened, talk by talk. */
  double[] log() {
    return array(log);
  }

  /** Brier's score over all outcomes, mean over talks. */
  LossEstimate brier() {
    return LossEstimate.of(array(brier));
  }

  /** Mean probability of the likeliest outcome. */
  double sharpness() {
    return LossEstimate.of(array(likeliest)).mean();
  }

  /** Share of talks in which the likeliest outcome came true. */
  double right() {
    return LossEstimate.of(array(right)).mean();
  }

  /** How often what was given a probability came true. */
  List<CalibrationBin> calibration() {
    return bins.bins();
  }

  /** Loss less another forecaster's on the same talks in the same order. */
  LossEstimate over(ScoredTalks other) {
    double[] own = log();
    double[] others = other.log();
    return LossEstimate.of(
        IntStream.range(0, own.length).mapToDouble(t -> own[t] - others[t]).toArray());
  }

  private static double[] array(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
