package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
  @TempDir private Path temp;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path domain;
  private Path ann;
  private Path bob;
  private Path talks;

  @BeforeEach
  void files() throws IOException {
    domain =
        Files.writeString(
            temp.resolve("walk.json"),
            "{\"name\": \"walk\", \"issuesValues\": {\"Way\": {\"values\": [\"up hill\","
                + " \"down\"]}}}");
    ann = Files.writeString(temp.resolve("ann.json"), profile("\"up hill\": 1, \"down\": 0.5"));
    bob = Files.writeString(temp.resolve("bob.json"), profile("\"down\": 1"));
    talks = temp.resolve("talks.yaml");
  }

  private static String profile(String utilities) {
    return "{\"LinearAdditiveUtilitySpace\": {\"issueUtilities\": {\"Way\": {\"discreteutils\":"
        + " {\"valueUtilities\": {"
        + utilities
        + "}}}}, \"issueWeights\": {\"Way\": 1}}}";
  }

  private int parley(Object... arguments) {
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    return Parley.execute(
        words,
        new CommandConsole(
            new PrintWriter(out), new PrintWriter(err), false, Map.of("NO_COLOR", "1")));
  }

  @Test
  void writesAScenarioThatIsValid() throws IOException {
    assertThat(parley("import", domain, ann, bob, "-o", talks, "--rounds", 7))
        .isEqualTo(ExitCodes.DONE);
    assertThat(out.toString()).isEqualTo(talks + ": 1 issue, 2 deals, 2 delegations\n");
    assertThat(err.toString())
        .isEqualTo("note: bob.json: it does not evaluate 'up hill' of the issue 'Way': 0\n");
    assertThat(Files.readString(talks)).contains("rounds: 7\n", "up-hill: {title: up hill}");
    assertThat(parley("validate", talks)).isEqualTo(ExitCodes.DONE);
  }

  @Test
  void tacticsOfOneAndOfAll() throws IOException {
    assertThat(
            parley(
                "import",
                domain,
                ann,
                bob,
                ann,
                "-o",
                talks,
                "--quiet",
                "--tactic",
                "all=time:2",
                "--tactic",
                "3=micro"))
        .isEqualTo(ExitCodes.DONE);
    assertThat(err.toString()).isEmpty();
    assertThat(Files.readString(talks))
        .contains("\n      e: 2\n", "concede: micro")
        .contains("ann-2:");
  }

  @Test
  void wrongCommandLines() throws IOException {
    assertThat(parley("import", domain, ann, bob, "-o", talks, "--tactic", "3=micro"))
        .isEqualTo(ExitCodes.USAGE);
    assertThat(parley("import", domain, ann, bob, "-o", talks, "--protocol", "single-text"))
        .isEqualTo(ExitCodes.USAGE);
    assertThat(parley("import", domain, ann, bob, "-o", talks, "--rounds", "0"))
        .isEqualTo(ExitCodes.USAGE);
    assertThat(err.toString())
        .isEqualTo(
            """
            parley import: --tactic names profile 3, but there are 2 profiles
                See 'parley import --help'.
            parley import: --protocol single-text needs a mediator, whom no domain has
                See 'parley import --help'.
            parley import: --rounds is 0; expected a whole number from 1 to 10000
                See 'parley import --help'.
            """);
    assertThat(talks).doesNotExist();
  }

  @Test
  void tacticsByTheNameOfTheFile() throws IOException {
    assertThat(
            parley(
                "import",
                domain,
                ann,
                bob,
                "-o",
                talks,
                "--quiet",
                "--tactic",
                "bob=micro",
                "--tactic",
                "ann.json=time:3"))
        .isEqualTo(ExitCodes.DONE);
    String text = Files.readString(talks);
    assertThat(text.indexOf("\n      e: 3\n")).isBetween(0, text.indexOf("concede: micro"));
    assertThat(parley("import", domain, ann, bob, "-o", talks, "--tactic", "eve=micro"))
        .isEqualTo(ExitCodes.USAGE);
    assertThat(parley("import", domain, ann, ann, "-o", talks, "--tactic", "ann=micro"))
        .isEqualTo(ExitCodes.USAGE);
    assertThat(err.toString())
        .isEqualTo(
            """
            parley import: --tactic names 'eve'; expected the number of a profile from 1 to 2, the name of its file, or all
                See 'parley import --help'.
            parley import: --tactic names 'ann', as two profiles are called; take its number
                See 'parley import --help'.
            """);
  }

  @Test
  void onlyWhatWasImportedIsWrittenOver() throws IOException {
    Files.writeString(talks, "parley: 1\n");
    assertThat(parley("import", domain, ann, bob, "-o", talks)).isEqualTo(ExitCodes.USAGE);
    assertThat(parley("import", domain, ann, bob, "-o", temp)).isEqualTo(ExitCodes.USAGE);
    assertThat(talks).hasContent("parley: 1");
    assertThat(err.toString())
        .isEqualTo(
            "parley import: '--output': "
                + talks
                + " exists and is no imported scenario, so it is not written over\n"
                + "    See 'parley import --help'.\n"
                + "parley import: '--output': "
                + temp
                + " is a folder; expected a file, as "
                + temp.resolve("talks.yaml")
                + "\n    See 'parley import --help'.\n");
    Path inside = temp.resolve("new folder").resolve("talks.yaml");
    assertThat(parley("import", domain, ann, bob, "-o", inside)).isEqualTo(ExitCodes.DONE);
    assertThat(parley("import", domain, ann, bob, "-o", inside, "--rounds", 9))
        .isEqualTo(ExitCodes.DONE);
    assertThat(Files.readString(inside)).contains("rounds: 9\n");
  }

  @Test
  void standardOutputHoldsTheScenarioAlone() {
    assertThat(parley("import", domain, ann, bob, "-o", "-")).isEqualTo(ExitCodes.DONE);
    assertThat(out.toString())
        .startsWith("# Imported by 'parley import' from walk.json; in the order of speaking:")
        .contains("\nparley: 1\n");
    assertThat(err.toString()).endsWith("-: 1 issue, 2 deals, 2 delegations\n");
  }

  @Test
  void invalidFilesWriteNothing() throws IOException {
    Files.writeString(bob, "<!DOCTYPE d [<!ENTITY e 'x'>]><d>&e;</d>");
    assertThat(parley("import", domain, ann, bob, "-o", talks)).isEqualTo(ExitCodes.INVALID_INPUT);
    assertThat(err.toString())
        .isEqualTo(
            """
            bob.json:1: a document type (<!DOCTYPE ...>) is not accepted, since it can declare entities
                Maybe delete it: domains and profiles need none.
            """);
    assertThat(out.toString()).isEmpty();
    assertThat(talks).doesNotExist();
  }

  @Test
  void whatIsImportedCanBeExported() {
    Path folder = temp.resolve("out");
    assertThat(parley("import", domain, ann, bob, "-o", talks, "--quiet"))
        .isEqualTo(ExitCodes.DONE);
    assertThat(parley("export", talks, "-o", folder)).isEqualTo(ExitCodes.DONE);
    assertThat(folder.resolve("talks.json")).exists();
    assertThat(folder.resolve("ann.json")).exists();
    assertThat(
            parley(
                "import",
                folder.resolve("talks.json"),
                folder.resolve("ann.json"),
                folder.resolve("bob.json"),
                "-o",
                talks))
        .isEqualTo(ExitCodes.DONE);
    assertThat(err.toString())
        .isEqualTo(
            "note: talks: sittings, rounds and tactics were left out: a profile holds none\n");
  }
}
