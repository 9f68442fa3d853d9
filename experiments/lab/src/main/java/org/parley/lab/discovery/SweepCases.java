package org.parley.lab.discovery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parley.lab.design.DesignPoint;
import org.parley.lab.sweep.FinishedSweep;
import org.parley.lab.sweep.SweepPlan;
import org.parley.statistics.IntervalEstimate;

/**
 * The points of a sweep as cases. A parameter whose values are all numbers is a dimension of
 * numbers, any other one of words; if there are several scenarios, which one is a dimension too.
 * Points none of whose runs has the figure are left out.
 */
public final class SweepCases {
  private SweepCases() {}

  /** The cases, of interest where the condition holds. */
  public static CaseTable of(FinishedSweep sweep, InterestCondition condition) throws IOException {
    SweepPlan plan = sweep.plan();
    boolean several = plan.scenarios().size() > 1;
    List<CaseDimension> dimensions = dimensions(plan, several);
    List<double[]> rows = new ArrayList<>();
    List<Double> interest = new ArrayList<>();
    for (int s = 0; s < plan.scenarios().size(); s++) {
      double[] holds = holds(sweep, s, condition);
      for (int p = 0; p < holds.length; p++) {
        if (!Double.isNaN(holds[p])) {
          rows.add(row(dimensions, plan.points().get(p), several ? s : -1));
          interest.add(holds[p]);
        }
      }
    }
    return new CaseTable(
        dimensions,
        rows.toArray(double[][]::new),
        interest.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** By point: 1 if all thresholds hold, else 0; NaN where no run has one of the figures. */
  private static double[] holds(FinishedSweep sweep, int scenario, InterestCondition condition)
      throws IOException {
    double[] holds = new double[sweep.plan().points().size()];
    Arrays.fill(holds, 1);
    for (MeasureThreshold threshold : condition.thresholds()) {
      List<IntervalEstimate> means = sweep.estimates(scenario, threshold.measure());
      for (int p = 0; p < holds.length; p++) {
        double mean = means.get(p).value();
        holds[p] =
            Double.isNaN(mean) ? Double.NaN : threshold.holds(mean) ? holds[p] : 0 * holds[p];
      }
    }
    return holds;
  }

  private static List<CaseDimension> dimensions(SweepPlan plan, boolean several) {
    List<CaseDimension> dimensions = new ArrayList<>();
    for (int j = 0; j < plan.parameters().size(); j++) {
      int column = j;
      List<String> values =
          plan.points().stream().map(point -> point.values().get(column)).distinct().toList();
      boolean numbers = values.stream().allMatch(SweepCases::isNumber);
      dimensions.add(new CaseDimension(plan.parameters().get(j), numbers ? List.of() : values));
    }
    if (several) {
      dimensions.add(new CaseDimension("scenario", plan.scenarios()));
    }
    return dimensions;
  }

  private static boolean isNumber(String value) {
    return value.matches("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
  }

  private static double[] row(List<CaseDimension> dimensions, DesignPoint point, int scenario) {
    double[] row = new double[dimensions.size()];
    for (int j = 0; j < point.values().size(); j++) {
      String value = point.values().get(j);
      row[j] =
          dimensions.get(j).isCategorical()
              ? dimensions.get(j).categories().indexOf(value)
              : Double.parseDouble(value);
    }
    if (scenario >= 0) {
      row[row.length - 1] = scenario;
    }
    return row;
  }
}
