package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.ensemble.Ensemble;
import org.parley.outcome.Outcome;
import org.parley.storage.Checksum;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class RunExecutionTest {
  @TempDir private Path temp;

  private RunExecution.Done run(
      LongFunction<Outcome> simulation, long runs, int threads, Path place) throws IOException {
    return run(InventedRuns.execution(simulation, runs, threads), place);
  }

  private RunExecution.Done run(RunExecution execution, Path place) throws IOException {
    try (InterruptionWatch interruption = InterruptionWatch.watch()) {
      return execution.in(place, (done, failed) -> {}, interruption);
    }
  }

  @Test
  void theTableOfRunsWhole() throws IOException {
    run(InventedRuns::everyFourthFails, 5, 2, temp.resolve("r"));
    assertThat(Files.readString(temp.resolve("r/runs.csv")))
        .isEqualTo(
            """
            run,seed,status,error,outcome,end,refused_by_leaders,refused_at_home,rounds,\
            release,closed.release,utility.adria,utility.borland,gain.adria,gain.borland,\
            hold,frontier_distance,nash_distance,egalitarian_distance
            0,7,ok,,comprehensive,agreement,0,0,2,half,2,0.5,0.5,-0.25,0.000000001,0.5,0.25,,
            1,7,ok,,comprehensive,agreement,0,0,2,full,2,0.75,0.5,-0.25,0.000000001,0.5,0.25,,
            2,7,ok,,none,deadline,0,0,2,open,,0,0.5,-0.25,0.000000001,,0.25,,
            3,7,failed,"IllegalStateException: no ""table"", no talks",,,,,,,,,,,,,,,
            4,7,ok,,comprehensive,agreement,0,0,2,half,2,0.5,0.5,-0.25,0.000000001,0.5,0.25,,
            """);
  }

  @Test
  void filesDoNotDependOnThreads() throws IOException {
    run(InventedRuns::everyFourthFails, 3_000, 1, temp.resolve("one"));
    run(InventedRuns::everyFourthFails, 3_000, 3, temp.resolve("three"));
    for (String file : new String[] {"runs.csv", "summary.json"}) {
      assertThat(temp.resolve("three").resolve(file))
          .hasSameBinaryContentAs(temp.resolve("one").resolve(file));
    }
  }

  @Test
  void theManifestTellsWhatWasDoneAndSumsEveryOtherFile() throws IOException {
    run(InventedRuns::everyFourthFails, 40, 2, temp.resolve("r"));
    JsonObject manifest =
        JsonParser.parseString(Files.readString(temp.resolve("r/manifest.json"))).getAsJsonObject();
    assertThat(manifest.keySet())
        .contains(
            "status",
            "versions",
            "arguments",
            "seed",
            "counts",
            "threads",
            "started",
            "elapsed_seconds",
            "inputs",
            "outputs");
    assertThat(manifest.get("status").getAsString()).isEqualTo("finished");
    assertThat(manifest.get("counts")).hasToString("{\"asked\":40,\"done\":40,\"failed\":10}");
    assertThat(manifest.get("inputs"))
        .hasToString("{\"x.yaml\":\"" + Checksum.of("parley: 1\n") + "\"}");
    JsonObject outputs = manifest.getAsJsonObject("outputs");
    assertThat(outputs.keySet()).containsExactly("runs.csv", "scenario.yaml", "summary.json");
    for (String file : outputs.keySet()) {
      assertThat(outputs.get(file).getAsString())
          .isEqualTo(Checksum.of(temp.resolve("r").resolve(file)));
    }
  }

  /** FIPS 180-4: the checksum of "abc". */
  @Test
  void checksum() {
    assertThat(Checksum.of("abc"))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void nothingIsWrittenOver() throws IOException {
    Path place = Files.createDirectory(temp.resolve("mine"));
    Files.writeString(place.resolve("notes.txt"), "mine");
    assertThatThrownBy(() -> run(InventedRuns::outcome, 10, 1, place))
        .isInstanceOf(FileAlreadyExistsException.class);
    Path file = Files.writeString(temp.resolve("file"), "mine too");
    assertThatThrownBy(() -> run(InventedRuns::outcome, 10, 1, file))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(place.resolve("notes.txt")).hasContent("mine");
    assertThat(file).hasContent("mine too");
    assertThat(names()).containsExactly("file", "mine");
  }

  @Test
  void anEmptyFolderIsFilled() throws IOException {
    Path place = Files.createDirectory(temp.resolve("empty"));
    assertThat(run(InventedRuns::outcome, 10, 1, place).folder()).isEqualTo(place);
    assertThat(names()).containsExactly("empty");
  }

  @Test
  void whatComesMeanwhileIsAnsweredAsIfItHadBeenThereAndNoRunIsLost() throws IOException {
    Path place = temp.resolve("r");
    RunExecution disturbed =
        InventedRuns.execution(
            run -> {
              write(place.resolve("other.txt"));
              return InventedRuns.outcome(run);
            },
            10,
            1);
    FileAlreadyExistsException taken =
        catchThrowableOfType(FileAlreadyExistsException.class, () -> run(disturbed, place));
    assertThat(taken.getFile()).isEqualTo(place.toString());
    assertThat(taken.getOtherFile()).isEqualTo(temp.resolve("r-2").toString());
    assertThat(names()).containsExactly("r", "r-2");
    assertThat(place).isDirectoryNotContaining("glob:**.csv");
    assertThat(temp.resolve("r-2/runs.csv")).isNotEmptyFile();
    assertThat(OccupiedPlace.refused(new CommandLine(CommandSpec.create()).getCommandSpec(), taken))
        .hasMessage(
            "'--out': %s exists already, and results are never written over\n"
                + "    It came while this command was at work; its results are in %s",
            place, temp.resolve("r-2"));
  }

  private static void write(Path file) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, "other");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aFaultLeavesNothingBehind() throws IOException {
    RunExecution whole = InventedRuns.execution(InventedRuns::outcome, 10, 1);
    RunExecution broken =
        new RunExecution(
            whole.ensemble(),
            whole.why(),
            10,
            Optional.empty(),
            1,
            Optional.empty(),
            "",
            whole.manifest(),
            (summary, detail, settling, folder) -> {
              throw new IOException("no ink");
            });
    assertThatThrownBy(() -> run(broken, temp.resolve("r"))).hasMessage("no ink");
    assertThat(names()).isEmpty();
  }

  @Test
  void enoughIsEnough() throws IOException {
    RunExecution whole = InventedRuns.execution(InventedRuns::outcome, 1_000_000, 2);
    RunExecution until =
        new RunExecution(
            whole.ensemble(),
            whole.why(),
            1_000_000,
            Optional.of(new PrecisionTarget(0.02)),
            2,
            Optional.empty(),
            "",
            whole.manifest(),
            whole.pictures());
    RunExecution.Done done = run(until, temp.resolve("r"));
    assertThat(done.ending()).isEqualTo(Ensemble.Ending.ENOUGH);
    assertThat(done.summary().runs()).isEqualTo(2_000);
  }

  private Stream<String> names() throws IOException {
    try (Stream<Path> files = Files.list(temp)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList().stream();
    }
  }
}
