package org.parley.scenario;

import java.io.Serializable;
import java.util.List;
import java.util.function.Function;

/**
 * Falls by a formula, which it brings with it: nothing else need know of such a tactic but the
 * words of the language that choose it.
 */
public non-sealed interface ConcessionFormula extends ConcessionRule, Serializable {
  /** The word that chooses it. */
  String word();

  /** Its numbers, in the order in which its formula takes them. */
  List<UncertainNumber> numbers();

  /**
   * Share that it asks for now, in [0,1] of the way from the reservation value r to the best m;
   * larger and smaller values are clamped.
   *
   * @param slots of its numbers, in their order
   */
  double share(ConcessionInputs inputs, int[] slots);

  /** Whether it will still fall if the others and everything else stay as they are. */
  boolean falls();

  /** Whether it looks at what the others' offers gave. */
  boolean answersOthers();

  @Override
  default <T> T match(
      Function<ConcessionFormula, T> formula,
      Function<Micro, T> micro,
      Function<Logit, T> logit,
      Function<Mixed, T> mixed,
      Function<Foresight, T> foresight) {
    return formula.apply(this);
  }

  /**
   * By time (Faratin, Sierra & Jennings 1998), 1 - t^(1/e): e below 1 is a Boulware, above 1 a
   * Conceder.
   */
  record Time(UncertainNumber e) implements ConcessionFormula {
    @Override
    public String word() {
      return "time";
    }

    @Override
    public List<UncertainNumber> numbers() {
      return List.of(e);
    }

    @Override
    public double share(ConcessionInputs inputs, int[] slots) {
      return inputs.timeShare(inputs.number(slots[0]));
    }

    @Override
    public boolean falls() {
      return true;
    }

    @Override
    public boolean answersOthers() {
      return false;
    }
  }

  /**
   * Answers the others' concessions in kind (same paper), w being the window and given(k) what
   * their offers gave k rounds ago.
   *
   * <ul>
   *   <li>relative: asked * given(w) / given(w - 1);
   *   <li>random-absolute: asked - (given(w - 1) - given(w)) plus or minus a chance up to the
   *       noise;
   *   <li>averaged: asked * given(w) / given(0).
   * </ul>
   */
  record TitForTat(Kind kind, int window, UncertainNumber noise) implements ConcessionFormula {
    public TitForTat {
      if (window < 1) {
        throw new IllegalArgumentException("window counts rounds from 1");
      }
    }

    @Override
    public String word() {
      return "tit-for-tat";
    }

    @Override
    public List<UncertainNumber> numbers() {
      return List.of(noise);
    }

    @Override
    public double share(ConcessionInputs inputs, int[] slots) {
      double asked = inputs.asked();
      double before = inputs.given(window);
      double after = inputs.given(kind == Kind.AVERAGED ? 0 : window - 1);
      if (Double.isNaN(before) || Double.isNaN(after)) {
        return asked;
      }
      return switch (kind) {
        case RANDOM_ABSOLUTE ->
            asked - (after - before) + inputs.number(slots[0]) * (2 * inputs.chance() - 1);
        case RELATIVE, AVERAGED -> after > 0 ? asked * before / after : asked;
      };
    }

    @Override
    public boolean falls() {
      return false;
    }

    @Override
    public boolean answersOthers() {
      return true;
    }

    /** How a concession is measured. */
    public enum Kind {
      RELATIVE,
      RANDOM_ABSOLUTE,
      AVERAGED
    }
  }

  /**
   * Concedes as a resource runs out (same paper): target share 1 - exp(-left / patience).
   *
   * @param resource what runs out
   * @param patience how much of it is plenty: rounds, or units of trust or of relief from cost
   */
  record Resource(Kind resource, UncertainNumber patience) implements ConcessionFormula {
    @Override
    public String word() {
      return "resource";
    }

    @Override
    public List<UncertainNumber> numbers() {
      return List.of(patience);
    }

    @Override
    public double share(ConcessionInputs inputs, int[] slots) {
      double left =
          switch (resource) {
            case ROUNDS -> inputs.roundsLeft();
            case TRUST -> inputs.trust();
          };
      return 1 - StrictMath.exp(-left / inputs.number(slots[0]));
    }

    @Override
    public boolean falls() {
      return resource == Kind.ROUNDS;
    }

    @Override
    public boolean answersOthers() {
      return false;
    }

    /** What runs out. */
    public enum Kind {
      ROUNDS,
      TRUST
    }
  }
}
