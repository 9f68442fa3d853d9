package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A symbolic link to an empty folder stays, and the results are where it leads. */
class LinkedFoldersTest {
  @TempDir private Path temp;

  @Test
  void everyCommandFollowsALink() throws IOException {
    String lake = InProcess.copied("lake.yaml", temp);
    String whatIf = InProcess.copied("shore.whatif.yaml", temp);
    String sweep =
        Files.writeString(
                temp.resolve("small.sweep.yaml"),
                "sweep: 1\nscenario: lake.yaml\nparameters: {talks.rounds: {from: 3, to: 4, step:"
                    + " 1}}\nreplications: 3\ndesign: {morris: 4}\n")
            .toString();
    follows("runs.csv", "run", lake, "--runs", "3");
    follows("comparison.csv", "compare", whatIf, "--runs", "4");
    follows("story.html", "story", lake, "--run", "0");
    follows("runs.csv", "sweep", sweep);
    follows("discovery.json", "discover", temp.resolve("real-sweep").toString());
    follows("sensitivity.json", "sensitivity", sweep);
    follows("levers.csv", "levers", lake, "--runs", "20");
    follows("general.html", "sheets", lake);
  }

  private void follows(String file, String... command) throws IOException {
    Path real = Files.createDirectory(temp.resolve("real-" + command[0]));
    Path link = Files.createSymbolicLink(temp.resolve("link-" + command[0]), real);
    InProcess done =
        InProcess.parley(
            Stream.concat(Stream.of(command), List.of("--out", link.toString()).stream())
                .toArray(String[]::new));
    assertThat(done.exit()).as("%s: %s", command[0], done.err()).isEqualTo(ExitCodes.DONE);
    assertThat(link).isSymbolicLink();
    assertThat(real.resolve(file)).isNotEmptyFile();
  }
}
