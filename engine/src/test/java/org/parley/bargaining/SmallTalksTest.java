package org.parley.bargaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Two sides, a ceasefire and an exchange of prisoners: everything can be followed by hand. */
class SmallTalksTest {
  /** Ceasefire none, local, full; prisoners hold, exchange. Gains over an undeclared 0. */
  private static BargainingProblem talks(boolean[] full, boolean[] exchange) {
    long[][][] value = {
      {{0, FixedPoint.of(.1), FixedPoint.of(-.2)}, {0, FixedPoint.of(.05)}},
      {{0, FixedPoint.of(.02), FixedPoint.of(.5)}, {0, FixedPoint.of(.1)}}
    };
    return new BargainingProblem(
        DealSpace.of(new int[] {3, 2}, new int[] {0, 0}, List.of()),
        value,
        new long[2],
        new long[2],
        new boolean[2],
        List.of(
            new BargainingProblem.Line(0, "no-pause", 0, full, .8),
            new BargainingProblem.Line(1, "no-exchange", 1, exchange, .3)),
        new int[][] {{0, 1, 2}, {0, 0}},
        new int[] {0, 1},
        new int[] {-1, -1});
  }

  private static final boolean[] NEVER_A_PAUSE = {false, true, true};
  private static final boolean[] NEVER_AN_EXCHANGE = {false, true};
  private static final boolean[] NO_LINE = {false, false};

  @Test
  void exchangeAloneIsTheNashDealWhereOneSideWillNotPause() {
    NashDeal nash = NashDeal.of(DealSet.zopa(talks(NEVER_A_PAUSE, NO_LINE))).orElseThrow();
    assertThat(nash.deal().deal()).containsExactly(0, 1);
    assertThat(nash.product()).isEqualTo(.05 * .1);
  }

  @Test
  void everyLineAndTheStatusQuoLeaveNothing() {
    BargainingProblem picture = talks(NEVER_A_PAUSE, NEVER_AN_EXCHANGE);
    assertThat(CountResult.of(DealSet.zopa(picture)).isZero()).isTrue();
    MinimalConcessions easings = MinimalConcessions.of(picture);
    assertThat(easings.sets())
        .extracting(MinimalConcession::lines)
        .containsExactly(List.of(1), List.of(0));
    assertThat(easings.sets()).extracting(MinimalConcession::firmness).containsExactly(.3, .8);
    assertThat(easings.larger()).isFalse();
  }

  @Test
  void aFullCeasefireNeedsALineAnAlternativeOrTheExchangeAndLeaders() {
    MinimalConcessions full = MinimalConcessions.towards(talks(NEVER_A_PAUSE, NO_LINE), 0, 2);
    assertThat(full.sets())
        .singleElement()
        .satisfies(
            easing -> {
              assertThat(easing.lines()).containsExactly(0);
              assertThat(easing.alternatives()).containsExactly(0);
              assertThat(easing.mandates()).containsExactly(0, 1);
              assertThat(easing.cost()).containsExactly(FixedPoint.of(.15), 0L);
            });
  }

  @Test
  void nothingStandsInTheWayOfAnExchange() {
    assertThat(MinimalConcessions.towards(talks(NEVER_A_PAUSE, NO_LINE), 1).open()).isTrue();
  }

  @Test
  void wrongQuestionsAreToldSo() {
    BargainingProblem three = RandomProblems.large(1, 3, 2, 2);
    assertThatThrownBy(() -> new BilateralFrontier().find(DealSet.all(three)))
        .hasMessage("A bilateral frontier was asked for 3 delegations, not for 2.");
    BargainingProblem none = talks(new boolean[] {true, true, true}, NO_LINE);
    assertThatThrownBy(() -> JointGain.open(none, new long[2]))
        .hasMessage("The red lines leave no text at all.");
  }

  /**
   * Two issues of two options, opposed, weighing .7 and .3 to one side and .3 and .7 to the other:
   * halved apart they give .35 + .15 = .5 to each, traded .7 (Raiffa 1982).
   */
  @Test
  void tradingBeatsHalvingByHand() {
    long[][][] value = {
      {{0, FixedPoint.of(.7)}, {0, FixedPoint.of(.3)}},
      {{FixedPoint.of(.3), 0}, {FixedPoint.of(.7), 0}}
    };
    BargainingProblem problem =
        new BargainingProblem(
            DealSpace.of(new int[] {2, 2}, new int[] {0, 0}, List.of()),
            value,
            new long[2],
            new long[2],
            new boolean[2],
            List.of(),
            new int[][] {{0, 0}, {0, 0}},
            new int[] {2, 2},
            new int[] {-1, -1});
    Logrolling found = Logrolling.of(DealSet.all(problem)).orElseThrow();
    assertThat(found.split()).containsExactly(FixedPoint.of(.5), FixedPoint.of(.5));
    assertThat(found.deal().options()).containsExactly(1, 0);
    assertThat(found.potential()).isEqualTo(FixedPoint.of(.2));
  }
}
