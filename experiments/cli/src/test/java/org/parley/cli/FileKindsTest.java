package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A file of another kind than the command takes: it is said which command takes it. */
class FileKindsTest {
  private static final List<Kind> KINDS =
      List.of(
          new Kind("lake.yaml", "scenario", "parley: 1", "parley run"),
          new Kind("shore.sweep.yaml", "sweep", "sweep: 1", "parley sweep"),
          new Kind("shore.whatif.yaml", "what-if", "what_if: 1", "parley compare"),
          new Kind("talk.json", "record of talks", "", "parley play --resume"),
          new Kind("domain.json", "domain of GeniusWeb", "", "parley import"),
          new Kind("profile.json", "profile of GeniusWeb", "", "parley import"),
          new Kind("domain.xml", "file in XML", "", "parley import"));

  @TempDir private Path temp;

  /** A kind of file, with an example of it. */
  private record Kind(String file, String word, String opening, String taker) {}

  @BeforeEach
  void files() throws IOException {
    for (String name : List.of("lake.yaml", "shore.sweep.yaml", "shore.whatif.yaml")) {
      InProcess.copied(name, temp);
    }
    Files.writeString(temp.resolve("talk.json"), "{\"parley_talks\": 1, \"seed\": 1}");
    Files.writeString(temp.resolve("domain.json"), "{\"name\": \"d\", \"issuesValues\": {}}");
    Files.writeString(temp.resolve("profile.json"), "{\"LinearAdditiveUtilitySpace\": {}}");
    Files.writeString(temp.resolve("domain.xml"), "<?xml version='1.0'?>\n<utility_space/>\n");
  }

  static Stream<List<String>> commands() {
    return Stream.of(
        List.of("lake.yaml", "run"),
        List.of("lake.yaml", "explain"),
        List.of("lake.yaml", "story", "--run", "0"),
        List.of("lake.yaml", "levers"),
        List.of("lake.yaml", "evidence"),
        List.of("lake.yaml", "backtest"),
        List.of("lake.yaml", "sheets"),
        List.of("lake.yaml", "play", "--as", "west"),
        List.of("lake.yaml", "export", "-o", "x"),
        List.of("lake.yaml", "console"),
        List.of("shore.sweep.yaml", "sweep"),
        List.of("shore.sweep.yaml", "sensitivity"),
        List.of("shore.whatif.yaml", "compare"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void whichCommandTakesItIsSaid(List<String> command) {
    Kind wanted =
        KINDS.stream().filter(k -> k.file().equals(command.get(0))).findFirst().orElseThrow();
    for (Kind given : KINDS) {
      if (given.equals(wanted)) {
        continue;
      }
      String file = temp.resolve(given.file()).toString();
      InProcess refused =
          InProcess.parley(
              Stream.of(List.of(command.get(1), file), command.subList(2, command.size()))
                  .flatMap(List::stream)
                  .toArray(String[]::new));
      assertThat(refused.exit()).as("%s %s", command, given).isEqualTo(ExitCodes.INVALID_INPUT);
      assertThat(refused.err())
          .isEqualTo(
              file
                  + ":1:1: this is a "
                  + given.word()
                  + ", not a "
                  + wanted.word()
                  + "\n    expected a "
                  + wanted.word()
                  + ", beginning with '"
                  + wanted.opening()
                  + "'\n    Maybe you meant '"
                  + given.taker()
                  + "', which takes it.\n");
      assertThat(refused.out()).isEmpty();
    }
  }

  @Test
  void foldersAndDomainsAreNamedToo() {
    String lake = temp.resolve("lake.yaml").toString();
    String sweep = temp.resolve("shore.sweep.yaml").toString();
    says(
        "parley: "
            + sweep
            + " is a file, not the folder of a sweep\n"
            + "    expected a folder that 'parley sweep' has written\n",
        "discover",
        sweep);
    says(
        "parley: "
            + lake
            + " is a file, not the folder of a sweep\n"
            + "    expected a folder that 'parley sweep' has written\n",
        "merge",
        lake,
        lake,
        "--out",
        temp.resolve("m").toString());
    says(
        "parley: "
            + lake
            + " is a file, not the folder of a sweep\n"
            + "    expected a folder that 'parley sweep' has written\n",
        "sweep",
        sweep,
        "--resume",
        lake);
    says(
        lake
            + ":1: this is a scenario, not a domain\n"
            + "    expected the XML of Genius, or the JSON of GeniusWeb or NegoLog\n"
            + "    Maybe you meant 'parley run', which takes it.\n",
        "import",
        lake,
        lake,
        lake,
        "-o",
        temp.resolve("o.yaml").toString());
    says(lake + ": this is no file of talks that 'parley play' wrote\n", "play", "--resume", lake);
  }

  private static void says(String message, String... arguments) {
    InProcess refused = InProcess.parley(arguments);
    assertThat(refused.err()).isEqualTo(message);
    assertThat(refused.exit()).isEqualTo(ExitCodes.INVALID_INPUT);
  }
}
