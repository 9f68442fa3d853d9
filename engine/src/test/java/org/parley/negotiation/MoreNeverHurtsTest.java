package org.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.compiled.CompiledTalks;
import org.parley.outcome.Outcome;
import org.parley.scenario.Delegation;
import org.parley.scenario.Scenario;

/** What can only help never lowers the share of talks that sign something, on paired runs. */
class MoreNeverHurtsTest {
  private static final int RUNS = 40;

  static List<Path> files() {
    return ScenarioFixtures.files();
  }

  @ParameterizedTest
  @MethodSource("files")
  void moreRounds(Path file) {
    Scenario talks = ScenarioFixtures.read(file);
    int rounds = talks.talks().rounds();
    signsNoLess(talks, ScenarioFixtures.read(file, "talks.rounds=" + 2 * rounds));
  }

  @ParameterizedTest
  @MethodSource("files")
  void aDearerWarForAll(Path file) {
    Scenario talks = ScenarioFixtures.read(file);
    List<String> dearer = new ArrayList<>();
    for (Delegation d : talks.delegations()) {
      d.fighting()
          .ifPresent(
              f ->
                  dearer.add(
                      "delegations." + d.id() + ".fighting.cost=" + (.02 + 2 * f.cost().mean())));
    }
    if (!dearer.isEmpty()) {
      signsNoLess(talks, ScenarioFixtures.read(file, dearer.toArray(String[]::new)));
    }
  }

  /** The paired difference is not below 0 by more than twice its standard error. */
  private static void signsNoLess(Scenario before, Scenario after) {
    Simulation one = Simulation.of(CompiledTalks.of(before), 1);
    Simulation other = Simulation.of(CompiledTalks.of(after), 1);
    double won = 0;
    double lost = 0;
    for (long run = 0; run < RUNS; run++) {
      boolean signed = one.run(run).kind() != Outcome.Kind.NONE;
      boolean signs = other.run(run).kind() != Outcome.Kind.NONE;
      won += signs && !signed ? 1 : 0;
      lost += signed && !signs ? 1 : 0;
    }
    assertThat(lost - won).isLessThanOrEqualTo(2 * Math.sqrt(won + lost));
  }
}
