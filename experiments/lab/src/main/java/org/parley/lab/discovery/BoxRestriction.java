package org.parley.lab.discovery;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** What a box asks of one parameter. */
public sealed interface BoxRestriction {

  /** Whether a case with this value passes. */
  boolean admits(double value);

  /**
   * A number in a closed interval; an end may be infinite.
   *
   * @param low smallest value that passes
   * @param high largest value that passes
   */
  record Between(double low, double high) implements BoxRestriction {
    @Override
    public boolean admits(double value) {
      return value >= low && value <= high;
    }
  }

  /**
   * One of some categories.
   *
   * @param categories indices of those that pass
   */
  record Among(Set<Integer> categories) implements BoxRestriction {
    public Among {
      categories = Collections.unmodifiableSet(new TreeSet<>(categories));
    }

    @Override
    public boolean admits(double value) {
      return categories.contains((int) value);
    }
  }
}
