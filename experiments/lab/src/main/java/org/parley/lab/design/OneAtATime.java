package org.parley.lab.design;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The scenario as it is, then each factor moved through its levels while all others stay as they
 * are: the design behind a tornado chart. Point 0 is the scenario as it is.
 */
public record OneAtATime() implements ExperimentDesign {

  @Override
  public BigInteger size(List<Factor> factors) {
    return BigInteger.valueOf(1 + factors.stream().mapToLong(Factor::levels).sum());
  }

  @Override
  public List<DesignPoint> points(List<Factor> factors) {
    checkedSize(factors);
    List<String> asIs = Collections.nCopies(factors.size(), DesignPoint.AS_IS);
    List<DesignPoint> points = new ArrayList<>();
    points.add(new DesignPoint(0, asIs));
    for (int j = 0; j < factors.size(); j++) {
      Factor factor = factors.get(j);
      for (int level = 0; level < factor.levels(); level++) {
        List<String> values = new ArrayList<>(asIs);
        values.set(j, factor.at(factor.level(level)));
        points.add(new DesignPoint(points.size(), values));
      }
    }
    return points;
  }
}
