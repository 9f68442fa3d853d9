package org.parley.ensemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.scenario.io.ReadingResult;
import org.parley.scenario.io.ScenarioReader;
import org.parley.scenario.io.ScenarioSetting;
import org.parley.scenario.io.TextFinder;

/** What is said of talks before they are run: asks that leave nothing, alternatives half told. */
class OpeningDoubtsTest {
  private static final Path LIBRARY =
      Path.of(System.getProperty("parley.root", ".."), "scenarios").normalize();

  /** Low pay goes on, worth nothing to the dockers and all to the owners. */
  private static final String STRIKE =
      """
      parley: 1
      assumed: made up
      issues:
        wage: {options: [low, middle, high], status_quo: low}
      delegations:
        dockers:
          demands: {wage: {want: high}}
          alternative: {worth: 0.2, gives_up: any-deal}
        owners: {demands: {wage: {want: low}}}
        port: {demands: {wage: {want: middle}}}
      """;

  /** What both would gain most by, and what their leaders ask for. */
  private static final String TREATY =
      """
      parley: 1
      assumed: made up
      issues:
        border: {options: [war, west, middle, east], status_quo: war, level: leaders}
      delegations:
        west:
          demands: {border: {want: west, values: {war: 0, west: 1, middle: 0.5, east: 0.1}}}
          leaders: {ask: 0.3}
        east:
          demands: {border: {want: east, values: {war: 0, west: 0.1, middle: 0.5, east: 1}}}
          leaders: {ask: 0.3}
      """;

  private static List<String> doubts(String text) {
    ReadingResult.Valid read =
        (ReadingResult.Valid) ScenarioReader.read("x.yaml", text, List.of(), TextFinder.inFiles());
    return OpeningDoubts.of(read.scenario()).stream()
        .map(d -> read.warning(d.path(), d.message(), d.advice()).toString())
        .toList();
  }

  private static List<String> paths(String file, String... settings) {
    ReadingResult read =
        ScenarioReader.read(
            LIBRARY.resolve(file), List.of(settings).stream().map(ScenarioSetting::parse).toList());
    return OpeningDoubts.of(read.scenarioOrThrow()).stream()
        .map(
            d ->
                d.path().replace("delegations.", "")
                    + (d.message().contains("would not take") ? " never" : ""))
        .toList();
  }

  @Test
  void whatAStrikeLeavesTheOthersWithIsAskedFor() {
    assertThat(doubts(STRIKE))
        .containsExactly(
            "x.yaml:8:5: delegations.dockers.alternative: without a deal it would rather take this"
                + " than go on as it is (in 100 of 100 runs), and nothing says what that leaves"
                + " owners, port with: they keep the status quo\n"
                + "    Maybe say it, as in leaves: {owners: 0.2}, if it changes what they have.");
    String named = STRIKE.replace("any-deal}", "any-deal, leaves: {owners: 0.2}}");
    assertThat(doubts(named)).singleElement().asString().contains("what that leaves port with");
    assertThat(doubts(named.replace("0.2}}", "0.2, port: 0.1}}"))).isEmpty();
    String some = STRIKE.replace("worth: 0.2", "worth: {uniform: [-0.5, 0.5]}");
    assertThat(doubts(some)).singleElement().asString().containsPattern("in [3-6][0-9] of 100");
  }

  @Test
  void anAlternativeThatNobodyWouldTakeIsTold() {
    assertThat(doubts(STRIKE.replace("worth: 0.2", "worth: 0")))
        .singleElement()
        .asString()
        .startsWith("x.yaml:8:5: delegations.dockers.alternative: when the talks begin, what goes")
        .contains("so it would not take this\n");
    assertThat(doubts(STRIKE.replace("    alternative: {worth: 0.2, gives_up: any-deal}\n", "")))
        .isEmpty();
  }

  @Test
  void leadersWhoLeaveNothingToSignAreTold() {
    assertThat(doubts(TREATY)).isEmpty();
    assertThat(doubts(TREATY.replace("ask: 0.3", "ask: 0.7")))
        .singleElement()
        .asString()
        .startsWith("x.yaml:8:20: delegations.west.leaders.ask: leaders ask for more than there is")
        .contains("of 100 in 100 runs")
        .contains("all have none that the leaders of west and east would sign");
    assertThat(doubts(TREATY.replace("level: leaders", "level: officials"))).isEmpty();
  }

  /**
   * What is so of the library, all of it true: its texts do not tell what these alternatives leave
   * the others with, or let a side have one that it would not take.
   */
  @Test
  void whatTheLibraryLeavesOpenIsKnown() {
    assertThat(paths("istanbul-2025-06-02.yaml")).isEmpty();
    String ask = ".leaders.ask=0.95";
    assertThat(
            paths(
                "istanbul-2025-06-02.yaml",
                "delegations.ukraine" + ask,
                "delegations.russia" + ask))
        .containsExactly("ukraine.leaders.ask");
    assertThat(paths("lagoon.yaml")).containsExactly("province.alternative");
    assertThat(paths("history/brexit-2020.yaml"))
        .containsExactly("uk.alternative never", "eu.alternative");
    assertThat(paths("history/uaw-ford-2023.yaml")).isEmpty();
  }
}
