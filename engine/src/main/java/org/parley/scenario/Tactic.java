package org.parley.scenario;

import java.io.Serializable;
import java.util.List;
import java.util.function.Function;

/**
 * How a delegation negotiates: a concession tactic, an offer choice, an acceptance condition and a
 * way to learn, composed.
 *
 * @param concession how its target falls
 * @param choice which deal at the target it offers
 * @param acceptance when it accepts
 * @param learning how it learns what the others want
 * @param misread error of its reading of the others, in [0,1] of the scale of values
 * @param holdBack issues that it keeps as chips
 * @param holdUntil share of the talks, in [0,1], until which it keeps them
 * @param underPressure added to ln e per unit of pressure on it
 * @param withTrust added to ln e per unit of mean trust gained since the start
 * @param impatience share of a gain, in [0,1], that a round of waiting for it takes away
 * @param monthlyImpatience the same for a month
 */
public record Tactic(
    Concession concession,
    OfferChoice choice,
    Acceptance acceptance,
    Learning learning,
    UncertainNumber misread,
    List<String> holdBack,
    UncertainNumber holdUntil,
    UncertainNumber underPressure,
    UncertainNumber withTrust,
    UncertainNumber impatience,
    UncertainNumber monthlyImpatience) {
  public Tactic {
    holdBack = List.copyOf(holdBack);
  }

  /** Which deal is offered at a target. */
  public enum OfferChoice {
    /** The one that the others would like best, of those worth at least the target. */
    TRADE_OFF,
    /** The one whose own value lies nearest to the target. */
    NEAREST
  }

  /** How others' wishes are learnt from their offers. */
  public enum Learning {
    NONE,
    /** Counts how often options are offered and how seldom issues change. */
    FREQUENCY,
    /** Hypotheses on the shape of values, weighed by Bayes' rule (Hindriks & Tykhonov 2008). */
    BAYESIAN
  }

  /** How the target falls. */
  public sealed interface Concession {
    /** What each tactic makes of itself, so that none can be forgotten. */
    <T> T match(
        Function<Formula, T> formula,
        Function<Micro, T> micro,
        Function<Logit, T> logit,
        Function<Mixed, T> mixed,
        Function<Foresight, T> foresight);

    /**
     * Falls by a formula, which it brings with it: nothing else need know of such a tactic but the
     * words of the language that choose it.
     */
    non-sealed interface Formula extends Concession, Serializable {
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
          Function<Formula, T> formula,
          Function<Micro, T> micro,
          Function<Logit, T> logit,
          Function<Mixed, T> mixed,
          Function<Foresight, T> foresight) {
        return formula.apply(this);
      }
    }

    /**
     * By time (Faratin, Sierra & Jennings 1998), 1 - t^(1/e): e below 1 is a Boulware, above 1 a
     * Conceder.
     */
    record Time(UncertainNumber e) implements Formula {
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
    record TitForTat(Kind kind, int window, UncertainNumber noise) implements Formula {
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
    record Resource(Kind resource, UncertainNumber patience) implements Formula {
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

    /** One new deal for each new deal of the others (de Jonge 2022). */
    record Micro() implements Concession {
      @Override
      public <T> T match(
          Function<Formula, T> formula,
          Function<Micro, T> micro,
          Function<Logit, T> logit,
          Function<Mixed, T> mixed,
          Function<Foresight, T> foresight) {
        return micro.apply(this);
      }
    }

    /**
     * Proposes and answers by logit response (McKelvey & Palfrey 1995) on social preferences (Fehr
     * & Schmidt 1999; Charness & Rabin 2002), as people do who talk freely and know what the others
     * want: no target falls; better is done more often.
     *
     * @param precision how sharply better is told from worse, per unit of utility
     * @param regard weight of the others' value
     * @param inequity weight of a difference of values
     * @param tolerance difference that it does not mind, in [0,1]
     * @param heated share of talks, in [0,1], that are heated
     * @param tremble chance, in [0,1], of proposing anything in heated talks, or of refusing
     *     whatever it is worth
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
        implements Concession {
      /** More deals than this it cannot go through one by one. */
      public static final int MOST_DEALS = 1 << 16;

      @Override
      public <T> T match(
          Function<Formula, T> formula,
          Function<Micro, T> micro,
          Function<Logit, T> logit,
          Function<Mixed, T> mixed,
          Function<Foresight, T> foresight) {
        return logit.apply(this);
      }
    }

    /**
     * Reasons backward from the end on what it believes of the others' values and patience: asks
     * for what leaves them what they would get by refusing, and takes what is as good as that.
     */
    record Foresight() implements Concession {
      @Override
      public <T> T match(
          Function<Formula, T> formula,
          Function<Micro, T> micro,
          Function<Logit, T> logit,
          Function<Mixed, T> mixed,
          Function<Foresight, T> foresight) {
        return foresight.apply(this);
      }
    }

    /**
     * A weighted mean of the targets of several tactics; neither {@link Micro} nor {@link Logit}
     * can be among them.
     */
    record Mixed(List<Part> parts) implements Concession {
      public Mixed {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
          throw new IllegalArgumentException("a mix needs parts");
        }
      }

      @Override
      public <T> T match(
          Function<Formula, T> formula,
          Function<Micro, T> micro,
          Function<Logit, T> logit,
          Function<Mixed, T> mixed,
          Function<Foresight, T> foresight) {
        return mixed.apply(this);
      }
    }

    /** A part of a mix. */
    record Part(Concession tactic, UncertainNumber weight) implements Serializable {}
  }

  /** When an offer is accepted; never below the reservation value (Baarslag 2013). */
  public sealed interface Acceptance {
    /** What each condition makes of itself. */
    <T> T match(
        Function<Next, T> next,
        Function<Constant, T> constant,
        Function<Time, T> time,
        Function<Combined, T> combined);

    /**
     * AC_next: scale * V(offer) + shift is at least the value of the own next offer.
     *
     * @param strict whether it must be above, not equal (the rule of the Genius parties)
     */
    record Next(UncertainNumber scale, UncertainNumber shift, boolean strict)
        implements Acceptance {
      @Override
      public <T> T match(
          Function<Next, T> next,
          Function<Constant, T> constant,
          Function<Time, T> time,
          Function<Combined, T> combined) {
        return next.apply(this);
      }
    }

    /** AC_const: the offer is worth the threshold, a share in [0,1] of the way from r to m. */
    record Constant(UncertainNumber threshold) implements Acceptance {
      @Override
      public <T> T match(
          Function<Next, T> next,
          Function<Constant, T> constant,
          Function<Time, T> time,
          Function<Combined, T> combined) {
        return constant.apply(this);
      }
    }

    /** AC_time: anything acceptable from this share of the talks on, in [0,1]. */
    record Time(UncertainNumber from) implements Acceptance {
      @Override
      public <T> T match(
          Function<Next, T> next,
          Function<Constant, T> constant,
          Function<Time, T> time,
          Function<Combined, T> combined) {
        return time.apply(this);
      }
    }

    /** AC_combi: AC_next, and from a share of the talks on the best offer received so far. */
    record Combined(UncertainNumber from) implements Acceptance {
      @Override
      public <T> T match(
          Function<Next, T> next,
          Function<Constant, T> constant,
          Function<Time, T> time,
          Function<Combined, T> combined) {
        return combined.apply(this);
      }
    }
  }
}
