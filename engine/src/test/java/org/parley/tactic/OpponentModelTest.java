package org.parley.tactic;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.scenario.Tactic.Learning;

class OpponentModelTest {
  private static final int[] OPTIONS = {4, 3, 2};
  private static final boolean[] ORDERED = {true, false, true};

  private static OpponentModel model(Learning learning) {
    OpponentModel model = new OpponentModel(OPTIONS, ORDERED, learning);
    model.begin();
    return model;
  }

  @ParameterizedTest
  @EnumSource(value = Learning.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void whoAlwaysAsksForTheSameIsThoughtToWantIt(Learning learning) {
    OpponentModel model = model(learning);
    int[] wanted = {1, 2, 0};
    for (int n = 0; n < 60; n++) {
      model.see(wanted, 0);
    }
    for (int i = 0; i < OPTIONS.length; i++) {
      for (int o = 0; o < OPTIONS[i]; o++) {
        if (o != wanted[i]) {
          assertThat(model.liking(i, wanted[i]))
              .as("issue %d, option %d against %d", i, wanted[i], o)
              .isGreaterThan(model.liking(i, o));
        }
      }
      assertThat(model.liking(i, wanted[i]) / 1e9 / model.weight(i))
          .as("value of the wanted option of issue %d", i)
          .isGreaterThan(0.9);
    }
  }

  @Test
  void whatIsGivenUpFirstWeighsLeastAndWhatIsKeptTeachesNothing() {
    OpponentModel model = model(Learning.FREQUENCY);
    model.see(new int[] {1, 0, 0}, 0);
    model.see(new int[] {1, 1, 0}, 0.25);
    model.see(new int[] {1, 2, 0}, 0.5);
    // Issue 1 gave way at t = 1/4 and 1/2: exp(-.2 (.75 + .5)) = exp(-.25); the others never.
    double moved = Math.exp(-0.25);
    assertThat(model.weight(0)).isCloseTo(1 / (2 + moved), Offset.offset(1e-12));
    assertThat(model.weight(1)).isCloseTo(moved / (2 + moved), Offset.offset(1e-12));
    assertThat(model.weight(2)).isCloseTo(1 / (2 + moved), Offset.offset(1e-12));
    model.see(new int[] {1, 0, 0}, 0.5);
    assertThat(model.weight(1))
        .as("what is taken back is no concession")
        .isCloseTo(moved / (2 + moved), Offset.offset(1e-12));
  }

  @Test
  void whatGivesWayLosesWeightOnlyToWhatIsOnTheTableWithIt() {
    OpponentModel model = model(Learning.FREQUENCY);
    long third = 0b100;
    model.see(new int[] {1, 0, 0}, 0, third);
    model.see(new int[] {1, 1, 0}, 0.25, third);
    // Issue 1 gave way at t = 1/4: exp(-.15); issues 0 and 1 share two thirds, the third keeps its
    // own.
    double moved = Math.exp(-0.15);
    assertThat(model.weight(0)).isCloseTo(2.0 / 3 / (1 + moved), Offset.offset(1e-12));
    assertThat(model.weight(1)).isCloseTo(2.0 / 3 * moved / (1 + moved), Offset.offset(1e-12));
    assertThat(model.weight(2)).isCloseTo(1.0 / 3, Offset.offset(1e-12));
    assertThat(model.liking(2, 0))
        .as("what an offer says nothing of is no wish")
        .isEqualTo(model.liking(2, 1));
  }

  @Test
  void whatIsOfferedAtTheEndIsNoWish() {
    OpponentModel model = model(Learning.FREQUENCY);
    model.see(new int[] {1, 2, 0}, 0);
    long before = model.liking(0, 3);
    model.see(new int[] {3, 2, 0}, 1);
    assertThat(model.liking(0, 3)).isEqualTo(before);
    assertThat(model.weight(0)).isEqualTo(model.weight(2));
  }

  @Test
  void whereTheWishWasStatedOffersTeachOnlyItsWeight() {
    OpponentModel model = model(Learning.FREQUENCY);
    model.readStated(0, 3, 4);
    model.haveRead();
    // Nearness to 3 of 0 to 3: 0, 1/3, 2/3, 1: what is wanted is worth 1, the farthest 0.
    assertThat(model.liking(0, 3)).isEqualTo(Math.round(1e9 / 3));
    assertThat(model.liking(0, 1)).isEqualTo(Math.round(1e9 / 9));
    model.see(new int[] {3, 2, 0}, 0);
    model.see(new int[] {1, 2, 0}, 0.5);
    // It gave way at t = 1/2 on an issue that a paper ranked: exp(-.2 / 2 / 4).
    double moved = Math.exp(-0.025);
    assertThat(model.weight(0)).isCloseTo(moved / (2 + moved), Offset.offset(1e-12));
    assertThat(model.liking(0, 1) * 3)
        .as("its values stay")
        .isCloseTo(model.liking(0, 3), Offset.offset(3L));
  }

  @Test
  void frequencyByHand() {
    OpponentModel model = model(Learning.FREQUENCY);
    model.see(new int[] {1, 2, 0}, 0);
    // One offer: (.5 + nearness) / 2; in order, 3 is as far from 1 as can be.
    assertThat(model.liking(0, 1)).isEqualTo(250_000_000);
    assertThat(model.liking(0, 0)).isEqualTo(166_666_667);
    assertThat(model.liking(0, 3)).isEqualTo(83_333_333);
    // Without order, all others are as far.
    assertThat(model.liking(1, 2)).isEqualTo(250_000_000);
    assertThat(model.liking(1, 0)).isEqualTo(83_333_333);
  }

  /**
   * One issue of two options, 0 asked for at once, where all is expected to be asked for: if 0 is
   * wanted nothing is off, if 1 is wanted all is: odds of exp(1 / (2 * .25^2)) = exp(8).
   */
  @Test
  void bayesByHand() {
    OpponentModel model = new OpponentModel(new int[] {2}, new boolean[] {true}, Learning.BAYESIAN);
    model.begin();
    model.see(new int[] {0}, 0);
    assertThat(model.liking(0, 0)).isEqualTo(Math.round(1e9 / (1 + Math.exp(-8))));
    assertThat(model.liking(0, 1)).isEqualTo(Math.round(1e9 / (1 + Math.exp(8))));
  }

  @Test
  void whoLearnsNothingThinksAllAlike() {
    OpponentModel model = model(Learning.NONE);
    model.see(new int[] {1, 2, 0}, 0);
    assertThat(model.liking(0, 1)).isEqualTo(model.liking(0, 3)).isEqualTo(166_666_667);
  }

  @Test
  void aPaperTeachesWishesAndWeights() {
    OpponentModel model = model(Learning.FREQUENCY);
    model.read(0, 3, 4);
    model.readWeight(0, 1, 4);
    model.haveRead();
    // steady = 4 * 1 * 3 = 12: weight 13 / 15; value (.5 + 4) / 5.
    assertThat(model.weight(0)).isCloseTo(13 / 15.0, Offset.offset(1e-12));
    assertThat(model.liking(0, 3)).isEqualTo(780_000_000);
  }

  @Test
  void misreadingShiftsWithinBounds() {
    OpponentModel model = model(Learning.NONE);
    model.misread(0, 1, 0.2);
    model.misread(0, 2, -0.9);
    assertThat(model.liking(0, 1)).isEqualTo(233_333_333);
    assertThat(model.liking(0, 2)).isZero();
  }

  @ParameterizedTest
  @EnumSource(Learning.class)
  void whoBeginsAnewHasForgottenEverything(Learning learning) {
    OpponentModel used = model(learning);
    used.misread(0, 1, 0.3);
    used.read(0, 2, 1);
    used.readStated(1, 1, 1);
    used.readWeight(2, 0.9, 1);
    used.haveRead();
    used.see(new int[] {1, 2, 1}, 0.1);
    used.see(new int[] {2, 2, 0}, 0.4);
    used.begin();
    OpponentModel fresh = model(learning);
    for (OpponentModel m : new OpponentModel[] {used, fresh}) {
      m.see(new int[] {3, 0, 1}, 0.2);
      m.see(new int[] {3, 1, 1}, 0.6);
    }
    for (int i = 0; i < OPTIONS.length; i++) {
      assertThat(used.weight(i)).isEqualTo(fresh.weight(i));
      for (int o = 0; o < OPTIONS[i]; o++) {
        assertThat(used.worth(i, o)).as("%s %s", i, o).isEqualTo(fresh.worth(i, o));
        assertThat(used.liking(i, o)).isEqualTo(fresh.liking(i, o));
      }
    }
  }
}
