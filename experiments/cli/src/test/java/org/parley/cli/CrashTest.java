package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sweeps that are killed, split, or run out of disk, as processes of their own. How often they are
 * killed is set by {@code -Dparley.kills}: 3 times by default, 20 and more in continuous
 * integration.
 */
@Tag("crash")
class CrashTest {
  private static final List<String> TABLES =
      List.of("design.csv", "runs.csv", "rounds.csv", "summary.csv");
  private static final int KILLS = Integer.getInteger("parley.kills", 3);
  private static final String SWEEP =
      """
      sweep: 1
      scenario: lake.yaml
      parameters:
        delegations.west.demands.quota.weight: {from: 20, to: 80, levels: 3}
        talks.rounds: [3, 5]
      every: 2
      replications:\
      """;

  @TempDir private Path temp;
  private Path mounted;

  @BeforeEach
  void files() throws IOException {
    for (String name : List.of("lake.yaml", "shore.whatif.yaml")) {
      try (InputStream in = CrashTest.class.getResourceAsStream("/" + name)) {
        Files.copy(in, temp.resolve(name));
      }
    }
    Files.writeString(temp.resolve("long.yaml"), SWEEP + " 4000\n");
    Files.writeString(temp.resolve("short.yaml"), SWEEP + " 200\n");
  }

  @AfterEach
  void unmount() throws IOException, InterruptedException {
    if (mounted != null) {
      system("umount", mounted.toString());
    }
  }

  private ChildProcess parley(String... arguments) throws IOException, InterruptedException {
    return ChildProcess.parley(temp, arguments);
  }

  @Test
  void aSweepThatIsKilledAgainAndAgainEndsWithTheSameBytes()
      throws IOException, InterruptedException {
    assertThat(parley("sweep", "long.yaml", "--out", "whole").exit()).isEqualTo(ExitCodes.DONE);
    Random moments = new Random(7);
    int folders = 0;
    for (int kills = 0; kills < KILLS; folders++) {
      Path folder = temp.resolve("killed-" + folders);
      while (kills < KILLS && !Files.exists(folder.resolve("manifest.json"))) {
        killed(folder, moments.nextInt(1200));
        kills++;
      }
      ChildProcess rest = parley("sweep", "long.yaml", "--resume", folder.getFileName().toString());
      assertThat(rest.exit()).as(rest.err()).isEqualTo(ExitCodes.DONE);
      assertSameTables(temp.resolve("whole"), folder);
    }
  }

  /** Kills a sweep so many milliseconds after it has begun to write. */
  private void killed(Path folder, int millis) throws IOException, InterruptedException {
    boolean resumed = Files.exists(folder);
    Process process =
        ChildProcess.start(
            temp,
            Map.of(),
            Parley.class,
            List.of(),
            "sweep",
            "long.yaml",
            resumed ? "--resume" : "--out",
            folder.getFileName().toString());
    for (int i = 0; i < 6000 && process.isAlive() && !Files.exists(folder.resolve("parts")); i++) {
      Thread.sleep(5);
    }
    Thread.sleep(millis + (resumed ? 600 : 0));
    process.destroyForcibly().waitFor();
  }

  private static void assertSameTables(Path expected, Path actual) {
    for (String table : TABLES) {
      assertThat(actual.resolve(table)).hasSameBinaryContentAs(expected.resolve(table));
    }
  }

  @Test
  void shardsInAnyOrderGiveTheBytesOfOneProcess() throws IOException, InterruptedException {
    assertThat(parley("sweep", "short.yaml", "--out", "whole").exit()).isEqualTo(ExitCodes.DONE);
    for (String shard : List.of("1", "2", "3")) {
      ChildProcess done =
          parley("sweep", "short.yaml", "--shard", shard + "/3", "--out", "s" + shard);
      assertThat(done.exit()).as(done.err()).isEqualTo(ExitCodes.DONE);
    }
    assertThat(parley("merge", "s1", "s2", "s3", "--out", "a").exit()).isEqualTo(ExitCodes.DONE);
    assertThat(parley("merge", "s3", "s1", "s2", "--out", "b").exit()).isEqualTo(ExitCodes.DONE);
    assertSameTables(temp.resolve("whole"), temp.resolve("a"));
    assertSameTables(temp.resolve("whole"), temp.resolve("b"));
    assertThat(temp.resolve("a/report.html")).isNotEmptyFile();
  }

