package org.parley.lab.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.compiled.CompiledTalks;
import org.parley.ensemble.Ensemble;
import org.parley.ensemble.RunResult;
import org.parley.outcome.Aftermath;
import org.parley.outcome.Outcome;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.ScenarioReader;
import org.parley.scenario.io.ScenarioSetting;

/**
 * Each rule of the river council does something, on the same runs with and without it, at the
 * strength at which it ships.
 */
class RuleEffectsTest {
  private static final Path FILE =
      Path.of(System.getProperty("parley.root")).resolve("scenarios/river-council.yaml");
  private static final int RUNS = 60;

  private static Scenario read(String... settings) {
    List<ScenarioSetting> changes = Stream.of(settings).map(ScenarioSetting::parse).toList();
    return ScenarioReader.read(FILE, changes).scenarioOrThrow();
  }

  private static double share(Scenario scenario, Predicate<Outcome> event) throws IOException {
    int[] met = {0};
    Ensemble.of(CompiledTalks.of(scenario), 1)
        .run(0, RUNS, 1, row -> met[0] += event.test(((RunResult.Finished) row).outcome()) ? 1 : 0);
    return met[0] / (double) RUNS;
  }

  /** Whether an issue ends at an option. */
  private static Predicate<Outcome> at(String issue, String option) {
    Scenario scenario = read();
    int i = scenario.issueIndex(issue);
    int o = scenario.issues().get(i).indexOf(option);
    return outcome -> outcome.options()[i] == o;
  }

  /** Whether what was agreed on an issue is in force at the end of the time looked ahead. */
  private static Predicate<Outcome> lasting(String issue) {
    int i = read().issueIndex(issue);
    return outcome -> outcome.aftermath().options()[i] > 0;
  }

  /** Whether a vote has kept an issue from coming into force. */
  private static Predicate<Outcome> unratified(String issue) {
    int i = read().issueIndex(issue);
    return outcome -> outcome.aftermath().options()[i] == Aftermath.UNRATIFIED;
  }

  /** A change, what it moves, and the least change of its share that it must bring. */
  private record Rule(String setting, Predicate<Outcome> event, double least) {}

  private static Map<String, Rule> rules() {
    Map<String, Rule> rules = new LinkedHashMap<>();
    rules.put("votes", new Rule("talks.agreement=unanimity", at("cuts-corvale", "fifth"), -0.3));
    Predicate<Outcome> whole = outcome -> outcome.kind() == Outcome.Kind.COMPREHENSIVE;
    rules.put("veto", new Rule("talks.agreement.veto=", whole, 0.05));
    rules.put("signed_by", new Rule("issues.survey.signed_by=", at("survey", "joint"), -0.04));
    rules.put("blocs", new Rule("talks.blocs=", at("survey", "joint"), -0.05));
    rules.put("from", new Rule("delegations.estrin.from=", at("cuts-corvale", "fifth"), -0.15));
    rules.put(
        "kept_by a fund",
        new Rule("third_parties.basin-fund.trusted_by.delmar=0", at("wetlands", "restored"), -0.5));
    rules.put("lasts", new Rule("issues.floods.options.seasons.lasts=", lasting("floods"), 0.3));
    rules.put(
        "alone", new Rule("issues.reservoir.options.fills.alone=", at("reservoir", "fills"), -0.1));
    rules.put(
        "later",
        new Rule("delegations.alder.ratification.assembly.later=", unratified("floods"), -0.015));
    rules.put(
        "believed", new Rule("events.dry-years.believed.corvale=0.9", at("tariff", "dry"), -0.02));
    return rules;
  }

  @Test
  void everyRuleOfTheCouncilDoesSomething() throws IOException {
    Scenario council = read();
    for (Map.Entry<String, Rule> entry : rules().entrySet()) {
      Rule rule = entry.getValue();
      double moved = share(read(rule.setting()), rule.event()) - share(council, rule.event());
      assertThat(moved * Math.signum(rule.least()))
          .as("%s: %s", entry.getKey(), moved)
          .isGreaterThanOrEqualTo(Math.abs(rule.least()));
    }
  }

  /** The catalogue finds each of them in the council, and nothing of it where there is none. */
  @Test
  void theCatalogueFindsTheRulesOfTheCouncil() {
    Scenario council = read();
    assertThat(RuleEffects.all())
        .allSatisfy(e -> assertThat(e.settings().apply(council)).as(e.title()).isPresent());
    Scenario orchard =
        ScenarioReader.read(FILE.resolveSibling("orchard.yaml"), List.of()).scenarioOrThrow();
    assertThat(RuleEffects.all())
        .allSatisfy(e -> assertThat(e.settings().apply(orchard)).as(e.title()).isEmpty());
  }
}
