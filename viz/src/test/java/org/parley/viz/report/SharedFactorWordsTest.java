package org.parley.viz.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.ensemble.GoalDrivers;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.ScenarioReader;
import org.parley.scenario.io.TextFinder;
import org.parley.statistics.ShareEstimate;

/** A run names the share of the variance that each shared factor carries. */
class SharedFactorWordsTest {
  private static final String TALKS =
      """
      parley: 1
      assumed: made up
      factors:
        ripeness: {title: How ripe it is}
        weather: {}
      issues:
        toll: {options: [paid, lifted], status_quo: paid}
      delegations:
        upper:
          demands: {toll: {want: lifted}}
          tactic: {concede: time, e: {uniform: [0.2, 2], with: {ripeness: 0.7, weather: 0.1}}}
        lower:
          demands: {toll: {want: paid}}
      """;

  private static Scenario talks(String text) {
    return ScenarioReader.read("toll.yaml", text, List.of(), TextFinder.none()).scenarioOrThrow();
  }

  @Test
  void everyFactorIsNamedWithItsShareOrAsTooLittleToTell() {
    ShareEstimate any = new ShareEstimate(0.5, 0.4, 0.6);
    GoalDrivers.Driver ripe =
        new GoalDrivers.Driver("factors.ripeness.at", false, any, any, any, 0.12);
    GoalDrivers drivers = new GoalDrivers("toll=lifted", 3, List.of(ripe), 0.12);
    assertThat(SharedFactorWords.of(talks(TALKS), drivers))
        .contains(
            "Of what varies from talk to talk (toll=lifted), what numbers share carries, by a"
                + " straight line: How ripe it is 12 in 100, weather too little to tell");
  }

  @Test
  void nothingIsSaidWhereNothingIsShared() {
    String alone =
        TALKS.replaceAll("(?s)factors:.*?issues:", "issues:").replaceAll(", with: \\{.*?}", "");
    GoalDrivers drivers = new GoalDrivers("toll=lifted", 3, List.of(), 0);
    assertThat(SharedFactorWords.of(talks(alone), drivers)).isEmpty();
    assertThat(SharedFactorWords.of(talks(TALKS), GoalDrivers.NONE)).isEmpty();
  }
}
