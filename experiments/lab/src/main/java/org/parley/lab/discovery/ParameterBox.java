package org.parley.lab.discovery;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A region of the parameter space with sides along the axes.
 *
 * @param restrictions by index of the dimension; a dimension that is not named is free
 */
public record ParameterBox(SortedMap<Integer, BoxRestriction> restrictions) {

  /** The whole space. */
  public static final ParameterBox EVERYTHING = new ParameterBox(new TreeMap<>());

  public ParameterBox {
    restrictions = Collections.unmodifiableSortedMap(new TreeMap<>(restrictions));
  }

  /** Whether a case lies inside. */
  public boolean contains(double[] row) {
    for (Map.Entry<Integer, BoxRestriction> entry : restrictions.entrySet()) {
      if (!entry.getValue().admits(row[entry.getKey()])) {
        return false;
      }
    }
    return true;
  }

  /** The same box with another restriction of one dimension. */
  public ParameterBox with(int dimension, BoxRestriction restriction) {
    SortedMap<Integer, BoxRestriction> changed = new TreeMap<>(restrictions);
    changed.put(dimension, restriction);
    return new ParameterBox(changed);
  }

  /** The same box with one dimension free. */
  public ParameterBox without(int dimension) {
    SortedMap<Integer, BoxRestriction> changed = new TreeMap<>(restrictions);
    changed.remove(dimension);
    return new ParameterBox(changed);
  }

  /** The interval of a numeric dimension, infinite where it is free. */
  BoxRestriction.Between interval(int dimension) {
    return restrictions.get(dimension) instanceof BoxRestriction.Between between
        ? between
        : new BoxRestriction.Between(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }
}
