package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every library that the jar contains is listed with its licence, whose text is there. */
class ThirdPartyTest {
  private static final Pattern FOR_TESTS_ONLY =
      Pattern.compile(
          "(junit|opentest4j|apiguardian|jspecify|assertj|byte-buddy|archunit|slf4j|surefire|parley"
              + "|maven).*");

  @Test
  void everyLibraryIsListed() throws IOException {
    String list = text("/META-INF/THIRD-PARTY.txt");
    List<String> libraries =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> entry.endsWith(".jar"))
            .map(entry -> new File(entry).getName())
            .filter(name -> !FOR_TESTS_ONLY.matcher(name).matches())
            .map(name -> name.replaceFirst("-[0-9][0-9.]*[.]jar$", ""))
            .toList();
    assertThat(libraries).hasSizeGreaterThan(10);
    for (String library : libraries) {
      assertThat(list).as(library).containsPattern("(?m)^" + Pattern.quote(library) + " ");
    }
    for (String licence : List.of("Apache-2.0", "LGPL-2.1", "MPL-2.0", "MIT", "BSD-3-Clause")) {
      assertThat(text("/META-INF/licenses/" + licence + ".txt")).isNotBlank();
    }
  }

  private static String text(String resource) throws IOException {
    try (InputStream in = ThirdPartyTest.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
