package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that a report prints give what stands beside them. */
class PrintedCommandsTest {
  private static final Pattern WORD = Pattern.compile("'([^']*)'|([^\\s']+)");
  private static final List<String> CHANGES =
      List.of("delegations.west.demands.quota.weight=35", "talks.rounds=4");

  @TempDir private Path temp;

  @Test
  void theyKeepTheSettingsTheSeedAndThePath() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("my talks"));
    String lake = InProcess.copied("lake.yaml", folder);
    Path first = temp.resolve("first");
    List<String> arguments = new ArrayList<>(List.of("run", lake, "--runs", "40", "--seed", "7"));
    CHANGES.forEach(change -> arguments.addAll(List.of("--set", change)));
    arguments.addAll(List.of("--quiet", "--out", first.toString()));
    assertThat(InProcess.parley(arguments.toArray(String[]::new)).exit()).isEqualTo(ExitCodes.DONE);
    List<List<String>> commands = printed(first.resolve("report.html"));
    assertThat(commands).hasSizeGreaterThanOrEqualTo(4);
    for (int i = 0; i < commands.size(); i++) {
      List<String> command = new ArrayList<>(commands.get(i));
      assertThat(command).contains(lake).containsAll(CHANGES).doesNotContain("--out");
      Path place = temp.resolve("again-" + i);
      if (command.get(0).equals("run")) {
        command.addAll(List.of("--out", place.toString()));
      }
      InProcess again = InProcess.parley(command.toArray(String[]::new));
      assertThat(again.exit()).as("%s: %s", command, again.err()).isEqualTo(ExitCodes.DONE);
      if (i == 0) {
        assertThat(place.resolve("runs.csv")).hasSameBinaryContentAs(first.resolve("runs.csv"));
      } else if (!command.get(0).equals("explain")) {
        assertThat(command).containsSubsequence("--seed", "7");
      }
    }
  }

  private static List<List<String>> printed(Path report) throws IOException {
    List<List<String>> commands = new ArrayList<>();
    Files.readString(report)
        .lines()
        .map(line -> line.replaceAll("<[^>]*>", "").replace("&#39;", "'").replace("&quot;", "\""))
        .map(String::strip)
        .filter(line -> line.startsWith("parley run ") || line.matches("parley (story|explain) .*"))
        .forEach(line -> commands.add(words(line.substring("parley ".length()))));
    return commands.stream().distinct().toList();
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(line);
    while (matcher.find()) {
      words.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    }
    return words;
  }

  @Test
  void whatIsTypedAgainLeavesOutTheFolder() {
    assertThat(
            CommandText.again(
                Arrays.asList("run", "a b.yaml", "--out", "x", "--seed", "3", "--out=y")))
        .isEqualTo("parley run 'a b.yaml' --seed 3");
  }

  @Test
  void lettersThatTheLocaleCannotReadAreSaid() {
    assertThat(UnreadableLetters.in(new String[] {"--set", "title=\u0412\u043E\u0434\u0430"}, "/a"))
        .isFalse();
    InProcess lost = InProcess.parley("run", "x.yaml", "--set", "title=\uFFFD\uFFFD");
    assertThat(lost.exit()).isEqualTo(ExitCodes.USAGE);
    assertThat(lost.err())
        .isEqualTo(
            "parley: the command line or this folder's name has letters that cannot be read in this"
                + " locale ("
                + System.getProperty("sun.jnu.encoding")
                + ")\n    Choose one in UTF-8 first: export LC_ALL=C.UTF-8\n");
  }
}
