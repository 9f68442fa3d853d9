package org.parley.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.scenario.ConcessionFormula;
import org.parley.scenario.DrawnWord;
import org.parley.scenario.Mediator;
import org.parley.scenario.Scenario;
import org.parley.scenario.ValueOrigin;

/** Words that runs draw, in the text. */
class DrawnWordsTest {
  static final String TALKS =
      """
      parley: 1
      assumed: invented
      factors: {mood: {}}
      issues:
        water: {options: [upper, shared, lower], status_quo: upper}
        fence: {options: [none, hedge, built], status_quo: none}
      delegations:
        a:
          demands:
            water: {want: {choice: {values: [upper, shared], weights: [3, 1]}, with: {mood: 0.6}, assumed: rumours}, weight: 40, assumed: said}
            fence: built
          red_lines:
            well: {never: {water: {choice: [lower, [lower, shared]]}}, unless: {fence: built}, assumed: said}
          tactic:
            concede: {choice: [boulware, tit-for-tat]}
            e: {uniform: [0.1, 0.3]}
            noise: {uniform: [0.01, 0.03]}
        b:
          demands: {water: lower, fence: {choice: [built, none]}}
      mediators:
        elder: {choice: [formulative, facilitative], assumed: nobody knows him}
      """;

  private static ReadingResult reading(String text, ScenarioSetting... settings) {
    return ScenarioReader.read("talks.yaml", text, List.of(settings), TextFinder.none());
  }

  private static Scenario read(String text) {
    return reading(text).scenarioOrThrow();
  }

  private static DrawnWord word(Scenario scenario, String path) {
    return scenario.drawn().below(path).get(0);
  }

  @Test
  void wordsOptionsListsAndShortFormsMayBeDrawn() {
    Scenario scenario = read(TALKS);
    assertThat(scenario.drawn().words())
        .extracting(DrawnWord::path)
        .containsExactly(
            "delegations.a.demands.water.want",
            "delegations.a.red_lines.well.never.water",
            "delegations.a.tactic.concede",
            "delegations.b.demands.fence.want",
            "mediators.elder.style");
    DrawnWord want = word(scenario, "delegations.a.demands.water.want");
    assertThat(want.levels()).containsExactly("upper", "shared");
    assertThat(want.chance(0)).isEqualTo(0.75);
    assertThat(want.origin()).isEqualTo(new ValueOrigin.Assumed("rumours"));
    assertThat(want.loadings()).hasSize(1);
    assertThat(word(scenario, "delegations.a.red_lines").levels())
        .containsExactly("lower", "lower or shared");
    assertThat(word(scenario, "mediators").origin())
        .isEqualTo(new ValueOrigin.Assumed("nobody knows him"));
  }

  @Test
  void eachCombinationIsTheScenarioWithTheseWordsWritten() {
    Scenario scenario = read(TALKS);
    assertThat(scenario.drawn().worlds()).hasSize(32);
    Scenario last = scenario.drawn().worlds().get(31);
    assertThat(last.delegations().get(0).demands().get(0).want()).isEqualTo("shared");
    assertThat(last.delegations().get(0).redLines().get(0).never().options().get("water"))
        .isEqualTo(Set.of("lower", "shared"));
    assertThat(last.delegations().get(0).tactic().concession())
        .isInstanceOf(ConcessionFormula.TitForTat.class);
    assertThat(last.delegations().get(1).demands().get(1).want()).isEqualTo("none");
    assertThat(last.mediators().get(0).style()).isEqualTo(Mediator.Style.FACILITATIVE);
    // What is told without a run is told of the likeliest words, the first of several.
    assertThat(scenario.drawn().worlds().get(0))
        .isEqualTo(scenario.drawing(org.parley.scenario.DrawnWords.NONE));
  }

