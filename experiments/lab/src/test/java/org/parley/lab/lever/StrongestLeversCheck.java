package org.parley.lab.lever;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.parley.goal.GoalParser;
import org.parley.goal.StatedGoal;
import org.parley.lab.io.ExperimentArm;
import org.parley.lab.statistics.IntervalEstimate;
import org.parley.scenario.io.ReadingResult;
import org.parley.scenario.io.ScenarioReader;

/**
 * The strongest levers of the main talks as the race finds them, against all levers tried as often
 * as the finalists. It takes minutes, so that it is done only when asked for, and prints the table
 * of the laboratory's README.
 */
@EnabledIfSystemProperty(named = "parley.levers", matches = "\\d+")
class StrongestLeversCheck {
  private static final int TOLD = 10;
  private static final long SEED = 1;

  private record Tried(Lever lever, IntervalEstimate difference) {}

  private static ExperimentArm istanbul() {
    Path file = Path.of(System.getProperty("parley.root", "../..")).resolve("scenarios");
    return new ExperimentArm(
        "base",
        "",
        List.of(),
        (ReadingResult.Valid)
            ScenarioReader.read(file.resolve("istanbul-2025-06-02.yaml"), List.of()));
  }

  @Test
  void raceFindsWhatTryingAllFinds() throws Exception {
    int runs = Integer.getInteger("parley.levers");
    int threads = Integer.getInteger("parley.threads", 2);
    ExperimentArm base = istanbul();
    StatedGoal goal =
        StatedGoal.of(GoalParser.parse("ceasefire", base.reading().scenario().goalVocabulary()));
    LeverFindings raced =
        new LeverSearch(base, List.of(goal), List.of(), SEED, runs, OptionalDouble.empty())
            .run(threads, TrialStore.NONE, (done, of) -> {})
            .orElseThrow();
    List<Tried> tried = tried(base, goal, runs, threads);
    StringBuilder table = new StringBuilder();
    for (int i = 0; i < TOLD; i++) {
      Tried one = tried.get(i);
      LeverEffect effect =
          raced.levers().stream()
              .filter(e -> e.lever().id().equals(one.lever().id()))
              .findFirst()
              .orElseThrow();
      int place = raced.levers().indexOf(effect) + 1;
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %s | %d | %,d |%n",
              one.lever().id(),
              words(one.difference()),
              words(effect.difference()),
              place,
              effect.runs()));
      assertThat(effect.difference().value())
          .as(one.lever().id())
          .isBetween(one.difference().low(), one.difference().high());
    }
    System.out.print(table);
  }

  private static List<Tried> tried(ExperimentArm base, StatedGoal goal, int runs, int threads)
      throws Exception {
    MovedReadings readings = new MovedReadings(base);
    List<Tried> tried = new ArrayList<>();
    try (SimulatedTrials trials =
        new SimulatedTrials(readings, goal.goal(), SEED, threads, made -> {}, () -> false)) {
      TrialBook book = new TrialBook(trials, TrialStore.NONE, runs);
      TrialRuns asIs = book.runs(List.of(), runs);
      for (Lever lever : LeverCatalogue.of(readings).levers()) {
        PairedTrial trial = new PairedTrial(asIs, book.runs(List.of(lever), runs), runs);
        tried.add(new Tried(lever, trial.difference(PairedTrial.simultaneous(1))));
      }
    }
    tried.sort(Comparator.comparingDouble(t -> -t.difference().value()));
    return tried;
  }

  private static String words(IntervalEstimate e) {
    return String.format(
        Locale.ROOT, "%+.1f (%+.1f to %+.1f)", 100 * e.value(), 100 * e.low(), 100 * e.high());
  }
}
