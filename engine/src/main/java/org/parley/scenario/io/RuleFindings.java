package org.parley.scenario.io;

import java.util.List;
import org.parley.scenario.io.YamlNode.Mapping;

/**
 * Notes what the rules find, at the place that a path of the text names; keeps silent where the
 * text itself was not right, since that may be all there is to it.
 */
final class RuleFindings {
  private final TextPlaces places;
  private final List<InputProblem> problems;
  private final List<InputProblem> warnings;
  private final List<String> broken;

  RuleFindings(Mapping root, List<InputProblem> problems, List<InputProblem> warnings) {
    this.places = new TextPlaces(root);
    this.problems = problems;
    this.warnings = warnings;
    this.broken = problems.stream().map(InputProblem::path).toList();
  }

  /** Notes a problem, unless what it looks at has problems of its own. */
  void problem(String path, String message, String expected, String maybe, String... looksAt) {
    if (sound(path) && List.of(looksAt).stream().allMatch(this::sound)) {
      problems.add(InputProblem.at(places.of(path), path, message, expected, maybe));
    }
  }

  /** Notes a warning. */
  void warning(String path, String message, String maybe) {
    if (sound(path)) {
      warnings.add(InputProblem.at(places.of(path), path, message, "", maybe));
    }
  }

  private boolean sound(String path) {
    return broken.stream()
        .noneMatch(b -> b.equals(path) || b.startsWith(path + ".") || path.startsWith(b + "."));
  }
}
