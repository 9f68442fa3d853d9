package org.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.compiled.CompiledTalks;
import org.parley.explain.Explanation;
import org.parley.forecast.CompromiseForecast;
import org.parley.forecast.IssueForecast;
import org.parley.outcome.Outcome;
import org.parley.scenario.io.ReadingResult;
import org.parley.scenario.io.ScenarioReader;

/** Small talks, each of one idea, that are kept beside the project; skipped where they are not. */
class SmallCasesTest {
  private static final int RUNS = 60;

  private static final Path CASES =
      Path.of(System.getProperty("parley.root", ".."), "..", "shared", "cases", "audit")
          .normalize();

  @BeforeAll
  static void areThere() {
    assumeTrue(Files.isDirectory(CASES));
  }

  private static Path file(String name) {
    return CASES.resolve(name + ".yaml");
  }

  private static CompiledTalks talks(String name, String... settings) {
    return CompiledTalks.of(ScenarioFixtures.read(file(name), settings));
  }

  private static int count(CompiledTalks talks, Predicate<Outcome> what) {
    Simulation simulation = Simulation.of(talks, 1);
    int count = 0;
    for (long run = 0; run < RUNS; run++) {
      count += what.test(simulation.run(run)) ? 1 : 0;
    }
    return count;
  }

  private static boolean agrees(Outcome outcome) {
    return outcome.end() == Outcome.End.AGREEMENT;
  }

  private static boolean gains(Outcome outcome, double first, double second) {
    return Math.abs(outcome.gain()[0] - first * 1e9) < 1e7
        && Math.abs(outcome.gain()[1] - second * 1e9) < 1e7;
  }

  @Test
  void warThatCostsMoreThanItBringsEnds() {
    String[] dear = {"delegations.a.fighting.cost=0.2", "delegations.b.fighting.cost=0.12"};
    assertThat(count(talks("fearon_o"), SmallCasesTest::agrees)).isEqualTo(RUNS);
    assertThat(count(talks("fearon_o", dear), SmallCasesTest::agrees)).isEqualTo(RUNS);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void whoMakesTheLastTextThatCanBeAnsweredTakesAllButAStep(int rounds) {
    CompiledTalks talks = talks("pie", "talks.rounds=" + rounds, "talks.order=listed");
    assertThat(count(talks, o -> gains(o, .99, .01))).isEqualTo(RUNS);
  }

  @Test
  void theMediatorsDealIsTheOneOfNash() throws IOException {
    String text =
        Files.readString(file("pie_alt"))
            + "mediators: {chair: {style: formulative, trusted_by: {first: 1, second: 1}}}\n";
    CompiledTalks talks = CompiledTalks.of(TalksText.read(text, "talks.protocol=single-text"));
    assertThat(count(talks, o -> gains(o, .3, .3))).isEqualTo(RUNS);
  }

  @Test
  void whatALineForbidsIsNeverSignedWhileItIsHard() {
    CompiledTalks talks = talks("rl3");
    assertThat(count(talks, o -> o.hard()[0] && o.options()[0] == 1)).isZero();
    assertThat(count(talks, SmallCasesTest::agrees)).isPositive();
    CompiledTalks watched = talks("sq-line7");
    assertThat(count(watched, o -> o.hard()[0] && o.options()[1] == 0)).isZero();
    CompiledTalks inch = talks("sq-mixed");
    assertThat(count(inch, o -> o.hard()[0] && o.options()[0] >= 0 && o.options()[0] < 2)).isZero();
  }

  /** The union would strike; the owner keeps what it has, as nothing is said of it. */
  @Test
  void whatIsHadWithoutADealIsTheSameEverywhere() {
    CompiledTalks talks = talks("strike");
    assertThat(count(talks, o -> gains(o, 0, 0) && o.utility()[0] == 200_000_000)).isEqualTo(RUNS);
    assertThat(Explanation.of(talks).fair().nash().ties()).isEmpty();
  }

  @Test
  void warnsOfAVoteThatIsNeverHeld() {
    ReadingResult reading = ScenarioReader.read(file("ballot"), java.util.List.of());
    assertThat(reading).isInstanceOf(ReadingResult.Valid.class);
    assertThat(((ReadingResult.Valid) reading).warnings())
        .anyMatch(w -> w.toString().contains("members") || w.toString().contains("ratif"));
  }

  /** A bluff costs little, and the firmer the line the fewer the deals. */
  @Test
  void dealsFallSmoothlyWithFirmness() {
    int before = RUNS;
    for (String firmness : new String[] {"0", "0.25", "0.5", "0.75", "1"}) {
      CompiledTalks talks = talks("bluff", "delegations.q.red_lines.no.firmness=" + firmness);
      int deals = count(talks, SmallCasesTest::agrees);
      assertThat(deals).as(firmness).isLessThanOrEqualTo(before + RUNS / 10);
      assertThat(before - deals).as(firmness).isLessThan(RUNS / 2);
      before = deals;
    }
    assertThat(before).isLessThan(RUNS / 4);
  }

  @Test
  void nothingSignedIsNothingGained() {
    assertThat(count(talks("alt-below-sq"), o -> gains(o, 0, 0))).isEqualTo(RUNS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"alternating-offers 8", "alternating-offers 9", "papers 8", "papers 9"})
  void symmetricTalksEndInTheMiddle(String how) {
    String[] words = how.split(" ");
    CompiledTalks talks = talks("cliff", "talks.protocol=" + words[0], "talks.rounds=" + words[1]);
    assertThat(count(talks, o -> gains(o, .5, .5))).isEqualTo(RUNS);
  }

  /** The middle is just what one side has elsewhere: enough in theory and in a run. */
  @Test
  void whatIsEnoughInTheoryIsEnoughInARun() {
    CompiledTalks talks = talks("tie");
    assertThat(Explanation.of(talks).fair().largestSum().ties()).isNotEmpty();
    assertThat(count(talks, SmallCasesTest::agrees)).isEqualTo(RUNS);
  }

  @Test
  void compromiseWeighsBySalienceAsGiven() {
    IssueForecast forecast =
        CompromiseForecast.of(ScenarioFixtures.read(file("compromise"))).issues().get(0);
    assertThat(((IssueForecast.Ordered) forecast).mean()).isCloseTo(1, within(1e-9));
  }

  /** Where nothing is in force every deal is a gain for all, and theory names the fair ones. */
  @Test
  void theoryHasAZoneWhereNothingIsInForce() {
    for (String name : new String[] {"cliff", "pie", "ballot"}) {
      assertThat(Explanation.of(talks(name)).fair().nash().ties()).as(name).isNotEmpty();
    }
  }
}
