package org.parley.scenario;

import java.io.Serializable;
import java.util.Objects;
import java.util.function.Function;

/** Where a number or a position comes from. */
public sealed interface ValueOrigin extends Serializable {

  /** What each kind of origin makes of itself, so that none can be forgotten. */
  <T> T match(
      Function<Sourced, T> sourced,
      Function<Assumed, T> assumed,
      Function<Unexplained, T> unexplained,
      Function<Defaulted, T> defaulted);

  /** Whether it is stated without saying where it comes from. */
  default boolean isUnexplained() {
    return match(s -> false, a -> false, u -> true, d -> false);
  }

  /**
   * Reported by a source.
   *
   * @param source id of an entry under {@code sources}
   */
  record Sourced(String source) implements ValueOrigin {
    public Sourced {
      Objects.requireNonNull(source);
    }

    @Override
    public <T> T match(
        Function<Sourced, T> sourced,
        Function<Assumed, T> assumed,
        Function<Unexplained, T> unexplained,
        Function<Defaulted, T> defaulted) {
      return sourced.apply(this);
    }
  }

  /**
   * Assumed by the author of the scenario.
   *
   * @param why the author's reason
   * @param named the name under {@code numbers} that it was taken by ({@code like}), such as a
   *     class of a coding protocol; empty if it was chosen for its place. A note for those who
   *     count: a scenario that is written out has the number in place of the name, so that origins
   *     with the same reason are equal
   */
  record Assumed(String why, String named) implements ValueOrigin {
    public Assumed {
      Objects.requireNonNull(why);
      Objects.requireNonNull(named);
    }

    /** Chosen for its place. */
    public Assumed(String why) {
      this(why, "");
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Assumed that && why.equals(that.why);
    }

    @Override
    public int hashCode() {
      return why.hashCode();
    }

    @Override
    public <T> T match(
        Function<Sourced, T> sourced,
        Function<Assumed, T> assumed,
        Function<Unexplained, T> unexplained,
        Function<Defaulted, T> defaulted) {
      return assumed.apply(this);
    }
  }

  /**
   * Stated without a word on where it comes from; counts as assumed, and {@code validate} warns.
   */
  record Unexplained() implements ValueOrigin {
    @Override
    public <T> T match(
        Function<Sourced, T> sourced,
        Function<Assumed, T> assumed,
        Function<Unexplained, T> unexplained,
        Function<Defaulted, T> defaulted) {
      return unexplained.apply(this);
    }
  }

  /**
   * Not stated in the scenario: the default of the language, whose reason stands in the guide.
   *
   * @param why the reason for the default
   */
  record Defaulted(String why) implements ValueOrigin {
    public Defaulted {
      Objects.requireNonNull(why);
    }

    @Override
    public <T> T match(
        Function<Sourced, T> sourced,
        Function<Assumed, T> assumed,
        Function<Unexplained, T> unexplained,
        Function<Defaulted, T> defaulted) {
      return defaulted.apply(this);
    }
  }
}
