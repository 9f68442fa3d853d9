package org.parley.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.compiled.CompiledTalks;
import org.parley.outcome.Aftermath;
import org.parley.outcome.Outcome;
import org.parley.outcome.OutcomeDistances;
import org.parley.random.RandomStreams;
import org.parley.scenario.io.ReadingResult;
import org.parley.scenario.io.ScenarioReader;
import org.parley.scenario.io.TextFinder;
import org.parley.statistics.FalseDiscovery;
import org.parley.statistics.ShareEstimate;

class DriverScreenTest {
  private static final int INPUTS = 100;
  private static final int LINES = 10;
  private static final int RUNS = 300;

  private static OutcomeLabels frame(List<String> idle) {
    return new OutcomeLabels(
        "many",
        "Many inputs",
        1,
        List.of(new OutcomeLabels.Question("it", List.of("no", "yes"))),
        List.of("a", "b"),
        5,
        IntStream.range(0, INPUTS).mapToObj(i -> "input-" + i).toList(),
        IntStream.range(0, LINES).mapToObj(i -> "line-" + i).toList(),
        List.of(new OutcomeLabels.Sought("it=yes", "it=yes", "", true)),
        idle);
  }

  /** Runs in which the goal is met with chance .5, shifted by the first input and first line. */
  private static GoalDrivers drivers(long seed, double shift, List<String> idle) {
    OutcomeTally tally = OutcomeTally.of(frame(idle));
    for (int run = 0; run < RUNS; run++) {
      RandomStreams chances = new RandomStreams(seed, run);
      double[] draws = IntStream.range(0, INPUTS).mapToDouble(chances::uniform).toArray();
      boolean[] hard = new boolean[LINES];
      for (int l = 0; l < LINES; l++) {
        hard[l] = chances.uniform(1_000 + l) < 0.5;
      }
      double chance = 0.5 + shift * (draws[0] - 0.5) + (hard[0] ? -shift : shift) / 4;
      boolean yes = chances.uniform(5_000) < chance;
      tally.add(
          new Outcome(
              run,
              yes ? Outcome.Kind.COMPREHENSIVE : Outcome.Kind.NONE,
              yes ? Outcome.End.AGREEMENT : Outcome.End.DEADLINE,
              0,
              0,
              5,
              new int[] {yes ? 1 : -1},
              new int[] {yes ? 5 : -1},
              new long[2],
              new long[2],
              Double.NaN,
              OutcomeDistances.UNKNOWN,
              draws,
              hard,
              new long[2][5],
              Aftermath.NONE,
              new boolean[2]));
    }
    return tally.detail().drivers();
  }

  @Test
  void findsWhatMattersAmongManyOnFewRuns() {
    int first = 0;
    int line = 0;
    int others = 0;
    for (int seed = 1; seed <= 40; seed++) {
      List<String> found =
          drivers(seed, 0.8, List.of()).drivers().stream().map(GoalDrivers.Driver::path).toList();
      first += found.contains("input-0") ? 1 : 0;
      line += found.contains("line-0") ? 1 : 0;
      others +=
          found.size() - (found.contains("input-0") ? 1 : 0) - (found.contains("line-0") ? 1 : 0);
    }
    assertThat(first).isGreaterThanOrEqualTo(39);
    assertThat(line).isGreaterThanOrEqualTo(39);
    assertThat(others).isLessThanOrEqualTo(10);
  }

  @Test
  void nothingStandsOutWhereNothingMatters() {
    long claims =
        IntStream.rangeClosed(1, 100)
            .filter(seed -> !drivers(seed, 0, List.of()).drivers().isEmpty())
            .count();
    assertThat(claims).isLessThanOrEqualTo(8);
  }

  @Test
  void saysHowMuchIsExplained() {
    GoalDrivers all = drivers(3, 0.8, List.of());
    // By hand: .64 times 1/12 of the input, and .04 of the line, of a variance of 1/4.
    assertThat(all.explained()).isCloseTo(0.64 / 12 * 4 + 0.04 * 4, within(0.12));
    assertThat(all.looked()).isEqualTo(INPUTS + LINES);
  }

