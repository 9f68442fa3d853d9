package org.parley.viz.report;

import java.util.List;
import java.util.Optional;
import org.parley.explain.Explanation;
import org.parley.explain.Toward;
import org.parley.scenario.Scenario;

/** What was possible, in words for the terminal. */
public final class ExplanationText {
  private ExplanationText() {}

  /** The explanation on about a page. */
  public static List<String> lines(Scenario scenario, Explanation explanation) {
    return List.of(explanation.sizes().toString());
  }

  /** What it would take to reach one option. */
  public static List<String> toward(
      Scenario scenario, Toward toward, Optional<Explanation.Sample> sample) {
    return List.of(toward.toString());
  }
}
