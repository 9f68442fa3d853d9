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
  private static final Pattern COMMAND =
      Pattern.compile(
          "parley (run|story|explain|levers|compare|sweep|merge|sensitivity|discover) .*[./].*");
  private static final List<String> CHANGES =
      List.of("delegations.west.demands.quota.weight=35", "talks.rounds=4");

  @TempDir private Path temp;

  @Test
  void theyKeepTheSettingsTheSeedAndThePath() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("my talks"));
    String lake = InProcess.copied("lake.yaml", folder);
    Path first = temp.resolve("first");
    List<String> arguments = new ArrayList<>(List.of("run", lake, "--runs", "40", "--seed=-7"));
    CHANGES.forEach(change -> arguments.addAll(List.of("--set", change)));
    arguments.addAll(List.of("--quiet", "--out", first.toString()));
    assertThat(InProcess.parley(arguments.toArray(String[]::new)).exit()).isEqualTo(ExitCodes.DONE);
    List<List<String>> commands = printed(first.resolve("report.html"));
    assertThat(commands).hasSizeGreaterThanOrEqualTo(4);
    for (int i = 0; i < commands.size(); i++) {
      List<String> command = new ArrayList<>(commands.get(i));
      assertThat(command).contains(lake).containsAll(CHANGES).doesNotContain("--out");
      Path place = temp.resolve("again-" + i);
      if (List.of("run", "levers").contains(command.get(0))) {
        command.addAll(List.of("--out", place.toString()));
      }
      InProcess again = InProcess.parley(command.toArray(String[]::new));
      assertThat(again.exit()).as("%s: %s", command, again.err()).isEqualTo(ExitCodes.DONE);
      if (i == 0) {
        assertThat(place.resolve("runs.csv")).hasSameBinaryContentAs(first.resolve("runs.csv"));
      } else if (!command.get(0).equals("explain")) {
        assertThat(command).contains("--seed=-7");
      }
    }
  }

  /** The command in the report of an experiment makes the same table again. */
  @Test
  void theReportOfEveryExperimentIsGivenByTheCommandInIt() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("two lakes"));
    String lake = InProcess.copied("lake.yaml", folder);
    String whatIf = InProcess.copied("shore.whatif.yaml", folder);
    String sweep = InProcess.copied("shore.sweep.yaml", folder);
    String morris =
        Files.writeString(
                folder.resolve("morris.sweep.yaml"),
                "sweep: 1\nscenario: lake.yaml\nparameters: {talks.rounds: {from: 3, to: 4, step:"
                    + " 1}}\nreplications: 4\ndesign: {morris: 4}\n")
            .toString();
    again("comparison.csv", "compare", whatIf, "--runs", "6", "--seed", "3");
    again("runs.csv", "sweep", sweep);
    again("discovery.json", "discover", place("sweep"), "--where", "agreement>=0.3");
    again("runs.csv", "sensitivity", morris);
    again("levers.csv", "levers", lake, "--runs", "20", "--seed", "4", "--set", CHANGES.get(1));
    again("offers.csv", "story", lake, "--run", "2", "--seed", "5", "--set", CHANGES.get(1));
    for (String shard : List.of("1/2", "2/2")) {
      String out = temp.resolve("shard-" + shard.charAt(0)).toString();
      InProcess.parley("sweep", sweep, "--shard", shard, "--quiet", "--out", out);
    }
    String one = temp.resolve("shard-1").toString();
    again("runs.csv", "merge", one, temp.resolve("shard-2").toString());
  }

  private String place(String command) {
    return temp.resolve("first-" + command).toString();
  }

  private void again(String table, String... command) throws IOException {
    List<String> first = new ArrayList<>(List.of(command));
    first.addAll(List.of("--out", place(command[0])));
    InProcess done = InProcess.parley(first.toArray(String[]::new));
    assertThat(done.exit()).as("%s: %s", first, done.err()).isEqualTo(ExitCodes.DONE);
    Path page =
        Path.of(place(command[0]), command[0].equals("story") ? "story.html" : "report.html");
    List<List<String>> commands = printed(page);
    assertThat(commands).as(command[0]).isNotEmpty();
    for (List<String> words : commands) {
      List<String> line = new ArrayList<>(words);
      Path out = temp.resolve("again-" + command[0]);
      int given = line.indexOf("--out");
      if (given >= 0) {
        out = Path.of(line.get(given + 1));
      } else if (line.get(0).equals(command[0])) {
        line.addAll(List.of("--out", out.toString()));
      }
      InProcess again = InProcess.parley(line.toArray(String[]::new));
      assertThat(again.exit()).as("%s: %s", line, again.err()).isEqualTo(ExitCodes.DONE);
      if (line.get(0).equals(command[0])) {
        assertThat(out.resolve(table))
            .hasSameBinaryContentAs(Path.of(place(command[0])).resolve(table));
      }
    }
  }

  private static List<List<String>> printed(Path report) throws IOException {
    List<List<String>> commands = new ArrayList<>();
    Files.readString(report)
        .lines()
        .map(
            line ->
                line.replaceAll("<[^>]*>", "")
                    .replace("&#39;", "'")
                    .replace("&quot;", "\"")
                    .replace("&gt;", ">"))
        .map(String::strip)
        .filter(line -> COMMAND.matcher(line).matches())
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
