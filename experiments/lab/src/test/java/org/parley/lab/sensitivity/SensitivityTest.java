package org.parley.lab.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.lab.design.Factor;
import org.parley.lab.design.FactorGroups;
import org.parley.lab.design.MorrisDesign;
import org.parley.lab.design.SaltelliDesign;
import org.parley.lab.design.UnitDesign;
import org.parley.statistics.Bootstrap;
import org.parley.statistics.IntervalEstimate;
import org.parley.statistics.MeanAndVariance;
import org.parley.statistics.PairedMeans;

class SensitivityTest {
  private static final Bootstrap BOOTSTRAP = new Bootstrap(200, 1);

  /** Ishigami & Homma (1990), a = 7, b = .1, x in [-pi, pi]. */
  private static double ishigami(double[] u) {
    double[] x = Arrays.stream(u).map(v -> Math.PI * (2 * v - 1)).toArray();
    double s = Math.sin(x[1]);
    return Math.sin(x[0]) + 7 * s * s + .1 * Math.pow(x[2], 4) * Math.sin(x[0]);
  }

  private static final double[] A = {0, 1, 4.5, 9, 99, 99, 99, 99};

  /** Sobol's g function (Saltelli & Sobol 1995). */
  private static double g(double[] u) {
    double product = 1;
    for (int i = 0; i < A.length; i++) {
      product *= (Math.abs(4 * u[i] - 2) + A[i]) / (1 + A[i]);
    }
    return product;
  }

  private static List<Factor> unit(int dimensions) {
    return IntStream.range(0, dimensions)
        .mapToObj(j -> (Factor) new Factor.Range("x" + j, 0, 1, 4))
        .toList();
  }

  private static double[] outputs(
      UnitDesign design, int dimensions, ToDoubleFunction<double[]> model) {
    return Arrays.stream(design.coordinates(unit(dimensions))).mapToDouble(model).toArray();
  }

  @Test
  void sobolIndicesOfIshigami() {
    SaltelliDesign design = new SaltelliDesign(1 << 14, true, FactorGroups.single(unit(3)), 5);
    SobolIndices indices =
        SobolIndices.of(
            design, outputs(design, 3, SensitivityTest::ishigami), new Bootstrap(50, 1));
    double[] first = {.313905, .442411, 0};
    double[] total = {.557589, .442411, .243684};
    for (int i = 0; i < 3; i++) {
      SobolIndices.OfGroup group = indices.groups().get(i);
      assertThat(group.first().value()).isCloseTo(first[i], within(.002));
      assertThat(group.total().value()).isCloseTo(total[i], within(.002));
      assertThat(first[i]).isBetween(group.first().low(), group.first().high());
      assertThat(total[i]).isBetween(group.total().low(), group.total().high());
    }
    assertThat(indices.mean()).isCloseTo(3.5, within(.001));
    assertThat(indices.variance()).isCloseTo(13.844588, within(.01));
    assertThat(indices.pairs())
        .extracting(SobolIndices.OfPair::one)
        .containsExactly("x0", "x0", "x1");
    double[] second = {0, .243684, 0};
    for (int i = 0; i < 3; i++) {
      assertThat(indices.pairs().get(i).second().value()).isCloseTo(second[i], within(.004));
    }
  }

  @Test
  void sobolIndicesOfTheGFunction() {
    SaltelliDesign design = new SaltelliDesign(1 << 14, false, FactorGroups.single(unit(8)), 5);
    SobolIndices indices =
        SobolIndices.of(design, outputs(design, 8, SensitivityTest::g), new Bootstrap(20, 1));
    double[] first = {.716192, .179048, .023676, .007162, .0000716, .0000716, .0000716, .0000716};
    // total: V_i times the product of (1 + V_j) over the others, over V
    double[] total = new double[8];
    double product =
        Arrays.stream(A).map(a -> 1 + 1 / (3 * (1 + a) * (1 + a))).reduce(1, (x, y) -> x * y);
    for (int i = 0; i < 8; i++) {
      double v = 1 / (3 * (1 + A[i]) * (1 + A[i]));
      total[i] = v * product / (1 + v) / (product - 1);
      assertThat(indices.groups().get(i).first().value()).isCloseTo(first[i], within(.002));
      assertThat(indices.groups().get(i).total().value()).isCloseTo(total[i], within(.002));
    }
    assertThat(indices.pairs()).isEmpty();
  }

