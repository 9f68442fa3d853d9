package org.parley.cluster;

import java.io.Serializable;
import org.parley.ensemble.Ensemble;
import org.parley.ensemble.Frame;
import org.parley.ensemble.Row;
import org.parley.lab.design.Point;
import org.parley.lab.sweep.Stage;

/** Talks that break whatever wants to hold them. */
record Hopeless(long seed) implements Stage, Serializable {
  @Override
  public Frame frame(int scenario) {
    return new Invented(seed, 0, Invented.Fault.NONE).frame(scenario);
  }

  @Override
  public Ensemble<Row> talks(int scenario, Point point) {
    throw new IncompatibleClassChangeError("no talks at all");
  }
}
