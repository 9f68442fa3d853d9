package org.parley.cluster;

import java.io.Serializable;
import org.parley.ensemble.Ensemble;
import org.parley.ensemble.OutcomeLabels;
import org.parley.ensemble.RunResult;
import org.parley.lab.design.Point;
import org.parley.lab.sweep.Stage;

/** Talks that break whatever wants to hold them. */
record Hopeless(long seed) implements Stage, Serializable {
  @Override
  public OutcomeLabels frame(int scenario) {
    return new Invented(seed, 0, Invented.Fault.NONE).frame(scenario);
  }

  @Override
  public Ensemble<RunResult> talks(int scenario, Point point) {
    throw new IncompatibleClassChangeError("no talks at all");
  }
}
