package org.parley.lab.lever;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.lab.io.ExperimentArm;
import org.parley.scenario.io.ReadingResult;
import org.parley.scenario.io.ScenarioSetting;

/** A scenario read with levers moved, each change once; may be used from several threads. */
final class MovedReadings {
  private final ExperimentArm base;
  private final Map<List<ScenarioSetting>, ReadingResult> read = new ConcurrentHashMap<>();

  MovedReadings(ExperimentArm base) {
    this.base = base;
  }

  ExperimentArm base() {
    return base;
  }

  ReadingResult with(List<ScenarioSetting> settings) {
    return settings.isEmpty() ? base.reading() : read.computeIfAbsent(settings, base::with);
  }
}
