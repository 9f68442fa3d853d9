package org.parley.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

/** How the folders of sweeps compare. */
final class Folders {
  private Folders() {}

  static void assertSameTables(Path one, Path other) {
    for (String table : List.of("design.csv", "runs.csv", "rounds.csv", "summary.csv")) {
      assertThat(other.resolve(table)).hasSameBinaryContentAs(one.resolve(table));
    }
  }
}
