package org.parley.bargaining;

/**
 * Local search: improves a deal by exchanging the choice of one block, or of two at once, until
 * neither helps. It proves nothing, but in large spaces it nearly always finds a text that reaches
 * the least values if there is one.
 */
final class LocalSearch {
  private static final int PASSES = 20;

  /** Pairs of choices beyond which single exchanges must do. */
  private static final long MOST_PAIRS = 1_000_000;

  private final DealSet texts;
  private final BlockChoices[] choices;
  private final int[] picks;
  private final long[] values;
  private final boolean pairs;

  /**
   * Begins at a text.
   *
   * @param choices the efficient choices of every block
   * @param picks index of the choice in each; overwritten
   */
  LocalSearch(DealSet texts, BlockChoices[] choices, int[] picks) {
    this.texts = texts;
    this.choices = choices;
    this.picks = picks;
    values = texts.picture().base().clone();
    long all = 0;
    for (int b = 0; b < choices.length; b++) {
      add(values, choices[b].vector(picks[b]), 1);
      all += choices[b].size();
    }
    pairs = all * all <= MOST_PAIRS;
  }

  private static void add(long[] to, long[] vector, int sign) {
    for (int d = 0; d < to.length; d++) {
      to[d] += sign * vector[d];
    }
  }

  /** What is to grow. */
  private interface Score {
    double of(long[] values);
  }

  /** Climbs until the least values are reached; returns whether they are. */
  boolean reach() {
    climb(this::missing, 0);
    return missing(values) == 0;
  }

  /** Minus what is missing to the least values, in units of 1e-9. */
  private double missing(long[] of) {
    double missing = 0;
    for (int d = 0; d < of.length; d++) {
      if (texts.least()[d] != DealSet.ANY && of[d] < texts.least()[d]) {
        missing += texts.least()[d] - of[d];
      }
    }
    return -missing;
  }

  /** Climbs by an objective without leaving the least values. */
  void improve(ObjectiveFunction objective) {
    climb(
        v -> missing(v) < 0 ? Double.NEGATIVE_INFINITY : objective.value(v),
        Double.POSITIVE_INFINITY);
  }

  private void climb(Score score, double enough) {
    double reached = score.of(values);
    double before = Double.NaN;
    for (int pass = 0; pass < PASSES && reached < enough && reached != before; pass++) {
      before = reached;
      for (int b = 0; b < choices.length && reached < enough; b++) {
        reached = single(b, score, reached);
      }
      for (int b = 0; b < choices.length && pairs; b++) {
        for (int other = b + 1; other < choices.length && reached < enough; other++) {
          reached = pair(b, other, score, reached);
        }
      }
    }
  }

  private double single(int block, Score score, double reached) {
    double best = reached;
    for (int c = 0; c < choices[block].size(); c++) {
      int back = picks[block];
      exchange(block, c);
      double now = score.of(values);
      if (now > best) {
        best = now;
      } else {
        exchange(block, back);
      }
    }
    return best;
  }

  private double pair(int block, int other, Score score, double reached) {
    double best = reached;
    for (int c = 0; c < choices[block].size(); c++) {
      int back = picks[block];
      if (c != back) {
        exchange(block, c);
        double now = single(other, score, best);
        if (now > best) {
          best = now;
        } else {
          exchange(block, back);
        }
      }
    }
    return best;
  }

  private void exchange(int block, int choice) {
    add(values, choices[block].vector(picks[block]), -1);
    picks[block] = choice;
    add(values, choices[block].vector(choice), 1);
  }

  /** The values of the text; shared, not to be written. */
  long[] values() {
    return values;
  }

  /** The text as a deal, that of the smallest combination in every block with these values. */
  ValuedDeal deal() {
    int[] deal = new int[texts.picture().space().issues()];
    for (int b = 0; b < choices.length; b++) {
      texts.picture().space().write(b, combination(b), deal);
    }
    return ValuedDeal.of(texts.picture(), deal);
  }

  private int combination(int block) {
    long[] vector = choices[block].vector(picks[block]);
    for (int c : texts.combinations(block)) {
      boolean same = true;
      for (int d = 0; d < vector.length; d++) {
        same &= texts.value(d, block, c) == vector[d];
      }
      if (same) {
        return c;
      }
    }
    throw new IllegalStateException("Block " + block + " has lost a choice.");
  }

  /** Whether the text takes some issue off its status quo. */
  boolean moves() {
    for (int b = 0; b < choices.length; b++) {
      if (!texts.picture().isStill(b, combination(b))) {
        return true;
      }
    }
    return false;
  }
}
