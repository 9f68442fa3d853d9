package org.parley.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.parley.random.RandomStreams;

class StatisticsTest {

  /** Student's own data (1908): hours of sleep gained under two drugs; interval as in any text. */
  @Test
  void pairedMeansOfStudentsSleepData() {
    double[] one = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
    double[] two = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};
    PairedDifference d = PairedMeans.of(one, two);
    assertThat(d.difference().value()).isCloseTo(1.58, within(1e-12));
    assertThat(d.difference().low()).isCloseTo(0.7001142, within(1e-7));
    assertThat(d.difference().high()).isCloseTo(2.4598858, within(1e-7));
    assertThat(d.p()).isCloseTo(0.00283289, within(1e-8));
    // ((1.959964 + .841621) * 1.229995 / 1.58)^2 = 4.757
    assertThat(d.runsNeeded()).hasValue(5);
    // 1.512889 / (3.200556 + 4.009)
    assertThat(d.varianceRatio()).isCloseTo(0.2098451, within(1e-6));
  }

  @Test
  void aVariantEqualToItsBaseDiffersByExactlyNothing() {
    double[] values = {.1, .2, .3, 1e9, -7};
    PairedDifference d = PairedMeans.of(values, values.clone());
    assertThat(d.difference()).isEqualTo(new IntervalEstimate(0, 0, 0));
    assertThat(d.p()).isEqualTo(1);
    assertThat(d.runsNeeded()).isEqualTo(OptionalLong.empty());
    assertThat(d.varianceRatio()).isZero();
    PairedDifference shares = new PairedShares(30, 0, 0, 70).difference();
    assertThat(shares.difference().value()).isZero();
    assertThat(shares.p()).isEqualTo(1);
    assertThat(shares.runsNeeded()).isEmpty();
    assertThat(shares.varianceRatio()).isZero();
  }

  @Test
  void aConstantDifferenceIsCertain() {
    PairedDifference d = PairedMeans.of(new double[] {1, 2, 3}, new double[] {2, 3, 4});
    assertThat(d.difference()).isEqualTo(new IntervalEstimate(1, 1, 1));
    assertThat(d.p()).isZero();
    assertThat(d.runsNeeded()).hasValue(2);
  }

  @Test
  void pairsMustMatch() {
    assertThatThrownBy(() -> PairedMeans.of(new double[2], new double[3]))
        .hasMessage("pairs need two equally long lists of at least 2 runs, not 2 and 3");
  }

  /**
   * Airway hyper-responsiveness before and after a transplant (Bentur et al. 2009), in Fagerland,
   * Lydersen & Laake (2014): 1, 1, 7, 12; score interval -.517 to -.026, McNemar's z^2 = 4.5.
   */
  @Test
  void pairedSharesOfFagerlandsExample() {
    PairedDifference d = new PairedShares(1, 7, 1, 12).difference();
    assertThat(d.difference().value()).isCloseTo(6 / 21.0, within(1e-12));
    assertThat(d.difference().low()).isCloseTo(0.026, within(5e-4));
    assertThat(d.difference().high()).isCloseTo(0.517, within(5e-4));
    assertThat(d.p()).isCloseTo(0.0338949, within(1e-6));
  }

  /** Nobody differs: the score interval is that of Wilson for 0 of n, on both sides. */
  @Test
  void aShareThatNeverChangesStillHasAnInterval() {
    IntervalEstimate e = new PairedShares(40, 0, 0, 60).difference().difference();
    double z2 = 1.959963984540054 * 1.959963984540054;
    assertThat(e.high()).isCloseTo(z2 / (100 + z2), within(1e-9));
    assertThat(e.low()).isCloseTo(-z2 / (100 + z2), within(1e-9));
  }

  @Test
  void theTestSaysDifferentExactlyWhenTheIntervalLeavesOutZero() {
    RandomStreams chances = new RandomStreams(1, 1);
    for (int i = 0; i < 2000; i++) {
      long gained = (long) (chances.uniform(1, i) * 40);
      long lost = (long) (chances.uniform(2, i) * 40);
      long rest = 1 + (long) (chances.uniform(3, i) * 100);
      PairedDifference d = new PairedShares(0, gained, lost, rest).difference();
      IntervalEstimate e = d.difference();
      assertThat(e.low() > 0 || e.high() < 0).isEqualTo(d.p() < 0.05);
      assertThat(e.low()).isLessThanOrEqualTo(e.value()).isGreaterThanOrEqualTo(-1);
      assertThat(e.high()).isGreaterThanOrEqualTo(e.value()).isLessThanOrEqualTo(1);
      IntervalEstimate mirrored = new PairedShares(0, lost, gained, rest).difference().difference();
      assertThat(mirrored.low()).isCloseTo(-e.high(), within(1e-9));
    }
  }

  /** ((1.959964 sqrt(.2) + .841621 sqrt(.19)) / .1)^2 = 154.6. */
  @Test
  void runsNeededToTellTwoShares() {
    assertThat(new PairedShares(20, 15, 5, 60).difference().runsNeeded()).hasValue(155);
  }

  /** Of 2,000 samples without any difference, about 5% may be told from it, and 5% is not 8%. */
  @Test
  void intervalsCoverTheTruth() {
    int missed = 0;
    for (int sample = 0; sample < 2000; sample++) {
      RandomStreams chances = new RandomStreams(5, sample);
      int[] cells = new int[4];
      for (int i = 0; i < 200; i++) {
        double u = chances.uniform(9, i);
        cells[u < .3 ? 0 : u < .4 ? 1 : u < .5 ? 2 : 3]++;
      }
      IntervalEstimate e =
          new PairedShares(cells[0], cells[1], cells[2], cells[3]).difference().difference();
      if (e.low() > 0 || e.high() < 0) {
        missed++;
      }
    }
    assertThat(missed / 2000.0).isBetween(0.03, 0.07);
  }

  /** The worked example of Holm's rule with four tests: .01 * 4, .01 again, .03 * 2, .04 -> .06. */
  @Test
  void holmsCorrection() {
    assertThat(HolmCorrection.adjusted(new double[] {.01, .04, .03, .005}))
        .containsExactly(new double[] {.03, .06, .06, .02}, within(1e-12));
    assertThat(HolmCorrection.distinguishable(new double[] {.01, .04, .03, .005}))
        .containsExactly(true, false, false, true);
    assertThat(HolmCorrection.adjusted(new double[] {.6, .9})).containsExactly(1, 1);
    assertThat(HolmCorrection.adjusted(new double[0])).isEmpty();
  }

  /** All 27 resamples of {1, 2, 4} counted by hand; their sums are 3 to 12. */
  @Test
  void theBootstrapOfASmallMeanIsExact() {
    double[] sample = {1, 2, 4};
    double[] means =
        new Bootstrap(27, 1)
            .distribution(3, r -> Arrays.stream(r).mapToDouble(i -> sample[i]).sum() / 3);
    double[] thirds = {
      3, 4, 4, 4, 5, 5, 5, 6, 6, 6, 6, 7, 7, 7, 7, 7, 7, 8, 8, 8, 9, 9, 9, 10, 10, 10, 12
    };
    assertThat(means).hasSize(27);
    for (int i = 0; i < 27; i++) {
      assertThat(means[i]).isCloseTo(thirds[i] / 3, within(1e-12));
    }
    IntervalEstimate interval =
        new Bootstrap(1000, 1)
            .interval(7 / 3.0, 3, r -> Arrays.stream(r).mapToDouble(i -> sample[i]).sum() / 3);
    assertThat(interval).isEqualTo(new IntervalEstimate(7 / 3.0, 1, 4));
    assertThat(Bootstrap.quantile(means, .5)).isCloseTo(7 / 3.0, within(1e-12));
    assertThat(Bootstrap.quantile(means, .05)).isCloseTo(4 / 3.0, within(1e-12));
    assertThat(Bootstrap.quantile(means, .95)).isCloseTo(10 / 3.0, within(1e-12));
  }

  /** The mean of 400 uniform numbers: the bootstrap's interval is close to that of the theory. */
  @Test
  void theBootstrapDrawsWhereItCannotCount() {
    double[] sample = new double[400];
    Arrays.setAll(sample, i -> new RandomStreams(3, 0).uniform(4, i));
    MeanAndVariance m = MeanAndVariance.of(sample);
    IntervalEstimate e =
        new Bootstrap(2000, 1)
            .interval(m.mean(), 400, r -> Arrays.stream(r).mapToDouble(i -> sample[i]).sum() / 400);
    assertThat(e.halfWidth()).isCloseTo(1.96 * m.sd() / 20, within(.002));
    assertThat(m.mean()).isCloseTo(.5, within(.05));
  }

  @Test
  void momentsOfFewNumbers() {
    assertThat(MeanAndVariance.of(new double[] {1, 2, 4}).variance())
        .isCloseTo(7 / 3.0, within(1e-12));
    assertThat(MeanAndVariance.of(new double[] {5}).variance()).isZero();
    assertThat(MeanAndVariance.of(new double[0]).mean()).isNaN();
    assertThat(MeanAndVariance.of(new double[] {1e9 + .1, 1e9 + .1, 1e9 + .1}).variance()).isZero();
  }
}
