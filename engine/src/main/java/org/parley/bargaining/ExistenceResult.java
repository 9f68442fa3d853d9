package org.parley.bargaining;

import java.util.Arrays;

/**
 * Whether a set of texts has any member.
 *
 * @param some whether one was found
 * @param certain whether none that was found means that there is none
 */
record ExistenceResult(boolean some, boolean certain) {
  private static final int STEPS = 60;

  /** Pairs of values kept at first: most often these are all, or enough. */
  private static final int FEW = 2_000;

  static ExistenceResult of(DealSet texts) {
    if (texts.empty()) {
      return new ExistenceResult(false, true);
    }
    boolean apart = texts.leavesOutStill();
    if (Arrays.stream(texts.least()).allMatch(l -> l == DealSet.ANY)) {
      return new ExistenceResult(!apart || texts.choices().bitLength() > 1, true);
    }
    if (!apart || !stillSuffices(texts)) {
      BlockChoices[] choices = new BlockChoices[texts.blocks()];
      for (int b = 0; b < choices.length; b++) {
        choices[b] = texts.efficient(b, false);
      }
      LargestSmallest objective = LargestSmallest.shortOf(texts.least());
      SubgradientSearch quick = new SubgradientSearch(objective, choices, texts.picture().base());
      quick.look(0, STEPS);
      if (quick.bound() < -0.5) {
        return new ExistenceResult(false, true);
      }
      if (quick.incumbent() != null && objective.value(quick.incumbent()) >= 0) {
        return new ExistenceResult(true, true);
      }
      LocalSearch climb = new LocalSearch(texts, choices, quick.picks());
      if (climb.reach() && (!apart || climb.moves())) {
        return new ExistenceResult(true, true);
      }
    }
    return thorough(texts);
  }

  private static ExistenceResult thorough(DealSet texts) {
    if (texts.delegations() == 2) {
      BilateralFrontier frontier = new BilateralFrontier(FEW).find(texts);
      if (frontier.size() == 0 && frontier.slack() > 0) {
        frontier = new BilateralFrontier().find(texts);
      }
      return new ExistenceResult(frontier.size() > 0, frontier.size() > 0 || frontier.slack() == 0);
    }
    ObjectiveOptimum optimum =
        new BoundedSearch(texts, LargestSmallest.shortOf(texts.least())).best(BoundedSearch.CAP);
    return new ExistenceResult(!optimum.none(), !optimum.none() || optimum.exact());
  }

  /** Whether the text that moves nothing would give everybody enough. */
  private static boolean stillSuffices(DealSet texts) {
    for (int d = 0; d < texts.delegations(); d++) {
      long value = texts.picture().base()[d];
      for (int b = 0; b < texts.blocks(); b++) {
        for (int c : texts.combinations(b)) {
          value += texts.picture().isStill(b, c) ? texts.value(d, b, c) : 0;
        }
      }
      if (value < texts.least()[d]) {
        return false;
      }
    }
    return true;
  }
}
