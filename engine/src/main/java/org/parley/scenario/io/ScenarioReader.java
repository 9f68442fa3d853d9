package org.parley.scenario.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.Node.Mapping;

/** Reads scenarios: from files, or from text that someone has in hand. Writes nothing. */
public final class ScenarioReader {
  private ScenarioReader() {}

  /**
   * Reads a file.
   *
   * @param file the file; messages name it as it is given here
   * @param settings changes to what it says, applied in their order
   */
  public static Reading read(Path file, List<Setting> settings) {
    String name = file.toString();
    try {
      return read(new Input(name, Texts.bytes(file)), settings, Texts.inFiles());
    } catch (IOException e) {
      Problem problem = Problem.at(new Place(name, 1, 1), "", e.getMessage());
      return new Reading.Invalid(List.of(problem), List.of());
    }
  }

  /**
   * Reads a text.
   *
   * @param name name of the text, for messages; without its ending it is the scenario's id
   * @param text the text
   * @param settings changes to what it says, applied in their order
   * @param texts finds what it extends
   */
  public static Reading read(String name, String text, List<Setting> settings, Texts texts) {
    return read(new Input(name, text.getBytes(StandardCharsets.UTF_8)), settings, texts);
  }

  /** The paths that a setting can take in a scenario: those of all its numbers, in their order. */
  public static List<String> paths(Scenario scenario) {
    return org.parley.scenario.UncertainNumbers.of(scenario).stream().map(u -> u.path()).toList();
  }

  private static Reading read(Input input, List<Setting> settings, Texts texts) {
    List<Problem> problems = new ArrayList<>();
    Origins origins = new Origins();
    ScenarioLoader loader = new ScenarioLoader(texts, origins, problems);
    Optional<Mapping> layered = loader.read(input);
    if (layered.isEmpty()) {
      return invalid(problems, loader);
    }
    Mapping set = new Settings(origins, problems).apply(layered.get(), settings);
    Mapping root = new NamedNumbers(set, origins, problems).written();
    Names names = Names.of(root);
    Mapping checked =
        (Mapping)
            new Checker(input.name(), names, origins, problems)
                .check(root, ScenarioCodec.SCENARIO.type(), "")
                .orElseThrow();
    List<String> delegations =
        Names.entries(checked, "delegations").stream().map(Node.Entry::key).toList();
    BlockReader.Book book =
        new BlockReader.Book(origins, new ArrayList<>(), delegations, names.states());
    String id =
        checked.get("id").map(n -> ((Node.Scalar) n).text()).orElseGet(() -> id(input.name()));
    Optional<Scenario> scenario = ScenarioCodec.read(BlockReader.root(checked, id, book));
    Findings findings = new Findings(root, problems, book.warnings());
    new BlockRules(findings).check(checked, ScenarioCodec.SCENARIO.type(), "");
    scenario.ifPresent(s -> Rules.check(s, findings));
    if (!problems.isEmpty() || scenario.isEmpty()) {
      return invalid(problems, loader);
    }
    String resolved = ScenarioWriter.resolved(scenario.get());
    return new Reading.Valid(
        scenario.get(), inOrder(book.warnings()), resolved, List.copyOf(loader.inputs()));
  }

  private static Reading invalid(List<Problem> problems, ScenarioLoader loader) {
    return new Reading.Invalid(inOrder(problems), List.copyOf(loader.inputs()));
  }

  private static List<Problem> inOrder(List<Problem> problems) {
    List<String> files =
        new LinkedHashSet<>(problems.stream().map(Problem::file).toList()).stream().toList();
    return new LinkedHashSet<>(problems)
        .stream()
            .sorted(
                Comparator.comparingInt((Problem p) -> files.indexOf(p.file()))
                    .thenComparingInt(Problem::line)
                    .thenComparingInt(Problem::column))
            .toList();
  }

  /** Name of the file without folder and ending. */
  static String id(String name) {
    String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }
}
