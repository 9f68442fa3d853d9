package org.parley.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parley.scenario.Defaults;
import org.parley.scenario.RandomScenarios;
import org.parley.scenario.UncertainNumber;
import org.parley.scenario.UncertainNumbers;
import org.parley.scenario.ValueOrigin;

/** The guide to the language is true: its snippets read, its tables are those of the grammar. */
class GuideTest {
  private static final Path GUIDE =
      Path.of(System.getProperty("parley.root")).resolve("scenarios/README.md");
  private static final Pattern SNIPPET = Pattern.compile("(?s)```yaml( fragment)?\\n(.*?)```");

  @Test
  void whole_scenarios_read_without_problems_or_warnings() throws IOException {
    List<String> whole = snippets(false);
    assertThat(whole).isNotEmpty();
    for (String text : whole) {
      Reading read = ScenarioReader.read("guide.yaml", text, List.of(), Texts.none());
      assertThat(read.scenarioOrThrow()).isNotNull();
      assertThat(((Reading.Valid) read).warnings()).isEmpty();
    }
  }

  /** A fragment is laid over the first scenario of the guide. */
  @Test
  void fragments_read_without_problems() throws IOException {
    byte[] base = snippets(false).get(0).getBytes(StandardCharsets.UTF_8);
    List<String> fragments = snippets(true);
    assertThat(fragments).hasSizeGreaterThan(8);
    for (String fragment : fragments) {
      String text = "parley: 1\nextends: base\nassumed: a fragment\n" + fragment;
      Reading read =
          ScenarioReader.read("guide.yaml", text, List.of(), (from, name) -> new Input(name, base));
      assertThat(read.scenarioOrThrow()).as(fragment).isNotNull();
    }
  }

  @Test
  void tables_are_those_of_the_grammar() throws IOException {
    assertThat(between("keys")).isEqualTo(ScenarioReference.keys());
    assertThat(between("defaults")).isEqualTo("\n" + ScenarioReference.defaults() + "\n");
  }

  /** Every default of the table is used, with the number and the reason that stand there. */
  @Test
  void defaults_are_those_that_the_reader_fills_in() {
    TreeSet<String> used = new TreeSet<>();
    for (long seed = 1; seed <= 60; seed++) {
      for (UncertainNumber number : UncertainNumbers.of(RandomScenarios.of(seed))) {
        if (number.origin() instanceof ValueOrigin.Defaulted) {
          assertThat(Defaults.values())
              .as(number.path())
              .anyMatch(d -> matches(d, number.path()) && number.equals(d.at(number.path())));
          for (Defaults d : Defaults.values()) {
            if (matches(d, number.path()) && number.equals(d.at(number.path()))) {
              used.add(d.name());
            }
          }
        }
      }
    }
    List<String> counts = List.of("ROUNDS", "ANSWER_AFTER", "WALK_OUT_PATIENCE", "WINDOW", "EVERY");
    for (Defaults d : Defaults.values()) {
      assertThat(used.contains(d.name()) || counts.contains(d.name())).as(d.name()).isTrue();
    }
  }

  private static boolean matches(Defaults d, String path) {
    String any = d.path().replace(".", "\\.").replace("*", "[^.]+");
    return path.matches(any.replace("tactic\\.", "tactic\\.(mix\\.[^.]+\\.)?"));
  }

  private static List<String> snippets(boolean fragments) throws IOException {
    List<String> snippets = new ArrayList<>();
    Matcher matcher = SNIPPET.matcher(Files.readString(GUIDE));
    while (matcher.find()) {
      if (fragments == (matcher.group(1) != null)) {
        snippets.add(matcher.group(2));
      }
    }
    return snippets;
  }

  private static String between(String mark) throws IOException {
    String guide = Files.readString(GUIDE);
    String start = "<!-- " + mark + " -->\n";
    int from = guide.indexOf(start) + start.length();
    return guide.substring(from, guide.indexOf("<!-- end -->", from));
  }
}
