package org.parley.scenario;

import java.util.function.Function;

/** A condition on what is closed before a text is signed. */
public sealed interface SettledBefore {

  /** What each kind of condition makes of itself. */
  <T> T match(Function<Nothing, T> nothing, Function<At, T> at, Function<Count, T> count);

  /** No condition: nothing that is closed before lifts the line. */
  record Nothing() implements SettledBefore {
    @Override
    public <T> T match(Function<Nothing, T> nothing, Function<At, T> at, Function<Count, T> count) {
      return nothing.apply(this);
    }
  }

  /** Each issue named must be closed at one of the options named. */
  record At(DealCondition choices) implements SettledBefore {
    @Override
    public <T> T match(Function<Nothing, T> nothing, Function<At, T> at, Function<Count, T> count) {
      return at.apply(this);
    }
  }

  /**
   * Some number of issues must be closed, whichever they are.
   *
   * @param issues the number, from 1
   */
  record Count(int issues) implements SettledBefore {
    public Count {
      if (issues < 1) {
        throw new IllegalArgumentException("unless_settled counts from 1");
      }
    }

    @Override
    public <T> T match(Function<Nothing, T> nothing, Function<At, T> at, Function<Count, T> count) {
      return count.apply(this);
    }
  }
}
