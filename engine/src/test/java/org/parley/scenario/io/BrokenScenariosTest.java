package org.parley.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the reader says of scenarios that are not right. Each case of {@code broken/cases.txt} says
 * what is changed in {@code broken/base.yaml}; {@code broken/messages.txt} holds all that is then
 * said, read by a person and found to be helpful.
 */
class BrokenScenariosTest {
  private static final Path FOLDER = Path.of("src/test/resources/broken");

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void says_all_that_is_not_right(String name, String text, String messages) throws IOException {
    assertThat(said(text)).isEqualTo(messages);
  }

  @Test
  void nothing_is_said_of_the_base() throws IOException {
    assertThat(said(Files.readString(FOLDER.resolve("base.yaml")))).isEmpty();
  }

  @Test
  void reading_leaves_no_file_behind() throws IOException {
    Path file = Files.writeString(folder.resolve("x.yaml"), "parley: 1\n");
    assertThat(ScenarioReader.read(file, List.of())).isInstanceOf(Reading.Invalid.class);
    Files.copy(FOLDER.resolve("base.yaml"), folder.resolve("good.yaml"));
    assertThat(ScenarioReader.read(folder.resolve("good.yaml"), List.of()))
        .isInstanceOf(Reading.Valid.class);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(p -> p.getFileName().toString()))
          .containsExactlyInAnyOrder("x.yaml", "good.yaml");
    }
  }

  static Stream<Object[]> cases() throws IOException {
    String base = Files.readString(FOLDER.resolve("base.yaml"));
    Map<String, String> messages = sections(FOLDER.resolve("messages.txt"));
    Map<String, String> changes = sections(FOLDER.resolve("cases.txt"));
    assertThat(messages.keySet()).isEqualTo(changes.keySet());
    List<Object[]> cases = new ArrayList<>();
    changes.forEach(
        (name, change) ->
            cases.add(new Object[] {name, changed(base, change), messages.get(name)}));
    return cases.stream();
  }

  static String changed(String base, String changes) {
    String text = base;
    for (String change : changes.split("\n&&&\n")) {
      int middle = change.indexOf("\n===\n");
      String old = change.substring(0, middle);
      assertThat(text).contains(old);
      int at = text.indexOf(old);
      String replacement = change.substring(middle + 5);
      text = text.substring(0, at) + replacement + text.substring(at + old.length());
    }
    return text;
  }

  static Map<String, String> sections(Path file) throws IOException {
    Map<String, String> sections = new LinkedHashMap<>();
    String[] parts = Files.readString(file).split("(?m)^### ");
    for (int i = 1; i < parts.length; i++) {
      int end = parts[i].indexOf('\n');
      String body = parts[i].substring(end + 1);
      String trimmed = body.endsWith("\n") ? body.substring(0, body.length() - 1) : body;
      sections.put(parts[i].substring(0, end), trimmed);
    }
    return sections;
  }

  static String said(String text) {
    Reading read = ScenarioReader.read("x.yaml", text, List.of(), Texts.none());
    if (!(read instanceof Reading.Invalid invalid)) {
      return "";
    }
    return String.join("\n", invalid.problems().stream().map(Problem::toString).toList());
  }

  @Test
  void a_missing_file() {
    assertThat(messages(folder.resolve("none.yaml")))
        .isEqualTo(folder.resolve("none.yaml") + ":1:1: there is no such file");
  }

  @Test
  void a_folder() {
    assertThat(messages(folder)).isEqualTo(folder + ":1:1: this is a folder, not a file");
  }

  @Test
  void an_empty_file() throws IOException {
    Path file = Files.writeString(folder.resolve("x.yaml"), "");
    assertThat(messages(file))
        .isEqualTo(
            file + ":1:1: the file is empty\n    expected a scenario, beginning with 'parley: 1'");
    Files.writeString(file, "# only a remark\n");
    assertThat(messages(file)).startsWith(file + ":1:1: the file is empty");
  }

  @Test
  void a_list_instead_of_a_scenario() throws IOException {
    Path file = Files.writeString(folder.resolve("x.yaml"), "- a\n- b\n");
    assertThat(messages(file))
        .isEqualTo(
            file
                + ":1:1: a list is no scenario\n"
                + "    expected a scenario, beginning with 'parley: 1'");
  }

  @Test
  void a_file_in_another_encoding() throws IOException {
    Path file = folder.resolve("x.yaml");
    Files.write(file, "parley: 1\ntitle: Gespr\u00e4che\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(messages(file))
        .isEqualTo(
            file
                + ":2:13: the file is not in UTF-8: there is a byte that makes no letter\n"
                + "    Maybe save it again as UTF-8 in your editor.");
  }

  @Test
  void a_byte_order_mark_is_no_problem() throws IOException {
    Path file = folder.resolve("x.yaml");
    Files.writeString(file, "\uFEFF" + Files.readString(FOLDER.resolve("base.yaml")));
    assertThat(messages(file)).isEmpty();
  }

  @Test
  void aliases_that_multiply_each_other() throws IOException {
    StringBuilder bomb = new StringBuilder("parley: 1\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i <= 9; i++) {
      String ten = String.join(", ", java.util.Collections.nCopies(10, "*a" + (i - 1)));
      bomb.append("a" + i + ": &a" + i + " [" + ten + "]\n");
    }
    Path file = Files.writeString(folder.resolve("x.yaml"), bomb);
    assertThat(messages(file))
        .matches(
            "(?s)\\Q"
                + file
                + "\\E:\\d+:\\d+: the file unfolds to too much: its aliases multiply each other");
  }

  @Test
  void nesting_without_end() throws IOException {
    Path file = Files.writeString(folder.resolve("x.yaml"), "a: " + "[".repeat(5_000));
    assertThat(messages(file))
        .isEqualTo(file + ":1:1: this is not YAML: Nesting Depth exceeded max 40");
  }

  @Test
  void a_circle_of_extends() throws IOException {
    Path a = Files.writeString(folder.resolve("a.yaml"), "parley: 1\nextends: b.yaml\n");
    Path b = Files.writeString(folder.resolve("b.yaml"), "parley: 1\nextends: a.yaml\n");
    assertThat(messages(a))
        .isEqualTo(
            b + ":2:10: extends: this goes in a circle: " + a + " extends " + b + " extends " + a);
  }

  @Test
  void extending_what_there_is_not() throws IOException {
    Path a = Files.writeString(folder.resolve("a.yaml"), "parley: 1\nextends: b.yaml\n");
    assertThat(messages(a))
        .isEqualTo(a + ":2:10: extends: 'b.yaml' cannot be read: there is no such file");
  }

  private static String messages(Path file) {
    return ScenarioReader.read(file, List.of()) instanceof Reading.Invalid invalid
        ? String.join("\n", invalid.problems().stream().map(Problem::toString).toList())
        : "";
  }
}
