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
public record Box(SortedMap<Integer, Restriction> restrictions) {

  /** The whole space. */
  public static final Box EVERYTHING = new Box(new TreeMap<>());

  public Box {
    restrictions = Collections.unmodifiableSortedMap(new TreeMap<>(restrictions));
  }

  /** Whether a case lies inside. */
  public boolean contains(double[] row) {
    for (Map.Entry<Integer, Restriction> entry : restrictions.entrySet()) {
      if (!entry.getValue().admits(row[entry.getKey()])) {
        return false;
      }
    }
    return true;
  }

  /** The same box with another restriction of one dimension. */
  public Box with(int dimension, Restriction restriction) {
    SortedMap<Integer, Restriction> changed = new TreeMap<>(restrictions);
    changed.put(dimension, restriction);
    return new Box(changed);
  }

  /** The same box with one dimension free. */
  public Box without(int dimension) {
    SortedMap<Integer, Restriction> changed = new TreeMap<>(restrictions);
    changed.remove(dimension);
    return new Box(changed);
  }

  /** The interval of a numeric dimension, infinite where it is free. */
  Restriction.Between interval(int dimension) {
    return restrictions.get(dimension) instanceof Restriction.Between between
        ? between
        : new Restriction.Between(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }
}
