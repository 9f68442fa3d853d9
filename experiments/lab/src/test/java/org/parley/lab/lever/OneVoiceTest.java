package org.parley.lab.lever;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.compiled.CompiledTalks;
import org.parley.explain.Explanation;
import org.parley.explain.GoalRoute;
import org.parley.explain.ObstacleRemoval;
import org.parley.goal.Goal;
import org.parley.goal.StatedGoal;
import org.parley.lab.io.ExperimentArm;
import org.parley.lab.report.LeverWording;
import org.parley.outcome.DealObstacle;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.ReadingResult;
import org.parley.scenario.io.ScenarioReader;

/** What is explained without playing is tried in play, and where it does little that is said. */
class OneVoiceTest {
  private static final int FEW = 20;

  private static List<Path> library() throws IOException {
    Path folder = Path.of(System.getProperty("parley.root", "../..")).resolve("scenarios");
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private static Optional<ExperimentArm> arm(Path file) {
    return ScenarioReader.read(file, List.of()) instanceof ReadingResult.Valid valid
        ? Optional.of(new ExperimentArm("base", "", List.of(), valid))
        : Optional.empty();
  }

  /** What the scenario asks, and every option of the issue that comes first. */
  private static List<Goal> goals(Scenario scenario) {
    List<Goal> goals = new ArrayList<>(scenario.goals().stream().map(StatedGoal::goal).toList());
    var issue = scenario.issues().get(0);
    issue.options().forEach(o -> goals.add(new Goal.Settled(issue.id(), List.of(o.id()))));
    return goals;
  }

  /** The red line or home that is to give way first; none if nothing is, or what nobody holds. */
  private static Optional<DealObstacle> first(CompiledTalks talks, Goal goal) {
    for (GoalRoute route : Explanation.towards(talks, Optional.empty(), goal).routes()) {
      for (ObstacleRemoval way : route.ways().ways()) {
        for (DealObstacle obstacle : way.obstacles()) {
          if (obstacle.kind() != DealObstacle.Kind.ALTERNATIVE) {
            return Optional.of(obstacle);
          }
        }
      }
    }
    return Optional.empty();
  }

  @Test
  void whatIsExplainedFirstIsTriedThroughoutTheLibrary() throws IOException {
    int named = 0;
    for (Path file : library()) {
      Optional<ExperimentArm> base = arm(file);
      if (base.isEmpty()) {
        continue;
      }
      Scenario scenario = base.get().reading().scenario();
      CompiledTalks talks = CompiledTalks.of(scenario);
      List<Lever> levers = LeverCatalogue.of(base.get()).levers();
      boolean isTried = false;
      for (Goal goal : goals(scenario)) {
        Optional<DealObstacle> first = first(talks, goal);
        if (first.isPresent()) {
          named++;
          Optional<Lever> lever = TheoryLevers.removing(first.get(), levers);
          assertThat(lever).as(file + ", " + goal + ": " + first.get()).isPresent();
          if (!isTried) {
            // This explains anew, so once for each scenario.
            assertThat(TheoryLevers.of(base.get(), goal, levers)).contains(lever.orElseThrow());
            isTried = true;
          }
        }
      }
    }
    assertThat(named).isPositive();
  }

  @Test
  void whereItDoesLittleTheTextsSayWhatBindsFirst() throws IOException {
    for (Path file : library()) {
      if (!file.endsWith("istanbul-2025-06-02.yaml")) {
        continue;
      }
      ExperimentArm base = arm(file).orElseThrow();
      List<StatedGoal> goals = base.reading().scenario().goals().subList(0, 1);
      LeverFindings found =
          new LeverSearch(base, goals, List.of("russia"), 1, FEW, OptionalDouble.empty())
              .run(1, TrialStore.NONE, (done, of) -> {})
              .orElseThrow();
      TheoryVerdict theory = found.theory().orElseThrow();
      String said = new LeverWording(base.reading().scenario()).theory(found).orElseThrow();
      assertThat(said).contains(theory.first().lever().title());
      assertThat(said.contains("possible in theory")).isEqualTo(theory.isLittle());
      theory.binding().ifPresent(b -> assertThat(said).contains(b.lever().title()));
    }
  }
}
