package org.parley.lab.file;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.parley.scenario.io.Problem;

/**
 * What came of reading a file.
 *
 * @param value what it says; empty if there are problems
 * @param problems all that is not right
 * @param warnings what a reader should know and that keeps nothing from running
 */
public record Read<T>(Optional<T> value, List<Problem> problems, List<Problem> warnings) {
  public Read {
    problems = List.copyOf(new LinkedHashSet<>(problems));
    warnings = List.copyOf(new LinkedHashSet<>(warnings));
    value = problems.isEmpty() ? value : Optional.empty();
  }
}
