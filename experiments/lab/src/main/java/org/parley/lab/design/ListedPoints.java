package org.parley.lab.design;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Points given one by one.
 *
 * @param rows one value per factor in each; {@link DesignPoint#AS_IS} leaves the scenario's own
 */
public record ListedPoints(List<List<String>> rows) implements ExperimentDesign {
  public ListedPoints {
    rows = rows.stream().map(List::copyOf).toList();
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("a list of points needs at least one point");
    }
  }

  @Override
  public BigInteger size(List<Factor> factors) {
    return BigInteger.valueOf(rows.size());
  }

  @Override
  public List<DesignPoint> points(List<Factor> factors) {
    checkedSize(factors);
    List<DesignPoint> points = new ArrayList<>();
    for (List<String> row : rows) {
      if (row.size() != factors.size()) {
        throw new IllegalArgumentException(
            "point "
                + points.size()
                + " has "
                + row.size()
                + " values for "
                + factors.size()
                + " parameters");
      }
      points.add(new DesignPoint(points.size(), row));
    }
    return points;
  }
}
