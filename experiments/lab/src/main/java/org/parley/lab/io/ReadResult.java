package org.parley.lab.io;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.parley.scenario.io.InputProblem;

/**
 * What came of reading a file.
 *
 * @param value what it says; empty if there are problems
 * @param problems all that is not right
 */
public record ReadResult<T>(Optional<T> value, List<InputProblem> problems) {
  public ReadResult {
    problems = List.copyOf(new LinkedHashSet<>(problems));
    value = problems.isEmpty() ? value : Optional.empty();
  }
}
