package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Experiments as people do them: a process of its own in a folder that holds the files. */
class ExperimentCommandsTest {
  private static final List<String> TABLES =
      List.of("design.csv", "runs.csv", "rounds.csv", "summary.csv");

  @TempDir private Path temp;

  @BeforeEach
  void files() throws IOException {
    for (String name : List.of("lake.yaml", "shore.whatif.yaml", "shore.sweep.yaml")) {
      try (InputStream in = ExperimentCommandsTest.class.getResourceAsStream("/" + name)) {
        Files.copy(in, temp.resolve(name));
      }
    }
  }

  private ChildProcess parley(String... arguments) throws IOException, InterruptedException {
    return ChildProcess.parley(temp, arguments);
  }

  @Test
  void aWhatIfIsCompared() throws IOException, InterruptedException {
    ChildProcess words =
        parley("compare", "shore.whatif.yaml", "--runs", "50", "--quiet", "--out", "a");
    assertThat(words.exit()).as(words.err()).isEqualTo(ExitCodes.DONE);
    assertThat(words.err()).isEmpty();
    assertThat(words.out())
        .startsWith(
            "Does a text of the commission's own help?\n"
                + "3 variants against The lake talks; 50 paired runs, seed 7\n")
        .contains("    Every run came out as in the base\n")
        .endsWith("\n  Results: a\n  Report:  a/report.html\n");
    assertReport(
        "a",
        "What if: The lake talks",
        "outcomes",
        "difference-comprehensive",
        "gain-west",
        "flow-text",
        "issues-text");
    assertThat(temp.resolve("a/comparison.csv"))
        .content()
        .startsWith(
            "variant,about,measure,kind,pairs,base,value,difference,low,high,p,p_adjusted,"
                + "distinguishable,runs_needed,variance_ratio\nsame,goal,");
    assertThat(temp.resolve("a/flows.csv")).content().hasLineCount(1 + 3 * 9);
    ChildProcess json =
        parley("compare", "shore.whatif.yaml", "--runs", "50", "--json", "--out", "b");
    JsonObject object = JsonParser.parseString(json.out()).getAsJsonObject();
    assertThat(object.get("runs").getAsInt()).isEqualTo(50);
    assertThat(object.getAsJsonArray("variants")).hasSize(3);
    assertThat(temp.resolve("b/comparison.csv"))
        .hasSameBinaryContentAs(temp.resolve("a/comparison.csv"));
    ChildProcess again = parley("compare", "shore.whatif.yaml", "--runs", "50", "--out", "a");
    assertThat(again.exit()).isEqualTo(ExitCodes.USAGE);
    assertThat(again.err())
        .startsWith(
            "parley compare: '--out': a exists already, and results are never written over");
  }

  /** A page of this title that holds its pictures, each of which is there in both forms. */
  private void assertReport(String folder, String title, String... charts) {
    assertThat(temp.resolve(folder).resolve("report.html"))
        .content()
        .contains("<h1>" + title + "</h1>", "data:image/svg+xml;base64,")
        .doesNotContain("src=\"http");
    for (String chart : charts) {
      assertThat(temp.resolve(folder).resolve("charts/" + chart + ".png")).isNotEmptyFile();
      assertThat(temp.resolve(folder).resolve("charts/" + chart + ".svg")).isNotEmptyFile();
    }
  }

  @Test
  void aSweepIsDoneWholeAndInShards() throws IOException, InterruptedException {
    ChildProcess dry = parley("sweep", "shore.sweep.yaml", "--dry-run");
    assertThat(dry.out()).startsWith("12 points in 2 scenarios, 20 runs each: 480 runs\nAbout ");
    assertThat(dry.out()).contains("\n0  20  facilitative  3\n").endsWith("...\n");
    ChildProcess whole = parley("sweep", "shore.sweep.yaml", "--out", "whole");
    assertThat(whole.exit()).as(whole.err()).isEqualTo(ExitCodes.DONE);
    assertThat(whole.out())
        .startsWith("480 runs (0 of them from before, 0 failed) in ")
        .endsWith("Results: whole\nReport:  whole/report.html\n");
    assertReport("whole", "Sweep: shore.sweep", "sweep-agreement-talks", "sweep-gain-east-long");
    for (String shard : List.of("1", "2")) {
      parley("sweep", "shore.sweep.yaml", "--shard", shard + "/2", "--out", "s" + shard);
    }
    ChildProcess merged = parley("merge", "s1", "s2", "--out", "merged");
    assertThat(merged.out())
        .isEqualTo(
            "480 runs (0 failed) of 2 shards\nResults: merged\nReport:  merged/report.html\n");
    for (String table : TABLES) {
      assertThat(temp.resolve("merged").resolve(table))
          .hasSameBinaryContentAs(temp.resolve("whole").resolve(table));
    }
    ChildProcess found = parley("discover", "whole", "--where", "agreement>=0.3");
    assertThat(found.exit()).as(found.err()).isEqualTo(ExitCodes.DONE);
    assertThat(found.out()).contains(" of 24 points have agreement >= 0.3\n");
    ChildProcess goal = parley("discover", "whole", "--goal", "agreement and rounds<=5");
    assertThat(goal.exit()).as(goal.err()).isEqualTo(ExitCodes.DONE);
    assertThat(goal.out()).contains(" of 24 points have agreement and rounds<=5 >= 0.5\n");
    assertReport("whole/discovery", "Where it happens: shore.sweep", "box", "peeling");
    Files.writeString(temp.resolve("lake.yaml"), "\n# changed\n", StandardOpenOption.APPEND);
    ChildProcess changed = parley("sweep", "shore.sweep.yaml", "--resume", "whole");
    assertThat(changed.exit()).isEqualTo(ExitCodes.INVALID_INPUT);
    assertThat(changed.err())
        .isEqualTo(
            "parley: whole holds a sweep of something else, so going on would mix two"
                + " experiments:\n    lake.yaml has changed\n"
                + "    Begin anew in another folder, or put back what was changed.\n");
  }

