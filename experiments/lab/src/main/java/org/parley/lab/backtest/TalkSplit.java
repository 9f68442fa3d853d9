package org.parley.lab.backtest;

/** Which talks of a table teach and which are scored. */
public sealed interface TalkSplit {
  /** Each fold in its turn is scored by what the others teach. */
  record Folds(int folds) implements TalkSplit {
    public Folds {
      if (folds < 2) {
        throw new IllegalArgumentException("cross-validation needs two folds or more");
      }
    }
  }

  /** Talks whose cell in a column is this teach, the others are scored. */
  record Column(String column, String teaches) implements TalkSplit {
    /** Whether a talk teaches. */
    public boolean teaches(TalkRecord talk) {
      return teaches.equals(talk.cells().get(column));
    }
  }
}
