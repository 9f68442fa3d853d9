package org.parley.negotiation;

import org.parley.compiled.CompiledTalks;
import org.parley.outcome.Outcome;
import org.parley.outcome.Recorder;

/**
 * Runs talks one after the other; one per thread, since it keeps its arrays from run to run. The
 * outcome of a run is a function of the scenario, the seed and the number of the run alone.
 */
public final class Simulation {
  private final CompiledTalks talks;
  private final long seed;

  private Simulation(CompiledTalks talks, long seed) {
    this.talks = talks;
    this.seed = seed;
  }

  /** A simulation of these talks. */
  public static Simulation of(CompiledTalks talks, long seed) {
    return new Simulation(talks, seed);
  }

  /** Runs the talks to their end. */
  public Outcome run(long run) {
    throw new IllegalStateException("being built " + talks + seed);
  }

  /** Runs the talks to their end and tells a recorder everything that happens. */
  public Outcome run(long run, Recorder recorder) {
    throw new IllegalStateException("being built");
  }
}
