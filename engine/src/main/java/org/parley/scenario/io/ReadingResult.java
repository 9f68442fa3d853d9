package org.parley.scenario.io;

import java.util.List;
import org.parley.scenario.Scenario;

/** What came of reading a scenario: the scenario, or everything that is not right with it. */
public sealed interface ReadingResult {

  /** The texts that were read, the scenario's own first, then those it extends. */
  List<SourceText> inputs();

  /**
   * The text is a scenario.
   *
   * @param scenario the scenario
   * @param warnings what a reader should know and that keeps nothing from running
   * @param resolved the scenario as one text, with what it extends and what was set laid in; it
   *     reads as an equal scenario
   * @param inputs the texts that were read
   * @param places where in them everything stands
   */
  record Valid(
      Scenario scenario,
      List<InputProblem> warnings,
      String resolved,
      List<SourceText> inputs,
      TextPlaces places)
      implements ReadingResult {
    public Valid {
      warnings = List.copyOf(warnings);
      inputs = List.copyOf(inputs);
    }

    /** A warning at the place in the texts that an address names. */
    public InputProblem warning(String path, String message, String maybe) {
      return InputProblem.at(places.of(path), path, message, "", maybe);
    }
  }

  /**
   * The text is no scenario.
   *
   * @param problems all that is not right, at least one, in the order of the text
   * @param inputs the texts that were read
   */
  record Invalid(List<InputProblem> problems, List<SourceText> inputs) implements ReadingResult {
    public Invalid {
      problems = List.copyOf(problems);
      inputs = List.copyOf(inputs);
    }
  }

  /**
   * The scenario, for those who know that the text is good.
   *
   * @throws IllegalArgumentException with every problem in its message, if it is not
   */
  default Scenario scenarioOrThrow() {
    if (this instanceof Valid valid) {
      return valid.scenario();
    }
    StringBuilder all = new StringBuilder();
    ((Invalid) this).problems().forEach(p -> all.append(all.isEmpty() ? "" : "\n").append(p));
    throw new IllegalArgumentException(all.toString());
  }
}
