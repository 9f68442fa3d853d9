package org.parley.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.compiled.CompiledTalks;
import org.parley.negotiation.Simulation;
import org.parley.scenario.io.YamlNode.Entry;
import org.parley.scenario.io.YamlNode.Mapping;
import org.parley.scenario.io.YamlNode.Scalar;
import org.parley.scenario.io.YamlNode.Sequence;

/**
 * Whatever is done to a scenario, the reader names problems or hands back talks that can be held.
 * Parts of all scenarios at hand are left out, doubled, moved, wrapped and put in each other's
 * place, and bytes of their files are changed. {@code -Dparley.mutations=50000} tries more.
 */
class MutatedScenariosTest {
  private static final int MUTATIONS = Integer.getInteger("parley.mutations", 1_000);
  private static final List<ScenarioSetting> SHORT =
      List.of(new ScenarioSetting("talks.rounds", "2"));
  private static final TextPosition HERE = new TextPosition("x.yaml", 1, 1);

  private final SplittableRandom random = new SplittableRandom(20310301);

  @Test
  void partsLeftOutDoubledMovedWrappedAndExchanged() throws IOException {
    List<YamlNode> whole = new ArrayList<>();
    List<YamlNode> parts = new ArrayList<>();
    for (String text : texts()) {
      YamlNode root = YamlText.parse("x.yaml", text, new ArrayList<>()).orElseThrow();
      whole.add(root);
      collect(root, parts);
    }
    int held = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      YamlNode mutant = whole.get(i % whole.size());
      for (int hits = 1 + i % 3; hits > 0; hits--) {
        List<YamlNode> own = new ArrayList<>();
        collect(mutant, own);
        mutant = changed(mutant, own.get(random.nextInt(own.size())), parts);
      }
      held += answered(print(mutant)) ? 1 : 0;
    }
    // Otherwise the talks themselves would not have been tried.
    assertThat(held).isGreaterThan(MUTATIONS / 20);
  }

  @Test
  void bytesChanged() throws IOException {
    List<String> texts = texts();
    for (int i = 0; i < MUTATIONS / 2; i++) {
      byte[] bytes = texts.get(i % texts.size()).getBytes(StandardCharsets.UTF_8);
      for (int hits = 1 + random.nextInt(3); hits > 0; hits--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      List<InputProblem> problems = new ArrayList<>();
      ScenarioLoader.decode(new SourceText("x.yaml", bytes), problems)
          .ifPresentOrElse(this::answered, () -> assertThat(problems).isNotEmpty());
    }
  }

  private static List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path folder :
        List.of(
            Path.of(System.getProperty("parley.root"), "scenarios"),
            Path.of("src/test/resources/scenarios"))) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
          texts.add(((ReadingResult.Valid) ScenarioReader.read(file, List.of())).resolved());
        }
      }
    }
    return texts;
  }

  private static void collect(YamlNode node, List<YamlNode> parts) {
    parts.add(node);
    if (node instanceof Mapping m) {
      m.entries().forEach(e -> collect(e.value(), parts));
    } else if (node instanceof Sequence list) {
      list.items().forEach(n -> collect(n, parts));
    }
  }

  /** The node with one part of it, known by identity, changed. */
  private YamlNode changed(YamlNode node, YamlNode target, List<YamlNode> parts) {
    if (node == target) {
      return mutant(node, parts);
    } else if (node instanceof Mapping m) {
      return new Mapping(
          HERE,
          m.entries().stream()
              .map(e -> new Entry(HERE, e.key(), changed(e.value(), target, parts)))
              .toList());
    } else if (node instanceof Sequence list) {
      return new Sequence(HERE, list.items().stream().map(n -> changed(n, target, parts)).toList());
    }
    return node;
  }

  private YamlNode mutant(YamlNode node, List<YamlNode> parts) {
    YamlNode other = parts.get(random.nextInt(parts.size()));
    return switch (random.nextInt(7)) {
      case 0 -> new Scalar(HERE, "", Scalar.Kind.NULL);
      case 1 -> new Sequence(HERE, List.of(node));
      case 2 -> new Sequence(HERE, List.of(node, other));
      case 3 -> node instanceof Mapping m && !m.entries().isEmpty() ? entries(m, other) : other;
      case 4 -> node instanceof Mapping m && !m.entries().isEmpty() ? fewer(m) : other;
      case 5 -> node instanceof Scalar ? new Scalar(HERE, "0", Scalar.Kind.NUMBER) : other;
      default -> other;
    };
  }

  /** With a part that stands in another place. */
  private Mapping entries(Mapping m, YamlNode other) {
    List<Entry> entries = new ArrayList<>(m.entries());
    int at = random.nextInt(entries.size());
    entries.set(at, new Entry(HERE, entries.get(at).key(), other));
    return new Mapping(HERE, entries);
  }

  private Mapping fewer(Mapping m) {
    List<Entry> entries = new ArrayList<>(m.entries());
    entries.remove(random.nextInt(entries.size()));
    return new Mapping(HERE, entries);
  }

  /** A line for each key at the top, or the text would be one line of a hundred thousand signs. */
  private static String print(YamlNode node) {
    if (!(node instanceof Mapping m)) {
      return YamlFile.flow(node);
    }
    StringBuilder text = new StringBuilder();
    m.entries().forEach(e -> text.append(e.key() + ": " + YamlFile.flow(e.value()) + "\n"));
    return text.toString();
  }

  /** What the reader takes as it stands, an editor with the schema does not mark as wrong. */
  private static void fitsTheSchema(String text) {
    ReadingResult alone = ScenarioReader.read("x.yaml", text, List.of(), TextFinder.none());
    if (alone instanceof ReadingResult.Valid) {
      assertThat(ScenarioSchemaTest.errors(text)).as(text).isEmpty();
    }
  }

  /** Whether a text is a scenario, whose talks are then held; if not, it must be told why not. */
  private boolean answered(String text) {
    try {
      ReadingResult read = ScenarioReader.read("x.yaml", text, SHORT, TextFinder.none());
      if (read instanceof ReadingResult.Invalid invalid) {
        assertThat(invalid.problems()).isNotEmpty();
        return false;
      }
      Simulation.of(CompiledTalks.of(read.scenarioOrThrow()), 1).run(0);
      fitsTheSchema(text);
      return true;
    } catch (RuntimeException e) {
      return fail(text, e);
    }
  }
}
