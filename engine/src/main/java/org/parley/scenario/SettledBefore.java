package org.parley.scenario;

/** A condition on what is closed before a text is signed. */
public sealed interface SettledBefore {

  /** No condition: nothing that is closed before lifts the line. */
  record Nothing() implements SettledBefore {}

  /** Each issue named must be closed at one of the options named. */
  record At(DealCondition choices) implements SettledBefore {}

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
  }
}
