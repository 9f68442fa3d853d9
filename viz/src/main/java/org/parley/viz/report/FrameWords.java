package org.parley.viz.report;

import java.util.ArrayList;
import java.util.List;
import org.parley.scenario.Scenario;

/** Who talks about how much, and for how long. */
final class FrameWords {
  private final Scenario scenario;
  private final ScenarioLabels names;

  FrameWords(Scenario scenario, ScenarioLabels names) {
    this.scenario = scenario;
    this.names = names;
  }

  /** The frame, and what was closed before. */
  String sentences() {
    return frame() + closedBefore();
  }

  private String frame() {
    List<String> who = scenario.delegations().stream().map(d -> names.delegation(d.id())).toList();
    List<String> mediators = scenario.mediators().stream().map(m -> m.title()).toList();
    return ScenarioLabels.list(who, "and")
        + " talk about "
        + NumberPhrases.count(scenario.issues().size(), "issue", "issues")
        + " in "
        + NumberPhrases.count(scenario.talks().sittings().size(), "sitting", "sittings")
        + " of "
        + NumberPhrases.count(scenario.talks().rounds(), "round", "rounds")
        + (mediators.isEmpty()
            ? ""
            : ", with " + ScenarioLabels.list(mediators, "and") + " mediating")
        + ".";
  }

  private String closedBefore() {
    List<String> closed = new ArrayList<>();
    scenario
        .closedBefore()
        .forEach(
            (issue, option) ->
                closed.add(names.issue(issue) + " (" + names.option(issue, option) + ")"));
    return closed.isEmpty() ? "" : " Closed before: " + ScenarioLabels.list(closed, "and") + ".";
  }
}
