package org.parley.bargaining;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every named deal of hundreds of small pictures, found again by looking at every deal. */
class SolutionsAgainstEnumerationTest {
  private static final int PICTURES = 600;

  @Test
  void frontierOfEverySetOfTexts() {
    for (long seed = 0; seed < PICTURES; seed++) {
      BargainingProblem picture = RandomProblems.small(seed);
      DealEnumeration every = new DealEnumeration(picture);
      check(seed, every, DealSet.all(picture), every.all);
      check(seed, every, DealSet.allowed(picture), every.allowed());
      check(seed, every, DealSet.zopa(picture), every.zopa());
      check(seed, every, DealSet.all(picture).beyondStatusQuo(), every.where(every::moves));
    }
  }

  private static void check(long seed, DealEnumeration every, DealSet texts, List<int[]> among) {
    ParetoFrontier frontier = ParetoFrontier.of(texts).orElseThrow();
    Map<List<Long>, Long> expected = new HashMap<>();
    Map<List<Long>, List<Integer>> first = new HashMap<>();
    for (int[] x : every.efficient(among)) {
      expected.merge(every.values(x), 1L, Long::sum);
      first.putIfAbsent(every.values(x), Arrays.stream(x).boxed().toList());
    }
    Map<List<Long>, Long> found = new HashMap<>();
    for (int i = 0; i < frontier.points().size(); i++) {
      ValuedDeal point = frontier.points().get(i);
      found.put(point.utilities(), frontier.deals().get(i));
      assertThat(point.deal()).as("seed %s", seed).isEqualTo(first.get(point.utilities()));
    }
    assertThat(found).as("seed %s", seed).isEqualTo(expected);
    assertThat(frontier.size())
        .isEqualTo(BigInteger.valueOf(expected.values().stream().mapToLong(n -> n).sum()));
  }

  @Test
  void nashDeal() {
    for (long seed = 0; seed < PICTURES; seed++) {
      BargainingProblem picture = RandomProblems.small(seed);
      DealEnumeration every = new DealEnumeration(picture);
      List<int[]> gaining =
          every.zopa().stream()
              .filter(x -> Arrays.stream(every.gains(x)).allMatch(g -> g > 0))
              .toList();
      Optional<NashDeal> nash = NashDeal.of(DealSet.zopa(picture));
      List<ValuedDeal> expected =
          every.best(
              gaining,
              x ->
                  Arrays.stream(every.gains(x))
                      .mapToObj(BigInteger::valueOf)
                      .reduce(BigInteger.ONE, BigInteger::multiply),
              Comparator.<BigInteger>naturalOrder());
      assertThat(nash.map(NashDeal::ties).orElse(List.of()))
          .as("seed %s", seed)
          .isEqualTo(expected);
      nash.ifPresent(n -> assertThat(n.exact()).isTrue());
    }
  }

  @Test
  void whatTheFrontierOfTwoSaysOfBothDeals() {
    int found = 0;
    for (long seed = 0; seed < PICTURES; seed++) {
      BargainingProblem picture = RandomProblems.small(seed);
      if (picture.delegations() == 2) {
        BilateralFrontier frontier = new BilateralFrontier().find(DealSet.zopa(picture));
        long[] without = picture.baseline();
        int nash = new BilateralDeals(frontier).nash(without[0], without[1]);
        int egalitarian = new BilateralDeals(frontier).egalitarian(without[0], without[1]);
        Optional<NashDeal> nashDeal = NashDeal.of(DealSet.zopa(picture));
        assertThat(nash >= 0).as("seed %s", seed).isEqualTo(nashDeal.isPresent());
        assertThat(egalitarian >= 0).as("seed %s", seed).isEqualTo(nashDeal.isPresent());
        if (nash >= 0) {
          found++;
          assertThat(nashDeal.orElseThrow().ties())
              .extracting(ValuedDeal::utilities)
              .as("seed %s", seed)
              .contains(List.of(frontier.first(nash), frontier.second(nash)));
          assertThat(EgalitarianDeal.of(DealSet.zopa(picture)).orElseThrow().ties())
              .extracting(ValuedDeal::utilities)
              .as("seed %s", seed)
              .contains(List.of(frontier.first(egalitarian), frontier.second(egalitarian)));
        }
      }
    }
    assertThat(found).isGreaterThan(PICTURES / 20);
  }

  @Test
  void egalitarianDeal() {
    for (long seed = 0; seed < PICTURES; seed++) {
      BargainingProblem picture = RandomProblems.small(seed);
      DealEnumeration every = new DealEnumeration(picture);
      Comparator<long[]> order =
          Comparator.<long[]>comparingLong(g -> Arrays.stream(g).min().orElseThrow())
              .thenComparing(g -> Arrays.stream(g).sum());
      for (DealSet texts : List.of(DealSet.zopa(picture), DealSet.all(picture))) {
        List<int[]> among =
            texts.leavesOutStill() || texts.least()[0] != DealSet.ANY ? every.zopa() : every.all;
        assertThat(EgalitarianDeal.of(texts).map(EgalitarianDeal::ties).orElse(List.of()))
            .as("seed %s", seed)
            .isEqualTo(every.best(among, every::gains, order));
      }
    }
  }

  @Test
  void jointGainStillOpen() {
    for (long seed = 0; seed < PICTURES; seed++) {
      BargainingProblem picture = RandomProblems.small(seed);
      DealEnumeration every = new DealEnumeration(picture);
      if (every.allowed().isEmpty()) {
        continue;
      }
      int[] from = every.all.get((int) (seed * 31 % every.all.size()));
      long[] utilities = every.values(from).stream().mapToLong(u -> u).toArray();
      long best = 0;
      for (int[] x : every.allowed()) {
        long least = Long.MAX_VALUE;
        for (int d = 0; d < utilities.length; d++) {
          least = Math.min(least, every.value(d, x) - utilities[d]);
        }
        best = Math.max(best, least);
      }
      assertThat(JointGain.open(picture, utilities))
          .as("seed %s", seed)
          .isEqualTo(new JointGain(best, true, best));
    }
  }
}
