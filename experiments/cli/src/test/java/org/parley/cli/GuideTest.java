package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every command that the guides show does what it should, from the root of the repository. */
class GuideTest {
  private static final Path ROOT = Path.of(System.getProperty("parley.root", "."));

  /** Commands that wait for a person. */
  private static final Set<String> ATTENDED = Set.of("console", "play", "serve");

  /** Whether a command does what it should shows in this many runs as well as in a thousand. */
  private static final int RUNS = 40;

  @TempDir private static Path temp;

  @TestFactory
  Stream<DynamicTest> everyCommandOfTheReadmeRuns() throws IOException {
    return commands(Path.of("README.md"), "readme");
  }

  @TestFactory
  Stream<DynamicTest> everyCommandOfTheGuideToExperimentsRuns() throws IOException {
    return commands(Path.of("experiments/README.md"), "experiments");
  }

  @Test
  void theMistakeThatTheReadmeShowsIsAnsweredSo() throws IOException, InterruptedException {
    Path folder = Files.createDirectory(temp.resolve("mistake"));
    GuideCommands.writeFiles(ROOT.resolve("README.md"), folder);
    Path well = folder.resolve("well.yaml");
    Files.writeString(well, Files.readString(well).replace("want: upper,", "want: uper,"));
    ChildProcess child = ChildProcess.parley(folder, "validate", "well.yaml");
    assertThat(child.exit()).isEqualTo(ExitCodes.INVALID_INPUT);
    assertThat(Files.readString(ROOT.resolve("README.md"))).contains("```\n" + child.err() + "```");
  }

  /** In one folder, in their order, since later ones may use what earlier ones wrote. */
  private static Stream<DynamicTest> commands(Path guide, String name) throws IOException {
    Path folder = Files.createDirectory(temp.resolve(name));
    for (String part : List.of("scenarios", "engine")) {
      Files.createSymbolicLink(folder.resolve(part), ROOT.resolve(part).toAbsolutePath());
    }
    GuideCommands.writeFiles(ROOT.resolve(guide), folder);
    return GuideCommands.commands(ROOT.resolve(guide)).stream()
        .filter(words -> words.length == 0 || !ATTENDED.contains(words[0]))
        .map(words -> DynamicTest.dynamicTest(String.join(" ", words), () -> runs(folder, words)));
  }

  private static void runs(Path folder, String[] words) throws IOException, InterruptedException {
    ChildProcess child = ChildProcess.parley(folder, shortened(words));
    assertThat(child.exit()).as(child.err()).isEqualTo(ExitCodes.DONE);
  }

  /** The same command with fewer runs. */
  private static String[] shortened(String[] words) {
    String[] few = words.clone();
    for (int i = 1; i < few.length; i++) {
      if (few[i - 1].equals("--runs")) {
        few[i] = Integer.toString(Math.min(RUNS, Integer.parseInt(few[i])));
      }
      few[i] = few[i].replaceFirst("^half-width=0[.]0.*", "half-width=0.2");
    }
    return few;
  }

  @Test
  void commandsAreThoseOfShellBlocks() {
    String text =
        """
        parley not a command
        ```sh
        parley run a.yaml --runs 5   # a remark
        mvn verify
        parley run a.yaml \\
            --set 'a b=1'
        ```
        ```text
        parley neither
        ```
        ```sh
        parley
        ```
        """;
    assertThat(GuideCommands.commands(text))
        .containsExactly(
            new String[] {"run", "a.yaml", "--runs", "5"},
            new String[] {"run", "a.yaml", "--set", "a b=1"},
            new String[] {});
    assertThat(GuideCommands.commands("# Parley\n")).isEmpty();
  }
}