  /**
   * First-order index of a group is the sum of all effects inside it: S1 + S3 + S13 of Ishigami.
   */
  @Test
  void sobolIndicesOfGroups() {
    FactorGroups groups = FactorGroups.named(unit(3), Map.of("outer", List.of("x0", "x2")));
    SaltelliDesign design = new SaltelliDesign(1 << 13, true, groups, 5);
    SobolIndices indices =
        SobolIndices.of(
            design, outputs(design, 3, SensitivityTest::ishigami), new Bootstrap(20, 1));
    assertThat(indices.groups())
        .extracting(SobolIndices.OfGroup::name)
        .containsExactly("outer", "x1");
    assertThat(indices.groups().get(0).first().value()).isCloseTo(.557589, within(.003));
    assertThat(indices.groups().get(0).total().value()).isCloseTo(.557589, within(.003));
    assertThat(indices.groups().get(1).first().value()).isCloseTo(.442411, within(.003));
    assertThat(indices.pairs().get(0).second().value()).isCloseTo(0, within(.003));
  }

  @Test
  void indicesSettleAsTheSampleGrows() {
    SaltelliDesign design = new SaltelliDesign(1 << 12, false, FactorGroups.single(unit(3)), 5);
    List<SobolIndices> sizes =
        SobolIndices.growing(design, outputs(design, 3, SensitivityTest::ishigami), BOOTSTRAP);
    assertThat(sizes).extracting(SobolIndices::base).containsExactly(512, 1024, 2048, 4096);
    IntervalEstimate early = sizes.get(0).groups().get(0).first();
    IntervalEstimate late = sizes.get(3).groups().get(0).first();
    assertThat(late.halfWidth()).isLessThan(early.halfWidth() / 2);
  }

  @Test
  void aConstantOutputHasZeroIndices() {
    SaltelliDesign design = new SaltelliDesign(64, true, FactorGroups.single(unit(2)), 5);
    SobolIndices indices = SobolIndices.of(design, outputs(design, 2, u -> .1), BOOTSTRAP);
    IntervalEstimate zero = IntervalEstimate.exactly(0);
    assertThat(indices.groups())
        .containsExactly(
            new SobolIndices.OfGroup("x0", zero, zero), new SobolIndices.OfGroup("x1", zero, zero));
    assertThat(indices.pairs()).containsExactly(new SobolIndices.OfPair("x0", "x1", zero));
    MorrisDesign morris = new MorrisDesign(10, 4, FactorGroups.single(unit(2)), 1);
    assertThat(ElementaryEffects.of(morris, outputs(morris, 2, u -> .1), BOOTSTRAP))
        .containsExactly(
            new ElementaryEffects("x0", 0, zero, 0, 10),
            new ElementaryEffects("x1", 0, zero, 0, 10));
  }

  @Test
  void outputsMustFitTheDesign() {
    SaltelliDesign design = new SaltelliDesign(4, false, FactorGroups.single(unit(2)), 5);
    assertThatThrownBy(() -> SobolIndices.of(design, new double[7], BOOTSTRAP))
        .hasMessage("needs whole blocks of 4 outputs, from 2 to 4 of them, not 7 outputs");
    MorrisDesign morris = new MorrisDesign(3, 4, FactorGroups.single(unit(2)), 1);
    assertThatThrownBy(() -> ElementaryEffects.of(morris, new double[8], BOOTSTRAP))
        .hasMessage("the design has 9 points, not 8");
  }

  /** Every elementary effect on the grid of four levels: f(x + 2/3) - f(x) over 2/3. */
  @Test
  void morrisMeasuresOfIshigamiOverAllEffects() {
    double[] mu = {7.704054, 0, 0};
    double[] muStar = {7.704054, 7.875, 6.248796};
    for (int i = 0; i < 3; i++) {
      List<Double> effects = new ArrayList<>();
      for (int cell = 0; cell < 64; cell++) {
        double[] from = {cell % 4 / 3.0, cell / 4 % 4 / 3.0, cell / 16 / 3.0};
        if (from[i] < .5) {
          double[] to = from.clone();
          to[i] += 2 / 3.0;
          effects.add((ishigami(to) - ishigami(from)) * 1.5);
        }
      }
      double[] all = effects.stream().mapToDouble(Double::doubleValue).toArray();
      assertThat(all).hasSize(32);
      ElementaryEffects measures = ElementaryEffects.of("x" + i, all, true, BOOTSTRAP);
      assertThat(measures.mu()).isCloseTo(mu[i], within(5e-7));
      assertThat(measures.muStar().value()).isCloseTo(muStar[i], within(5e-7));
    }
  }

  /** Random trajectories come to the same measures. */
  @Test
  void morrisMeasuresOfIshigamiOverManyTrajectories() {
    MorrisDesign design = new MorrisDesign(4000, 4, FactorGroups.single(unit(3)), 3);
    List<ElementaryEffects> measures =
        ElementaryEffects.of(design, outputs(design, 3, SensitivityTest::ishigami), BOOTSTRAP);
    double[] mu = {7.704054, 0, 0};
    double[] muStar = {7.704054, 7.875, 6.248796};
    for (int i = 0; i < 3; i++) {
      assertThat(measures.get(i).mu()).isCloseTo(mu[i], within(.4));
      assertThat(measures.get(i).muStar().value()).isCloseTo(muStar[i], within(.3));
    }
    assertThat(measures.get(1).sigma()).isCloseTo(7.876, within(.01));
  }

