package org.parley.viz.report;

import java.util.Comparator;
import java.util.List;
import org.parley.scenario.Delegation;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;

/** The issues of a scenario by importance: the mean over the delegations of their weights. */
record IssueOrder(Scenario scenario) {

  /** All issues that are open at the start, the one that weighs most first. */
  List<Issue> open() {
    return scenario.issues().stream()
        .filter(i -> !scenario.closedBefore().containsKey(i.id()))
        .sorted(Comparator.comparingDouble((Issue i) -> -weight(i)))
        .toList();
  }

  /** Sum over the delegations, each of whose weights sum to one. */
  private double weight(Issue issue) {
    return scenario.delegations().stream().mapToDouble(d -> weight(d, issue)).sum();
  }

  private static double weight(Delegation side, Issue issue) {
    double all = side.demands().stream().mapToDouble(w -> w.weight().mean()).sum();
    double own =
        side.demands().stream()
            .filter(w -> w.issue().equals(issue.id()))
            .mapToDouble(w -> w.weight().mean())
            .sum();
    return all == 0 ? 0 : own / all;
  }
}
