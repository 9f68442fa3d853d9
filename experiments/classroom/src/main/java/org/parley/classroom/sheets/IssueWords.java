package org.parley.classroom.sheets;

import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.viz.report.ScenarioLabels;

/** An issue with what its options count, where nothing beside it says so. */
final class IssueWords {
  private IssueWords() {}

  /** {@code Eels that may be caught in a year (tonnes)}. */
  static String of(Scenario scenario, Issue issue) {
    ScenarioLabels names = new ScenarioLabels(scenario);
    String title = names.issue(issue.id());
    boolean said = issue.unit().isBlank() || title.contains(issue.unit());
    return said ? title : title + " (" + issue.unit() + ")";
  }
}
