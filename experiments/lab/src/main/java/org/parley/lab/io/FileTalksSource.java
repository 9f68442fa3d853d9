package org.parley.lab.io;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.parley.compiled.CompiledTalks;
import org.parley.ensemble.Ensemble;
import org.parley.ensemble.OutcomeLabels;
import org.parley.ensemble.RunResult;
import org.parley.lab.design.DesignPoint;
import org.parley.lab.sweep.TalksSource;
import org.parley.scenario.io.ScenarioSetting;

/**
 * The talks of a sweep file, set up from the texts as they were when it was read.
 *
 * @param frames names of the scenarios
 * @param sources the scenarios, in the same order
 * @param paths of the parameters
 * @param seed seed of the runs
 */
record FileTalksSource(
    List<OutcomeLabels> frames, List<ScenarioSource> sources, List<String> paths, long seed)
    implements TalksSource, Serializable {
  FileTalksSource {
    frames = List.copyOf(frames);
    sources = List.copyOf(sources);
    paths = List.copyOf(paths);
  }

  @Override
  public OutcomeLabels frame(int scenario) {
    return frames.get(scenario);
  }

  @Override
  public Ensemble<RunResult> talks(int scenario, DesignPoint point) {
    List<ScenarioSetting> settings = settings(paths, point);
    return Ensemble.of(
        CompiledTalks.of(sources.get(scenario).with(settings).scenarioOrThrow()), seed);
  }

  /** What a point changes of a scenario. */
  static List<ScenarioSetting> settings(List<String> paths, DesignPoint point) {
    List<ScenarioSetting> settings = new ArrayList<>();
    for (int j = 0; j < paths.size(); j++) {
      String value = point.values().get(j);
      if (!value.equals(DesignPoint.AS_IS)) {
        settings.add(new ScenarioSetting(paths.get(j), value));
      }
    }
    return settings;
  }
}
