package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command as people use it: a process of its own in a folder that holds a scenario. */
class RunCommandTest {
  @TempDir private Path temp;

  @BeforeEach
  void scenario() throws IOException {
    try (InputStream in = RunCommandTest.class.getResourceAsStream("/oru.yaml")) {
      Files.copy(in, temp.resolve("oru.yaml"));
    }
  }

  private ChildProcess parley(String... arguments) throws IOException, InterruptedException {
    return ChildProcess.parley(temp, arguments);
  }

  private String read(String file) throws IOException {
    return Files.readString(temp.resolve(file));
  }

  private List<Path> results() throws IOException {
    Path results = temp.resolve("results");
    if (!Files.exists(results)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(results)) {
      return folders.toList();
    }
  }

  private static final String GOAL = "comprehensive";

  @Test
  void summaryInWordsAndAFolder() throws IOException, InterruptedException {
    ChildProcess child = parley("run", "oru.yaml", "--runs", "200", "--seed", "3");
    assertThat(child.exit()).as(child.err()).isEqualTo(ExitCodes.DONE);
    assertThat(child.err()).isEmpty();
    assertThat(child.out()).startsWith("The Oru river talks: 200 simulated talks, seed 3\n");
    assertThat(results()).hasSize(1);
    Path folder = results().get(0);
    assertThat(folder.getFileName().toString()).matches("oru-\\d{8}T\\d{6}Z-[0-9a-f]{8}");
    assertThat(child.out()).contains(temp.relativize(folder).toString());
    assertThat(folder.resolve("runs.csv")).content().hasLineCount(201);
    assertThat(folder.resolve("charts")).isNotEmptyDirectory();
    assertThat(folder.resolve("offers.csv")).doesNotExist();
  }

  @Test
  void leversOnThePage() throws IOException, InterruptedException {
    ChildProcess child =
        parley("run", "oru.yaml", "--runs", "40", "--levers", "--quiet", "--out", "with");
    assertThat(child.exit()).as(child.err()).isEqualTo(ExitCodes.DONE);
    assertThat(read("with/report.html"))
        .contains("Every change that the scenario offers was tried on the question")
        .doesNotContain("was not tried here");
    JsonObject found = JsonParser.parseString(read("with/levers.json")).getAsJsonObject();
    assertThat(found.getAsJsonArray("levers")).isNotEmpty();
    assertThat(temp.resolve("with/levers.csv")).content().startsWith("id,title,holder,");
  }

  @Test
  void leversSearchedForBefore() throws IOException, InterruptedException {
    ChildProcess search =
        parley("levers", "oru.yaml", "--runs", "40", "--quiet", "--goal", GOAL, "--out", "found");
    assertThat(search.exit()).as(search.err()).isEqualTo(ExitCodes.DONE);
    String trials = read("found/trials.tsv");
    ChildProcess child =
        parley(
            "run",
            "oru.yaml",
            "--runs",
            "60",
            "--goal",
            GOAL,
            "--quiet",
            "--out",
            "with",
            "--levers-from",
            "found");
    assertThat(child.exit()).as(child.err()).isEqualTo(ExitCodes.DONE);
    assertThat(read("with/levers.json")).isEqualTo(read("found/levers.json"));
    assertThat(read("with/report.html")).doesNotContain("was not tried here");
    assertThat(read("found/trials.tsv")).isEqualTo(trials);
    // What was broken off is brought to its end.
    Files.writeString(temp.resolve("found/trials.tsv"), trials.substring(0, trials.length() / 2));
    parley(
        "run",
        "oru.yaml",
        "--runs",
        "60",
        "--goal",
        GOAL,
        "--quiet",
        "--out",
        "again",
        "--levers-from",
        "found");
    assertThat(read("again/levers.json")).isEqualTo(read("found/levers.json"));
    ChildProcess other =
        parley("run", "oru.yaml", "--seed", "2", "--goal", GOAL, "--levers-from", "found");
    assertThat(other.exit()).isEqualTo(ExitCodes.USAGE);
    assertThat(other.err()).contains("'--levers-from'", "of another scenario, goal or seed");
    assertThat(parley("run", "oru.yaml", "--levers-from", "with").err())
        .contains("holds no runs of 'parley levers'");
  }

  @Test
  void theSameCommandTwiceMakesTwoFolders() throws IOException, InterruptedException {
    parley("run", "oru.yaml", "--runs", "5");
    parley("run", "oru.yaml", "--runs", "5");
    assertThat(results()).hasSize(2);
  }

