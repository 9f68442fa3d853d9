package org.parley.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.cause.RunReason;
import org.parley.compiled.CompiledTalks;
import org.parley.ensemble.CauseStudy;
import org.parley.ensemble.OutcomeLabels;
import org.parley.scenario.io.ReadingResult;
import org.parley.scenario.io.ScenarioReader;
import org.parley.scenario.io.ScenarioSetting;

/** What a student is told of a what-if: figures that add up as shown, and why. */
class ExploreOverHttpTest {
  private static final String CHANGE = "talks.rounds=3";

  @TempDir private static Path data;
  private static ClassClient client;

  @BeforeAll
  static void open() throws IOException {
    client = new ClassClient(List.of(ClassClient.scenario("lagoon")), data);
  }

  @AfterAll
  static void close() {
    client.close();
  }

  private static JsonObject ask(String path, int runs) {
    String body =
        """
        {"client":"test","scenario":"lagoon","set":["%s"],"goals":["comprehensive"],"seed":1,\
        "runs":%d}\
        """
            .formatted(CHANGE, runs);
    var answer = client.post(path, "", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonParser.parseString(answer.body()).getAsJsonObject();
  }

  private static int sum(JsonElement shares, String side) {
    int sum = 0;
    for (JsonElement share : shares.getAsJsonArray()) {
      sum += share.getAsJsonObject().get(side).getAsInt();
    }
    return sum;
  }

  @Test
  void theOptionsOfAnIssueAndTheKindsOfAnEndAddUpToAHundred() {
    JsonObject answer = ask("api/explore", 300);
    List<JsonElement> groups = new ArrayList<>(List.of(answer.get("kinds")));
    answer.getAsJsonArray("issues").forEach(i -> groups.add(i.getAsJsonObject().get("options")));
    assertThat(groups).hasSize(7);
    for (JsonElement group : groups) {
      assertThat(sum(group, "nowOf100")).isEqualTo(100);
      assertThat(sum(group, "baseOf100")).isEqualTo(100);
    }
    JsonObject figure =
        answer.getAsJsonArray("goals").get(0).getAsJsonObject().getAsJsonObject("share");
    JsonObject kind = answer.getAsJsonArray("kinds").get(0).getAsJsonObject();
    assertThat(kind.get("nowOf100")).isEqualTo(figure.get("nowOf100"));
    assertThat(kind.get("baseOf100")).isEqualTo(figure.get("baseOf100"));
    assertThat(answer.get("issues").toString()).contains("40 tonnes");
  }

  @Test
  void theCausesAreTheEnginesAndAddUpWithTheLargeFigure() {
    JsonObject why = ask("api/why", 300);
    JsonObject goal = why.getAsJsonObject("goal");
    for (String side : List.of("nowOf100", "baseOf100")) {
      assertThat(goal.get(side).getAsInt() + sum(why.get("causes"), side)).isEqualTo(100);
    }
    assertThat(told(why.getAsJsonObject("now"))).isEqualTo(100 - goal.get("nowOf100").getAsInt());
    assertThat(told(why.getAsJsonObject("before")))
        .isEqualTo(100 - goal.get("baseOf100").getAsInt());
    int looked = why.get("looked").getAsInt();
    Map<String, Integer> counted = counted(looked);
    int missed = looked - counted.getOrDefault("reached", 0);
    double misses = 1 - goal.getAsJsonObject("now").get("value").getAsDouble();
    for (JsonElement one : why.getAsJsonArray("causes")) {
      JsonObject cause = one.getAsJsonObject();
      double expected = misses * counted.getOrDefault(cause.get("id").getAsString(), 0) / missed;
      assertThat(cause.getAsJsonObject("now").get("value").getAsDouble())
          .as(cause.get("id").getAsString())
          .isCloseTo(expected, offset(1e-12));
    }
  }

  /** A picture, a table and a run to read hold every change, and the table's figures are those. */
  @Test
  void whatIsTakenAwayHoldsEveryChange() {
    String both = "&set=talks.rounds%3D3%0Amediators.council.style%3Dfacilitative";
    String address = "talks/lagoon/%s?seed=1&goal=comprehensive";
    var shown =
        client.post(
            "api/explore",
            "",
            """
            {"client":"taken","scenario":"lagoon","goals":["comprehensive"],"seed":1,"runs":2000,
            "set":["talks.rounds=3","mediators.council.style=facilitative"]}\
            """);
    JsonObject share =
        ClassClient.json(shown)
            .getAsJsonArray("goals")
            .get(0)
            .getAsJsonObject()
            .getAsJsonObject("share");
    String row = "goal,comprehensive," + share.getAsJsonObject("now").get("value").getAsString();
    assertThat(client.get(address.formatted("data.csv") + both, "").body()).contains(row);
    assertThat(client.get(address.formatted("picture.svg") + both, "").body()).contains("<svg");
    String story = client.get(address.formatted("story") + both + "&run=4", "").body();
    assertThat(story)
        .contains("talks.rounds=3", "mediators.council.style=facilitative", "Round 9")
        .doesNotContain("Round 10");
    assertThat(client.get("talks/lagoon/story?run=-1", "").statusCode()).isEqualTo(400);
    assertThat(client.get("talks/lagoon/story?run=one", "").statusCode()).isEqualTo(400);
  }

  /** Fewer runs than asked for where the time is short; asked again, it goes on from there. */
  @Test
  void anAnswerThatIsDueComesWithTheRunsThatFit() {
    String question =
        """
        {"client":"due","scenario":"lagoon","seed":1,"runs":20000,"millis":1,
        "set":["talks.rounds=4"]}\
        """;
    int first = ClassClient.json(client.post("api/explore", "", question)).get("runs").getAsInt();
    JsonObject second = ClassClient.json(client.post("api/explore", "", question));
    assertThat(first).isBetween(40, 19_999);
    assertThat(second.get("runs").getAsInt()).isBetween(first + 1, 19_999);
    assertThat(second.get("sentence").getAsString())
        .contains("of %,d simulated talks".formatted(second.get("runs").getAsInt()));
  }

  private static String resting(String client) {
    return """
    {"client":"%s","scenario":"lagoon","set":["%s"],"goals":["comprehensive"],"seed":1,\
    "runs":100}\
    """
        .formatted(client, CHANGE);
  }

  @Test
  void whoeverChangesSomethingEndsTheOwnSearchForLeversAndNobodyElses() {
    CompletableFuture<Integer> mine =
        CompletableFuture.supplyAsync(
            () -> client.post("api/levers/resting", "", resting("test")).statusCode());
    CompletableFuture<JsonObject> others =
        CompletableFuture.supplyAsync(
            () ->
                JsonParser.parseString(
                        client.post("api/levers/resting", "", resting("other")).body())
                    .getAsJsonObject());
    for (int asked = 0; asked < 100 && !mine.isDone(); asked++) {
      ask("api/explore", 20);
      LockSupport.parkNanos(50_000_000);
    }
    assertThat(mine).isCompletedWithValue(409);
    JsonObject found = others.join();
    assertThat(found.get("runs").getAsInt()).isEqualTo(100);
    assertThat(found.getAsJsonArray("levers").size()).isGreaterThan(20);
    List<Double> told = new ArrayList<>();
    for (JsonElement one : found.getAsJsonArray("levers")) {
      JsonObject lever = one.getAsJsonObject();
      if (lever.get("distinguishable").getAsBoolean()) {
        told.add(lever.get("difference").getAsDouble());
      }
    }
    assertThat(told).isNotEmpty().isSortedAccordingTo(Comparator.reverseOrder());
  }

  /** The talks of 100 of which the sentences speak, each sentence once. */
  private static int told(JsonObject side) {
    Pattern often = Pattern.compile("^In (\\d+) of 100 talks");
    int sum = 0;
    for (JsonElement sentence : side.getAsJsonArray("story")) {
      Matcher found = often.matcher(sentence.getAsString());
      sum += found.find() ? Integer.parseInt(found.group(1)) : 0;
    }
    return sum;
  }

  /** The same runs looked into without the page. */
  private static Map<String, Integer> counted(int runs) {
    ReadingResult reading =
        ScenarioReader.read(ClassClient.scenario("lagoon"), List.of(ScenarioSetting.parse(CHANGE)));
    CompiledTalks talks = CompiledTalks.of(((ReadingResult.Valid) reading).scenario());
    OutcomeLabels frame = OutcomeLabels.of(talks, 1);
    int goal =
        frame.goals().stream().map(OutcomeLabels.Sought::goal).toList().indexOf("comprehensive");
    List<RunReason> reasons =
        new CauseStudy(talks, frame, List.of(goal)).reasons(runs, 1, () -> false).get(0);
    Map<String, Integer> counted = new TreeMap<>();
    reasons.forEach(r -> counted.merge(r.cause().word(), 1, Integer::sum));
    return counted;
  }
}
