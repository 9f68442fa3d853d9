package org.parley.lab.measure;

import java.util.ArrayList;
import java.util.List;
import org.parley.ensemble.OutcomeLabels;

/** The measures that every experiment reports. */
public final class StandardMeasures {
  private StandardMeasures() {}

  /** How the talks came out and ended. */
  public static List<RunMeasure> ofOutcome() {
    return List.of(
        new RunMeasure("agreement"),
        new RunMeasure("none"),
        new RunMeasure("partial"),
        new RunMeasure("comprehensive"),
        new RunMeasure("deadline"),
        new RunMeasure("walkout"),
        new RunMeasure("rounds"),
        new RunMeasure("hold"));
  }

  /** How each issue was settled: open, then every option. */
  public static List<RunMeasure> ofIssues(OutcomeLabels frame) {
    List<RunMeasure> measures = new ArrayList<>();
    for (OutcomeLabels.Question issue : frame.issues()) {
      measures.add(new RunMeasure(issue.id() + "=open"));
      issue.options().forEach(o -> measures.add(new RunMeasure(issue.id() + "=" + o)));
    }
    return measures;
  }

  /** Utility and gain of each delegation. */
  public static List<RunMeasure> ofDelegations(OutcomeLabels frame) {
    List<RunMeasure> measures = new ArrayList<>();
    for (String delegation : frame.delegations()) {
      measures.add(new RunMeasure("utility." + delegation));
      measures.add(new RunMeasure("gain." + delegation));
    }
    return measures;
  }

  /** All of them. */
  public static List<RunMeasure> of(OutcomeLabels frame) {
    List<RunMeasure> measures = new ArrayList<>(ofOutcome());
    measures.addAll(ofIssues(frame));
    measures.addAll(ofDelegations(frame));
    return measures;
  }
}
