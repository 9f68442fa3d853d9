package org.parley.bargaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The other named deals of hundreds of small pictures, found again by looking at every deal. */
class MoreSolutionsAgainstEnumerationTest {
  private static final int PICTURES = 600;

  @Test
  void kalaiSmorodinsky() {
    for (long seed = 0; seed < PICTURES; seed++) {
      BargainingProblem picture = RandomProblems.small(seed);
      DealEnumeration every = new DealEnumeration(picture);
      List<int[]> zopa = every.zopa();
      long[] ideal = new long[picture.delegations()];
      Arrays.setAll(ideal, d -> zopa.stream().mapToLong(x -> every.gains(x)[d]).max().orElse(0));
      Optional<KalaiSmorodinsky> found = KalaiSmorodinsky.of(DealSet.zopa(picture));
      if (Arrays.stream(ideal).allMatch(i -> i == 0)) {
        assertThat(found).as("seed %s", seed).isEmpty();
        continue;
      }
      Comparator<int[]> byShares =
          Comparator.<int[]>comparingDouble(x -> shares(every, x, ideal).min().orElseThrow())
              .thenComparingDouble(x -> shares(every, x, ideal).sum());
      int[] best = zopa.stream().max(byShares).orElseThrow();
      KalaiSmorodinsky deal = found.orElseThrow();
      assertThat(deal.ideal()).containsExactlyElementsOf(Arrays.stream(ideal).boxed().toList());
      assertThat(deal.smallestShare()).isEqualTo(shares(every, best, ideal).min().orElseThrow());
      assertThat(shares(every, deal.deal().options(), ideal).sum())
          .as("seed %s", seed)
          .isCloseTo(shares(every, best, ideal).sum(), within(1e-9));
      assertThat(deal.exact()).isTrue();
    }
  }

  private static java.util.stream.DoubleStream shares(
      DealEnumeration every, int[] deal, long[] ideal) {
    long[] gains = every.gains(deal);
    return java.util.stream.IntStream.range(0, gains.length)
        .filter(d -> ideal[d] > 0)
        .mapToDouble(d -> gains[d] / (double) ideal[d]);
  }

  @Test
  void largestSum() {
    for (long seed = 0; seed < PICTURES; seed++) {
      BargainingProblem picture = RandomProblems.small(seed);
      DealEnumeration every = new DealEnumeration(picture);
      Comparator<int[]> bySum = Comparator.comparingLong(x -> sum(every.values(x)));
      assertThat(LargestSum.of(DealSet.zopa(picture)).map(LargestSum::ties).orElse(List.of()))
          .as("seed %s", seed)
          .isEqualTo(every.best(every.zopa(), x -> x, bySum));
      assertThat(LargestSum.of(DealSet.all(picture)).orElseThrow().ties())
          .as("seed %s", seed)
          .isEqualTo(every.best(every.all, x -> x, bySum));
    }
  }

  private static long sum(List<Long> values) {
    return values.stream().mapToLong(v -> v).sum();
  }

  @Test
  void leastDifferenceOnTheFrontier() {
    for (long seed = 0; seed < PICTURES; seed++) {
      BargainingProblem picture = RandomProblems.small(seed);
      DealEnumeration every = new DealEnumeration(picture);
      Comparator<int[]> order =
          Comparator.<int[]>comparingLong(x -> -spread(every.values(x)))
              .thenComparingLong(x -> every.values(x).stream().min(Long::compare).orElseThrow());
      LeastDifference found =
          BargainingSolutions.of(DealSet.all(picture)).leastDifference().orElseThrow();
      List<ValuedDeal> expected = every.best(every.efficient(every.all), x -> x, order);
      assertThat(found)
          .as("seed %s", seed)
          .isEqualTo(new LeastDifference(expected, spread(expected.get(0).utilities()), true));
    }
  }

  private static long spread(List<Long> values) {
    return values.stream().max(Long::compare).orElseThrow()
        - values.stream().min(Long::compare).orElseThrow();
  }

  @Test
  void opposition() {
    for (long seed = 0; seed < PICTURES; seed++) {
      BargainingProblem picture = RandomProblems.small(seed);
      DealEnumeration every = new DealEnumeration(picture);
      double least =
          every.all.stream()
              .mapToDouble(
                  x ->
                      every.values(x).stream()
                          .mapToDouble(v -> Math.pow(Math.max(0, 1 - v / 1e9), 2))
                          .sum())
              .min()
              .orElseThrow();
      Opposition found = Opposition.of(DealSet.all(picture)).orElseThrow();
      assertThat(found.distance()).as("seed %s", seed).isCloseTo(Math.sqrt(least), within(1e-9));
      assertThat(found.exact()).isTrue();
    }
  }

  @Test
  void logrolling() {
    for (long seed = 0; seed < PICTURES; seed++) {
      BargainingProblem picture = RandomProblems.small(seed);
      DealEnumeration every = new DealEnumeration(picture);
      Logrolling found = Logrolling.of(DealSet.all(picture)).orElseThrow();
      long best = Long.MIN_VALUE;
      for (int[] x : every.all) {
        long least = Long.MAX_VALUE;
        for (int d = 0; d < picture.delegations(); d++) {
          least = Math.min(least, every.value(d, x) - found.split().get(d));
        }
        best = Math.max(best, least);
      }
      assertThat(found.potential()).as("seed %s", seed).isEqualTo(best);
      assertThat(found.bound()).isEqualTo(best);
    }
  }

  @Test
  void nearestDeal() {
    for (long seed = 0; seed < PICTURES; seed++) {
      BargainingProblem picture = RandomProblems.small(seed);
      DealEnumeration every = new DealEnumeration(picture);
      List<int[]> deals = every.where(x -> every.crossed(x).isEmpty() && every.moves(x));
      Comparator<int[]> order =
          Comparator.<int[]>comparingLong(x -> -shortfall(every, x))
              .thenComparingLong(x -> sum(every.values(x)));
      Optional<NearestDeal> found = NearestDeal.of(picture);
      assertThat(found.map(NearestDeal::ties).orElse(List.of()))
          .as("seed %s", seed)
          .isEqualTo(every.best(deals, x -> x, order));
      found.ifPresent(
          near -> assertThat(near.total()).isEqualTo(shortfall(every, near.deal().options())));
    }
  }

  private static long shortfall(DealEnumeration every, int[] deal) {
    long total = 0;
    for (int d : every.tooLittleFor(deal)) {
      total += every.picture.baseline()[d] - every.value(d, deal);
    }
    return total;
  }
}
