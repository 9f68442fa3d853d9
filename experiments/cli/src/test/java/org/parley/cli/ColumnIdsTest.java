package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.goal.TalksEnding;

/**
 * Every name of a column as an id: of an issue it is refused with a way out, of an option and of a
 * delegation every command gets it right.
 */
class ColumnIdsTest {
  private static final List<String> GOAL_WORDS =
      Stream.concat(TalksEnding.words().stream(), Stream.of("and", "or", "not")).toList();

  @TempDir private Path temp;

  /** The columns of all tables that talks of two issues leave, but for those of the issues. */
  private Set<String> columns() throws IOException {
    Path file =
        Files.writeString(
            temp.resolve("plain.yaml"), talks("pick", List.of("x1", "x2"), List.of("y1", "y2")));
    parley("run", file.toString(), "--runs", "2", "--trace", "--out", temp.resolve("r").toString());
    parley("sweep", sweep(file, "agreement"), "--out", temp.resolve("s").toString());
    Set<String> columns = new LinkedHashSet<>();
    for (String table : List.of("r/runs.csv", "r/offers.csv", "s/runs.csv", "s/design.csv")) {
      columns.addAll(List.of(Files.readAllLines(temp.resolve(table)).get(0).split(",")));
    }
    columns.removeIf(name -> name.contains(".") || name.equals("pick"));
    assertThat(columns).contains("run", "status", "outcome", "scenario", "point", "proposer");
    return columns;
  }

  private static String talks(String issue, List<String> options, List<String> delegations) {
    String wants =
        delegations.stream()
            .map(d -> "  %s: {demands: {%s: %s}}\n".formatted(d, issue, options.get(1)))
            .collect(Collectors.joining());
    return "parley: 1\nassumed: for a test\ntalks: {rounds: 2, order: listed}\nissues:\n  "
        + issue
        + ": {options: ["
        + String.join(", ", options)
        + "], status_quo: "
        + options.get(0)
        + "}\ndelegations:\n"
        + wants;
  }

  private String sweep(Path scenario, String measure) throws IOException {
    String name = scenario.getFileName().toString();
    return Files.writeString(
            temp.resolve(name.replace(".yaml", ".sweep.yaml")),
            "sweep: 1\nscenario: "
                + name
                + "\nparameters: {talks.rounds: [2, 3]}\nreplications: 2\nevery: 1\nmeasures: ['"
                + measure
                + "']\n")
        .toString();
  }

  private static String parley(String... arguments) {
    InProcess done = InProcess.parley(arguments);
    assertThat(done.exit()).as("%s: %s", List.of(arguments), done.err()).isEqualTo(ExitCodes.DONE);
    return done.out();
  }

  @Test
  void ofAnIssueTheyAreRefused() throws IOException {
    List<String> taken = new ArrayList<>(columns());
    taken.addAll(GOAL_WORDS);
    for (String name : taken) {
      Path file = temp.resolve("issue.yaml");
      Files.writeString(file, talks(name, List.of("x1", "x2"), List.of("y1", "y2")));
      InProcess refused = InProcess.parley("validate", file.toString());
      assertThat(refused.exit()).as(name).isEqualTo(ExitCodes.INVALID_INPUT);
      assertThat(refused.err())
          .startsWith(file + ":5:3: issues." + name + ": '" + name + "' is a")
          .contains(
              " and cannot be an issue\n    expected another id\n    Maybe '"
                  + name
                  + "-issue'.\n");
    }
  }

  /** Between conditions of a goal these words stand, so that no goal could name the option. */
  @Test
  void wordsBetweenConditionsAreNoOptions() throws IOException {
    for (String word : List.of("and", "or", "not")) {
      Path file = temp.resolve("link.yaml");
      Files.writeString(file, talks("pick", List.of("x1", word), List.of("y1", "y2")));
      InProcess refused = InProcess.parley("validate", file.toString());
      assertThat(refused.exit()).isEqualTo(ExitCodes.INVALID_INPUT);
      assertThat(refused.err())
          .startsWith(
              file
                  + ":5:24: issues.pick.options."
                  + word
                  + ": '"
                  + word
                  + "' is a word of goals and cannot be an option\n    expected another id\n"
                  + "    Maybe '"
                  + word
                  + "-option'.\n");
    }
  }

