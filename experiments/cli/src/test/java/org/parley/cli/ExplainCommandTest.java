package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
  @TempDir private Path temp;

  private String pass;
  private String oru;

  @BeforeEach
  void scenarios() throws IOException {
    pass = InProcess.copied("pass.yaml", temp);
    oru = InProcess.copied("oru.yaml", temp);
  }

  private static JsonObject json(String... arguments) {
    InProcess done = InProcess.parley(arguments);
    assertThat(done.err()).isEmpty();
    assertThat(done.exit()).isEqualTo(ExitCodes.DONE);
    return JsonParser.parseString(done.out()).getAsJsonObject();
  }

  @Test
  void withoutAZone() throws IOException {
    assertThat(InProcess.parley("explain", pass))
        .isEqualTo(new InProcess(ExitCodes.DONE, InProcess.text("pass-explained.txt"), ""));
  }

  @Test
  void withAZone() throws IOException {
    assertThat(InProcess.parley("explain", oru))
        .isEqualTo(new InProcess(ExitCodes.DONE, InProcess.text("oru-explained.txt"), ""));
  }

  @Test
  void whatItWouldTake() throws IOException {
    assertThat(InProcess.parley("explain", pass, "--issue", "road=opened"))
        .isEqualTo(new InProcess(ExitCodes.DONE, InProcess.text("pass-road-opened.txt"), ""));
  }

  @Test
  void shapeOfTheJson() {
    JsonObject all = json("explain", pass, "--json");
    assertThat(all.keySet())
        .contains(
            "deals",
            "allowed",
            "zopa",
            "pareto",
            "frontier_distance",
            "logrolling",
            "nash",
            "egalitarian",
            "kalai_smorodinsky",
            "least_difference",
            "largest_sum",
            "red_lines",
            "mandates",
            "easing",
            "nearest",
            "exact");
    assertThat(all.get("deals").getAsInt()).isEqualTo(24);
    assertThat(all.get("allowed").getAsInt()).isEqualTo(6);
    assertThat(all.get("zopa").getAsInt()).isZero();
    assertThat(all.getAsJsonArray("nash")).isEmpty();
    assertThat(all.getAsJsonObject("exact").keySet())
        .contains("deals", "allowed", "zopa", "pareto", "nash", "easing", "nearest");
    assertThat(all.getAsJsonArray("easing").get(0))
        .hasToString(
            "{\"obstacles\":[{\"kind\":\"line\",\"who\":\"upland\",\"what\":\"pause-first\"}],"
                + "\"firmness\":0.6,\"deal\":{\"pause\":\"none\",\"road\":\"opened\","
                + "\"toll\":\"high\",\"watch\":\"none\"},\"utilities\":{\"upland\":0.62,"
                + "\"valley\":0.7},\"above_mandate_of\":[],\"cost\":{}}");
    assertThat(all.getAsJsonArray("red_lines").get(1))
        .hasToString(
            "{\"delegation\":\"upland\",\"line\":\"pause-first\",\"firmness\":0.6,"
                + "\"excludes\":12,\"only\":2}");
    assertThat(all.getAsJsonArray("mandates").get(0))
        .hasToString(
            "{\"delegation\":\"upland\",\"mandate\":\"officials\",\"above\":12,"
                + "\"zopa_within\":0}");
  }

  @Test
  void oneOfTheDealsThatTheoryNames() {
    assertThat(json("explain", oru, "--json").get("nash"))
        .hasToString(
            "[{\"deal\":{\"release\":\"none\",\"prisoners\":\"exchange\"},"
                + "\"utilities\":{\"adria\":1,\"borland\":0.2},\"above_mandate_of\":[]}]");
  }

  @Test
  void aSampleDrawsNumbersAndLines() {
    JsonObject drawn = json("explain", oru, "--json", "--sample", "3", "--run", "5");
    assertThat(drawn.get("sample")).hasToString("{\"seed\":3,\"run\":5}");
    assertThat(drawn.get("frontier_distance"))
        .isNotEqualTo(json("explain", oru, "--json").get("frontier_distance"));
    assertThat(drawn).isEqualTo(json("explain", oru, "--json", "--sample", "3", "--run", "5"));
  }

  @Test
  void settingsCount() {
    JsonObject choosy =
        json("explain", oru, "--json", "--set", "delegations.borland.alternative.worth=0.5");
    assertThat(json("explain", oru, "--json").get("zopa").getAsInt()).isOne();
    assertThat(choosy.get("zopa").getAsInt()).isZero();
  }

  @Test
  void whatAGoalWouldTake() {
    InProcess told = InProcess.parley("explain", pass, "--goal", "road=opened and not walkout");
    assertThat(told.err()).isEmpty();
    assertThat(told.out())
        .contains(
            "  1. Upland's line \"pause first\" gives way (taken to be real in 60 of 100).\n",
            "Whether 'not walkout' comes true shows only when talks are played");
    JsonObject route =
        json("explain", pass, "--goal", "road", "--json")
            .getAsJsonObject("goals")
            .getAsJsonObject("road");
    assertThat(route.get("possible").getAsBoolean()).isFalse();
    assertThat(route.getAsJsonArray("routes")).hasSize(1);
    assertThat(InProcess.parley("explain", pass, "--goal", "raod=opened").err())
        .startsWith("parley explain: '--goal': ")
        .contains("Maybe you meant 'road'");
    assertThat(InProcess.parley("explain", pass, "--goal", "road", "--issue", "road=opened").exit())
        .isEqualTo(ExitCodes.USAGE);
  }

  @Test
  void unknownIssuesAndOptions() {
    assertThat(InProcess.parley("explain", pass, "--issue", "raod=opened"))
        .isEqualTo(
            new InProcess(
                ExitCodes.USAGE,
                "",
                """
                parley explain: '--issue': the scenario has no issue 'raod'; expected one of: \
                pause, road, toll, watch
                    Maybe you meant 'road'.
                    See 'parley explain --help'.
                """));
    assertThat(InProcess.parley("explain", pass, "--issue", "road=openned").err())
        .startsWith("parley explain: '--issue': issue 'road' has no option 'openned';");
    assertThat(InProcess.parley("explain", pass, "--issue", "road").err())
        .startsWith("parley explain: '--issue': 'road' is not of the form issue=option\n");
  }

  /** Of two obstacles that are alike neither is the one, in whatever form it is told. */
  @Test
  void whatTiesIsNamedTogether() throws IOException {
    Path file = temp.resolve("tie.yaml");
    Files.writeString(
        file,
        """
        parley: 1
        title: The tie
        assumed: invented
        issues:
          seat: {options: [left, middle, right], status_quo: middle}
        delegations:
          west: {demands: {seat: {want: left, weight: 1, values: {middle: 0.5}}}}
          east: {demands: {seat: {want: right, weight: 1, values: {middle: 0.5}}}}
        """);
    String said = InProcess.parley("explain", file.toString()).out().replaceAll("\\s+", " ");
    assertThat(said)
        .contains(
            "The least that would make one possible: west takes less than it has without a deal;"
                + " or east takes less than it has without a deal.",
            "Nearest deals that cross no line, none nearer than another seat: left. east lacks"
                + " .50. seat: right. west lacks .50.");
    JsonObject json =
        JsonParser.parseString(InProcess.parley("explain", file.toString(), "--json").out())
            .getAsJsonObject();
    assertThat(json.getAsJsonArray("nearest")).hasSize(2);
    assertThat(json.getAsJsonArray("nearest").toString())
        .contains("\"shortfall\":{\"west\":0,\"east\":0.5}")
        .contains("\"shortfall\":{\"west\":0.5,\"east\":0}");
    Path folder = temp.resolve("r");
    String run =
        InProcess.parley(
                "run", file.toString(), "--runs", "5", "--quiet", "--out", folder.toString())
            .out()
            .replaceAll("\\s+", " ");
    String both = "east and west, each of which lacks .50 in one that comes closest";
    assertThat(run).contains(both);
    assertThat(folder.resolve("report.html")).content().contains(both);
    Path sheets = temp.resolve("sheets");
    InProcess.parley("sheets", file.toString(), "--quiet", "--out", sheets.toString());
    assertThat(sheets.resolve("instructor.html"))
        .content()
        .contains("The deal that lacks least, one of 2");
  }
}
