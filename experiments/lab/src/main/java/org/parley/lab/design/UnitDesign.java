package org.parley.lab.design;

import java.util.ArrayList;
import java.util.List;

/** A design that places its points in the unit cube, one coordinate per factor. */
public sealed interface UnitDesign extends ExperimentDesign
    permits FactorialDesign, LatinHypercube, SobolPoints, SaltelliDesign, MorrisDesign {

  /**
   * The points as coordinates in [0,1], one row per point.
   *
   * @throws IllegalArgumentException if there are more than {@link ExperimentDesign#MOST}
   */
  double[][] coordinates(List<Factor> factors);

  @Override
  default List<DesignPoint> points(List<Factor> factors) {
    List<DesignPoint> points = new ArrayList<>();
    for (double[] row : coordinates(factors)) {
      List<String> values = new ArrayList<>();
      for (int j = 0; j < row.length; j++) {
        values.add(factors.get(j).at(row[j]));
      }
      points.add(new DesignPoint(points.size(), values));
    }
    return points;
  }
}
