package org.parley.lab.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.bargaining.FixedPoint;
import org.parley.lab.measure.RunMeasure;
import org.parley.random.RandomStreams;
import org.parley.statistics.IntervalEstimate;
import org.parley.statistics.SampleMoments;

/** Growing numbers of runs, simulated: estimates without bias, intervals that cover. */
class StoppingRuleTest {
  private static final int REPEATED = 4_000;
  private static final long KEY = RandomStreams.key("stopping rule test");

  private static StoppingRule rule(String measure, int least, double halfWidth) {
    return new StoppingRule(
        ReplicationPlan.until(least, 20_000, new RunMeasure(measure), halfWidth), 0);
  }

  @FunctionalInterface
  private interface Draw {
    double at(RandomStreams chances, int run);
  }

  /**
   * Repeats the two stages.
   *
   * @return mean of the estimates, their standard error, share of intervals that hold the truth,
   *     mean half width
   */
  private static double[] repeated(
      String measure, int least, double width, Draw draw, double truth) {
    StoppingRule rule = rule(measure, least, width);
    double sum = 0;
    double squares = 0;
    int covered = 0;
    double half = 0;
    for (int i = 0; i < REPEATED; i++) {
      RandomStreams chances = new RandomStreams(11, i);
      FigureTotals pilot = totals(chances, draw, 0, least);
      FigureTotals rest = totals(chances, draw, least, rule.wanted(pilot));
      IntervalEstimate e = rest.estimate(0, new RunMeasure(measure));
      sum += e.value();
      squares += e.value() * e.value();
      covered += e.low() <= truth && truth <= e.high() ? 1 : 0;
      half += e.halfWidth();
    }
    double mean = sum / REPEATED;
    double error = Math.sqrt((squares / REPEATED - mean * mean) / REPEATED);
    return new double[] {mean, error, covered / (double) REPEATED, half / REPEATED};
  }

  private static FigureTotals totals(RandomStreams chances, Draw draw, int from, int to) {
    FigureTotals totals = new FigureTotals(List.of(new SampleMoments()));
    for (int run = from; run < to; run++) {
      totals.add(0, draw.at(chances, run));
    }
    return totals;
  }

  @ParameterizedTest
  @CsvSource({".01, .02", ".05, .03", ".3, .06", ".5, .06", ".99, .02"})
  void sharesAreNotBiased(double share, double width) {
    double[] found =
        repeated("agreement", 50, width, (c, run) -> c.uniform(KEY, run) < share ? 1 : 0, share);
    assertThat(found[0]).isCloseTo(share, within(3.5 * found[1]));
    assertThat(found[2]).isGreaterThan(.93);
    assertThat(found[3]).isLessThan(1.15 * width);
  }

  /** Of an exponential, lopsided as numbers of rounds are: mean 1. */
  @Test
  void meansAreNotBiased() {
    double[] found = repeated("rounds", 50, .1, (c, run) -> -Math.log(c.uniform(KEY, run)), 1);
    assertThat(found[0]).isCloseTo(1, within(3.5 * found[1]));
    assertThat(found[2]).isGreaterThan(.93);
  }

  @Test
  void whatTheNumbersAre() {
    StoppingRule rule = rule("agreement", 50, .02);
    FigureTotals none = new FigureTotals(List.of(new SampleMoments()));
    assertThat(rule.wanted(none)).isEqualTo(20_000);
    for (int i = 0; i < 50; i++) {
      none.add(0, 0);
    }
    // The middle of Wilson's interval of 0 in 50 is .0357, and .02 takes 350 runs there.
    assertThat(rule.wanted(none)).isEqualTo(50 + 350);
    assertThat(new StoppingRule(ReplicationPlan.fixed(7), -1).wanted(none)).isEqualTo(7);
    assertThatThrownBy(() -> ReplicationPlan.until(50, 99, new RunMeasure("agreement"), .1))
        .hasMessage("the most runs must be twice the least, which only say how many more it takes");
    assertThat(none.moments().get(0).mean(FixedPoint.ONE)).isZero();
  }
}
