package org.parley.lab.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.random.RandomStreams;

class DiscoveryTest {
  private static final List<Dimension> FIVE =
      IntStream.range(0, 5).mapToObj(j -> Dimension.ofNumbers("x" + j)).toList();

  private static Cases uniform(int size, long seed, ToDoubleFunction<double[]> interest) {
    double[][] x = new double[size][5];
    double[] y = new double[size];
    for (int i = 0; i < size; i++) {
      RandomStreams chances = new RandomStreams(seed, i);
      for (int j = 0; j < 5; j++) {
        x[i][j] = chances.uniform(j);
      }
      y[i] = chances.uniform(99) < interest.applyAsDouble(x[i]) ? 1 : 0;
    }
    return new Cases(FIVE, x, y);
  }

  private static double planted(double[] row) {
    return row[1] > .3 && row[1] < .7 && row[3] < .4 ? .95 : .05;
  }

  @Test
  void primFindsABoxPlantedInNoise() {
    for (long seed = 1; seed <= 5; seed++) {
      Cases cases = uniform(3000, seed, DiscoveryTest::planted);
      List<ScoredBox> trajectory = Prim.USUAL.peel(cases);
      ScoredBox box = Prim.USUAL.paste(cases, Prim.proposed(trajectory).box());
      Restriction.Between one = (Restriction.Between) box.box().restrictions().get(1);
      Restriction.Between three = (Restriction.Between) box.box().restrictions().get(3);
      assertThat(one.low()).isCloseTo(.3, within(.04));
      assertThat(one.high()).isCloseTo(.7, within(.04));
      assertThat(three.high()).isCloseTo(.4, within(.04));
      assertThat(box.density()).isGreaterThan(.85);
      assertThat(box.coverage()).isGreaterThan(.7);
      for (QuasiP p : QuasiP.of(cases, box.box())) {
        if (p.dimension() == 1 || p.dimension() == 3) {
          assertThat(p.p()).isLessThan(1e-6);
        } else {
          assertThat(p.p()).isGreaterThan(1e-6);
        }
      }
    }
  }

  @Test
  void everyBoxOfTheTrajectoryLiesInTheOneBefore() {
    Cases cases = uniform(1000, 9, DiscoveryTest::planted);
    List<ScoredBox> trajectory = Prim.USUAL.peel(cases);
    assertThat(trajectory.get(0).mass()).isEqualTo(1);
    assertThat(trajectory.get(0).coverage()).isEqualTo(1);
    for (int i = 1; i < trajectory.size(); i++) {
      ScoredBox before = trajectory.get(i - 1);
      ScoredBox box = trajectory.get(i);
      assertThat(box.cases()).isLessThan(before.cases());
      assertThat(before.cases() - box.cases()).isEqualTo((int) Math.floor(before.cases() * .05));
      assertThat(box.coverage()).isLessThanOrEqualTo(before.coverage() + 1e-12);
      assertThat(box.mass()).isGreaterThanOrEqualTo(.05);
      for (double[] row : cases.x()) {
        assertThat(box.box().contains(row) && !before.box().contains(row)).isFalse();
      }
    }
  }

  @Test
  void noiseAloneGivesNoConvincingRestriction() {
    Cases cases = uniform(500, 4, row -> .5);
    ScoredBox box = Prim.proposed(Prim.USUAL.peel(cases));
    assertThat(box.density()).isLessThan(.7);
  }

  @Test
  void casesAllAlikeAreNotPeeled() {
    Cases cases = uniform(100, 4, row -> 1);
    assertThat(Prim.USUAL.peel(cases)).hasSize(1);
    assertThat(Prim.USUAL.paste(cases, Box.EVERYTHING).box()).isEqualTo(Box.EVERYTHING);
    Cases none = uniform(100, 4, row -> 0);
    assertThat(Prim.USUAL.peel(none).get(0).coverage()).isZero();
  }

  @Test
  void primPeelsWordsAndTies() {
    List<Dimension> dimensions =
        List.of(
            new Dimension("style", List.of("none", "formulative", "directive")),
            Dimension.ofNumbers("rounds"));
    double[][] x = new double[90][];
    double[] y = new double[90];
    for (int i = 0; i < 90; i++) {
      x[i] = new double[] {i % 3, 4 + i / 3 % 3 * 4};
      y[i] = i % 3 != 0 && x[i][1] >= 8 ? 1 : 0;
    }
    Cases cases = new Cases(dimensions, x, y);
    List<ScoredBox> trajectory = Prim.USUAL.peel(cases);
    ScoredBox last = trajectory.get(trajectory.size() - 1);
    assertThat(last.density()).isEqualTo(1);
    assertThat(last.coverage()).isEqualTo(1);
    assertThat(last.box().restrictions().get(0)).isEqualTo(new Restriction.Among(Set.of(1, 2)));
    assertThat(last.box().restrictions().get(1))
        .isEqualTo(new Restriction.Between(8, Double.POSITIVE_INFINITY));
  }

