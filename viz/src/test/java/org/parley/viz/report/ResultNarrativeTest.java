package org.parley.viz.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.outcome.DealObstacle;
import org.parley.scenario.Provenance;
import org.parley.scenario.Quantity;
import org.parley.scenario.Scenario;

class ResultNarrativeTest {
  private final SampleRuns runs = SampleRuns.of(SampleTalks.armistice());
  private final ResultNarrative narrative = new ResultNarrative(runs.scenario(), runs.summary());
  private final FailureReasons reasons = new FailureReasons(runs.summary());
  private final ScenarioLabels names = new ScenarioLabels(runs.scenario());

  @Test
  void answersInNaturalFrequencies() {
    assertThat(narrative.answer())
        .containsExactly(
            "In 76 of 100 simulated talks the delegations settle something (73 to 79): in 5 all"
                + " that matters, in 71 a part. In 24 they settle nothing.",
            "The talks take 14.2 rounds on average; 92 of 100 run to the deadline, and in 4 a"
                + " delegation walks out. Leaders refuse a text in 12 of 100 talks, people at home"
                + " in fewer than 1.",
            "760 talks sign something that must be kept over time; it is kept with a chance of 62"
                + " in 100 (59 to 66), by what the deal is worth to each against none; how far they"
                + " believe each other is their trust.");
  }

  @Test
  void saysWhatIsAgreed() {
    assertThat(narrative.agreed()).hasSize(10);
    assertThat(narrative.agreed().get(1))
        .isEqualTo(
            "Ceasefire along the line of contact: settled in 80 of 100 talks (full in 48, local in"
                + " 32)");
  }

  @Test
  void saysWhyTheGoalIsNotReachedAndWhatToRead() {
    assertThat(reasons.whyNot("talks.yaml"))
        .containsExactly(
            new FailureReasons.WhyNot(
                "comprehensive",
                runs.summary().why().get("comprehensive").story(),
                "Looked into 200 of 1,000 talks, the first, played once more; what keeps those that"
                    + " miss it is taken to keep all that miss it. Shares are known to within 7 in"
                    + " 100.",
                List.of(
                    "Red lines leave no room: parley story talks.yaml --run 12 --goal"
                        + " 'comprehensive' --seed 1",
                    "Tabled and refused: parley story talks.yaml --run 3 --goal 'comprehensive'"
                        + " --seed 1")));
  }

  @Test
  void saysHowMuchWhatStandsOutExplains() {
    assertThat(reasons.comparisons(runs.detail()))
        .isEqualTo(
            "5 numbers and lines were looked at for the goal agreement; those that cannot matter"
                + " were not. 3 stand out, with one in twenty of what is listed expected to be luck"
                + " (false discoveries, Benjamini & Hochberg 1995). Together they explain 28 in"
                + " 100 (24 to 32) of what varies from run to run, in one linear fit; the rest is"
                + " luck, what they do only in combination, and what does not stand out.");
  }

  @Test
  void pathsReadAsWhatTheyAre() {
    assertThat(
            List.of(
                names.path("delegations.north.red_lines.causes-first.firmness"),
                names.path("delegations.north.demands.ceasefire.weight"),
                names.path("delegations.north.demands.ceasefire.values.full"),
                names.path("delegations.north.trust.south"),
                names.path("delegations.north.ratification.parliament.threshold"),
                names.path("delegations.south.tactic.e"),
                names.path("events.sudden-storm.effects.north.trust.south"),
                names.path("events.sudden-storm.effects.battlefield"),
                names.path("events.sudden-storm.chance"),
                names.path("mediators.far-land.trusted_by.north"),
                names.path("mediators.far-land.leverage"),
                names.path("third_parties.far-land.pressure.north"),
                names.path("issues.ceasefire.options.full.ends_fighting"),
                names.path("talks.walk_out.chance")))
        .containsExactly(
            "North's line \"causes first\", firmness",
            "North's weight on ceasefire along the line of contact",
            "North's value of \"full\" on ceasefire along the line of contact",
            "North's trust in South",
            "North's parliament, threshold",
            "South's readiness to concede early (e)",
            "event \"sudden storm\": North's trust in South",
            "event \"sudden storm\": the battlefield",
            "event \"sudden storm\", chance",
            "North's trust in far land",
            "far land's leverage",
            "far land's pressure on North",
            "fighting ended by \"full\" (Ceasefire along the line of contact)",
            "talks, walk out, chance");
  }

  @Test
  void everyObstacleHasAMeaning() {
    assertThat(
            names.meaning(new DealObstacle(DealObstacle.Kind.ALTERNATIVE, "north", "alternative")))
        .isEqualTo("North expects to do at least as well without such a deal.");
    assertThat(names.meaning(new DealObstacle(DealObstacle.Kind.LINE, "north", "unknown-line")))
        .isEqualTo("North's line \"unknown line\".");
  }

  @Test
  void warnsWhereRunsAreTooFew() {
    assertThat(narrative.warnings()).isEmpty();
    SampleRuns few = SampleRuns.few(SampleTalks.armistice());
    assertThat(new ResultNarrative(few.scenario(), few.summary()).warnings())
        .containsExactly(
            "These shares are rough: an interval is 53 talks out of 100 wide. Four times as many"
                + " runs would halve it.",
            "Which ending is the most frequent cannot be told from so few runs: the intervals of"
                + " the first two overlap.");
  }

  @Test
  void everyNumberOfAScenarioIsListedOnceWithItsOrigin() {
    Scenario scenario = runs.scenario();
    List<NumberRow> rows = NumberRow.allOf(scenario);
    assertThat(rows).extracting(NumberRow::path).doesNotHaveDuplicates();
    assertThat(rows)
        .contains(
            new NumberRow(
                "delegations.north.red_lines.causes-first.firmness",
                "0.8",
                NumberRow.Kind.SOURCED,
                "Minutes of the joint commission"),
            new NumberRow(
                "delegations.south.tactic.e",
                "from 0.1 to 0.4, all equally likely",
                NumberRow.Kind.ASSUMED,
                "the author's guess"));
    assertThat(Provenance.of(scenario).numbers()).isEqualTo(new Provenance.Tally(3, 0, 5, 0, 47));
  }

  @Test
  void distributionsAreSaidInWords() {
    assertThat(NumberRow.words(new Quantity.Normal(.5, .1, 0, 1)))
        .isEqualTo("about 0.5 (normal, sd 0.1), from 0 to 1");
    assertThat(NumberRow.words(new Quantity.Beta(2, 5, 0, 1))).isEqualTo("from 0 to 1 (beta 2, 5)");
    assertThat(NumberRow.words(new Quantity.Choice(List.of(1.0, 2.5), List.of(1.0, 1.0))))
        .isEqualTo("one of 1, 2.5");
  }
}
