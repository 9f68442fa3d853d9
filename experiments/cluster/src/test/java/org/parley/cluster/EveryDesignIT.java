package org.parley.cluster;

import static org.parley.cluster.FolderComparison.assertSameTables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All that a sweep file can ask for, on Spark as on threads. */
class EveryDesignIT {
  private static final String PARAMETERS =
      """
      parameters:
        delegations.north.demands.crossings.weight: {from: 20, to: 80, levels: 3}
        delegations.south.tactic.e: {from: 0.2, to: 2, levels: 2}
      """;

  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "factorial",
        "one_at_a_time",
        "{latin_hypercube: 5}",
        "{sobol: 8}",
        "{saltelli: 4, second_order: true}",
        "{morris: 3, levels: 4}",
        "{points: [{talks.rounds: 4}, {delegations.south.tactic.e: 0.5}]}",
        "{csv: points.csv}"
      })
  void designsAreTheSame(String design) throws IOException {
    Files.writeString(
        temp.resolve("points.csv"), "talks.rounds,delegations.south.tactic.e\n4,\n,2\n");
    boolean pointsNameThem = design.contains("points");
    same("design: " + design + "\nreplications: 25\n" + (pointsNameThem ? "" : PARAMETERS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"agreement: 0.1", "utility.north: 0.02"})
  void replicationsThatGrowAreTheSame(String until) throws IOException {
    same("replications: {least: 25, most: 205, until: {" + until + "}}\nevery: 1\n" + PARAMETERS);
  }

  private void same(String rest) throws IOException {
    FerrySweep ferry = FerrySweep.in(temp);
    Files.writeString(Path.of(ferry.sweep()), "sweep: 1\nscenario: ferry.yaml\nseed: 5\n" + rest);
    String threads = ferry.out("threads").toString();
    FerrySweep.parley("sweep", ferry.sweep(), "--quiet", "--threads", "1", "--out", threads);
    FerrySweep.spark(ferry.sweep(), "--quiet", "--out", ferry.out("spark").toString());
    assertSameTables(ferry.out("threads"), ferry.out("spark"));
    ParquetRows.assertSameAs(ferry.out("spark"), "runs");
  }
}
