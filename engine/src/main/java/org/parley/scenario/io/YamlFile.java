package org.parley.scenario.io;

import com.google.gson.Gson;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.scenario.Quantity;
import org.parley.scenario.io.YamlNode.Mapping;
import org.parley.scenario.io.YamlNode.Scalar;
import org.parley.scenario.io.YamlNode.Sequence;

/** Files in YAML that are no scenarios but speak of them, such as experiments. */
public final class YamlFile {
  private static final Gson QUOTING = new Gson();

  private YamlFile() {}

  /**
   * The keys of a file.
   *
   * @param input the file
   * @param kind what it should be
   * @param problems what is wrong with it is added here
   * @return empty if it is no such file at all
   */
  public static Optional<Mapping> read(
      SourceText input, FileKind kind, List<InputProblem> problems) {
    Optional<YamlNode> root =
        ScenarioLoader.decode(input, problems)
            .flatMap(text -> YamlText.parse(input.name(), text, kind, problems));
    if (root.isEmpty()) {
      return Optional.empty();
    }
    if (root.get() instanceof Mapping keys && keys.get(kind.key()).isPresent()) {
      return Optional.of(keys);
    }
    Optional<InputProblem> other =
        root.filter(Mapping.class::isInstance).flatMap(n -> kind.otherKind((Mapping) n));
    if (other.isPresent()) {
      problems.add(other.get());
      return Optional.empty();
    }
    String what = root.get() instanceof Mapping ? "this" : root.get().describe();
    problems.add(
        InputProblem.at(
            root.get().place(), "", what + " is no " + kind.word(), kind.describe(), ""));
    return Optional.empty();
  }

  /** Whether a node is a block that stands for a distribution of numbers. */
  public static boolean isDistribution(YamlNode node) {
    return DistributionForms.isDistribution(node);
  }

  /** A number of any size, fixed or a distribution; adds what is wrong with it to the problems. */
  public static Optional<Quantity> quantity(
      YamlNode node, String path, List<InputProblem> problems) {
    return QuantityReader.read(node, TypeVocabulary.checked(), path, problems);
  }

  /** A node as text in one line, to be set somewhere else. */
  public static String flow(YamlNode node) {
    if (node instanceof Sequence list) {
      return list.items().stream().map(YamlFile::flow).collect(Collectors.joining(", ", "[", "]"));
    }
    if (node instanceof Mapping block) {
      return block.entries().stream()
          .map(e -> QUOTING.toJson(e.key()) + ": " + flow(e.value()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (node.isNull()) {
      return "~";
    }
    Scalar scalar = (Scalar) node;
    boolean plain =
        scalar.kind() != Scalar.Kind.TEXT || scalar.text().matches("[\\p{L}_][\\p{L}\\p{N}_-]*");
    return plain && YamlText.kind(scalar.text()) == scalar.kind()
        ? scalar.text()
        : QUOTING.toJson(scalar.text());
  }
}