  @Test
  void whatIsWrittenReadsAsTheSameScenario() {
    Scenario scenario = read(TALKS);
    String written = ScenarioWriter.resolved(scenario);
    Scenario again = reading(written).scenarioOrThrow();
    assertThat(ScenarioWriter.resolved(again)).isEqualTo(written);
    assertThat(again.drawn().words()).isEqualTo(scenario.drawn().words());
    assertThat(again.drawn().worlds().get(31).delegations())
        .isEqualTo(scenario.drawn().worlds().get(31).delegations());
  }

  @Test
  void aWordThatIsSetIsDrawnNoMore() {
    ScenarioSetting set = ScenarioSetting.parse("mediators.elder.style=directive");
    Scenario scenario = reading(TALKS, set).scenarioOrThrow();
    assertThat(scenario.drawn().below("mediators")).isEmpty();
    assertThat(scenario.mediators().get(0).style()).isEqualTo(Mediator.Style.DIRECTIVE);
    ScenarioSetting draw =
        ScenarioSetting.parse("talks.closing={choice: [interim, single-undertaking]}");
    assertThat(reading(TALKS, draw).scenarioOrThrow().drawn().below("talks")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          talks.closing={choice: [interim]} | nothing is drawn between fewer than two
          talks.closing={choice: [interim, interim]} | 'interim' is drawn twice here
          talks.closing={choice: interim} | 'interim' is no list to draw from
          talks.closing={choice: [interim, single]} | 'single' is not known here (in runs in which talks.closing is single)
          talks.closing={choice: {values: [interim, single-undertaking], weights: [1]}} | these are not the weights of what is drawn
          talks.closing={choice: {values: [interim, single-undertaking], weights: [1, -1]}} | these are not the weights of what is drawn
          talks.closing={choice: {value: [interim, single-undertaking]}} | unknown key 'value'
          talks.closing={choice: [interim, {value: 3}]} | a block of keys is no word that could be drawn
          talks.closing={choice: [interim, single-undertaking], with: {moon: 0.5}} | 'moon' is no shared factor
          talks.protocol={choice: [papers, single-text]} | a single text needs a mediator who drafts it (in runs in which mediators.elder.style is facilitative, talks.protocol is single-text)
          issues.water.status_quo={choice: [upper, lower]} | what stands here is the same in every run
          talks.weights={choice: [normalised, as-given]} | what stands here is the same in every run
          without={choice: [war, events]} | what stands here is the same in every run
          delegations.a.demands.water.want={choice: [upper, deep]} | 'deep' is not an option of issue 'water' (in runs in which delegations.a.demands.water.want is deep)
          """)
  void whatIsWrongIsSaidOnceWithTheWordsThatBringItAbout(String set, String message) {
    ReadingResult result = reading(TALKS, ScenarioSetting.parse(set));
    assertThat(result).isInstanceOf(ReadingResult.Invalid.class);
    List<InputProblem> problems = ((ReadingResult.Invalid) result).problems();
    assertThat(problems).extracting(InputProblem::message).first().isEqualTo(message);
  }

  @Test
  void whatBelongsToNoneOfTheTacticsDrawnIsNotLetThrough() {
    ReadingResult result = reading(TALKS.replace("[boulware, tit-for-tat]", "[boulware, micro]"));
    assertThat(((ReadingResult.Invalid) result).problems())
        .extracting(InputProblem::message)
        .containsExactly("'noise' means nothing with concede: boulware");
  }

  @Test
  void wordsThatComeTogetherInTooManyWaysAreRefused() {
    StringBuilder text = new StringBuilder(TALKS);
    text.append("third_parties:\n");
    for (String id : List.of("p", "q", "r", "s")) {
      text.append("  ").append(id).append(": {pressure: {a: 0.1}, relieved_by: ");
      text.append("{water: {choice: [lower, shared]}}}\n");
    }
    ReadingResult.Invalid result = (ReadingResult.Invalid) reading(text.toString());
    assertThat(result.problems())
        .extracting(InputProblem::message)
        .containsExactly("the drawn words can come together in 512 ways, and each is read");
  }
}