  @Test
  void sensitivityFollowsTheDesign() throws IOException, InterruptedException {
    String sweep =
        "sweep: 1\nscenario: lake.yaml\nparameters:\n  talks.rounds: {from: 3, to: 6, step: 1}\n"
            + "  delegations.east.tactic.e: {from: 0.2, to: 2}\nreplications: 5\n"
            + "measures: [agreement]\ndesign: ";
    Files.writeString(temp.resolve("m.yaml"), sweep + "{morris: 4}");
    Files.writeString(temp.resolve("s.yaml"), sweep + "{saltelli: 8}");
    Files.writeString(temp.resolve("o.yaml"), sweep + "one_at_a_time");
    Files.writeString(temp.resolve("f.yaml"), sweep + "factorial");
    ChildProcess morris = parley("sensitivity", "m.yaml", "--out", "m");
    assertThat(morris.exit()).as(morris.err()).isEqualTo(ExitCodes.DONE);
    assertThat(morris.out()).startsWith("agreement in scenario 'lake'\n").contains("mu* (95%)");
    assertReport("m", "What matters: m", "plane-agreement", "mu-star-agreement");
    ChildProcess sobol = parley("sensitivity", "s.yaml", "--out", "s", "--json");
    assertThat(
            JsonParser.parseString(sobol.out())
                .getAsJsonObject()
                .getAsJsonArray("findings")
                .get(0)
                .getAsJsonObject()
                .get("method")
                .getAsString())
        .isEqualTo("sobol");
    assertReport(
        "s",
        "What matters: s",
        "total-agreement",
        "first-order-agreement",
        "convergence-agreement");
    ChildProcess one = parley("sensitivity", "o.yaml", "--out", "o");
    assertThat(one.out()).contains("  as it is: ");
    assertReport("o", "What matters: o", "tornado-agreement", "levels-agreement");
    ChildProcess again = parley("sensitivity", "o.yaml", "--from", "o");
    assertThat(again.out()).isEqualTo(one.out());
    ChildProcess asked = parley("sensitivity", "o.yaml", "--from", "o", "--goal", "not walkout");
    assertThat(asked.out())
        .startsWith("not walkout in scenario 'lake'\n")
        .contains("\nagreement in scenario 'lake'\n");
    ChildProcess factorial = parley("sensitivity", "f.yaml", "--out", "f");
    assertThat(factorial.exit()).isEqualTo(ExitCodes.INVALID_INPUT);
    assertThat(factorial.err())
        .isEqualTo(
            "f.yaml: sensitivity needs a design for it\n"
                + "    expected design: {morris: 20}, {saltelli: 256} or one_at_a_time\n");
    assertThat(temp.resolve("f")).doesNotExist();
  }

  @Test
  void experimentsAreValidatedAsWell() throws IOException, InterruptedException {
    ChildProcess valid = parley("validate", "shore.whatif.yaml", "shore.sweep.yaml");
    assertThat(valid.out()).isEqualTo("shore.whatif.yaml: valid\nshore.sweep.yaml: valid\n");
    Files.writeString(
        temp.resolve("bad.yaml"),
        "what_if: 1\nbase: lake.yaml\nvariants: {a: {set: {talks.round: 3}}}\n");
    ChildProcess bad = parley("validate", "bad.yaml");
    assertThat(bad.exit()).isEqualTo(ExitCodes.INVALID_INPUT);
    assertThat(bad.err())
        .startsWith("bad.yaml:3:35: variants.a.set.talks.round: there is no 'round' in 'talks'\n");
    ChildProcess compared = parley("compare", "bad.yaml");
    assertThat(compared.exit()).isEqualTo(ExitCodes.INVALID_INPUT);
    assertThat(compared.err()).isEqualTo(bad.err());
    assertThat(temp.resolve("results")).doesNotExist();
  }

  @Test
  void whatTheDiskRefusesIsSaid() throws IOException, InterruptedException {
    ChildProcess child = parley("sweep", "shore.sweep.yaml", "--out", "lake.yaml/x");
    assertThat(child.exit()).isEqualTo(ExitCodes.FAULT);
    assertThat(child.err())
        .startsWith("parley: cannot write to lake.yaml/x: ")
        .doesNotContain("safe");
    ChildProcess none = parley("discover", "nowhere");
    assertThat(none.exit()).isEqualTo(ExitCodes.INVALID_INPUT);
    assertThat(none.err()).isEqualTo("parley: nowhere holds no sweep\n");
  }
}
