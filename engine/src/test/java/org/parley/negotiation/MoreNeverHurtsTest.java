package org.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.bargaining.CountResult;
import org.parley.bargaining.DealSet;
import org.parley.compiled.CompiledTalks;
import org.parley.outcome.Outcome;
import org.parley.scenario.Delegation;
import org.parley.scenario.RandomScenarios;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.ScenarioWriter;
import org.parley.state.ProblemSnapshots;

/** What can only help never lowers the share of talks that sign something, on paired runs. */
class MoreNeverHurtsTest {
  private static final int RUNS = 40;
  private static final int RANDOM = 45;

  /** Runs from here on are not looked into for obstacles, which takes longer than the run. */
  private static final long FIRST = 1_000_000;

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
    String[] dearer = dearer(talks);
    if (dearer.length > 0) {
      signsNoLess(talks, ScenarioFixtures.read(file, dearer));
    }
  }

  private static String[] dearer(Scenario talks) {
    List<String> dearer = new ArrayList<>();
    for (Delegation d : talks.delegations()) {
      d.fighting()
          .ifPresent(
              f ->
                  dearer.add(
                      "delegations." + d.id() + ".fighting.cost=" + (.02 + 2 * f.cost().mean())));
    }
    return dearer.toArray(String[]::new);
  }

  /** Random talks, all taken together: each by itself has too few runs to tell anything. */
  @Test
  void moreRoundsInRandomTalks() {
    PairedCount count = new PairedCount();
    for (long seed = 0; seed < RANDOM; seed++) {
      String text = ScenarioWriter.write(RandomScenarios.of(seed));
      Scenario talks = TalksText.read(text);
      String longer = "talks.rounds=" + 2 * talks.talks().rounds();
      count.add(talks, TalksText.read(text, longer));
    }
    count.isNoLess();
  }

  /**
   * Where a range exists, and nobody has an alternative: what somebody has elsewhere is stated by
   * itself, so that a dearer war makes it better by comparison.
   */
  @Test
  void aDearerWarInRandomTalks() {
    PairedCount count = new PairedCount();
    int wars = 0;
    for (long seed = 0; wars < RANDOM / 3; seed++) {
      Scenario talks = RandomScenarios.of(seed);
      String[] dearer = dearer(talks);
      if (dearer.length > 0 && hasNoAlternative(talks) && hasZone(talks)) {
        wars++;
        count.add(talks, TalksText.read(ScenarioWriter.write(talks), dearer));
      }
    }
    count.isNoLess();
  }

  private static boolean hasNoAlternative(Scenario talks) {
    return talks.delegations().stream().allMatch(d -> d.alternative().worth().isEmpty());
  }

  private static boolean hasZone(Scenario talks) {
    CompiledTalks compiled = CompiledTalks.of(talks);
    return !CountResult.of(DealSet.zopa(ProblemSnapshots.atMeans(compiled))).isZero();
  }

  /** The paired difference is not below 0 by more than twice its standard error. */
  private static void signsNoLess(Scenario before, Scenario after) {
    PairedCount count = new PairedCount();
    count.add(before, after, RUNS);
    count.isNoLess();
  }

  /** Runs that sign something in one of two talks only. */
  private static final class PairedCount {
    private double won;
    private double lost;

    void add(Scenario before, Scenario after) {
      add(before, after, 2);
    }

    void add(Scenario before, Scenario after, int runs) {
      Simulation one = Simulation.of(CompiledTalks.of(before), 1);
      Simulation other = Simulation.of(CompiledTalks.of(after), 1);
      for (long run = FIRST; run < FIRST + runs; run++) {
        boolean signed = one.run(run).kind() != Outcome.Kind.NONE;
        boolean signs = other.run(run).kind() != Outcome.Kind.NONE;
        won += signs && !signed ? 1 : 0;
        lost += signed && !signs ? 1 : 0;
      }
    }

    void isNoLess() {
      assertThat(lost - won)
          .as("%.0f runs sign only before, %.0f only after", lost, won)
          .isLessThanOrEqualTo(2 * Math.sqrt(won + lost));
    }
  }
}
