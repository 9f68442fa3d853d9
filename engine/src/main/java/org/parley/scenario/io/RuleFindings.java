package org.parley.scenario.io;

import java.util.List;
import java.util.Optional;
import org.parley.scenario.io.YamlNode.Entry;
import org.parley.scenario.io.YamlNode.Mapping;
import org.parley.scenario.io.YamlNode.Sequence;

/**
 * Notes what the rules find, at the place that a path of the text names; keeps silent where the
 * text itself was not right, since that may be all there is to it.
 */
final class RuleFindings {
  private final Mapping root;
  private final List<InputProblem> problems;
  private final List<InputProblem> warnings;
  private final List<String> broken;

  RuleFindings(Mapping root, List<InputProblem> problems, List<InputProblem> warnings) {
    this.root = root;
    this.problems = problems;
    this.warnings = warnings;
    this.broken = problems.stream().map(InputProblem::path).toList();
  }

  /** Notes a problem, unless what it looks at has problems of its own. */
  void problem(String path, String message, String expected, String maybe, String... looksAt) {
    if (sound(path) && List.of(looksAt).stream().allMatch(this::sound)) {
      problems.add(InputProblem.at(place(path), path, message, expected, maybe));
    }
  }

  /** Notes a warning. */
  void warning(String path, String message, String maybe) {
    if (sound(path)) {
      warnings.add(InputProblem.at(place(path), path, message, "", maybe));
    }
  }

  private boolean sound(String path) {
    return broken.stream()
        .noneMatch(b -> b.equals(path) || b.startsWith(path + ".") || path.startsWith(b + "."));
  }

  /** The place of a path, or of the last part of it that stands in the text. */
  private TextPosition place(String path) {
    YamlNode at = root;
    TextPosition best = root.place();
    String left = path;
    while (!left.isEmpty()) {
      Optional<Entry> next = next(at, left);
      if (next.isEmpty()) {
        return best;
      }
      best = next.get().place();
      at = next.get().value();
      String key = next.get().key();
      left = left.length() > key.length() ? left.substring(key.length() + 1) : "";
    }
    return at instanceof Mapping || at instanceof Sequence ? best : at.place();
  }

  private static Optional<Entry> next(YamlNode node, String left) {
    if (!(node instanceof Mapping m)) {
      return Optional.empty();
    }
    return m.entries().stream()
        .filter(e -> left.equals(e.key()) || left.startsWith(e.key() + "."))
        .reduce((a, b) -> a.key().length() >= b.key().length() ? a : b);
  }
}
