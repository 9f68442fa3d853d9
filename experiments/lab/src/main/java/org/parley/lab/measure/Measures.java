package org.parley.lab.measure;

import java.util.ArrayList;
import java.util.List;
import org.parley.ensemble.OutcomeLabels;

/** The measures that every experiment reports. */
public final class Measures {
  private Measures() {}

  /** How the talks came out and ended. */
  public static List<Measure> ofOutcome() {
    return List.of(
        new Measure("agreement"),
        new Measure("none"),
        new Measure("partial"),
        new Measure("comprehensive"),
        new Measure("deadline"),
        new Measure("walkout"),
        new Measure("rounds"),
        new Measure("hold"));
  }

  /** How each issue was settled: open, then every option. */
  public static List<Measure> ofIssues(OutcomeLabels frame) {
    List<Measure> measures = new ArrayList<>();
    for (OutcomeLabels.Question issue : frame.issues()) {
      measures.add(new Measure(issue.id() + "=open"));
      issue.options().forEach(o -> measures.add(new Measure(issue.id() + "=" + o)));
    }
    return measures;
  }

  /** Utility and gain of each delegation. */
  public static List<Measure> ofDelegations(OutcomeLabels frame) {
    List<Measure> measures = new ArrayList<>();
    for (String delegation : frame.delegations()) {
      measures.add(new Measure("utility." + delegation));
      measures.add(new Measure("gain." + delegation));
    }
    return measures;
  }

  /** All of them. */
  public static List<Measure> of(OutcomeLabels frame) {
    List<Measure> measures = new ArrayList<>(ofOutcome());
    measures.addAll(ofIssues(frame));
    measures.addAll(ofDelegations(frame));
    return measures;
  }
}
