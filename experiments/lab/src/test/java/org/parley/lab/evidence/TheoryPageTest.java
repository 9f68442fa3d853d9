package org.parley.lab.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The engine plays small talks as theory says. The page engine/THEORY.md is made by {@code
 * -Dparley.theory=write} and checked otherwise.
 */
class TheoryPageTest {
  private static final Path PAGE =
      Path.of(System.getProperty("parley.root", "../..")).resolve("engine/THEORY.md");

  private static final String HEAD =
      """
      # Theory and the engine
      Made by `mvn -pl experiments/lab -am test -Dtest=TheoryPageTest -Dparley.theory=write`, checked by
      the same test without it, which asserts every difference within one step of the grid, 0.01.

      """;

  @Test
  void theEnginePlaysWhatTheorySays() throws IOException {
    List<TheoryRow> rows = TheoryGames.play();
    assertThat(rows)
        .hasSizeGreaterThanOrEqualTo(20)
        .allSatisfy(
            row ->
                assertThat(row.engine())
                    .as(row.talks())
                    .isCloseTo(row.theory(), within(TheorySection.STEP)));
    String page = HEAD + TheorySection.table(rows);
    if ("write".equals(System.getProperty("parley.theory"))) {
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).as("-Dparley.theory=write makes it").hasContent(page);
  }
}
