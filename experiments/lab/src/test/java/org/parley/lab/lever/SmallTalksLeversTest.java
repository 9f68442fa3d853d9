package org.parley.lab.lever;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.parley.goal.Goal;
import org.parley.goal.GoalParser;
import org.parley.lab.io.ExperimentArm;
import org.parley.scenario.io.ReadingResult;
import org.parley.scenario.io.ScenarioReader;
import org.parley.scenario.io.TextFinder;

/** Levers of small talks that are really simulated, against trying everything. */
class SmallTalksLeversTest {
  private static final int RUNS = 200;
  private static final int FEW = 100;

  /** Two farms at one well: each line alone keeps it shut, and so does what is asked at home. */
  private static final String WELL =
      """
      parley: 1
      title: Two farms, one well
      assumed: made up for a test
      talks: {rounds: 5}
      issues:
        water: {options: [upper, shared, lower], status_quo: upper}
        fence: {options: [none, built], status_quo: none}
      delegations:
        upper-farm:
          demands:
            water: {want: upper, weight: {triangular: [20, 40, 70]}}
            fence: {want: built, weight: 60}
          red_lines:
            our-well: {never: {water: [shared, lower]}, firmness: 0.7}
            no-gift: {never: {water: lower}, firmness: 0.8}
        lower-farm:
          demands:
            water: {want: lower, weight: 80}
            fence: {want: built, weight: {triangular: [10, 20, 60]}}
          red_lines:
            water-first: {never: {fence: built}, unless_settled: {water: [shared, lower]}}
      """;

  private static MovedReadings well() {
    ReadingResult reading = ScenarioReader.read("well.yaml", WELL, List.of(), TextFinder.none());
    assertThat(reading).isInstanceOf(ReadingResult.Valid.class);
    return new MovedReadings(
        new ExperimentArm("base", "", List.of(), (ReadingResult.Valid) reading));
  }

  private static Goal goal(MovedReadings readings, String goal) {
    return GoalParser.parse(goal, readings.base().reading().scenario().goalVocabulary());
  }

  private static SimulatedTrials trials(MovedReadings readings, Goal goal, long seed) {
    return new SimulatedTrials(readings, goal, seed, 1, made -> {}, () -> false);
  }

  private static int met(LeverTrials trials, List<Lever> moved) throws Exception {
    int met = 0;
    for (boolean is : trials.runs(moved, 0, RUNS).orElseThrow().met()) {
      met += is ? 1 : 0;
    }
    return met;
  }

  private static LeverFindings search(
      LeverTrials trials, List<Lever> levers, MovedReadings readings, Goal goal, int runs)
      throws IOException {
    LeverSearch search =
        new LeverSearch(readings.base(), List.of(), List.of(), 1, runs, OptionalDouble.empty());
    return search
        .search(
            trials,
            levers,
            new LeverSearch.Question(goal, goal.toString(), "", ""),
            TrialStore.NONE,
            g -> TheoryLevers.of(readings.base(), g, levers))
        .orElseThrow();
  }

  @Test
  void strongestLeversAndBestPairAreThoseOfTryingEverything() throws Exception {
    MovedReadings readings = well();
    Goal goal = goal(readings, "water=shared,lower");
    List<Lever> levers =
        LeverCatalogue.of(readings, List.of()).levers().stream()
            .filter(Lever::isHeld)
            .limit(14)
            .toList();
    assertThat(levers).hasSizeGreaterThan(12);
    try (SimulatedTrials trials = trials(readings, goal, 1)) {
      LeverFindings found = search(trials, levers, readings, goal, RUNS);
      int strongest = 0;
      for (Lever lever : levers) {
        strongest = Math.max(strongest, met(trials, List.of(lever)));
      }
      LeverEffect first = found.levers().get(0);
      assertThat(met(trials, List.of(first.lever()))).isEqualTo(strongest);
      int best = 0;
      for (List<Lever> pair : SetSearch.pairs(levers)) {
        best = Math.max(best, met(trials, pair));
      }
      List<LeverSet> pairs = found.sets().stream().filter(s -> s.levers().size() == 2).toList();
      assertThat(met(trials, pairs.get(0).levers())).isEqualTo(best);
      assertThat(best).isGreaterThan(strongest);
    }
  }

  /** A lever that moves nothing, and whose talks have luck of their own. */
  private record Reshuffled(MovedReadings readings, Goal goal, long seed) implements LeverTrials {
    @Override
    public List<String> delegations() {
      return List.of("upper-farm", "lower-farm");
    }

    @Override
    public Optional<TrialSlice> runs(List<Lever> moved, int from, int to)
        throws IOException, LeverUnusable {
      long luck = seed * 1_000_003 + TrialBook.key(moved).hashCode();
      try (SimulatedTrials trials = trials(readings, goal, luck)) {
        return trials.runs(List.of(), from, to);
      }
    }
  }

  private static boolean isClaimed(LeverSet set) {
    return set.difference().low() > 0 || set.difference().high() < 0;
  }

  @Test
  void ofAHundredSearchesInWhichNothingChangesAtMostFiveClaimAnEffect() throws IOException {
    MovedReadings readings = well();
    Goal goal = goal(readings, "water=shared,lower");
    List<Lever> levers = LeverCatalogue.of(readings, List.of()).levers().subList(0, 8);
    List<Long> claiming = new ArrayList<>();
    for (long seed = 1; seed <= 100; seed++) {
      LeverFindings found =
          search(new Reshuffled(readings, goal, seed), levers, readings, goal, FEW);
      if (!found.told().isEmpty() || found.sets().stream().anyMatch(s -> isClaimed(s))) {
        claiming.add(seed);
      }
    }
    assertThat(claiming).hasSizeLessThanOrEqualTo(5);
  }
}
