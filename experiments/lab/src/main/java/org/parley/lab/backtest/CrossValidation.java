package org.parley.lab.backtest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Losses of talks under forecasters that were trained on other talks. */
final class CrossValidation {
  private CrossValidation() {}

  /** Loss of each talk, in their order; each fold is scored by what the others taught. */
  static double[] losses(TrainedForecaster trained, List<TalkRecord> talks, int folds) {
    double[] losses = new double[talks.size()];
    for (List<Integer> fold : FoldAssignment.of(talks.size(), folds).folds()) {
      Set<Integer> heldOut = new HashSet<>(fold);
      List<TalkRecord> others = new ArrayList<>();
      for (int t = 0; t < talks.size(); t++) {
        if (!heldOut.contains(t)) {
          others.add(talks.get(t));
        }
      }
      OutcomeForecaster forecaster = trained.train(TrainingTalks.of(others));
      for (int t : fold) {
        losses[t] = loss(forecaster, talks.get(t));
      }
    }
    return losses;
  }

  /** Loss of each talk under one forecaster. */
  static double[] losses(OutcomeForecaster forecaster, List<TalkRecord> talks) {
    return talks.stream().mapToDouble(talk -> loss(forecaster, talk)).toArray();
  }

  private static double loss(OutcomeForecaster forecaster, TalkRecord talk) {
    Divisions divisions = Divisions.of(talk.pie());
    return forecaster.forecast(divisions).logLoss(divisions, talk.end().orElseThrow());
  }
}