  @Test
  void aLinearModelHasEqualEffectsAndNoSigma() {
    MorrisDesign design = new MorrisDesign(10, 6, FactorGroups.single(unit(3)), 3);
    List<ElementaryEffects> measures =
        ElementaryEffects.of(design, outputs(design, 3, u -> 3 * u[0] - 2 * u[1] + 5), BOOTSTRAP);
    assertThat(measures.get(0).mu()).isCloseTo(3, within(1e-9));
    assertThat(measures.get(1).mu()).isCloseTo(-2, within(1e-9));
    assertThat(measures.get(1).muStar().value()).isCloseTo(2, within(1e-9));
    assertThat(measures.get(1).muStar().low()).isCloseTo(2, within(1e-9));
    assertThat(measures.get(1).sigma()).isCloseTo(0, within(1e-9));
    assertThat(measures.get(2).muStar().value()).isZero();
  }

  @Test
  void aGroupHasImportanceButNoDirection() {
    FactorGroups groups = FactorGroups.named(unit(3), Map.of("pair", List.of("x0", "x1")));
    MorrisDesign design = new MorrisDesign(200, 4, groups, 3);
    List<ElementaryEffects> measures =
        ElementaryEffects.of(
            design, outputs(design, 3, u -> 3 * u[0] + 3 * u[1] + u[2]), BOOTSTRAP);
    assertThat(measures.get(0).mu()).isNaN();
    // up and up, or down and down: 6; against each other: 0; half of the time each
    assertThat(measures.get(0).muStar().value()).isCloseTo(3, within(.6));
    assertThat(measures.get(1).mu()).isCloseTo(1, within(1e-9));
  }

  @Test
  void aTornadoComparesReplicationByReplication() {
    List<Factor> factors =
        List.of(new Factor.Range("a", 0, 1, 2), new Factor.Values("b", List.of("x", "y", "z")));
    List<double[]> outputs =
        List.of(
            new double[] {1, 2, 3},
            new double[] {1, 2, 3},
            new double[] {2, 3, 4},
            new double[] {0, 1, 2},
            new double[] {1, 2, 3},
            new double[] {4, 5, 9});
    double[] base = outputs.get(0);
    TornadoAnalysis tornado =
        TornadoAnalysis.of(
            factors,
            MeanAndVariance.of(base).mean(),
            outputs.stream().skip(1).map(level -> PairedMeans.of(base, level)).toList());
    assertThat(tornado.base()).isEqualTo(2);
    assertThat(tornado.bars()).extracting(TornadoAnalysis.Bar::path).containsExactly("b", "a");
    assertThat(tornado.bars().get(0).low()).isEqualTo(1);
    assertThat(tornado.bars().get(0).high()).isEqualTo(6);
    assertThat(tornado.bars().get(1).levels())
        .extracting(TornadoAnalysis.Level::value)
        .containsExactly("0", "1");
    assertThat(tornado.bars().get(1).levels().get(1).difference().difference())
        .isEqualTo(new IntervalEstimate(1, 1, 1));
  }

  @Test
  void noiseIsTheShareThatChanceAddsToMeans() {
    ReplicationNoise noise =
        ReplicationNoise.of(List.of(new MeanAndVariance(2, 2, 2), new MeanAndVariance(2, 6, 2)));
    assertThat(noise.betweenPoints()).isEqualTo(8);
    assertThat(noise.ofMeans()).isEqualTo(1);
    assertThat(noise.share()).isEqualTo(.125);
    assertThat(
            ReplicationNoise.of(List.of(new MeanAndVariance(2, 1, 0), new MeanAndVariance(2, 1, 0)))
                .share())
        .isZero();
  }

  /**
   * A group of x0 and x1 in 3 x0 - 2 x1: as they move up or down independently, the sizes of the
   * effects are 1 and 5, each as often, so that their mean is 3 and their spread 2; over signed
   * differences it would be about 3.6.
   */
  @Test
  void theSpreadOfAGroupIsOverSizes() {
    List<Factor> factors = unit(3);
    FactorGroups groups = FactorGroups.named(factors, Map.of("both", List.of("x0", "x1")));
    MorrisDesign design = new MorrisDesign(400, 4, groups, 3);
    ElementaryEffects both =
        ElementaryEffects.of(design, outputs(design, 3, u -> 3 * u[0] - 2 * u[1]), BOOTSTRAP)
            .get(0);
    assertThat(both.mu()).isNaN();
    assertThat(both.muStar().value()).isCloseTo(3, within(.2));
    assertThat(both.sigma()).isCloseTo(2, within(.05));
  }
}