  /** Both want the option, and it is what everything says. */
  @Test
  void ofAnOptionTheyAreRight() throws IOException {
    List<String> names = new ArrayList<>(columns());
    names.addAll(TalksEnding.words());
    for (String name : names) {
      Path file = temp.resolve("option-" + name + ".yaml");
      Files.writeString(file, talks("pick", List.of("other", name), List.of("y1", "y2")));
      JsonObject summary =
          JsonParser.parseString(
                  parley(
                      "run",
                      file.toString(),
                      "--runs",
                      "2",
                      "--json",
                      "--quiet",
                      "--goal",
                      "pick=" + name,
                      "--out",
                      temp.resolve("o-" + name).toString()))
              .getAsJsonObject();
      assertThat(share(summary, "pick", name)).as(name).isEqualTo(1);
      assertThat(
              summary.getAsJsonObject("goals").entrySet().iterator().next().getValue().toString())
          .as(name)
          .contains("\"share\":1");
    }
    String last = names.get(names.size() - 1);
    Path file = temp.resolve("all.yaml");
    List<String> options = new ArrayList<>(List.of("other", last));
    names.stream().filter(n -> !n.equals(last)).forEach(options::add);
    Files.writeString(file, talks("pick", options, List.of("y1", "y2")));
    everyCommand(file, "pick=" + last);
  }

  @Test
  void ofADelegationTheyAreRight() throws IOException {
    List<String> names = new ArrayList<>(columns());
    names.addAll(GOAL_WORDS);
    List<String> six = new ArrayList<>();
    for (int from = 0; from < names.size(); from += 6) {
      List<String> some = names.subList(from, Math.min(names.size(), from + 6));
      six = some.size() > 1 ? some : List.of(some.get(0), "y1");
      Path file = temp.resolve("delegations-" + from + ".yaml");
      Files.writeString(file, talks("pick", List.of("x1", "x2"), six));
      JsonObject summary =
          JsonParser.parseString(
                  parley(
                      "run",
                      file.toString(),
                      "--runs",
                      "2",
                      "--json",
                      "--quiet",
                      "--out",
                      temp.resolve("d-" + from).toString()))
              .getAsJsonObject();
      assertThat(share(summary, "pick", "x2")).isEqualTo(1);
      assertThat(summary.getAsJsonObject("delegations").keySet()).containsExactlyElementsOf(six);
    }
    Path first = temp.resolve("delegations-0.yaml");
    everyCommand(first, "gain." + names.get(0) + ">0");
  }

  private static double share(JsonObject summary, String issue, String option) {
    var found = summary.getAsJsonObject("issues").getAsJsonObject(issue).get(option);
    return found.isJsonObject()
        ? found.getAsJsonObject().get("share").getAsDouble()
        : found.getAsDouble();
  }

  /** In every run of these talks the goal is met. */
  private void everyCommand(Path file, String goal) throws IOException {
    String scenario = file.toString();
    String base = file.getFileName().toString();
    parley("validate", scenario);
    assertThat(parley("explain", scenario)).contains("Agreement is possible");
    assertThat(parley("story", scenario, "--run", "0", "--goal", goal))
        .contains("Goal " + goal + ": met by round ");
    String sweep = sweep(file, goal);
    String swept = temp.resolve(base + "-sweep").toString();
    parley("sweep", sweep, "--out", swept);
    assertThat(Files.readString(Path.of(swept, "summary.csv"))).contains("," + goal + ",2,1,");
    assertThat(
            parley(
                "discover",
                swept,
                "--where",
                "agreement>=0.5",
                "--out",
                temp.resolve(base + "-found").toString()))
        .startsWith("2 of 2 points have ");
    Path whatIf =
        Files.writeString(
            temp.resolve(base + ".whatif.yaml"),
            "what_if: 1\nbase: " + base + "\nvariants: {more: {set: {talks.rounds: 3}}}\n");
    JsonObject compared =
        JsonParser.parseString(
                parley(
                    "compare",
                    whatIf.toString(),
                    "--runs",
                    "4",
                    "--json",
                    "--goal",
                    goal,
                    "--out",
                    temp.resolve(base + "-compared").toString()))
            .getAsJsonObject();
    assertThat(compared.toString()).contains(goal.split("[=>]")[0]);
    parley(
        "levers",
        scenario,
        "--runs",
        "20",
        "--goal",
        goal,
        "--out",
        temp.resolve(base + "-levers").toString());
    parley("sheets", scenario, "--out", temp.resolve(base + "-sheets").toString());
    parley("export", scenario, "-o", temp.resolve(base + "-export").toString());
  }
}
