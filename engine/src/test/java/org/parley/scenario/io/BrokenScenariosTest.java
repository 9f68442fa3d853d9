package org.parley.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the reader says of scenarios that are not right. Each case of {@code broken/cases.txt} says
 * what is changed in {@code broken/base.yaml}; {@code broken/messages.txt} holds all that is then
 * said, read by a person and found to be helpful.
 */
class BrokenScenariosTest {
  private static final Path FOLDER = Path.of("src/test/resources/broken");

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void saysAllThatIsNotRight(String name, String text, String messages) throws IOException {
    assertThat(said(text)).isEqualTo(messages);
  }

  @Test
  void nothingIsSaidOfTheBase() throws IOException {
    assertThat(said(Files.readString(FOLDER.resolve("base.yaml")))).isEmpty();
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
    ReadingResult read = ScenarioReader.read("x.yaml", text, List.of(), TextFinder.none());
    if (!(read instanceof ReadingResult.Invalid invalid)) {
      return "";
    }
    return String.join("\n", invalid.problems().stream().map(InputProblem::toString).toList());
  }
}
