package org.parley.lab.discovery;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** A tree of questions about the parameters, and the mean interest where they lead. */
public sealed interface DecisionTree {

  /** Cases here. */
  int cases();

  /** Mean interest here. */
  double mean();

  /** The mean interest that the tree predicts for a case. */
  double predict(double[] row);

  /** An end. */
  record Leaf(int cases, double mean) implements DecisionTree {
    @Override
    public double predict(double[] row) {
      return mean;
    }
  }

  /**
   * A question about a number.
   *
   * @param below where cases go whose value is at most {@code threshold}
   */
  record Threshold(
      int dimension,
      double threshold,
      DecisionTree below,
      DecisionTree above,
      int cases,
      double mean)
      implements DecisionTree {
    @Override
    public double predict(double[] row) {
      return (row[dimension] <= threshold ? below : above).predict(row);
    }
  }

  /**
   * A question about a category.
   *
   * @param categories indices of the categories that go to {@code in}
   */
  record Membership(
      int dimension,
      Set<Integer> categories,
      DecisionTree in,
      DecisionTree out,
      int cases,
      double mean)
      implements DecisionTree {
    public Membership {
      categories = Collections.unmodifiableSet(new TreeSet<>(categories));
    }

    @Override
    public double predict(double[] row) {
      return (categories.contains((int) row[dimension]) ? in : out).predict(row);
    }
  }
}
