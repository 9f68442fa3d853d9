package org.parley.cluster;

import java.io.Serializable;
import org.parley.ensemble.Ensemble;
import org.parley.ensemble.OutcomeLabels;
import org.parley.ensemble.RunResult;
import org.parley.lab.design.DesignPoint;
import org.parley.lab.sweep.TalksSource;

/** Talks that break whatever wants to hold them. */
record FailingTalks(long seed) implements TalksSource, Serializable {
  @Override
  public OutcomeLabels frame(int scenario) {
    return new InventedRuns(seed, 0, InventedRuns.Fault.NONE).frame(scenario);
  }

  @Override
  public Ensemble<RunResult> talks(int scenario, DesignPoint point) {
    throw new IncompatibleClassChangeError("no talks at all");
  }
}