  @Test
  void jsonIsTheSummaryAndNothingElse() throws IOException, InterruptedException {
    ChildProcess child = parley("run", "oru.yaml", "--runs", "50", "--json", "--out", "a");
    assertThat(child.exit()).isEqualTo(ExitCodes.DONE);
    assertThat(child.out()).isEqualTo(read("a/summary.json"));
    JsonObject summary = JsonParser.parseString(child.out()).getAsJsonObject();
    assertThat(summary.keySet())
        .containsExactly(
            "scenario",
            "title",
            "seed",
            "runs",
            "failed_runs",
            "outcome",
            "end",
            "refused",
            "issues",
            "delegations",
            "rounds",
            "blockers_looked_at",
            "blockers",
            "hold",
            "goals",
            "why",
            "effects");
    assertThat(summary.getAsJsonObject("outcome").keySet())
        .containsExactly("comprehensive", "partial", "none");
    assertThat(summary.getAsJsonObject("issues").getAsJsonObject("release").keySet())
        .containsExactly("open", "none", "half", "full");
  }

  @Test
  void threadsAndLocaleDoNotChangeResults() throws IOException, InterruptedException {
    parley("run", "oru.yaml", "--runs", "700", "--threads", "1", "--out", "a", "--trace");
    Process process =
        ChildProcess.start(
            temp,
            Map.of("LC_ALL", "tr_TR.ISO-8859-9"),
            Parley.class,
            List.of("-Duser.language=tr", "-Duser.country=TR", "-Dfile.encoding=ISO-8859-9"),
            "run",
            "oru.yaml",
            "--runs",
            "700",
            "--threads",
            "3",
            "--out",
            "b",
            "--trace");
    assertThat(ChildProcess.end(process, temp).exit()).isEqualTo(ExitCodes.DONE);
    for (String file : List.of("runs.csv", "offers.csv", "summary.json", "scenario.yaml")) {
      assertThat(temp.resolve("b").resolve(file))
          .hasSameBinaryContentAs(temp.resolve("a").resolve(file));
    }
    assertThat(read("a/offers.csv"))
        .startsWith(
            "run,sitting,round,proposer,release,prisoners,utility.adria,utility.borland\n0,1,1,");
  }

  @Test
  void aFolderThatIsThereStaysAsItIs() throws IOException, InterruptedException {
    Files.createDirectory(temp.resolve("mine"));
    Files.writeString(temp.resolve("mine/notes.txt"), "mine");
    assertThat(parley("run", "oru.yaml", "--out", "mine"))
        .isEqualTo(
            new ChildProcess(
                ExitCodes.USAGE,
                "",
                """
                parley run: '--out': mine exists already, and results are never written over
                    See 'parley run --help'.
                """));
    assertThat(read("mine/notes.txt")).isEqualTo("mine");
  }

  @Test
  void anInvalidScenarioIsNotRun() throws IOException, InterruptedException {
    Files.writeString(
        temp.resolve("bad.yaml"), read("oru.yaml").replace("want: none", "want: nnone"));
    ChildProcess child = parley("run", "bad.yaml");
    assertThat(child.exit()).isEqualTo(ExitCodes.INVALID_INPUT);
    assertThat(child.out()).isEmpty();
    assertThat(child.err())
        .startsWith("bad.yaml:")
        .contains("'nnone' is not an option of issue 'release'")
        .contains("Maybe you meant 'none'.")
        .doesNotContain("\tat ");
    assertThat(results()).isEmpty();
  }

  @Test
  void whatIsSetStandsInTheResolvedScenario() throws IOException, InterruptedException {
    String path = "delegations.borland.demands.release.weight";
    ChildProcess child =
        parley("run", "oru.yaml", "--runs", "9", "--out", "a", "--set", path + "=35.5");
    assertThat(child.exit()).as(child.err()).isEqualTo(ExitCodes.DONE);
    assertThat(read("a/scenario.yaml")).contains("35.5");
    assertThat(parley("run", "oru.yaml", "--set", "delegations.nobody.weight=1").exit())
        .isEqualTo(ExitCodes.INVALID_INPUT);
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no interrupt signal to send")
  void interruptedRunsAreOnDisk() throws IOException, InterruptedException {
    Process process =
        ChildProcess.start(
            temp,
            Map.of(),
            Parley.class,
            List.of(),
            "run",
            "oru.yaml",
            "--runs",
            "1000000000",
            "--out",
            "a");
    while (process.isAlive() && !hasRows()) {
      Thread.sleep(20);
    }
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    ChildProcess child = ChildProcess.end(process, temp);
    assertThat(child.exit()).isEqualTo(ExitCodes.INTERRUPTED);
    assertThat(child.out()).isEmpty();
    assertThat(child.err().lines().reduce((a, b) -> b))
        .get()
        .asString()
        .matches("parley: interrupted; [0-9,]+ of 1,000,000,000 runs are in a");
    assertThat(read("a/manifest.json")).contains("\"status\": \"interrupted\"");
  }

  private boolean hasRows() throws IOException {
    try (Stream<Path> files = Files.walk(temp)) {
      for (Path file : files.filter(f -> f.endsWith("runs.csv")).toList()) {
        if (Files.size(file) > 10_000) {
          return true;
        }
      }
    }
    return false;
  }
}
