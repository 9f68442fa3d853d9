package org.parley.cli;

import java.util.List;
import org.parley.scenario.io.InputProblem;

/** An input file is not what it should be; all its problems, to be printed as they are. */
public final class InvalidInput extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<String> problems;

  /** These problems, in the form in which they are printed. */
  public InvalidInput(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  /** The problems that a reader found. */
  public static InvalidInput of(List<InputProblem> problems) {
    return new InvalidInput(problems.stream().map(InputProblem::toString).toList());
  }

  /** The problems. */
  public List<String> problems() {
    return problems;
  }
}
