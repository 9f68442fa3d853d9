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

class ScenarioDiscoveryTest {
  private static final List<CaseDimension> FIVE =
      IntStream.range(0, 5).mapToObj(j -> CaseDimension.ofNumbers("x" + j)).toList();

  private static CaseTable uniform(int size, long seed, ToDoubleFunction<double[]> interest) {
    double[][] x = new double[size][5];
    double[] y = new double[size];
    for (int i = 0; i < size; i++) {
      RandomStreams chances = new RandomStreams(seed, i);
      for (int j = 0; j < 5; j++) {
        x[i][j] = chances.uniform(j);
      }
      y[i] = chances.uniform(99) < interest.applyAsDouble(x[i]) ? 1 : 0;
    }
    return new CaseTable(FIVE, x, y);
  }

  private static double planted(double[] row) {
    return row[1] > .3 && row[1] < .7 && row[3] < .4 ? .95 : .05;
  }

  @Test
  void primFindsABoxPlantedInNoise() {
    for (long seed = 1; seed <= 5; seed++) {
      CaseTable cases = uniform(3000, seed, ScenarioDiscoveryTest::planted);
      List<ScoredBox> trajectory = PatientRuleInduction.USUAL.peel(cases);
      ScoredBox box =
          PatientRuleInduction.USUAL.paste(cases, PatientRuleInduction.proposed(trajectory).box());
      BoxRestriction.Between one = (BoxRestriction.Between) box.box().restrictions().get(1);
      BoxRestriction.Between three = (BoxRestriction.Between) box.box().restrictions().get(3);
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
    CaseTable cases = uniform(1000, 9, ScenarioDiscoveryTest::planted);
    List<ScoredBox> trajectory = PatientRuleInduction.USUAL.peel(cases);
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
    CaseTable cases = uniform(500, 4, row -> .5);
    ScoredBox box = PatientRuleInduction.proposed(PatientRuleInduction.USUAL.peel(cases));
    assertThat(box.density()).isLessThan(.7);
  }

  @Test
  void casesAllAlikeAreNotPeeled() {
    CaseTable cases = uniform(100, 4, row -> 1);
    assertThat(PatientRuleInduction.USUAL.peel(cases)).hasSize(1);
    assertThat(PatientRuleInduction.USUAL.paste(cases, ParameterBox.EVERYTHING).box())
        .isEqualTo(ParameterBox.EVERYTHING);
    CaseTable none = uniform(100, 4, row -> 0);
    assertThat(PatientRuleInduction.USUAL.peel(none).get(0).coverage()).isZero();
  }

  @Test
  void primPeelsWordsAndTies() {
    List<CaseDimension> dimensions =
        List.of(
            new CaseDimension("style", List.of("none", "formulative", "directive")),
            CaseDimension.ofNumbers("rounds"));
    double[][] x = new double[90][];
    double[] y = new double[90];
    for (int i = 0; i < 90; i++) {
      x[i] = new double[] {i % 3, 4 + i / 3 % 3 * 4};
      y[i] = i % 3 != 0 && x[i][1] >= 8 ? 1 : 0;
    }
    CaseTable cases = new CaseTable(dimensions, x, y);
    List<ScoredBox> trajectory = PatientRuleInduction.USUAL.peel(cases);
    ScoredBox last = trajectory.get(trajectory.size() - 1);
    assertThat(last.density()).isEqualTo(1);
    assertThat(last.coverage()).isEqualTo(1);
    assertThat(last.box().restrictions().get(0)).isEqualTo(new BoxRestriction.Among(Set.of(1, 2)));
    assertThat(last.box().restrictions().get(1))
        .isEqualTo(new BoxRestriction.Between(8, Double.POSITIVE_INFINITY));
  }

  @Test
  void pastingUndoesWhatPeelingTookTooMuch() {
    double[][] x = new double[100][];
    double[] y = new double[100];
    for (int i = 0; i < 100; i++) {
      x[i] = new double[] {i, 0};
      y[i] = i >= 50 ? 1 : 0;
    }
    CaseTable cases =
        new CaseTable(List.of(CaseDimension.ofNumbers("x"), CaseDimension.ofNumbers("flat")), x, y);
    ParameterBox small = ParameterBox.EVERYTHING.with(0, new BoxRestriction.Between(60, 80));
    ScoredBox pasted = PatientRuleInduction.USUAL.paste(cases, small);
    assertThat(pasted.box().restrictions().get(0))
        .isEqualTo(new BoxRestriction.Between(50, Double.POSITIVE_INFINITY));
    assertThat(pasted.coverage()).isEqualTo(1);
  }

  /** 4 of 4 of interest where half are: (1/2)^4. */
  @Test
  void quasiPValuesAreBinomialTails() {
    double[][] x = {{1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}};
    CaseTable cases =
        new CaseTable(
            List.of(CaseDimension.ofNumbers("x")), x, new double[] {0, 0, 0, 0, 1, 1, 1, 1});
    ParameterBox box =
        ParameterBox.EVERYTHING.with(0, new BoxRestriction.Between(5, Double.POSITIVE_INFINITY));
    assertThat(QuasiP.of(cases, box)).hasSize(1);
    assertThat(QuasiP.of(cases, box).get(0).p()).isCloseTo(.0625, within(1e-12));
    CaseTable shares =
        new CaseTable(
            List.of(CaseDimension.ofNumbers("x")), x, new double[] {0, 0, 0, 0, 1, 1, 1, .5});
    assertThatThrownBy(() -> QuasiP.of(shares, box))
        .hasMessage("quasi-p-values need cases of interest or of none");
  }

  @Test
  void aSecondBoxIsSoughtOutsideTheFirst() {
    CaseTable cases = uniform(500, 4, ScenarioDiscoveryTest::planted);
    ParameterBox box =
        ParameterBox.EVERYTHING.with(3, new BoxRestriction.Between(Double.NEGATIVE_INFINITY, .4));
    CaseTable rest = cases.outside(box);
    assertThat(rest.size()).isEqualTo(500 - ScoredBox.of(cases, box).cases());
    assertThat(List.of(rest.x())).allMatch(row -> row[3] > .4);
  }

  @Test
  void aTreeSplitsWhereTheBoxIs() {
    CaseTable cases = uniform(3000, 2, row -> row[3] < .4 ? .9 : .1);
    DecisionTree tree = new TreeGrowth(3, 20, .01).grow(cases);
    assertThat(tree).isInstanceOf(DecisionTree.Threshold.class);
    DecisionTree.Threshold root = (DecisionTree.Threshold) tree;
    assertThat(root.dimension()).isEqualTo(3);
    assertThat(root.threshold()).isCloseTo(.4, within(.01));
    assertThat(root.below().mean()).isCloseTo(.9, within(.03));
    assertThat(root.above().mean()).isCloseTo(.1, within(.03));
    assertThat(root.below()).isInstanceOf(DecisionTree.Leaf.class);
    assertThat(tree.predict(new double[] {0, 0, 0, .1, 0})).isEqualTo(root.below().mean());
    assertThat(root.below().cases() + root.above().cases()).isEqualTo(3000);
  }

  @Test
  void aTreeSplitsWords() {
    List<CaseDimension> dimensions =
        List.of(new CaseDimension("style", List.of("a", "b", "c", "d")));
    double[][] x = new double[80][];
    double[] y = new double[80];
    for (int i = 0; i < 80; i++) {
      x[i] = new double[] {i % 4};
      y[i] = i % 4 == 0 || i % 4 == 2 ? .8 : .2;
    }
    DecisionTree tree = new TreeGrowth(3, 5, .01).grow(new CaseTable(dimensions, x, y));
    assertThat(tree).isInstanceOf(DecisionTree.Membership.class);
    DecisionTree.Membership root = (DecisionTree.Membership) tree;
    assertThat(root.categories()).isEqualTo(Set.of(1, 3));
    assertThat(root.in().mean()).isCloseTo(.2, within(1e-12));
    assertThat(root.out().mean()).isCloseTo(.8, within(1e-12));
  }

  @Test
  void aTreeOnNoiseIsALeaf() {
    DecisionTree tree = new TreeGrowth(3, 100, .05).grow(uniform(2000, 8, row -> .5));
    assertThat(tree).isInstanceOf(DecisionTree.Leaf.class);
  }

  @Test
  void badCasesAreRefused() {
    assertThatThrownBy(() -> new CaseTable(FIVE, new double[0][], new double[0]))
        .hasMessage("needs one interest per case and at least one case, not 0 for 0");
    assertThatThrownBy(
            () -> new CaseTable(List.of(FIVE.get(0)), new double[][] {{1}}, new double[] {2}))
        .hasMessage("interest must be in [0,1], not 2.0");
    assertThatThrownBy(
            () ->
                new CaseTable(
                    List.of(FIVE.get(0)), new double[][] {{Double.NaN}}, new double[] {1}))
        .hasMessage("every case needs one number per dimension");
  }
}
