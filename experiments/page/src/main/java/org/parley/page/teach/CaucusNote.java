package org.parley.page.teach;

import java.util.List;
import org.parley.scenario.Scenario;
import org.parley.viz.report.ScenarioLabels;

/** What a group reads when some of it go aside. */
final class CaucusNote {
  private CaucusNote() {}

  /** What everybody reads of it. */
  static ClassEvent.Messaged of(ClassEvent.Caucused caucus, Scenario scenario) {
    ScenarioLabels names = ScenarioLabels.withUnits(scenario);
    List<String> with =
        caucus.with().stream()
            .map(d -> names.delegation(scenario.delegations().get(d).id()))
            .toList();
    return new ClassEvent.Messaged(
        caucus.at(),
        caucus.group(),
        caucus.delegation(),
        List.of(),
        "Goes aside with "
            + ScenarioLabels.list(with, "and")
            + ". The clock waits "
            + caucus.seconds() / 60
            + " minutes for everybody.");
  }
}
