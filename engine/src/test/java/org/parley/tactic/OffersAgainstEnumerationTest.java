package org.parley.tactic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.bargaining.DealSpace;
import org.parley.random.RandomStreams;

/** Searches for offers against plain enumeration on small spaces, with ties in plenty. */
class OffersAgainstEnumerationTest {
  private static final int SPACES = 400;

  /** A deal with its own value, the others' and its code. */
  private record Deal(long own, long other, long code) {}

  private static final Comparator<Deal> CANONICAL =
      Comparator.comparing(Deal::own).reversed().thenComparing(Deal::code);

  /** One made-up space with some combinations barred, and all its deals. */
  private static final class Case {
    final RandomStreams chances;
    final OfferCandidates candidates;
    final long[][] liking;
    final List<Deal> deals = new ArrayList<>();

    Case(long seed) {
      chances = new RandomStreams(seed, 0);
      int blocks = 1 + draw("blocks", 0, 5);
      int[] options = new int[blocks];
      for (int b = 0; b < blocks; b++) {
        options[b] = 2 + draw("options", b, 4);
      }
      int[] statusQuo = new int[blocks];
      candidates = new OfferCandidates(DealSpace.of(options, statusQuo, List.of()));
      liking = new long[blocks][];
      candidates.setBase(draw("base", 0, 20));
      for (int b = 0; b < blocks; b++) {
        liking[b] = new long[options[b]];
        candidates.begin(b);
        for (int c = 0; c < options[b]; c++) {
          liking[b][c] = draw("liking" + b, c, 6) - 2;
          if (c == 0 || draw("barred" + b, c, 5) > 0) {
            candidates.add(b, c, draw("own" + b, c, 6) - 1);
          }
        }
        candidates.end(b);
      }
      enumerate(0, candidates.base(), 0, 0);
      deals.sort(CANONICAL);
    }

    int draw(String what, int n, int below) {
      return (int) (chances.uniform(RandomStreams.key(what), n) * below);
    }

    private void enumerate(int block, long own, long other, long code) {
      if (block == candidates.blocks()) {
        deals.add(new Deal(own, other, code));
        return;
      }
      for (int k = 0; k < candidates.count(block); k++) {
        int c = candidates.combination(block, k);
        enumerate(
            block + 1,
            own + candidates.own(block, k),
            other + liking[block][c],
            code + candidates.radix(block) * c);
      }
    }
  }

  @Test
  void tradeOffFindsTheBestForTheOthersAtTheTarget() {
    for (long seed = 0; seed < SPACES; seed++) {
      Case c = new Case(seed);
      TradeOff search = new TradeOff(c.candidates);
      for (long target = c.candidates.base() - 8; target <= c.candidates.best() + 1; target++) {
        long least = target;
        Optional<Deal> best =
            c.deals.stream()
                .filter(d -> d.own() >= least)
                .min(Comparator.comparing(Deal::other).reversed().thenComparing(CANONICAL));
        assertThat(search.find(target, c.liking, 1))
            .as("seed %d", seed)
            .isEqualTo(best.isPresent());
        if (best.isPresent()) {
          assertThat(new Deal(search.own(), best.get().other(), search.code()))
              .as("seed %d, target %d", seed, target)
              .isEqualTo(best.get());
        }
      }
    }
  }

  @Test
  void nearestFindsTheNearestAboveTheFloor() {
    for (long seed = 0; seed < SPACES; seed++) {
      Case c = new Case(seed);
      NearestToTarget search = new NearestToTarget(c.candidates);
      long from = c.candidates.base() - 8;
      for (long target = from; target <= c.candidates.best() + 3; target++) {
        for (long floor = from; floor <= c.candidates.best() + 1; floor += 2) {
          long aim = target;
          long least = floor;
          Optional<Deal> nearest =
              c.deals.stream()
                  .filter(d -> d.own() >= least)
                  .min(
                      Comparator.comparing((Deal d) -> Math.abs(d.own() - aim))
                          .thenComparing(CANONICAL));
          assertThat(search.find(target, floor)).isEqualTo(nearest.isPresent());
          if (nearest.isPresent()) {
            assertThat(List.of(search.own(), search.code()))
                .as("seed %d, target %d, floor %d", seed, target, floor)
                .isEqualTo(List.of(nearest.get().own(), nearest.get().code()));
          }
        }
      }
    }
  }

  @Test
  void descendingGoesDownInOrder() {
    for (long seed = 0; seed < SPACES; seed++) {
      Case c = new Case(seed);
      for (int most : new int[] {1, 7, 2_000}) {
        DescendingDeals list = new DescendingDeals(c.candidates, most);
        assertThat(list.size()).isEqualTo(Math.min(most, c.deals.size()));
        for (int k = 0; k < list.size(); k++) {
          assertThat(List.of(list.own(k), list.code(k)))
              .as("seed %d, number %d of %d", seed, k, most)
              .isEqualTo(List.of(c.deals.get(k).own(), c.deals.get(k).code()));
        }
      }
    }
  }

  @Test
  void codesAndDealsAreOneToOne() {
    DealSpace space = DealSpace.of(new int[] {3, 2, 4, 2}, new int[4], List.of(new int[] {0, 2}));
    OfferCandidates candidates = new OfferCandidates(space);
    int[] deal = new int[4];
    for (long code = 0; code < 48; code++) {
      candidates.decode(code, deal);
      assertThat(candidates.code(deal)).as(Arrays.toString(deal)).isEqualTo(code);
    }
  }

  @Test
  void whereABlockHasNoCandidateThereIsNoDeal() {
    OfferCandidates none =
        new OfferCandidates(DealSpace.of(new int[] {2, 2}, new int[2], List.of()));
    none.begin(0);
    none.add(0, 1, 5);
    none.end(0);
    assertThat(none.any()).isFalse();
    assertThat(new TradeOff(none).find(0, new long[2][2], 1)).isFalse();
    assertThat(new NearestToTarget(none).find(0, 0)).isFalse();
    assertThat(new DescendingDeals(none, 5).size()).isZero();
  }
}