  private static final String TWINS =
      """
      parley: 1
      assumed: made so that two numbers move together
      factors: {mood: {%s}}
      talks: {rounds: 2}
      issues: {peace: {options: [none, full], status_quo: none}}
      delegations:
        north:
          demands:
            peace: {want: full, weight: {uniform: [10, 20]%s}}
          leaders: {ask: {uniform: [0.1, 0.9]%s}}
        south: {demands: {peace: {want: full, weight: 10}}}
      """;

  private static ShareEstimate together(String text, double... correlations) {
    return together(
        text,
        List.of("delegations.north.demands.peace.weight", "delegations.north.leaders.ask"),
        correlations);
  }

  private static ShareEstimate together(String text, List<String> paths, double... correlations) {
    CompiledTalks talks =
        CompiledTalks.of(
            ((ReadingResult.Valid)
                    ScenarioReader.read("talks.yaml", text, List.of(), TextFinder.inFiles()))
                .scenario());
    List<GoalDrivers.Driver> drivers = new ArrayList<>();
    for (String path : paths) {
      double r = correlations[drivers.size()];
      ShareEstimate sign = new ShareEstimate(Math.signum(r), Math.signum(r), Math.signum(r));
      drivers.add(new GoalDrivers.Driver(path, false, sign, sign, sign, r * r));
    }
    return JointShare.of(talks, 1, 2_000, drivers);
  }

  /**
   * Two by two by hand: R^2 = (a^2 + b^2 - 2 a b c) / (1 - c^2), c the correlation between them.
   */
  @Test
  void whatMovesTogetherIsNotCountedTwice() {
    ShareEstimate apart = together(TWINS.formatted("", "", ""), .5, -.3);
    assertThat(apart.share()).isCloseTo(.34, within(.03));
    // s = 2 R (1 - R^2) / sqrt(n) about, 1.96 s = .034.
    assertThat(apart.high() - apart.share()).isCloseTo(.034, within(.005));
    ShareEstimate alike =
        together(TWINS.formatted("", ", with: {mood: 0.9}", ", with: {mood: 0.9}"), .5, .5);
    // Gaussian copula with correlation .81: of the draws 6/pi asin(.405) = .797.
    assertThat(alike.share()).isCloseTo(.5 / 1.797, within(.02));
  }

  /** The number of a tactic counts, whether the likeliest tactic has it or only another. */
  @Test
  void whatOnlySomeWordsLookAtIsCounted() {
    String e = "concede: {choice: [%s]}, e: {uniform: [0.1, 0.9]}";
    List<String> paths =
        List.of("delegations.north.demands.peace.weight", "delegations.north.tactic.e");
    for (String words : List.of("boulware, tit-for-tat", "tit-for-tat, boulware")) {
      String drawn =
          TWINS
              .formatted("", "", "")
              .replace("0.9]}}\n", "0.9]}}\n    tactic: {" + e.formatted(words) + "}\n");
      assertThat(together(drawn, paths, .5, -.3).share()).isCloseTo(.34, within(.03));
    }
  }

  @Test
  void whatCannotMatterIsNotLookedAt() {
    GoalDrivers without = drivers(3, 0.8, List.of("input-0", "line-0"));
    assertThat(without.drivers())
        .extracting(GoalDrivers.Driver::path)
        .doesNotContain("input-0", "line-0");
    assertThat(without.looked()).isEqualTo(INPUTS + LINES - 2);
  }

  @Test
  void falseDiscoveriesAsInTheExampleOfBenjaminiAndHochberg() {
    double[] p = {
      .0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528,
      .7590, 1
    };
    boolean[] kept = FalseDiscovery.independent(p, .05);
    assertThat(IntStream.range(0, p.length).filter(i -> kept[i])).containsExactly(0, 1, 2, 3);
  }
}
