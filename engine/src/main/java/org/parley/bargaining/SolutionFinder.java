package org.parley.bargaining;

import java.util.ArrayList;
import java.util.List;

/**
 * The best texts of a set by one objective after another. For two delegations all are read off one
 * frontier; for more each is searched for.
 */
final class SolutionFinder {
  private static final int TIES = 64;

  private final DealSet texts;
  private BilateralFrontier frontier;
  private MultilateralFrontier multilateral;

  SolutionFinder(DealSet texts) {
    this.texts = texts;
  }

  DealSet texts() {
    return texts;
  }

  BargainingProblem picture() {
    return texts.picture();
  }

  ObjectiveOptimum by(ObjectiveFunction objective) {
    if (texts.delegations() != 2) {
      return new BoundedSearch(texts, objective).best(BoundedSearch.CAP);
    }
    return scan(frontier(), objective);
  }

  /** The frontier of two delegations, found once. */
  BilateralFrontier frontier() {
    if (frontier == null) {
      frontier = new BilateralFrontier().find(texts);
    }
    return frontier;
  }

  /** The frontier of three and more delegations, looked for once. */
  MultilateralFrontier multilateral() {
    if (multilateral == null) {
      multilateral = new MultilateralFrontier(texts);
    }
    return multilateral;
  }

  private static ObjectiveOptimum scan(BilateralFrontier on, ObjectiveFunction objective) {
    List<long[]> best = new ArrayList<>();
    double bound = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < on.size(); i++) {
      long[] values = {on.first(i), on.second(i)};
      if (on.slack() > 0) {
        bound = Math.max(bound, objective.value(new long[] {values[0] + on.slack(), values[1]}));
      }
      if (objective.value(values) > Double.NEGATIVE_INFINITY) {
        int order = best.isEmpty() ? 1 : objective.compare(values, best.get(0));
        if (order > 0) {
          best.clear();
        }
        if (order >= 0) {
          best.add(values);
        }
      }
    }
    double reached = best.isEmpty() ? Double.NEGATIVE_INFINITY : objective.value(best.get(0));
    boolean exact = on.slack() == 0;
    return new ObjectiveOptimum(on.deals(best, TIES), exact, exact ? reached : bound);
  }
}
