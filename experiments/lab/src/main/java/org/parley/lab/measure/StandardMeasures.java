package org.parley.lab.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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

  /** Names of those that a table of runs has, but for those of issues. */
  public static List<String> named(List<String> columns) {
    return Stream.concat(
            ofOutcome().stream().map(RunMeasure::name),
            columns.stream().filter(c -> c.startsWith("utility.") || c.startsWith("gain.")))
        .toList();
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
