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
    /** The battlefield, in [-1,1]. */
    record Battlefield() implements Target {}

    /** Trust of a delegation in another, in [0,1]; an empty {@code in} means in all others. */
    record Trust(String of, Optional<String> in) implements Target {}

    /** Trust of everybody in everybody. */
    record AllTrust() implements Target {}

    /** Cost of fighting of a delegation per month, at least 0. */
    record Cost(String of) implements Target {}

    /** Cost of fighting of every delegation that fights. */
    record AllCost() implements Target {}

    /** Optimism of a delegation, in [0,2]. */
    record Optimism(String of) implements Target {}

    /** Worth of a delegation's outside option. */
    record Worth(String of) implements Target {}

    /** Firmness of a red line, in [0,1]; the chance that made it hard or soft stays. */
    record Firmness(String of, String line) implements Target {}

    /** The exponent e of a delegation's time-dependent tactic, above 0. */
    record Concession(String of) implements Target {}

    /** Pressure of a third party on a delegation, at least 0. */
    record Pressure(String by, String on) implements Target {}

    /** A delegation walks out, if the amount is above 0. */
    record WalkOut(String of) implements Target {}
  }
}
