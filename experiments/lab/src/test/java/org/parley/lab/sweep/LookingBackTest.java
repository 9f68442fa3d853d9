package org.parley.lab.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.lab.design.Factor;
import org.parley.lab.design.FactorialDesign;
import org.parley.lab.design.OneAtATime;
import org.parley.lab.discovery.CaseTable;
import org.parley.lab.discovery.InterestCondition;
import org.parley.lab.discovery.MeasureThreshold;
import org.parley.lab.discovery.PatientRuleInduction;
import org.parley.lab.discovery.ScenarioDiscovery;
import org.parley.lab.discovery.SweepCases;
import org.parley.lab.measure.RunMeasure;
import org.parley.lab.sensitivity.PointFigures;
import org.parley.lab.sensitivity.SensitivityAnalysis;
import org.parley.statistics.Bootstrap;
import org.parley.statistics.IntervalEstimate;
import org.parley.statistics.MeanAndVariance;
import org.parley.statistics.PairedDifference;

/** A sweep on disk, looked into. */
class LookingBackTest {
  @TempDir Path temp;

  private FinishedSweep finished(int points, int runs) throws IOException {
    SweepPlan plan = InventedTalksSource.plan(points, ReplicationPlan.fixed(runs), 3);
    new SweepRunner(plan, SweepShard.WHOLE, new InventedTalksSource(3, 0), Map.of())
        .run(temp.resolve("s"), false, 2, progress -> {});
    return FinishedSweep.open(temp.resolve("s"));
  }

  @Test
  void figuresComeBackByPointAndRun() throws IOException {
    FinishedSweep sweep = finished(3, 100);
    assertThat(sweep.isComplete()).isTrue();
    List<MeanAndVariance> values = sweep.moments(0, new RunMeasure("agreement"));
    assertThat(values).hasSize(3).allMatch(point -> point.count() < 100);
    assertThat(values.get(1).mean()).isCloseTo(.5, within(.12));
    List<PairedDifference> later = sweep.againstFirst(0, new RunMeasure("agreement"));
    assertThat(later).hasSize(2);
    for (int p = 1; p < 3; p++) {
      assertThat(later.get(p - 1).base()).isEqualTo(values.get(0).mean());
      assertThat(later.get(p - 1).variant()).isEqualTo(values.get(p).mean());
    }
    assertThatThrownBy(() -> sweep.moments(0, new RunMeasure("gain.zenia")))
        .hasMessage("no run has the figure 'gain.zenia'\n    Maybe you meant 'gain.adria'.");
  }

  /** The first scenario agrees with probability x, the second with x / 2. */
  @Test
  void discoveryFindsWhereAnAgreementIsLikely() throws IOException {
    CaseTable cases = SweepCases.of(finished(19, 200), InterestCondition.parse("agreement >= 0.5"));
    assertThat(cases.size()).isEqualTo(38);
    ScenarioDiscovery found = ScenarioDiscovery.of(cases, PatientRuleInduction.USUAL, -1);
    assertThat(found.interesting()).isBetween(9L, 12L);
    assertThat(found.limits())
        .extracting(ScenarioDiscovery.Limit::parameter)
        .contains("a.b", "scenario");
    assertThat(found.limits())
        .filteredOn(limit -> limit.parameter().equals("scenario"))
        .extracting(ScenarioDiscovery.Limit::words)
        .containsExactly("calm");
    assertThat(found.box().density()).isGreaterThan(.9);
    assertThat(ScenarioDiscovery.lines(found.tree(), cases.dimensions()).get(0))
        .startsWith("a.b <= 0.");
    assertThatThrownBy(() -> ScenarioDiscovery.of(cases, PatientRuleInduction.USUAL, 99))
        .hasMessageStartingWith("there are boxes 0 to ");
  }

  @Test
  void conditionsAreRead() {
    assertThat(InterestCondition.parse("quota=half>=0.5 and rounds < 3").thresholds())
        .containsExactly(
            new MeasureThreshold(new RunMeasure("quota=half"), ">=", .5),
            new MeasureThreshold(new RunMeasure("rounds"), "<", 3));
    assertThat(MeasureThreshold.parse("gain.adria < -.1").holds(-.2)).isTrue();
    assertThat(MeasureThreshold.parse("rounds > 3").holds(3)).isFalse();
    assertThat(MeasureThreshold.parse("rounds <= 3").holds(3)).isTrue();
    assertThatThrownBy(() -> InterestCondition.parse("agreement"))
        .hasMessage("'agreement' is not of the form measure>=number, such as agreement>=0.5");
  }

