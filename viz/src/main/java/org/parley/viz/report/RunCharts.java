package org.parley.viz.report;

import java.util.List;
import java.util.Optional;
import org.parley.ensemble.EnsembleDetail;
import org.parley.ensemble.EnsembleSummary;
import org.parley.scenario.Scenario;
import org.parley.viz.Chart;

/** The charts of a run of many talks, in the words of the scenario. */
public final class RunCharts {
  private RunCharts() {}

  /**
   * The charts, in the order of the report.
   *
   * @param landscape what was possible; without it the plane of utilities shows the runs alone
   */
  public static List<Chart> of(
      Scenario scenario,
      EnsembleSummary summary,
      EnsembleDetail detail,
      Optional<BargainingLandscape> landscape) {
    OutcomeCharts outcome = new OutcomeCharts(scenario, summary, detail);
    CourseCharts course = new CourseCharts(scenario, summary, detail);
    return List.of(
        outcome.outcomes(),
        outcome.issues(),
        outcome.why(),
        outcome.effects(),
        course.values(),
        course.joint(landscape),
        course.closings(),
        course.offers());
  }
}
