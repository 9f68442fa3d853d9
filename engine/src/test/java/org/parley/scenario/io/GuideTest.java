package org.parley.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.scenario.Default;
import org.parley.scenario.RandomScenarios;
import org.parley.scenario.UncertainNumber;
import org.parley.scenario.UncertainNumbers;
import org.parley.scenario.ValueOrigin;

/**
 * The guide to the language is true: its snippets read, its tables are those of the grammar. {@code
 * -Dparley.guide=write} writes the tables anew.
 */
class GuideTest {
  private static final Path GUIDE =
      Path.of(System.getProperty("parley.root")).resolve("scenarios/README.md");
  private static final Path MODEL =
      Path.of(System.getProperty("parley.root")).resolve("engine/MODEL.md");
  private static final Pattern SNIPPET = Pattern.compile("(?s)```yaml( fragment)?\\n(.*?)```");

  @Test
  void wholeScenariosReadWithoutProblemsOrWarnings() throws IOException {
    List<String> whole = snippets(false);
    assertThat(whole).isNotEmpty();
    for (String text : whole) {
      ReadingResult read = ScenarioReader.read("guide.yaml", text, List.of(), TextFinder.none());
      assertThat(read.scenarioOrThrow()).isNotNull();
      assertThat(((ReadingResult.Valid) read).warnings()).isEmpty();
    }
  }

  /** A fragment is laid over the first scenario of the guide. */
  @Test
  void fragmentsReadWithoutProblems() throws IOException {
    byte[] base = snippets(false).get(0).getBytes(StandardCharsets.UTF_8);
    List<String> fragments = snippets(true);
    assertThat(fragments).hasSizeGreaterThan(8);
    for (String fragment : fragments) {
      String text = "parley: 1\nextends: base\nassumed: a fragment\n" + fragment;
      ReadingResult read =
          ScenarioReader.read(
              "guide.yaml", text, List.of(), (from, name) -> new SourceText(name, base));
      assertThat(read.scenarioOrThrow()).as(fragment).isNotNull();
    }
  }

  @Test
  void tablesAreThoseOfTheGrammar() throws IOException {
    if ("write".equals(System.getProperty("parley.guide"))) {
      put("keys", ScenarioReference.keys());
      put("defaults", "\n" + ScenarioReference.defaults() + "\n");
    }
    assertThat(between("keys")).isEqualTo(ScenarioReference.keys());
    assertThat(between("defaults")).isEqualTo("\n" + ScenarioReference.defaults() + "\n");
  }

  /**
   * The tables of numbers in the description of the model: each names the parts of the language
   * that it lists, {@code rest} what no other table lists.
   */
  @Test
  void numbersOfTheModelAreThoseOfTheGrammar() throws IOException {
    String text = Files.readString(MODEL);
    Pattern tables = Pattern.compile("(?s)<!-- numbers: ([^>]*) -->\n.*?<!-- end -->");
    List<String> listed =
        tables.matcher(text).results().flatMap(t -> Stream.of(t.group(1).split(" "))).toList();
    List<String> rest =
        ScenarioReference.numbers().keySet().stream()
            .filter(path -> listed.stream().noneMatch(p -> ScenarioReference.isPartOf(path, p)))
            .toList();
    String made =
        tables
            .matcher(text)
            .replaceAll(
                table -> {
                  List<String> parts = List.of(table.group(1).split(" "));
                  String rows =
                      ScenarioReference.numbers(parts.equals(List.of("rest")) ? rest : parts);
                  return Matcher.quoteReplacement(
                      "<!-- numbers: %s -->\n\n%s\n<!-- end -->".formatted(table.group(1), rows));
                });
    if ("write".equals(System.getProperty("parley.guide"))) {
      Files.writeString(MODEL, made);
    }
    assertThat(listed).hasSizeGreaterThan(15).contains("rest");
    assertThat(Files.readString(MODEL)).isEqualTo(made);
  }

  /** Every default of the table is used, with the number and the reason that stand there. */
  @Test
  void defaultsAreThoseThatTheReaderFillsIn() {
    Map<String, List<Default>> table = ScenarioReference.defaults(ScenarioCodec.SCENARIO.type());
    Set<Default> used = new HashSet<>();
    for (long seed = 1; seed <= 60; seed++) {
      for (UncertainNumber number : UncertainNumbers.of(RandomScenarios.of(seed))) {
        if (number.origin() instanceof ValueOrigin.Defaulted) {
          List<Default> fitting =
              table.entrySet().stream()
                  .filter(e -> matches(e.getKey(), number.path()))
                  .flatMap(e -> e.getValue().stream())
                  .filter(d -> d.is(number))
                  .toList();
          assertThat(fitting).as(number.path()).isNotEmpty();
          used.addAll(fitting);
        }
      }
    }
    Set<String> counts = Set.of("rounds", "answer_after", "patience", "window", "every", "delays");
    table.forEach(
        (path, numbers) -> {
          boolean count = counts.contains(path.substring(path.lastIndexOf('.') + 1));
          assertThat(count || used.containsAll(numbers)).as(path).isTrue();
        });
  }

  private static boolean matches(String table, String path) {
    return path.matches(table.replace(".", "\\.").replace("*", "[^.]+"));
  }

  static List<String> snippets(boolean fragments) throws IOException {
    List<String> snippets = new ArrayList<>();
    Matcher matcher = SNIPPET.matcher(Files.readString(GUIDE));
    while (matcher.find()) {
      if (fragments == (matcher.group(1) != null)) {
        snippets.add(matcher.group(2));
      }
    }
    return snippets;
  }

  private static void put(String name, String table) throws IOException {
    String guide = Files.readString(GUIDE);
    Files.writeString(GUIDE, guide.replace(between(name), table));
  }

  private static String between(String mark) throws IOException {
    String guide = Files.readString(GUIDE);
    String start = "<!-- " + mark + " -->\n";
    int from = guide.indexOf(start) + start.length();
    return guide.substring(from, guide.indexOf("<!-- end -->", from));
  }
}
