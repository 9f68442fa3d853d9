package org.parley.lab.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.scenario.io.InputProblem;
import org.parley.scenario.io.TextPosition;
import org.parley.scenario.io.UnknownKey;
import org.parley.scenario.io.YamlNode;
import org.parley.scenario.io.YamlNode.Entry;
import org.parley.scenario.io.YamlNode.Mapping;
import org.parley.scenario.io.YamlNode.Scalar;
import org.parley.scenario.io.YamlNode.Sequence;
import org.parley.spelling.ClosestWord;

/** The keys of a block, read one by one; whatever is wrong with them is noted. */
final class BlockFields {
  private final Mapping block;
  private final String path;
  private final List<InputProblem> problems;
  private final List<String> known;

  /**
   * @param known all keys that the block may have; others are noted at once
   */
  BlockFields(Mapping block, String path, List<String> known, List<InputProblem> problems) {
    this.block = block;
    this.path = path;
    this.known = known;
    this.problems = problems;
    for (Entry entry : block.entries()) {
      if (!known.contains(entry.key())) {
        problems.add(
            InputProblem.at(
                entry.place(),
                at(entry.key()),
                UnknownKey.in(entry.key(), path),
                "one of: " + String.join(", ", known),
                ClosestWord.advice(entry.key(), known)));
      }
    }
  }

  /** The fields of a node that must be a block. */
  static Optional<BlockFields> of(
      YamlNode node, String path, List<String> known, List<InputProblem> problems) {
    if (node instanceof Mapping block) {
      return Optional.of(new BlockFields(block, path, known, problems));
    }
    misfit(node, path, "a block with keys such as " + String.join(", ", known), problems);
    return Optional.empty();
  }

  String at(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  TextPosition place() {
    return block.place();
  }

  Optional<YamlNode> node(String key) {
    return block.get(key).filter(node -> !node.isNull());
  }

  String text(String key, String otherwise) {
    Optional<YamlNode> node = node(key);
    if (node.isPresent() && !(node.get() instanceof Scalar)) {
      misfit(node.get(), at(key), "a text", problems);
    }
    return node.filter(n -> n instanceof Scalar).map(n -> ((Scalar) n).text()).orElse(otherwise);
  }

  boolean flag(String key) {
    Optional<YamlNode> node = node(key);
    boolean good =
        node.isEmpty() || node.get() instanceof Scalar scalar && scalar.kind() == Scalar.Kind.FLAG;
    if (!good) {
      misfit(node.get(), at(key), "true or false", problems);
    }
    return good && text(key, "false").equalsIgnoreCase("true");
  }

  /** A whole number in a range; {@code otherwise} if it is left out or wrong. */
  long whole(String key, long low, long high, long otherwise) {
    return node(key).map(node -> whole(node, at(key), low, high, otherwise)).orElse(otherwise);
  }

  long whole(YamlNode node, String where, long low, long high, long otherwise) {
    String range = "a whole number from " + low + " to " + high;
    try {
      long value = Long.parseLong(node instanceof Scalar scalar ? scalar.text() : "");
      if (value >= low && value <= high) {
        return value;
      }
      problems.add(InputProblem.at(node.place(), where, value + " is out of range", range, ""));
    } catch (NumberFormatException e) {
      String what = node.describe() + " is not a whole number";
      problems.add(InputProblem.at(node.place(), where, what, range, ""));
    }
    return otherwise;
  }

  /** A number; NaN if it is left out or wrong. */
  double number(String key) {
    return node(key).map(node -> number(node, at(key))).orElse(Double.NaN);
  }

  double number(YamlNode node, String where) {
    if (node instanceof Scalar scalar && scalar.kind() == Scalar.Kind.NUMBER) {
      return Double.parseDouble(scalar.text());
    }
    String what = node.describe() + " is not a number";
    problems.add(InputProblem.at(node.place(), where, what, "a number", ""));
    return Double.NaN;
  }

  /** The entries of a block by their keys; none if it is left out. */
  Map<String, YamlNode> entries(String key) {
    Map<String, YamlNode> entries = new LinkedHashMap<>();
    Optional<YamlNode> node = node(key);
    if (node.isPresent() && node.get() instanceof Mapping block) {
      block.entries().forEach(entry -> entries.put(entry.key(), entry.value()));
    } else if (node.isPresent()) {
      misfit(node.get(), at(key), "a block of keys", problems);
    }
    return entries;
  }

  /** Words in a list; one alone may stand without brackets. */
  List<String> words(YamlNode node, String where) {
    List<String> words = new ArrayList<>();
    List<YamlNode> items = node instanceof Sequence list ? list.items() : List.of(node);
    for (YamlNode item : items) {
      if (item instanceof Scalar scalar) {
        words.add(scalar.text());
      } else {
        misfit(item, where, "a word", problems);
      }
    }
    return words;
  }

  /** Notes that something has to be there. */
  void missing(String key, String expected) {
    problems.add(InputProblem.at(block.place(), path, "'" + key + "' is missing", expected, ""));
  }

  static void misfit(YamlNode node, String where, String expected, List<InputProblem> problems) {
    problems.add(
        InputProblem.at(node.place(), where, node.describe() + " cannot stand here", expected, ""));
  }
}
