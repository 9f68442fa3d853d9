package org.parley.bargaining;

import java.util.ArrayList;
import java.util.List;

/**
 * Subgradient search (Shor 1985) for multipliers with a low bound; keeps the deals met on the way,
 * which are often good ones.
 */
final class SubgradientSearch {
  /** Enough for bounds that cut well. */
  static final int STEPS = 150;

  private static final int KEPT = 2;
  private static final double[] LEANINGS = {0.4, 0.15};

  private final ObjectiveFunction objective;
  private final BlockChoices[] choices;
  private final long[] base;
  private final List<double[]> best = new ArrayList<>();
  private double bound = Double.POSITIVE_INFINITY;
  private long[] incumbent;

  SubgradientSearch(ObjectiveFunction objective, BlockChoices[] choices, long[] base) {
    this.objective = objective;
    this.choices = choices;
    this.base = base;
  }

  /**
   * Steps until the bound falls below what is asked for, or a text is met that reaches it, or the
   * steps are done.
   *
   * @param asked the value asked for; NaN for none, so that all steps are made
   */
  void look(double asked, int steps) {
    long[] most = base.clone();
    for (BlockChoices block : choices) {
      for (int d = 0; d < most.length; d++) {
        long largest = Long.MIN_VALUE;
        for (int c = 0; c < block.size(); c++) {
          largest = Math.max(largest, block.vector(c)[d]);
        }
        most[d] += largest;
      }
    }
    double[] multipliers = objective.start(most);
    for (int step = 0; step < steps; step++) {
      long[] values = base.clone();
      double reached = objective.offset(multipliers) + attain(multipliers, values);
      if (reached < bound) {
        bound = reached;
        best.add(multipliers.clone());
        if (best.size() > KEPT) {
          best.remove(0);
        }
      }
      meet(values);
      if (bound < asked || (incumbent != null && objective.value(incumbent) >= asked)) {
        return;
      }
      objective.move(multipliers, values, 1 / Math.sqrt(1 + step));
    }
  }

  /** Adds to the values the choices that are largest under the multipliers. */
  private double attain(double[] multipliers, long[] values) {
    int[] picks = picks(multipliers);
    double sum = 0;
    for (int d = 0; d < multipliers.length; d++) {
      sum += multipliers[d] * values[d];
    }
    for (int b = 0; b < choices.length; b++) {
      long[] chosen = choices[b].vector(picks[b]);
      sum += weigh(multipliers, chosen);
      for (int d = 0; d < values.length; d++) {
        values[d] += chosen[d];
      }
    }
    return sum;
  }

  /** Index of the choice in each block that is largest under the multipliers. */
  private int[] picks(double[] multipliers) {
    int[] picks = new int[choices.length];
    for (int b = 0; b < choices.length; b++) {
      double largest = Double.NEGATIVE_INFINITY;
      for (int c = 0; c < choices[b].size(); c++) {
        double weighed = weigh(multipliers, choices[b].vector(c));
        if (weighed > largest) {
          largest = weighed;
          picks[b] = c;
        }
      }
    }
    return picks;
  }

  private static double weigh(double[] multipliers, long[] vector) {
    double sum = 0;
    for (int d = 0; d < vector.length; d++) {
      sum += multipliers[d] * vector[d];
    }
    return sum;
  }

  /** Index of the choice in each block that attains the lowest bound: a place to climb from. */
  int[] picks() {
    return picks(best.get(best.size() - 1));
  }

  private void meet(long[] values) {
    if (objective.value(values) > Double.NEGATIVE_INFINITY
        && (incumbent == null || objective.compare(values, incumbent) > 0)) {
      incumbent = values;
    }
  }

  /** The lowest bound on the objective over all texts. */
  double bound() {
    return bound;
  }

  /** Values of the best text met, or null. */
  long[] incumbent() {
    return incumbent;
  }

  /**
   * Bounds that cut different partial texts: from the last improvements, the best one last, and
   * from multipliers near the best that look harder at one delegation, for texts that leave it
   * behind.
   */
  List<LinearBound> bounds() {
    List<LinearBound> bounds = new ArrayList<>();
    double[] centre = best.get(best.size() - 1);
    long[] middle = base.clone();
    attain(centre, middle);
    for (double size : LEANINGS) {
      for (int d = 0; d < centre.length; d++) {
        double[] leaning = centre.clone();
        long[] behind = middle.clone();
        behind[d] -= FixedPoint.ONE;
        objective.move(leaning, behind, size);
        bounds.add(new LinearBound(objective, leaning, choices));
      }
    }
    best.forEach(m -> bounds.add(new LinearBound(objective, m, choices)));
    return bounds;
  }
}
