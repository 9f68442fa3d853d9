package org.parley.lab.backtest;

/** A forecaster that learns from recorded talks, and is scored on others. */
public interface TrainedForecaster {
  /** Its name in results. */
  String name();

  /** What it has learnt from talks, all of which have an end. */
  OutcomeForecaster train(TrainingTalks talks);
}
