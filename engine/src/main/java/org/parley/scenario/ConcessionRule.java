package org.parley.scenario;

import java.io.Serializable;
import java.util.List;
import java.util.function.Function;

/** How the target falls. */
public sealed interface ConcessionRule
    permits ConcessionFormula,
        ConcessionRule.Micro,
        ConcessionRule.Logit,
        ConcessionRule.Mixed,
        ConcessionRule.Foresight {
  /** What each tactic makes of itself, so that none can be forgotten. */
  <T> T match(
      Function<ConcessionFormula, T> formula,
      Function<Micro, T> micro,
      Function<Logit, T> logit,
      Function<Mixed, T> mixed,
      Function<Foresight, T> foresight);

  /** One new deal for each new deal of the others (de Jonge 2022). */
  record Micro() implements ConcessionRule {
    @Override
    public <T> T match(
        Function<ConcessionFormula, T> formula,
        Function<Micro, T> micro,
        Function<Logit, T> logit,
        Function<Mixed, T> mixed,
        Function<Foresight, T> foresight) {
      return micro.apply(this);
    }
  }

  /**
   * Proposes and answers by logit response (McKelvey & Palfrey 1995) on social preferences (Fehr &
   * Schmidt 1999; Charness & Rabin 2002), as people do who talk freely and know what the others
   * want: no target falls; better is done more often.
   *
   * @param precision how sharply better is told from worse, per unit of utility
   * @param regard weight of the others' value
   * @param inequity weight of a difference of values
   * @param tolerance difference that it does not mind, in [0,1]
   * @param heated share of talks, in [0,1], that are heated
   * @param tremble chance, in [0,1], of proposing anything in heated talks, or of refusing whatever
   *     it is worth
   * @param breakOff chance per turn, in [0,1], of leaving heated talks without a reason
   */
  record Logit(
      UncertainNumber precision,
      UncertainNumber regard,
      UncertainNumber inequity,
      UncertainNumber tolerance,
      UncertainNumber heated,
      UncertainNumber tremble,
      UncertainNumber breakOff)
      implements ConcessionRule {
    /** More deals than this it cannot go through one by one. */
    public static final int MOST_DEALS = 1 << 16;

    @Override
    public <T> T match(
        Function<ConcessionFormula, T> formula,
        Function<Micro, T> micro,
        Function<Logit, T> logit,
        Function<Mixed, T> mixed,
        Function<Foresight, T> foresight) {
      return logit.apply(this);
    }
  }

  /**
   * Reasons backward from the end on what it believes of the others' values and patience: asks for
   * what leaves them what they would get by refusing, and takes what is as good as that.
   */
  record Foresight() implements ConcessionRule {
    @Override
    public <T> T match(
        Function<ConcessionFormula, T> formula,
        Function<Micro, T> micro,
        Function<Logit, T> logit,
        Function<Mixed, T> mixed,
        Function<Foresight, T> foresight) {
      return foresight.apply(this);
    }
  }

  /**
   * A weighted mean of the targets of several tactics; neither {@link Micro} nor {@link Logit} can
   * be among them.
   */
  record Mixed(List<Part> parts) implements ConcessionRule {
    public Mixed {
      parts = List.copyOf(parts);
      if (parts.isEmpty()) {
        throw new IllegalArgumentException("a mix needs parts");
      }
    }

    @Override
    public <T> T match(
        Function<ConcessionFormula, T> formula,
        Function<Micro, T> micro,
        Function<Logit, T> logit,
        Function<Mixed, T> mixed,
        Function<Foresight, T> foresight) {
      return mixed.apply(this);
    }
  }

  /** A part of a mix. */
  record Part(ConcessionRule tactic, UncertainNumber weight) implements Serializable {}
}
