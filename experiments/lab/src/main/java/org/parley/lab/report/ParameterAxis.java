package org.parley.lab.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.parley.lab.design.DesignPoint;
import org.parley.lab.sweep.SweepPlan;

/**
 * A parameter that a sweep varies, as it stands in the points.
 *
 * @param column its place among the parameters
 * @param label its words
 * @param values its values, each once; numbers rise, words are in the order of the points
 * @param numeric whether they are numbers
 */
record ParameterAxis(int column, String label, List<String> values, boolean numeric) {
  private static final String NUMBER = "[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?";

  private static final int DIGITS = 3;

  ParameterAxis {
    values = List.copyOf(values);
  }

  /** The parameters that have more than one value. */
  static List<ParameterAxis> of(SweepPlan plan, MeasureWording wording) {
    List<ParameterAxis> axes = new ArrayList<>();
    for (int j = 0; j < plan.parameters().size(); j++) {
      Set<String> values = new LinkedHashSet<>();
      for (DesignPoint point : plan.points()) {
        values.add(point.values().get(j));
      }
      if (values.size() > 1) {
        axes.add(axis(j, wording.parameter(plan.parameters().get(j)), List.copyOf(values)));
      }
    }
    return axes;
  }

  private static ParameterAxis axis(int column, String label, List<String> values) {
    List<String> stated = values.stream().filter(v -> !v.equals(DesignPoint.AS_IS)).toList();
    boolean numeric = stated.stream().allMatch(v -> v.matches(NUMBER));
    List<String> sorted =
        numeric
            ? stated.stream()
                .sorted(java.util.Comparator.comparingDouble(Double::parseDouble))
                .toList()
            : stated;
    return new ParameterAxis(column, MeasureWording.capital(label), sorted, numeric);
  }

  /** Where a point stands: its number, or the place of its word; NaN where the scenario decides. */
  double at(DesignPoint point) {
    String value = point.values().get(column);
    if (value.equals(DesignPoint.AS_IS)) {
      return Double.NaN;
    }
    return numeric ? Double.parseDouble(value) : values.indexOf(value);
  }

  /** Its value at a point, to three digits where the number has a fraction. */
  String word(DesignPoint point) {
    String value = point.values().get(column);
    if (value.equals(DesignPoint.AS_IS)) {
      return "as it is";
    }
    return numeric ? rounded(new BigDecimal(value)) : value;
  }

  private static String rounded(BigDecimal number) {
    int places = Math.max(0, DIGITS - number.precision() + number.scale());
    return number.scale() <= places
        ? number.toPlainString()
        : number.setScale(places, RoundingMode.HALF_EVEN).toPlainString();
  }

  /** Its numbers. */
  double[] numbers() {
    return values.stream().mapToDouble(Double::parseDouble).toArray();
  }

  /** Whether its numbers are as far from one another, so that a grid of them can be drawn. */
  boolean isEven() {
    if (!numeric) {
      return false;
    }
    double[] x = numbers();
    double step = (x[x.length - 1] - x[0]) / (x.length - 1);
    for (int i = 1; i < x.length; i++) {
      if (Math.abs(x[i] - x[i - 1] - step) > 1e-6 * Math.abs(step)) {
        return false;
      }
    }
    return true;
  }
}
