package org.parley.bargaining;

import java.util.ArrayList;
import java.util.List;

/**
 * The best texts of a set by one objective after another. For two delegations all are read off one
 * frontier; for more each is searched for.
 */
final class BestOf {
  private static final int TIES = 64;

  private final Texts texts;
  private BilateralFrontier frontier;
  private MultilateralFrontier multilateral;

  BestOf(Texts texts) {
    this.texts = texts;
  }

  Texts texts() {
    return texts;
  }

  Picture picture() {
    return texts.picture();
  }

  Optimum by(Objective objective) {
    if (texts.delegations() != 2) {
      return new Search(texts, objective).best(Search.CAP);
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

  private static Optimum scan(BilateralFrontier on, Objective objective) {
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
    return new Optimum(on.deals(best, TIES), exact, exact ? reached : bound);
  }
}
