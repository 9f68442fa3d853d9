package org.parley.lab.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parley.compiled.CompiledTalks;
import org.parley.ensemble.Ensemble;
import org.parley.ensemble.Frame;
import org.parley.ensemble.Row;
import org.parley.lab.design.Design;
import org.parley.lab.design.Factor;
import org.parley.lab.design.Groups;
import org.parley.lab.design.Point;
import org.parley.lab.measure.Measure;
import org.parley.lab.sweep.Replications;
import org.parley.lab.sweep.Stage;
import org.parley.lab.sweep.SweepPlan;
import org.parley.scenario.io.Reading;
import org.parley.scenario.io.Setting;

/**
 * A sweep file.
 *
 * @param name short name, from the file's
 * @param question what is asked, in words; may be empty
 * @param scenarios at least one
 * @param factors the parameters
 * @param groups parameters that move together
 * @param design which points
 * @param replications runs per point
 * @param measures what sensitivity and discovery look at
 * @param every rounds between two looks at a run; 0 for none
 * @param seed seed of designs and runs
 * @param inputs SHA-256 of every file that was read, by name
 */
public record SweepFile(
    String name,
    String question,
    List<Arm> scenarios,
    List<Factor> factors,
    Groups groups,
    Design design,
    Replications replications,
    List<Measure> measures,
    int every,
    long seed,
    Map<String, String> inputs) {
  public SweepFile {
    scenarios = List.copyOf(scenarios);
    factors = List.copyOf(factors);
    measures = List.copyOf(measures);
  }

  /** What is to be done. */
  public SweepPlan plan() {
    return new SweepPlan(
        name,
        scenarios.stream().map(Arm::id).toList(),
        factors.stream().map(Factor::path).toList(),
        design.points(factors),
        replications,
        every,
        seed,
        inputs);
  }

  /** Where the runs come from. */
  public Stage stage() {
    List<Frame> frames = scenarios.stream().map(arm -> arm.talks(seed).frame()).toList();
    return new Stage() {
      @Override
      public Frame frame(int scenario) {
        return frames.get(scenario);
      }

      @Override
      public Ensemble<Row> talks(int scenario, Point point) {
        Reading reading = scenarios.get(scenario).with(settings(factors, point));
        return Ensemble.of(CompiledTalks.of(reading.scenarioOrThrow()), seed);
      }
    };
  }

  /** What a point changes of a scenario. */
  static List<Setting> settings(List<Factor> factors, Point point) {
    List<Setting> settings = new ArrayList<>();
    for (int j = 0; j < factors.size(); j++) {
      String value = point.values().get(j);
      if (!value.equals(Point.AS_IS)) {
        settings.add(new Setting(factors.get(j).path(), value));
      }
    }
    return settings;
  }
}
