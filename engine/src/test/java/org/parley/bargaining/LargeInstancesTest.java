package org.parley.bargaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spaces too large for the plain enumeration, and what is promised where a cap cuts in. */
class LargeInstancesTest {

  /** All sums of a picture without lines, by a flat loop over the numbers of its deals. */
  private static long[][] allValues(BargainingProblem picture) {
    int deals = (int) picture.space().size();
    long[][] values = new long[deals][picture.delegations()];
    for (int x = 0; x < deals; x++) {
      int rest = x;
      for (int i = 0; i < picture.space().issues(); i++) {
        int option = rest % picture.space().options(i);
        rest /= picture.space().options(i);
        for (int d = 0; d < values[x].length; d++) {
          values[x][d] += picture.value()[d][i][option];
        }
      }
    }
    return values;
  }

  @Test
  void aMillionDealsAgreeWithAFlatLoop() {
    for (int delegations = 2; delegations <= 5; delegations++) {
      BargainingProblem picture = RandomProblems.large(7 + delegations, delegations, 10, 4);
      long[] base = picture.baseline();
      double product = 0;
      long smallest = Long.MIN_VALUE;
      long sum = 0;
      long zopa = 0;
      long[][] all = allValues(picture);
      // Deal 0 is the status quo and no deal.
      for (long[] v : Arrays.asList(all).subList(1, all.length)) {
        double p = 1;
        long least = Long.MAX_VALUE;
        for (int d = 0; d < v.length; d++) {
          p *= Math.max(0, (v[d] - base[d]) / 1e9);
          least = Math.min(least, v[d] - base[d]);
        }
        zopa += least > 0 ? 1 : 0;
        product = Math.max(product, p);
        smallest = Math.max(smallest, least);
        sum = least > 0 ? Math.max(sum, Arrays.stream(v).sum()) : sum;
      }
      DealSet texts = DealSet.zopa(picture);
      NashDeal nash = NashDeal.of(texts).orElseThrow();
      assertThat(nash.product()).isCloseTo(product, within(1e-12));
      assertThat(nash.exact()).isTrue();
      EgalitarianDeal fair = EgalitarianDeal.of(texts).orElseThrow();
      assertThat(fair.smallestGain()).isEqualTo(smallest);
      assertThat(fair.exact()).isTrue();
      assertThat(LargestSum.of(texts).orElseThrow().sum()).isEqualTo(sum);
      CountResult.Exact count = (CountResult.Exact) CountResult.of(texts);
      assertThat(count.number()).isEqualTo(BigInteger.valueOf(zopa));
    }
  }

  @Test
  void frontierOfAMillionDealsAgreesWithASortedScan() {
    BargainingProblem picture = RandomProblems.large(3, 2, 10, 4);
    long[][] values = allValues(picture);
    Arrays.sort(
        values, (v, w) -> v[0] != w[0] ? Long.compare(w[0], v[0]) : Long.compare(w[1], v[1]));
    List<List<Long>> expected = new ArrayList<>();
    long best = Long.MIN_VALUE;
    for (long[] v : values) {
      if (v[1] > best) {
        best = v[1];
        expected.add(List.of(v[0], v[1]));
      }
    }
    ParetoFrontier frontier = ParetoFrontier.of(DealSet.all(picture)).orElseThrow();
    assertThat(frontier.slack()).isZero();
    assertThat(frontier.points().stream().map(ValuedDeal::utilities).toList()).isEqualTo(expected);
  }

  @Test
  void thinnedFrontierKeepsItsPromise() {
    for (long seed = 0; seed < 40; seed++) {
      BargainingProblem picture = RandomProblems.large(seed, 2, 8, 4);
      DealSet texts = DealSet.all(picture);
      BilateralFrontier exact = new BilateralFrontier().find(texts);
      BilateralFrontier thin = new BilateralFrontier(12).find(texts);
      assertThat(exact.slack()).isZero();
      assertThat(thin.slack()).isPositive();
      for (int i = 0; i < exact.size(); i++) {
        long a = exact.first(i);
        long b = exact.second(i);
        boolean near = false;
        for (int j = 0; j < thin.size(); j++) {
          near |= thin.second(j) >= b && thin.first(j) >= a - thin.slack();
        }
        assertThat(near).as("seed %s, pair %s", seed, i).isTrue();
      }
      long open = new BilateralDeals(exact).open(0, 0);
      assertThat(new BilateralDeals(thin).open(0, 0)).isBetween(open - thin.slack(), open);
      for (int j = 0; j < thin.size(); j++) {
        assertThat(thin.deal(j).utilities()).containsExactly(thin.first(j), thin.second(j));
      }
    }
  }

  @Test
  void searchCutShortSaysWhatItMayHaveMissed() {
    for (long seed = 0; seed < 40; seed++) {
      BargainingProblem picture = RandomProblems.large(seed, 3 + (int) (seed % 3), 10, 4);
      DealSet texts = DealSet.zopa(picture);
      for (ObjectiveFunction objective :
          List.of(
              LargestSmallest.plain(picture.baseline()),
              new LargestProduct(picture.baseline()),
              PenalisedSum.ofAll(texts),
              new NearestToIdeal())) {
        ObjectiveOptimum full = new BoundedSearch(texts, objective).best(BoundedSearch.CAP);
        ObjectiveOptimum cut = new BoundedSearch(texts, objective).best(3);
        assertThat(full.exact()).isTrue();
        if (!cut.none()) {
          double reached = objective.value(ReferenceGains.values(cut.first()));
          assertThat(reached).as("seed %s", seed).isLessThanOrEqualTo(full.bound());
        }
        double slack = 1e-9 * Math.abs(full.bound());
        assertThat(cut.bound()).as("seed %s", seed).isGreaterThanOrEqualTo(full.bound() - slack);
      }
    }
  }

