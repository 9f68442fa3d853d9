package org.parley.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.random.RandomStreams;

/** Whatever the text, the reader answers with a scenario or with problems, and never fails. */
class DamagedScenariosTest {
  private static final Path RESOURCES = Path.of("src/test/resources");
  private static final long KEY = RandomStreams.key("damage");
  private static final List<String> JUNK =
      List.of(
          "~",
          "{}",
          "[]",
          "[[]]",
          "{a: b}",
          "-1",
          "1e999",
          "open",
          "true",
          "\"",
          "*x",
          "&x",
          "!!int",
          "- ",
          ": ",
          "{value: {}}",
          "{uniform: [1]}",
          "{choice: []}",
          "?",
          "'",
          "\t",
          "\u0000",
          "{times: {add: 1}}",
          "2031-02-30",
          "{sitting: x}",
          "none",
          "#",
          "|",
          ">",
          "@",
          "%",
          ",");

  private int used;

  @Test
  void wordsReplacedByJunk() throws IOException {
    for (String name : List.of("scenarios/oru-river", "scenarios/sarn-armistice", "broken/base")) {
      String text = Files.readString(RESOURCES.resolve(name + ".yaml"));
      for (int i = 0; i < 150; i++) {
        check(damaged(text, i));
      }
    }
  }

  @Test
  void linesLeftOutOrMoved() throws IOException {
    String text = Files.readString(RESOURCES.resolve("scenarios/sarn-armistice.yaml"));
    for (int i = 0; i < 150; i++) {
      List<String> lines = new ArrayList<>(text.lines().toList());
      String line = lines.remove(pick(lines.size()));
      if (i % 2 == 0) {
        lines.add(pick(lines.size()), line);
      }
      check(String.join("\n", lines));
    }
  }

  @Test
  void settingsOfAnyKind() throws IOException {
    String text = Files.readString(RESOURCES.resolve("scenarios/sarn-armistice.yaml"));
    ReadingResult.Valid valid =
        (ReadingResult.Valid) ScenarioReader.read("x.yaml", text, List.of(), TextFinder.none());
    List<String> paths = ScenarioReader.paths(valid.scenario());
    for (int i = 0; i < 150; i++) {
      String path = paths.get(pick(paths.size()));
      int dots = pick((int) path.chars().filter(c -> c == '.').count() + 1);
      for (int d = 0; d < dots; d++) {
        path = path.substring(0, path.lastIndexOf('.'));
      }
      List<ScenarioSetting> settings =
          List.of(new ScenarioSetting(path, JUNK.get(pick(JUNK.size()))));
      answer(ScenarioReader.read("x.yaml", text, settings, TextFinder.none()));
    }
  }

  private String damaged(String text, int round) {
    String[] words = text.split("(?<=[ :,{}\\[\\]\n])|(?=[:,{}\\[\\]\n])");
    for (int hits = 1 + round % 3; hits > 0; hits--) {
      words[pick(words.length)] = JUNK.get(pick(JUNK.size()));
    }
    return String.join("", words);
  }

  private int pick(int of) {
    return (int) (new RandomStreams(7, 0).uniform(KEY, used++) * of);
  }

  private static void check(String text) {
    answer(ScenarioReader.read("x.yaml", text, List.of(), TextFinder.none()));
    byte[] base = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    String over = "parley: 1\nextends: base\ntalks: {rounds: 3}\n";
    answer(ScenarioReader.read("v.yaml", over, List.of(), (f, n) -> new SourceText(n, base)));
  }

  private static void answer(ReadingResult read) {
    if (read instanceof ReadingResult.Valid valid) {
      assertThat(
              ScenarioReader.read(
                      valid.scenario().id(), valid.resolved(), List.of(), TextFinder.none())
                  .scenarioOrThrow())
          .isEqualTo(valid.scenario());
    } else {
      assertThat(((ReadingResult.Invalid) read).problems()).isNotEmpty();
    }
  }
}
