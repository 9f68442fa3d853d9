package org.parley.compiled;

import java.util.List;
import org.parley.scenario.Scenario;
import org.parley.scenario.Uncertain;

/** A scenario in the form that runs compute with: built once, shared by all threads. */
public final class CompiledTalks {
  private final Scenario scenario;

  private CompiledTalks(Scenario scenario) {
    this.scenario = scenario;
  }

  /** Compiles a scenario. */
  public static CompiledTalks of(Scenario scenario) {
    return new CompiledTalks(scenario);
  }

  /** The scenario that this was compiled from. */
  public Scenario scenario() {
    return scenario;
  }

  /**
   * Every uncertain input whose value differs between runs, in the order of {@code Outcome.draws}.
   */
  public List<Uncertain> inputs() {
    throw new IllegalStateException("being built");
  }

  /** Paths of all red lines, in the order of {@code Outcome.hard}. */
  public List<String> lines() {
    throw new IllegalStateException("being built");
  }
}
