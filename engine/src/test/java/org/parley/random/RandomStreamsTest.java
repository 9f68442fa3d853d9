package org.parley.random;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.inference.TestUtils;
import org.junit.jupiter.api.Test;

class RandomStreamsTest {
  private static final long KEY = RandomStreams.key("somebody.something");

  /** Known answers, from a second program; results on disk rest on them staying. */
  @Test
  void staysAsItIs() {
    assertThat(RandomStreams.key("")).isEqualTo(0x9E3779B97F4A7C15L);
    RandomStreams chances = new RandomStreams(1, 0);
    assertThat(chances.uniform(RandomStreams.key("a"))).isEqualTo(PINNED[0]);
    assertThat(chances.uniform(RandomStreams.key("a"), 0)).isEqualTo(PINNED[1]);
    assertThat(chances.uniform(RandomStreams.key("a"), 1)).isEqualTo(PINNED[2]);
    assertThat(new RandomStreams(4294967297L, 0).uniform(RandomStreams.key("a")))
        .isEqualTo(PINNED[3]);
    assertThat(new RandomStreams(-1, Long.MAX_VALUE).uniform(KEY)).isEqualTo(PINNED[4]);
  }

  private static final double[] PINNED = {
    0.8475478378889011,
    0.5151998989252738,
    0.4564682244969068,
    0.41028451373091646,
    0.7418903904707507
  };

  /** Chi-square over 100 cells; passes with probability .999 where chances are uniform. */
  @Test
  void isUniformOverRunsRoundsAndKeys() {
    int n = 100_000;
    long[] runs = new long[100];
    long[] rounds = new long[100];
    long[] keys = new long[100];
    long[] seeds = new long[100];
    for (int k = 0; k < n; k++) {
      runs[(int) (100 * new RandomStreams(1, k).uniform(KEY))]++;
      rounds[(int) (100 * new RandomStreams(1, 0).uniform(KEY, k))]++;
      keys[(int) (100 * new RandomStreams(1, 0).uniform(RandomStreams.key("key" + k)))]++;
      seeds[(int) (100 * new RandomStreams(k, 0).uniform(KEY))]++;
    }
    double[] even = new double[100];
    java.util.Arrays.fill(even, n / 100.0);
    for (long[] counts : new long[][] {runs, rounds, keys, seeds}) {
      assertThat(TestUtils.chiSquareTest(even, counts)).isGreaterThan(0.001);
    }
  }

  @Test
  void differentKeysAreIndependent() {
    int n = 20_000;
    double[][] x = new double[5][n];
    for (int k = 0; k < n; k++) {
      RandomStreams chances = new RandomStreams(3, k);
      x[0][k] = chances.uniform(KEY);
      x[1][k] = chances.uniform(RandomStreams.key("somebody.somethinh"));
      x[2][k] = chances.uniform(KEY, 0);
      x[3][k] = chances.uniform(KEY, 1);
      x[4][k] = new RandomStreams(4, k).uniform(KEY);
    }
    // Standard error .007: five of them.
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < i; j++) {
        assertThat(new PearsonsCorrelation().correlation(x[i], x[j])).isBetween(-0.035, 0.035);
      }
    }
  }

  @Test
  void neverReachesTheEnds() {
    for (int k = 0; k < 100_000; k++) {
      assertThat(new RandomStreams(k, k).uniform(k)).isStrictlyBetween(0.0, 1.0);
    }
  }
}
