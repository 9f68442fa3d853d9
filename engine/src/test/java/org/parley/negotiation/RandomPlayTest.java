package org.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.compiled.CompiledTalks;
import org.parley.outcome.Outcome;
import org.parley.scenario.RandomScenarios;
import org.parley.scenario.RandomWords;
import org.parley.scenario.Scenario;

/**
 * Plays anything at random and tests what must hold in every run. {@code
 * -Dparley.random.scenarios=1200} plays ten times as many.
 */
class RandomPlayTest {
  private static final long SEED = 4294967297L;
  private static final int SCENARIOS = Integer.getInteger("parley.random.scenarios", 120);

  @Test
  void everyInvariantHoldsInRandomTalks() {
    for (long s = 0; s < SCENARIOS; s++) {
      play(RandomScenarios.of(s), first(s), 1);
    }
  }

  @Test
  void everyInvariantHoldsInRandomTalksThatAgree() {
    Map<Outcome.Kind, Integer> kinds = new EnumMap<>(Outcome.Kind.class);
    for (long s = 0; s < SCENARIOS; s++) {
      Scenario scenario = EasierTalks.of(RandomScenarios.of(s), s);
      kinds.merge(play(scenario, first(s), 1).get(0).kind(), 1, Integer::sum);
    }
    // Otherwise the checker would have had nothing to look at.
    assertThat(kinds.get(Outcome.Kind.PARTIAL)).as("%s", kinds).isGreaterThan(SCENARIOS / 20);
    assertThat(kinds.get(Outcome.Kind.COMPREHENSIVE)).as("%s", kinds).isGreaterThan(SCENARIOS / 20);
  }

  @Test
  void everyInvariantHoldsInRandomTalksThatDrawWords() {
    for (long s = 0; s < SCENARIOS / 8; s++) {
      play(RandomWords.in(RandomScenarios.of(s), s), 1_000_000, 4);
    }
  }

  /** Runs that are also explained, which takes long, now and then only. */
  private static long first(long scenario) {
    return scenario % 20 == 0 ? 0 : 1_000_000;
  }

  static List<Path> files() {
    return ScenarioFixtures.files();
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyInvariantHoldsInTheScenariosAtHand(Path file) {
    play(ScenarioFixtures.read(file), 0, 40);
  }

  /** Runs watched, unwatched, again out of order, and afresh: always the same outcomes. */
  private static List<Outcome> play(Scenario scenario, long first, int runs) {
    CompiledTalks talks = CompiledTalks.of(scenario);
    Simulation watched = Simulation.of(talks, SEED);
    Simulation unwatched = Simulation.of(talks, SEED);
    List<Outcome> outcomes = new ArrayList<>();
    for (long run = first; run < first + runs; run++) {
      NegotiationModel model = watched.model(run);
      Scenario drawn = model.talks().scenario();
      RunInvariants invariants = new RunInvariants(drawn, model, SEED, run);
      Outcome outcome = watched.run(run, invariants);
      invariants.check(outcome);
      outcomes.add(outcome);
      same(scenario, outcome, unwatched.run(run));
    }
    unwatched.run(first + runs + 3);
    for (int run = runs - 1; run >= 0; run--) {
      same(scenario, outcomes.get(run), unwatched.run(first + run));
    }
    same(scenario, outcomes.get(runs - 1), Simulation.of(talks, SEED).run(first + runs - 1));
    return outcomes;
  }

  private static void same(Scenario scenario, Outcome one, Outcome other) {
    assertThat(OutcomeText.of(other))
        .as("%s, run %d", scenario.id(), one.run())
        .isEqualTo(OutcomeText.of(one));
  }
}
