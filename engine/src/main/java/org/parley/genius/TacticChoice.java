package org.parley.genius;

/** The tactic that a party of an imported domain plays. */
public sealed interface TacticChoice {

  /** Concedes by time; e below 1 is a Boulware, above 1 a Conceder (Faratin et al. 1998). */
  record Time(double e) implements TacticChoice {
    public Time {
      if (!(e > 0 && e <= 1000)) {
        throw new IllegalArgumentException("e must be above 0 and at most 1000");
      }
    }
  }

  /** One new deal for each new deal of the others (de Jonge 2022). */
  record Micro() implements TacticChoice {}

  /**
   * Reads {@code time:0.2} or {@code micro}.
   *
   * @throws IllegalArgumentException if the text is neither; the message says what was expected
   */
  static TacticChoice parse(String text) {
    if (text.equals("micro")) {
      return new Micro();
    }
    if (text.startsWith("time:")) {
      try {
        return new Time(Double.parseDouble(text.substring("time:".length())));
      } catch (IllegalArgumentException e) {
        // Said below, with what was expected.
      }
    }
    throw new IllegalArgumentException(
        "'"
            + text
            + "' is no tactic; expected micro, or time: and a number above 0 and up to 1000, as"
            + " time:0.2");
  }
}
