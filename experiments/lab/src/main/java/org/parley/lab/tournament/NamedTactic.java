package org.parley.lab.tournament;

import java.util.List;
import org.parley.genius.TacticChoice;

/**
 * A tactic that takes part.
 *
 * @param name its name in results, as it was asked for
 * @param choice what it does
 */
public record NamedTactic(String name, TacticChoice choice) {
  /** The usual field: MiCRO among the time-dependent tactics of Faratin et al. (1998). */
  public static final List<String> USUAL = List.of("micro", "boulware", "linear", "conceder");

  /**
   * Reads {@code micro}, {@code time:0.2}, {@code boulware} (time:0.2), {@code linear} (time:1) or
   * {@code conceder} (time:2).
   *
   * @throws IllegalArgumentException if it is none; the message says what was expected
   */
  public static NamedTactic parse(String text) {
    TacticChoice choice =
        switch (text) {
          case "boulware" -> new TacticChoice.Time(0.2);
          case "linear" -> new TacticChoice.Time(1);
          case "conceder" -> new TacticChoice.Time(2);
          default -> parsed(text);
        };
    return new NamedTactic(text, choice);
  }

  private static TacticChoice parsed(String text) {
    try {
      return TacticChoice.parse(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "'"
              + text
              + "' is no tactic; expected micro, boulware, linear, conceder, or time: and a number"
              + " above 0 and up to 1000, as time:0.5",
          e);
    }
  }
}