  @Test
  void pastingUndoesWhatPeelingTookTooMuch() {
    double[][] x = new double[100][];
    double[] y = new double[100];
    for (int i = 0; i < 100; i++) {
      x[i] = new double[] {i, 0};
      y[i] = i >= 50 ? 1 : 0;
    }
    Cases cases = new Cases(List.of(Dimension.ofNumbers("x"), Dimension.ofNumbers("flat")), x, y);
    Box small = Box.EVERYTHING.with(0, new Restriction.Between(60, 80));
    ScoredBox pasted = Prim.USUAL.paste(cases, small);
    assertThat(pasted.box().restrictions().get(0))
        .isEqualTo(new Restriction.Between(50, Double.POSITIVE_INFINITY));
    assertThat(pasted.coverage()).isEqualTo(1);
  }

  /** 4 of 4 of interest where half are: (1/2)^4. */
  @Test
  void quasiPValuesAreBinomialTails() {
    double[][] x = {{1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}};
    Cases cases =
        new Cases(List.of(Dimension.ofNumbers("x")), x, new double[] {0, 0, 0, 0, 1, 1, 1, 1});
    Box box = Box.EVERYTHING.with(0, new Restriction.Between(5, Double.POSITIVE_INFINITY));
    assertThat(QuasiP.of(cases, box)).hasSize(1);
    assertThat(QuasiP.of(cases, box).get(0).p()).isCloseTo(.0625, within(1e-12));
    Cases shares =
        new Cases(List.of(Dimension.ofNumbers("x")), x, new double[] {0, 0, 0, 0, 1, 1, 1, .5});
    assertThatThrownBy(() -> QuasiP.of(shares, box))
        .hasMessage("quasi-p-values need cases of interest or of none");
  }

  @Test
  void aSecondBoxIsSoughtOutsideTheFirst() {
    Cases cases = uniform(500, 4, DiscoveryTest::planted);
    Box box = Box.EVERYTHING.with(3, new Restriction.Between(Double.NEGATIVE_INFINITY, .4));
    Cases rest = cases.outside(box);
    assertThat(rest.size()).isEqualTo(500 - ScoredBox.of(cases, box).cases());
    assertThat(List.of(rest.x())).allMatch(row -> row[3] > .4);
  }

  @Test
  void aTreeSplitsWhereTheBoxIs() {
    Cases cases = uniform(3000, 2, row -> row[3] < .4 ? .9 : .1);
    Tree tree = new TreeGrowth(3, 20, .01).grow(cases);
    assertThat(tree).isInstanceOf(Tree.Threshold.class);
    Tree.Threshold root = (Tree.Threshold) tree;
    assertThat(root.dimension()).isEqualTo(3);
    assertThat(root.threshold()).isCloseTo(.4, within(.01));
    assertThat(root.below().mean()).isCloseTo(.9, within(.03));
    assertThat(root.above().mean()).isCloseTo(.1, within(.03));
    assertThat(root.below()).isInstanceOf(Tree.Leaf.class);
    assertThat(tree.predict(new double[] {0, 0, 0, .1, 0})).isEqualTo(root.below().mean());
    assertThat(root.below().cases() + root.above().cases()).isEqualTo(3000);
  }

  @Test
  void aTreeSplitsWords() {
    List<Dimension> dimensions = List.of(new Dimension("style", List.of("a", "b", "c", "d")));
    double[][] x = new double[80][];
    double[] y = new double[80];
    for (int i = 0; i < 80; i++) {
      x[i] = new double[] {i % 4};
      y[i] = i % 4 == 0 || i % 4 == 2 ? .8 : .2;
    }
    Tree tree = new TreeGrowth(3, 5, .01).grow(new Cases(dimensions, x, y));
    assertThat(tree).isInstanceOf(Tree.Membership.class);
    Tree.Membership root = (Tree.Membership) tree;
    assertThat(root.categories()).isEqualTo(Set.of(1, 3));
    assertThat(root.in().mean()).isCloseTo(.2, within(1e-12));
    assertThat(root.out().mean()).isCloseTo(.8, within(1e-12));
  }

  @Test
  void aTreeOnNoiseIsALeaf() {
    Tree tree = new TreeGrowth(3, 100, .05).grow(uniform(2000, 8, row -> .5));
    assertThat(tree).isInstanceOf(Tree.Leaf.class);
  }

  @Test
  void badCasesAreRefused() {
    assertThatThrownBy(() -> new Cases(FIVE, new double[0][], new double[0]))
        .hasMessage("needs one interest per case and at least one case, not 0 for 0");
    assertThatThrownBy(
            () -> new Cases(List.of(FIVE.get(0)), new double[][] {{1}}, new double[] {2}))
        .hasMessage("interest must be in [0,1], not 2.0");
    assertThatThrownBy(
            () -> new Cases(List.of(FIVE.get(0)), new double[][] {{Double.NaN}}, new double[] {1}))
        .hasMessage("every case needs one number per dimension");
  }
}
