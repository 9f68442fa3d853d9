package org.parley.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How the folders of sweeps compare. */
final class FolderComparison {
  private FolderComparison() {}

  /** The same tables, byte for byte; a sweep that looks at no rounds has three of them. */
  static void assertSameTables(Path one, Path other) {
    for (String table : List.of("design.csv", "runs.csv", "rounds.csv", "summary.csv")) {
      if (Files.exists(one.resolve(table)) || !table.equals("rounds.csv")) {
        assertThat(other.resolve(table)).hasSameBinaryContentAs(one.resolve(table));
      } else {
        assertThat(other.resolve(table)).doesNotExist();
      }
    }
  }
}