  @Test
  void whatNoRunCanHaveIsRefusedWithWhatIsNearest() throws IOException {
    FinishedSweep sweep = finished(3, 20);
    String options = "\n    expected one of: open, none, half, full";
    assertThatThrownBy(() -> sweep.estimates(0, new RunMeasure("release=opne")))
        .isInstanceOf(SweepRefused.class)
        .hasMessage(
            "the issue 'release' has no option 'opne'" + options + "\n    Maybe you meant 'open'.");
    assertThatThrownBy(() -> sweep.check(new RunMeasure("relaese=open")))
        .hasMessage("no run has the figure 'relaese=open'\n    Maybe you meant 'release'.");
    assertThatThrownBy(() -> sweep.check(new RunMeasure("agrement")))
        .hasMessage("no run has the figure 'agrement'\n    Maybe you meant 'agreement'.");
    sweep.check(new RunMeasure("release=full"));
  }

  /** The table, the means that reports draw, and the runs say the same. */
  @Test
  void estimatesAreThoseOfTheTableAndOfTheRuns() throws IOException {
    SweepPlan usual = InventedTalksSource.plan(3, ReplicationPlan.fixed(60), 3);
    SweepPlan plan =
        new SweepPlan(
            usual.name(),
            usual.scenarios(),
            usual.parameters(),
            usual.points(),
            usual.replications(),
            List.of("release=open", "release=half"),
            0,
            3,
            usual.inputs());
    InventedSweeps.sweep(temp.resolve("m"), false, plan, 1);
    FinishedSweep sweep = FinishedSweep.open(temp.resolve("m"));
    for (String name : List.of("release=open", "release=half", "gain.adria", "agreement")) {
      List<IntervalEstimate> estimates = sweep.estimates(0, new RunMeasure(name));
      for (int p = 0; p < 3; p++) {
        String line =
            InventedSweeps.lines(temp.resolve("m/summary.csv"), "calm," + p + ",60,1," + name + ",")
                .get(0);
        double mean = sweep.moments(0, new RunMeasure(name)).get(p).mean();
        assertThat(Double.parseDouble(line.split(",")[1])).isCloseTo(mean, within(1e-6));
        assertThat(estimates.get(p).value()).isCloseTo(mean, within(1e-9));
      }
    }
  }

  @Test
  void analysesNeedADesignAndRuns() {
    List<Factor> factors = List.of(new Factor.Range("a", 0, 1, 2));
    Bootstrap bootstrap = new Bootstrap(10, 1);
    PointFigures runs =
        figures(new double[] {1, Double.NaN, 3}, new double[] {2, 5, 4}, new double[] {1, 2, 3, 4});
    SensitivityAnalysis.OneByOne one =
        (SensitivityAnalysis.OneByOne)
            SensitivityAnalysis.of(new OneAtATime(), factors, runs, bootstrap);
    assertThat(one.tornado().base()).isEqualTo(2);
    assertThat(one.tornado().bars().get(0).levels().get(0).difference().difference().value())
        .isEqualTo(1);
    assertThatThrownBy(
            () -> SensitivityAnalysis.of(new FactorialDesign(), factors, runs, bootstrap))
        .hasMessage("sensitivity needs the design morris, saltelli or one_at_a_time");
    PointFigures none =
        new PointFigures(
            List.of(
                new MeanAndVariance(2, 1, 0),
                new MeanAndVariance(0, Double.NaN, 0),
                new MeanAndVariance(2, 1, 0)),
            List.of());
    assertThatThrownBy(() -> SensitivityAnalysis.of(new OneAtATime(), factors, none, bootstrap))
        .hasMessage("point 1 has no run with this figure");
  }

  private static PointFigures figures(double[]... points) {
    FirstPointPairs pairs = new FirstPointPairs(points.length);
    List<MeanAndVariance> moments = new ArrayList<>();
    for (int p = 0; p < points.length; p++) {
      for (double value : points[p]) {
        pairs.add(p, value);
      }
      moments.add(
          MeanAndVariance.of(Arrays.stream(points[p]).filter(v -> !Double.isNaN(v)).toArray()));
    }
    return new PointFigures(moments, pairs.differences());
  }
}
