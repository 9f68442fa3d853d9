package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetsCommandTest {
  /** A file may be called {@code ...yaml}; its sheets never go to the folder above. */
  @ParameterizedTest
  @CsvSource({"lake, lake", "..,scenario", "., scenario", "..lake, lake", "...., scenario"})
  void sheetsStayInTheirFolder(String scenario, String folder) {
    assertThat(SheetsCommand.folderName(scenario)).isEqualTo(folder);
    assertThat(Path.of("sheets").resolve(SheetsCommand.folderName(scenario)).normalize())
        .isEqualTo(Path.of("sheets", folder));
  }
}
