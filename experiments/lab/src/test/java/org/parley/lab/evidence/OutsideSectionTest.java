package org.parley.lab.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.ScenarioReader;

/** Ten delegations and one number: what others publish of the same data comes out. */
class OutsideSectionTest {
  private static final Path CARS =
      Path.of(System.getProperty("parley.root", "../.."), "scenarios/car-emissions.yaml");

  @Test
  void theCompromiseModelGivesThePublishedMeanAndMedian() throws IOException {
    Scenario scenario = ScenarioReader.read(CARS, List.of()).scenarioOrThrow();
    assertThat(scenario.delegations()).hasSize(10);
    EvidenceSection section = OutsideSection.of(scenario, 20, 1, 1);
    assertThat(section.figures().get("cars.weighted_mean")).isCloseTo(7.38996, within(5e-6));
    assertThat(section.figures().get("cars.weighted_median")).isEqualTo(7.0);
    double shares =
        section.figures().entrySet().stream()
            .filter(e -> e.getKey().startsWith("cars.share.") || e.getKey().equals("cars.open"))
            .mapToDouble(e -> e.getValue())
            .sum();
    assertThat(shares).isCloseTo(1, within(1e-9));
  }
}
