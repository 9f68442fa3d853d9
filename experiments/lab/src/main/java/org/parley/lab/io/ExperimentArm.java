package org.parley.lab.io;

import java.util.List;
import org.parley.compiled.CompiledTalks;
import org.parley.ensemble.Ensemble;
import org.parley.ensemble.RunResult;
import org.parley.goal.StatedGoal;
import org.parley.scenario.io.ReadingResult;
import org.parley.scenario.io.ScenarioSetting;

/**
 * A scenario of an experiment: a file, and what is changed of it. It keeps the texts as they were
 * when it was read, so that files that change meanwhile do not change the experiment.
 *
 * @param id short name
 * @param title what readers see
 * @param settings what is changed
 * @param reading the scenario with the changes
 */
public record ExperimentArm(
    String id, String title, List<ScenarioSetting> settings, ReadingResult.Valid reading) {
  public ExperimentArm {
    settings = List.copyOf(settings);
  }

  /** The same scenario with more changed. */
  public ReadingResult with(List<ScenarioSetting> more) {
    return source().with(more);
  }

  /** What it takes to read it again. */
  ScenarioSource source() {
    return new ScenarioSource(settings, reading.inputs());
  }

  /** Its runs. */
  public Ensemble<RunResult> talks(long seed) {
    return talks(seed, List.of());
  }

  /**
   * Its runs.
   *
   * @param asked the goals that are looked at; empty for those that the scenario states
   */
  public Ensemble<RunResult> talks(long seed, List<StatedGoal> asked) {
    return Ensemble.of(CompiledTalks.of(reading.scenario()), seed, asked);
  }
}
