package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables for Excel stand beside those for programs, and begin with a byte-order mark. */
class SpreadsheetTablesTest {
  @TempDir private Path temp;

  @Test
  void everyCommandThatWritesTablesMarksThemOnDemand() throws IOException {
    String lake = InProcess.copied("lake.yaml", temp);
    String whatIf = InProcess.copied("shore.whatif.yaml", temp);
    String sweep =
        Files.writeString(
                temp.resolve("small.sweep.yaml"),
                "sweep: 1\nscenario: lake.yaml\nparameters: {talks.rounds: {from: 3, to: 4, step:"
                    + " 1}}\nreplications: 3\ndesign: {morris: 4}\n")
            .toString();
    marked(2, "run", lake, "--runs", "3", "--trace");
    marked(2, "compare", whatIf, "--runs", "4");
    marked(3, "sweep", sweep);
    marked(3, "sensitivity", sweep);
    marked(1, "levers", lake, "--runs", "20");
    marked(1, "story", lake, "--run", "0");
    List<String> shards = List.of(temp.resolve("one").toString(), temp.resolve("two").toString());
    InProcess.parley("sweep", sweep, "--shard", "1/2", "--out", shards.get(0));
    InProcess.parley("sweep", sweep, "--shard", "2/2", "--out", shards.get(1));
    marked(3, "merge", shards.get(0), shards.get(1));
  }

  private void marked(int tables, String... command) throws IOException {
    List<Path> plain = csv(command, "plain-", "");
    assertThat(plain).as(command[0]).noneMatch(file -> file.toString().endsWith(".excel.csv"));
    List<Path> both = csv(command, "excel-", "--excel");
    assertThat(both).as("%s: %s", command[0], both).hasSize(plain.size() * 2);
    assertThat(plain).as(command[0]).hasSizeGreaterThanOrEqualTo(tables);
    for (Path file : both) {
      if (!file.toString().endsWith(".excel.csv")) {
        Path marked = Path.of(file.toString().replaceAll("csv$", "excel.csv"));
        assertThat(Files.readString(marked, StandardCharsets.UTF_8))
            .isEqualTo("\uFEFF" + Files.readString(file, StandardCharsets.UTF_8));
      }
    }
  }

  private List<Path> csv(String[] command, String prefix, String option) throws IOException {
    Path place = temp.resolve(prefix + command[0]);
    InProcess done =
        InProcess.parley(
            Stream.of(List.of(command), List.of("--out", place.toString()), List.of(option))
                .flatMap(List::stream)
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new));
    assertThat(done.exit()).as("%s: %s", command[0], done.err()).isEqualTo(ExitCodes.DONE);
    try (Stream<Path> files = Files.list(place)) {
      return files.filter(file -> file.toString().endsWith(".csv")).toList();
    }
  }
}
