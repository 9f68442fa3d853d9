package org.parley.classroom.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.ScenarioReader;
import org.parley.viz.report.ScenarioLabels;

/** The general briefing tells everybody who must agree to what. */
class ConsentWordsTest {
  private static Scenario read(String path) {
    Path root = Path.of(System.getProperty("parley.root"));
    return ScenarioReader.read(root.resolve(path), List.of()).scenarioOrThrow();
  }

  @Test
  void theRuleOfACouncilIsTold() {
    Scenario council = read("engine/src/test/resources/scenarios/strait-council.yaml");
    List<String> points = new ConsentWords(council, ScenarioLabels.withUnits(council)).points();
    assertThat(points)
        .anyMatch(p -> p.contains("at least 60 in 100 of the votes"))
        .anyMatch(p -> p.contains("the consent of port"))
        .anyMatch(p -> p.contains("is signed by port, isle and The marine survey alone"))
        .contains("Votes: port 3, isle 2, cape 2, reef 2, delta 1.")
        .contains("delta comes to the table in round 3 of sitting 1.")
        .contains("reef leaves the table in round 1 of sitting 2.");
  }

  @Test
  void whereAllMustAgreeNothingIsSaid() {
    Scenario orchard = read("scenarios/orchard.yaml");
    assertThat(new ConsentWords(orchard, ScenarioLabels.withUnits(orchard)).points()).isEmpty();
  }
}
