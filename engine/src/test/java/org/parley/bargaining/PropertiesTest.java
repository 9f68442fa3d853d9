package org.parley.bargaining;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What must hold whatever the numbers are. */
class PropertiesTest {
  private static final int PICTURES = 300;

  private static BigInteger number(DealSet texts) {
    return ((CountResult.Exact) CountResult.of(texts)).number();
  }

  @Test
  void oneLineMoreNeverAddsADeal() {
    for (long seed = 0; seed < PICTURES; seed++) {
      BargainingProblem picture = RandomProblems.small(seed);
      Random random = new Random(seed);
      int block = random.nextInt(picture.space().blocks());
      boolean[] crossed = new boolean[picture.space().combinations(block)];
      for (int c = 0; c < crossed.length; c++) {
        crossed[c] = random.nextBoolean();
      }
      List<BargainingProblem.Line> more = new ArrayList<>(picture.lines());
      more.add(new BargainingProblem.Line(0, "more", block, crossed, 1));
      BargainingProblem stricter =
          with(picture, picture.value(), picture.base(), picture.baseline(), more);
      assertThat(number(DealSet.zopa(stricter))).isLessThanOrEqualTo(number(DealSet.zopa(picture)));
      BigInteger alone =
          ((CountResult.Exact) ExclusionCount.byLine(stricter, more.size() - 1).alone()).number();
      assertThat(number(DealSet.zopa(picture)).subtract(number(DealSet.zopa(stricter))))
          .as("seed %s", seed)
          .isEqualTo(alone);
    }
  }

  @Test
  void scaleAndOriginOfOneSidesValuesDoNotMatterToNashAndKalaiSmorodinsky() {
    for (long seed = 0; seed < PICTURES; seed++) {
      BargainingProblem picture = RandomProblems.small(seed);
      int who = (int) (seed % picture.delegations());
      long[][][] value = picture.value().clone();
      long[] base = picture.base().clone();
      long[] baseline = picture.baseline().clone();
      value[who] =
          Arrays.stream(value[who])
              .map(block -> Arrays.stream(block).map(v -> 2 * v).toArray())
              .toArray(long[][]::new);
      base[who] = 2 * base[who] + 123_456_789;
      baseline[who] = 2 * baseline[who] + 123_456_789;
      BargainingProblem scaled = with(picture, value, base, baseline, picture.lines());
      assertThat(NashDeal.of(DealSet.zopa(scaled)).map(n -> deals(n.ties())))
          .as("seed %s", seed)
          .isEqualTo(NashDeal.of(DealSet.zopa(picture)).map(n -> deals(n.ties())));
      assertThat(KalaiSmorodinsky.of(DealSet.zopa(scaled)).map(k -> deals(k.ties())))
          .as("seed %s", seed)
          .isEqualTo(KalaiSmorodinsky.of(DealSet.zopa(picture)).map(k -> deals(k.ties())));
    }
  }

  private static List<List<Integer>> deals(List<ValuedDeal> ties) {
    return ties.stream().map(ValuedDeal::deal).toList();
  }

  @Test
  void theOrderOfDelegationsDoesNotMatter() {
    for (long seed = 0; seed < PICTURES; seed++) {
      BargainingProblem picture = RandomProblems.small(seed);
      int n = picture.delegations();
      long[][][] value = new long[n][][];
      long[] base = new long[n];
      long[] baseline = new long[n];
      boolean[] declared = new boolean[n];
      int[] mandate = new int[n];
      for (int d = 0; d < n; d++) {
        value[n - 1 - d] = picture.value()[d];
        base[n - 1 - d] = picture.base()[d];
        baseline[n - 1 - d] = picture.baseline()[d];
        declared[n - 1 - d] = picture.declared()[d];
        mandate[n - 1 - d] = picture.mandate()[d];
      }
      BargainingProblem turned =
          new BargainingProblem(
              picture.space(),
              value,
              base,
              baseline,
              declared,
              picture.lines(),
              picture.level(),
              mandate,
              picture.closed());
      assertThat(deals(nashTies(turned))).isEqualTo(deals(nashTies(picture)));
      assertThat(ParetoFrontier.of(DealSet.all(turned)).orElseThrow().size())
          .isEqualTo(ParetoFrontier.of(DealSet.all(picture)).orElseThrow().size());
      assertThat(NearestDeal.of(turned).map(d -> deals(d.ties())))
          .as("seed %s", seed)
          .isEqualTo(NearestDeal.of(picture).map(d -> deals(d.ties())));
      assertThat(number(DealSet.zopa(turned))).isEqualTo(number(DealSet.zopa(picture)));
    }
  }

  private static List<ValuedDeal> nashTies(BargainingProblem picture) {
    return NashDeal.of(DealSet.zopa(picture)).map(NashDeal::ties).orElse(List.of());
  }

  @Test
  void solutionsFoundTogetherAreThoseFoundApart() {
    for (long seed = 0; seed < PICTURES; seed++) {
      DealSet texts = DealSet.zopa(RandomProblems.small(seed));
      assertThat(BargainingSolutions.of(texts))
          .isEqualTo(
              new BargainingSolutions(
                  NashDeal.of(texts),
                  EgalitarianDeal.of(texts),
                  KalaiSmorodinsky.of(texts),
                  BargainingSolutions.of(texts).leastDifference(),
                  LargestSum.of(texts)));
    }
  }

  @Test
  void oneRoomServesOnePictureAfterAnother() {
    BilateralFrontier room = new BilateralFrontier();
    for (long seed = 0; seed < PICTURES; seed++) {
      BargainingProblem picture = RandomProblems.small(seed);
      if (picture.delegations() == 2 && !DealSet.allowed(picture).empty()) {
        BilateralFrontier used = room.find(DealSet.allowed(picture));
        assertThat(ParetoFrontier.of(used))
            .isEqualTo(ParetoFrontier.of(DealSet.allowed(picture)).orElseThrow());
        long[] baseline = picture.baseline();
        int nash = new BilateralDeals(used).nash(baseline[0], baseline[1]);
        assertThat(nash >= 0 ? used.deal(nash).utilities() : null)
            .isEqualTo(
                NashDeal.of(DealSet.allowed(picture))
                    .flatMap(
                        n ->
                            n.ties().stream()
                                .map(ValuedDeal::utilities)
                                .max((v, w) -> Long.compare(v.get(0), w.get(0))))
                    .orElse(null));
        assertThat(JointGain.open(used, baseline)).isEqualTo(JointGain.open(picture, baseline));
      }
    }
  }

  @Test
  void theFrontierOffersNoJointGain() {
    for (long seed = 0; seed < PICTURES; seed++) {
      BargainingProblem picture = RandomProblems.small(seed);
      for (ValuedDeal point : ParetoFrontier.of(DealSet.allowed(picture)).orElseThrow().points()) {
        long[] utilities = point.utilities().stream().mapToLong(u -> u).toArray();
        assertThat(JointGain.open(picture, utilities)).isEqualTo(new JointGain(0, true, 0));
      }
    }
  }

  private static BargainingProblem with(
      BargainingProblem picture,
      long[][][] value,
      long[] base,
      long[] baseline,
      List<BargainingProblem.Line> lines) {
    return new BargainingProblem(
        picture.space(),
        value,
        base,
        baseline,
        picture.declared(),
        lines,
        picture.level(),
        picture.mandate(),
        picture.closed());
  }
}