  @Test
  void aFullDiskLosesNothing() throws IOException, InterruptedException {
    Path disk = disk("300k");
    ChildProcess full = parley("sweep", "long.yaml", "--quiet", "--out", "disk/x");
    assertThat(full.exit()).isEqualTo(ExitCodes.FAULT);
    assertThat(full.err())
        .startsWith("parley: cannot write to disk/x: ")
        .contains("What was finished is safe there.", "parley sweep long.yaml --resume disk/x");
    assertThat(system("mount", "-o", "remount,size=200m", disk.toString())).isZero();
    ChildProcess rest = parley("sweep", "long.yaml", "--resume", "disk/x");
    assertThat(rest.exit()).as(rest.err()).isEqualTo(ExitCodes.DONE);
    assertThat(rest.out()).doesNotContain("(0 of them from before");
    assertThat(parley("sweep", "long.yaml", "--out", "whole").exit()).isEqualTo(ExitCodes.DONE);
    assertSameTables(temp.resolve("whole"), temp.resolve("disk/x"));
  }

  @Test
  void aFullDiskIsSaidOfRunsToo() throws IOException, InterruptedException {
    Path disk = disk("100k");
    for (String[] command :
        List.of(
            new String[] {"run", "lake.yaml", "--runs", "3000", "--quiet", "--out", "disk/x"},
            new String[] {
              "compare", "shore.whatif.yaml", "--runs", "20", "--quiet", "--out", "disk/x"
            })) {
      ChildProcess full = parley(command);
      assertThat(full.exit()).isEqualTo(ExitCodes.FAULT);
      assertThat(full.err())
          .isEqualTo(
              "parley: cannot write to disk/x: No space left on device\n"
                  + "    Make room, or name another folder: --out\n");
      assertThat(disk).isEmptyDirectory();
    }
  }

  @Test
  void aFolderThatMayNotBeWrittenIsSaid() throws IOException, InterruptedException {
    Path closed = Files.createDirectory(temp.resolve("closed"));
    if (system("mount", "-t", "tmpfs", "-o", "ro", "tmpfs", closed.toString()) == 0) {
      mounted = closed;
    } else {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
    }
    assumeThat(closed.toFile().canWrite()).isFalse();
    ChildProcess child = parley("sweep", "short.yaml", "--out", "closed/x");
    assertThat(child.exit()).isEqualTo(ExitCodes.FAULT);
    assertThat(child.err())
        .startsWith("parley: cannot write to closed/x: ")
        .doesNotContain("safe", "Exception");
    for (String[] other :
        List.of(
            new String[] {"run", "lake.yaml", "--runs", "10", "--quiet", "--out", "closed/x"},
            new String[] {
              "compare", "shore.whatif.yaml", "--runs", "9", "--quiet", "--out", "closed/x"
            })) {
      ChildProcess refused = parley(other);
      assertThat(refused.exit()).isEqualTo(ExitCodes.FAULT);
      assertThat(refused.err())
          .startsWith("parley: cannot write to closed/x: ")
          .endsWith("\n    Make room, or name another folder: --out\n")
          .doesNotContain("Exception", "partial");
    }
  }

  /**
   * A disk of a certain size, as the folder {@code disk}; the test is left out without the right.
   */
  private Path disk(String size) throws IOException, InterruptedException {
    Path disk = Files.createDirectory(temp.resolve("disk"));
    assumeThat(system("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", disk.toString()))
        .as("needs the right to mount")
        .isZero();
    mounted = disk;
    return disk;
  }

  private static int system(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    } catch (IOException e) {
      return -1;
    }
  }
}
