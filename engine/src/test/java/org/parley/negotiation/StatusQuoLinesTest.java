package org.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.negotiation.ComparedRuns.settles;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.compiled.CompiledTalks;
import org.parley.explain.Explanation;
import org.parley.explain.IssueFigures;
import org.parley.scenario.io.ReadingResult;
import org.parley.scenario.io.ScenarioReader;
import org.parley.scenario.io.TextFinder;

/**
 * A red line that names the status quo bites on every option that it names, except while the status
 * quo merely goes on.
 */
class StatusQuoLinesTest {
  /** The dockers will sign neither today's wage nor the next step; low goes on without a text. */
  private static final String WHARF =
      """
      parley: 1
      assumed: made up
      issues:
        wage: {options: [low, middle, high], status_quo: low}
        shifts: {options: [long, short], status_quo: long}
      delegations:
        dockers:
          demands:
            wage: {want: high, weight: 50}
            shifts: {want: short, weight: 50}
          red_lines:
            floor: {never: {wage: [low, middle]}, firmness: 1}
        owners:
          demands:
            wage: {want: low, weight: 20}
            shifts: {want: short, weight: 80}
      """;

  /** Every deal sets the price, so every deal settles whether there are inspections. */
  private static final String CANNERY =
      """
      parley: 1
      assumed: made up
      issues:
        price: {options: [cheap, fair, dear]}
        inspection: {options: [none, some], status_quo: none}
      delegations:
        guild:
          demands: {price: {want: dear}, inspection: {want: some}}
          red_lines:
            inspected: {never: {inspection: none}, firmness: 1}
        cannery:
          demands: {price: {want: cheap, weight: 60}, inspection: {want: none, weight: 40}}
      """;

  /** Peace may come while the islands stay held, but no text may settle them as held or halved. */
  private static final String ISLANDS =
      """
      parley: 1
      assumed: made up
      issues:
        islands: {options: [held, halved, returned], status_quo: held}
        peace: {options: [none, full], status_quo: none}
      delegations:
        claimant:
          demands:
            islands: {want: returned}
            peace: {want: none, weight: 3, values: {full: 0.6}}
          red_lines:
            all-of-them: {never: {islands: [held, halved]}, firmness: 1}
        holder:
          demands: {islands: {want: halved}, peace: {want: full}}
      """;

  private static Explanation explained(String text) {
    return Explanation.of(
        CompiledTalks.of(
            ScenarioReader.read("t.yaml", text, List.of(), TextFinder.inFiles())
                .scenarioOrThrow()));
  }

  private static List<String> possible(String text, String issue) {
    return explained(text).issues().stream()
        .filter(i -> i.issue().equals(issue))
        .map(IssueFigures::possible)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatIsNamedBesideTheStatusQuoIsNeverAgreed() {
    ComparedRuns runs = ComparedRuns.ofText(400, WHARF);
    assertThat(runs.mean(settles("wage", "middle"))).isZero();
    assertThat(runs.mean(settles("wage", "low"))).isZero();
    assertThat(runs.mean(settles("shifts", "short"))).isPositive();
    assertThat(possible(WHARF, "wage")).containsExactly("high");
  }

  @Test
  void aSoftLineLetsItThrough() {
    ComparedRuns runs =
        ComparedRuns.ofText(400, WHARF, "delegations.dockers.red_lines.floor.firmness=0");
    assertThat(runs.mean(settles("wage", "middle"))).isPositive();
  }

  @Test
  void whereEveryTextSettlesTheIssueItsStatusQuoIsForbiddenToo() {
    ComparedRuns runs = ComparedRuns.ofText(400, CANNERY);
    assertThat(runs.mean(settles("inspection", "none"))).isZero();
    assertThat(runs.mean(ComparedRuns.ANYTHING)).isPositive();
    assertThat(runs.mean(settles("inspection", "some")))
        .isEqualTo(runs.mean(ComparedRuns.ANYTHING));
  }

  @Test
  void theStatusQuoMayGoOnWhileSomethingElseIsAgreed() {
    ComparedRuns runs = ComparedRuns.ofText(400, ISLANDS);
    assertThat(runs.mean(settles("islands", "held"))).isZero();
    assertThat(runs.mean(settles("islands", "halved"))).isZero();
    assertThat(runs.mean(settles("peace", "full"))).isPositive();
  }

  @Test
  void theReaderSaysWhatSuchALineDoes() {
    String name = "t.yaml";
    ReadingResult reading = ScenarioReader.read(name, ISLANDS, List.of(), TextFinder.inFiles());
    Stream<String> said = ((ReadingResult.Valid) reading).warnings().stream().map(Object::toString);
    assertThat(said)
        .anyMatch(
            w ->
                w.contains("it names the status quo (islands: held): that may go on")
                    && w.contains("no text may settle it there"));
  }
}