  @Test
  void countsFromBothEndsAgreeWithCountsFromOne() {
    for (long seed = 0; seed < 300; seed++) {
      DealSet texts = DealSet.zopa(RandomProblems.small(seed));
      long[] least = texts.least();
      List<long[][]> blocks = new ArrayList<>();
      int sums = 1 + (int) (seed % texts.delegations());
      for (int b = 0; b < texts.blocks(); b++) {
        long[][] block = new long[texts.combinations(b).length][sums];
        for (int c = 0; c < block.length; c++) {
          for (int d = 0; d < sums; d++) {
            block[c][d] = texts.value(d, b, texts.combinations(b)[c]);
          }
        }
        blocks.add(block);
      }
      if (blocks.stream().anyMatch(b -> b.length == 0)) {
        continue;
      }
      long[] floors = Arrays.copyOf(least, sums);
      BigInteger expected = new ExactCounter(blocks, floors).fromOneEnd(1 << 20);
      assertThat(new ExactCounter(blocks, floors).fromBothEnds())
          .as("seed %s", seed)
          .isEqualTo(expected);
      BigInteger narrow = new ExactCounter(blocks, floors).fromOneEnd(6);
      assertThat(narrow).as("seed %s", seed).isIn(expected, null);
    }
  }

  /** The intervals of samples, against counts of every deal of 4^8. */
  @Test
  void samplesComeNearTheTruth() {
    int inside = 0;
    int asked = 0;
    for (int delegations = 2; delegations <= 6; delegations++) {
      for (long seed = 0; seed < 12; seed++) {
        BargainingProblem picture = RandomProblems.large(seed, delegations, 8, 4);
        List<long[][]> blocks = new ArrayList<>();
        for (int b = 0; b < 8; b++) {
          long[][] block = new long[4][delegations];
          for (int c = 0; c < 4; c++) {
            for (int d = 0; d < delegations; d++) {
              block[c][d] = picture.value()[d][b][c];
            }
          }
          blocks.add(block);
        }
        long[] floors = new long[delegations];
        Arrays.fill(floors, FixedPoint.of(delegations == 2 ? .5 : .4));
        double truth = 0;
        for (long[] v : allValues(picture)) {
          boolean reached = true;
          for (int d = 0; d < delegations; d++) {
            reached &= v[d] >= floors[d];
          }
          truth += reached ? 1 : 0;
        }
        if (truth < 100) {
          continue;
        }
        CountResult.Estimate count =
            (CountResult.Estimate) new SampledCounter(blocks, floors, Math.pow(4, 8)).count();
        assertThat(count.estimate()).as("seed %s", seed).isCloseTo(truth, within(0.15 * truth));
        assertThat(new SampledCounter(blocks, floors, Math.pow(4, 8)).count()).isEqualTo(count);
        inside += count.low() <= truth && truth <= count.high() ? 1 : 0;
        asked++;
      }
    }
    assertThat(asked).isGreaterThan(30);
    assertThat(inside).isGreaterThanOrEqualTo((int) (0.88 * asked));
  }

  @Test
  void aHundredTrillionDealsForTwoToSix() {
    for (int delegations = 2; delegations <= 6; delegations++) {
      BargainingProblem picture = RandomProblems.large(11, delegations, 20, 5);
      DealSet zopa = DealSet.zopa(picture);
      NashDeal nash = NashDeal.of(zopa).orElseThrow();
      assertThat(nash.exact()).isTrue();
      EgalitarianDeal fair = EgalitarianDeal.of(zopa).orElseThrow();
      assertThat(fair.bound() - fair.smallestGain()).isBetween(0L, FixedPoint.of(0.02));
      KalaiSmorodinsky shares = KalaiSmorodinsky.of(zopa).orElseThrow();
      assertThat(shares.bound() - shares.smallestShare()).isBetween(0.0, 0.05);
      long[] own = nash.deal().utilities().stream().mapToLong(u -> u).toArray();
      assertThat(JointGain.open(picture, own).gain()).isZero();
      assertThat(CountResult.of(DealSet.all(picture)))
          .isEqualTo(
              new CountResult.Exact(
                  BigInteger.valueOf(95_367_431_640_625L), "product over blocks"));
    }
  }

  /**
   * Two issues of many options that tie in their sums: what is looked at grows with the number of
   * texts and no faster, and a deal for every point costs each choice once for a sum kept.
   */
  @ParameterizedTest
  @ValueSource(ints = {250, 500, 1000})
  void manyOptionsThatTieCostNoMoreThanTheirTexts(int options) {
    BargainingProblem picture = RandomProblems.tied(options);
    BilateralFrontier frontier = new BilateralFrontier().find(DealSet.all(picture));
    assertThat(frontier.slack()).isZero();
    assertThat(frontier.size()).isEqualTo(2 * options - 1);
    int halvings = 32 - Integer.numberOfLeadingZeros(options - 1);
    // The first issue brings its options, the second at most the sums of both, at each halving.
    assertThat(frontier.joined()).isBetween(1L, (1L + options) * options * halvings);
    DealBacktrace retrace = frontier.retrace();
    for (int i = 0; i < frontier.size(); i++) {
      ValuedDeal deal = retrace.smallest(new long[] {frontier.first(i), frontier.second(i)});
      // Each point is one option further from the first's best; the last number is to be smallest.
      int sum = 2 * (options - 1) - i;
      int last = Math.max(0, sum - (options - 1));
      assertThat(deal.options()).containsExactly(sum - last, last);
    }
    assertThat(retrace.looked()).isEqualTo((long) options * (options + frontier.size()));
  }
}
