package org.parley.scenario;

import java.util.Optional;

/**
 * A change of a named part of the state, clamped to the range of that part.
 *
 * @param target what changes
 * @param operation how
 * @param amount by how much
 * @param fade share in [0,1] of it that is left a month later: 1 for good, 0 gone by the next
 *     sitting
 */
public record Effect(
    Target target, Operation operation, UncertainNumber amount, Optional<UncertainNumber> fade) {

  /** How a part of the state changes. */
  public enum Operation {
    ADD,
    MULTIPLY
  }

  /** A named part of the state. */
  public sealed interface Target {
    /** The name it goes by in a scenario, such as {@code adria.trust.borland}. */
    String name();

    /** What each part of the state makes of itself. */
    <T> T match(Cases<T> cases);

    /** One answer for each part of the state, so that none can be forgotten. */
    interface Cases<T> {
      /** For {@link Battlefield}. */
      T battlefield(Battlefield target);

      /** For {@link Trust}. */
      T trust(Trust target);

      /** For {@link AllTrust}. */
      T allTrust(AllTrust target);

      /** For {@link Cost}. */
      T cost(Cost target);

      /** For {@link AllCost}. */
      T allCost(AllCost target);

      /** For {@link Optimism}. */
      T optimism(Optimism target);

      /** For {@link Worth}. */
      T worth(Worth target);

      /** For {@link Firmness}. */
      T firmness(Firmness target);

      /** For {@link Concession}. */
      T concession(Concession target);

      /** For {@link Pressure}. */
      T pressure(Pressure target);

      /** For {@link WalkOut}. */
      T walkOut(WalkOut target);
    }

    /** The battlefield, in [-1,1]. */
    record Battlefield() implements Target {
      @Override
      public String name() {
        return "battlefield";
      }

      @Override
      public <T> T match(Cases<T> cases) {
        return cases.battlefield(this);
      }
    }

    /** Trust of a delegation in another, in [0,1]; an empty {@code in} means in all others. */
    record Trust(String of, Optional<String> in) implements Target {
      @Override
      public String name() {
        return of + ".trust" + in.map(other -> "." + other).orElse("");
      }

      @Override
      public <T> T match(Cases<T> cases) {
        return cases.trust(this);
      }
    }

    /** Trust of everybody in everybody. */
    record AllTrust() implements Target {
      @Override
      public String name() {
        return "trust";
      }

      @Override
      public <T> T match(Cases<T> cases) {
        return cases.allTrust(this);
      }
    }

    /** Cost of fighting of a delegation per month, at least 0. */
    record Cost(String of) implements Target {
      @Override
      public String name() {
        return of + ".cost";
      }

      @Override
      public <T> T match(Cases<T> cases) {
        return cases.cost(this);
      }
    }

    /** Cost of fighting of every delegation that fights. */
    record AllCost() implements Target {
      @Override
      public String name() {
        return "cost";
      }

      @Override
      public <T> T match(Cases<T> cases) {
        return cases.allCost(this);
      }
    }

    /** Optimism of a delegation, in [0,2]. */
    record Optimism(String of) implements Target {
      @Override
      public String name() {
        return of + ".optimism";
      }

      @Override
      public <T> T match(Cases<T> cases) {
        return cases.optimism(this);
      }
    }

    /** Utility of a delegation's alternative. */
    record Worth(String of) implements Target {
      @Override
      public String name() {
        return of + ".alternative.worth";
      }

      @Override
      public <T> T match(Cases<T> cases) {
        return cases.worth(this);
      }
    }

    /** Firmness of a red line, in [0,1]; the chance that made it hard or soft stays. */
    record Firmness(String of, String line) implements Target {
      @Override
      public String name() {
        return of + ".red_lines." + line + ".firmness";
      }

      @Override
      public <T> T match(Cases<T> cases) {
        return cases.firmness(this);
      }
    }

    /** The exponent e of a delegation's time-dependent tactic, above 0. */
    record Concession(String of) implements Target {
      @Override
      public String name() {
        return of + ".tactic.e";
      }

      @Override
      public <T> T match(Cases<T> cases) {
        return cases.concession(this);
      }
    }

    /** Pressure of a third party on a delegation, at least 0. */
    record Pressure(String by, String on) implements Target {
      @Override
      public String name() {
        return by + ".pressure." + on;
      }

      @Override
      public <T> T match(Cases<T> cases) {
        return cases.pressure(this);
      }
    }

    /** A delegation walks out, if the amount is above 0. */
    record WalkOut(String of) implements Target {
      @Override
      public String name() {
        return of + ".walks_out";
      }

      @Override
      public <T> T match(Cases<T> cases) {
        return cases.walkOut(this);
      }
    }
  }
}
