package org.parley.lab.backtest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which recorded talks teach what scores which others. */
final class CrossValidation {
  private CrossValidation() {}

  /** Talks that teach, and the talks that are scored by what they teach. */
  record Part(List<TalkRecord> teaching, List<TalkRecord> scored) {}

  /** The parts of a split; every talk is scored in one part at most. */
  static List<Part> parts(List<TalkRecord> talks, TalkSplit split) {
    if (split instanceof TalkSplit.Column column) {
      return List.of(
          new Part(
              talks.stream().filter(column::teaches).toList(),
              talks.stream().filter(talk -> !column.teaches(talk)).toList()));
    }
    int folds = Math.min(((TalkSplit.Folds) split).folds(), talks.size());
    List<Part> parts = new ArrayList<>();
    for (List<Integer> fold : FoldAssignment.of(talks.size(), folds).folds()) {
      parts.add(part(talks, new HashSet<>(fold)));
    }
    return parts;
  }

  private static Part part(List<TalkRecord> talks, Set<Integer> heldOut) {
    List<TalkRecord> teaching = new ArrayList<>();
    List<TalkRecord> scored = new ArrayList<>();
    for (int t = 0; t < talks.size(); t++) {
      (heldOut.contains(t) ? scored : teaching).add(talks.get(t));
    }
    return new Part(teaching, scored);
  }

  /** The forecasts of all scored talks, part by part. */
  static ScoredTalks forecasts(TrainedForecaster trained, List<Part> parts) {
    ScoredTalks scored = new ScoredTalks();
    for (Part part : parts) {
      OutcomeForecaster forecaster = trained.train(TrainingTalks.of(part.teaching()));
      part.scored().forEach(talk -> scored.add(talk, forecaster));
    }
    return scored;
  }

  /** The same by one forecaster that learns nothing. */
  static ScoredTalks forecasts(OutcomeForecaster forecaster, List<Part> parts) {
    ScoredTalks scored = new ScoredTalks();
    parts.forEach(part -> part.scored().forEach(talk -> scored.add(talk, forecaster)));
    return scored;
  }
}
