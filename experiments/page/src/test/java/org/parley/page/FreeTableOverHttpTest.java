package org.parley.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parley.classroom.seat.MoveJson;
import org.parley.compiled.CompiledTalks;
import org.parley.negotiation.Move;
import org.parley.negotiation.Simulation;
import org.parley.outcome.Outcome;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.ScenarioReader;
import org.parley.scenario.io.TextFinder;

/** A table at which anybody tables a text at any time: asked over HTTP, judged by the engine. */
@Timeout(240)
class FreeTableOverHttpTest {
  private static final String WORDS = "words";

  @TempDir private Path data;

  private static ClassClient client(String scenario, Path data) throws IOException {
    return new ClassClient(List.of(ClassClient.scenario(scenario)), data);
  }

  private static JsonObject asked(ClassClient client, String seat) {
    return client.view(seat).getAsJsonObject("asked");
  }

  private static String answers(ClassClient client, String seat) {
    return asked(client, seat).getAsJsonArray("answers").toString();
  }

  @Test
  void whoeverSpeaksLastTablesFirstAndAnswersAreSealed() throws IOException {
    try (ClassClient client = client("lagoon", data)) {
      String exercise = client.prepareFree("lagoon", 0, true);
      List<String> people = client.join(exercise, 4);
      client.act(exercise, "{\"what\":\"start\"}");
      for (String seat : people) {
        assertThat(asked(client, seat).get(WORDS).getAsString()).startsWith("The table is clear");
        assertThat(asked(client, seat).get("mayOffer").getAsBoolean()).isTrue();
      }
      String author = people.get(3);
      String before = ClassClient.turn(client.view(author));
      assertThat(client.decide(author, ClassClient.offer(client.view(author), true)).statusCode())
          .isEqualTo(200);
      assertThat(asked(client, author).get(WORDS).getAsString()).startsWith("Your text lies");
      for (String seat : people.subList(0, 3)) {
        assertThat(asked(client, seat).getAsJsonArray("text")).hasSize(6);
      }
      assertThat(client.glance(exercise).toString()).contains("3 are asked at once");
      // The table has changed: what answers the clear one comes too late.
      JsonObject late = ClassClient.offer(client.view(people.get(0)), true);
      assertThat(client.decide(people.get(0), before, "late", late).statusCode()).isEqualTo(409);
      answerIsSealed(client, people);
      client.decide(people.get(1), ClassClient.move(client.view(people.get(1)), "hold"));
      client.decide(people.get(2), ClassClient.move(client.view(people.get(2)), "hold"));
      assertThat(asked(client, people.get(2)).get(WORDS).getAsString())
          .startsWith("The table is clear");
      assertThat(client.glance(exercise).toString()).contains("the table is clear");
      assertThat(client.view(people.get(2)).getAsJsonArray("news").toString())
          .doesNotContain("says nothing");
      assertThat(client.faults()).isEmpty();
    }
  }

  /** Nobody but who gave it sees an answer, through a restart; given twice it counts once. */
  private static void answerIsSealed(ClassClient client, List<String> people) throws IOException {
    JsonObject refusal = ClassClient.move(client.view(people.get(0)), "hold");
    String turn = ClassClient.turn(client.view(people.get(0)));
    for (int twice = 0; twice < 2; twice++) {
      assertThat(client.decide(people.get(0), turn, "once", refusal).statusCode()).isEqualTo(200);
    }
    assertThat(client.decide(people.get(0), turn, "again", refusal).statusCode()).isEqualTo(409);
    client.restart();
    assertThat(answers(client, people.get(0))).contains("refuses");
    for (String other : people.subList(1, 4)) {
      assertThat(answers(client, other)).contains("has answered").doesNotContain("refuses");
      assertThat(client.view(other).toString()).doesNotContain("Fishers of Orm refuses");
    }
  }

  @Test
  void answersAreSeenAtOnceWhereTheyAreNotSealed() throws IOException {
    try (ClassClient client = client("lagoon", data)) {
      String exercise = client.prepareFree("lagoon", 0, false);
      List<String> people = client.join(exercise, 4);
      client.act(exercise, "{\"what\":\"start\"}");
      client.decide(people.get(1), ClassClient.offer(client.view(people.get(1)), true));
      client.decide(people.get(3), ClassClient.move(client.view(people.get(3)), "hold"));
      assertThat(answers(client, people.get(0))).contains("refuses");
      // Another text takes the first off, and every answer with it.
      client.decide(people.get(2), ClassClient.offer(client.view(people.get(2)), true));
      assertThat(answers(client, people.get(0))).isEqualTo("[]");
      assertThat(asked(client, people.get(1)).getAsJsonArray("text")).hasSize(6);
      assertThat(client.faults()).isEmpty();
    }
  }

  /** What all sign is signed; and the engine, given the same decisions, says the same. */
  @Test
  void whatAllSignHoldsByTheRulesOfTheModel() throws IOException {
    try (ClassClient client = client("orchard", data)) {
      String exercise = client.prepareFree("orchard", 0, true);
      List<String> people = client.join(exercise, 2);
      client.act(exercise, "{\"what\":\"start\"}");
      // The one who speaks second tables, and the first signs.
      JsonObject offer = ClassClient.offer(client.view(people.get(1)), false);
      assertThat(client.decide(people.get(1), offer).statusCode()).isEqualTo(200);
      JsonObject sign = ClassClient.move(client.view(people.get(0)), "agree");
      assertThat(client.decide(people.get(0), sign).statusCode()).isEqualTo(200);
      assertThat(client.glance(exercise).get("phase").getAsString()).isEqualTo("ended");
      JsonObject result = client.view(people.get(0)).getAsJsonObject("result");
      assertThat(result.get("words").getAsString()).contains("comprehensive agreement");
      Outcome outcome = playedAgain(exercise);
      assertThat(outcome.kind()).isEqualTo(Outcome.Kind.COMPREHENSIVE);
      assertThat(result.get("reached").getAsString())
          .isEqualTo(org.parley.classroom.words.UtilityPoints.of(outcome.utility()[0]));
      assertThat(client.faults()).isEmpty();
    }
  }

  private Outcome playedAgain(String exercise) throws IOException {
    List<JsonObject> log = new ArrayList<>();
    for (String line : Files.readAllLines(data.resolve("classes").resolve(exercise + ".log"))) {
      log.add(JsonParser.parseString(line).getAsJsonObject());
    }
    Scenario scenario =
        ScenarioReader.read(
                "class.yaml",
                log.get(0).get("scenario").getAsString(),
                List.of(),
                TextFinder.none())
            .scenarioOrThrow();
    Map<Integer, Deque<Move>> moves = new HashMap<>();
    for (JsonObject event : log) {
      if (event.get("kind").getAsString().equals("decided")) {
        moves
            .computeIfAbsent(event.get("delegation").getAsInt(), d -> new ArrayDeque<>())
            .add(new MoveJson(scenario).read(event.get("move")).move());
      }
    }
    Simulation simulation = Simulation.of(CompiledTalks.of(scenario), 7);
    for (int d = 0; d < scenario.delegations().size(); d++) {
      simulation.model().seat(d, turn -> moves.get(turn.delegation()).removeFirst());
    }
    return simulation.run(0);
  }

  /** Seats without a person answer by their agents, and the talks come to an end. */
  @Test
  void agentsAnswerWhatPeopleTable() throws IOException {
    try (ClassClient client = client("lagoon", data)) {
      String exercise = client.prepareFree("lagoon", 0, true);
      String seat = client.join(exercise, 1).get(0);
      client.act(exercise, "{\"what\":\"start\"}");
      for (int k = 0; k < 60 && !client.view(seat).has("result"); k++) {
        JsonObject view = client.view(seat);
        JsonArray text = view.getAsJsonObject("asked").getAsJsonArray("text");
        boolean round = view.getAsJsonObject("asked").get("mayOffer").getAsBoolean();
        JsonObject move =
            !text.isEmpty() && k % 2 == 1
                ? ClassClient.move(view, "hold")
                : round ? ClassClient.offer(view, k < 4) : null;
        if (move == null
            || client
                    .decide(seat, ClassClient.turn(view), UUID.randomUUID().toString(), move)
                    .statusCode()
                != 200) {
          client.act(exercise, "{\"what\":\"advance\"}");
        }
      }
      assertThat(client.view(seat).has("result")).isTrue();
      assertThat(client.view(seat).getAsJsonArray("news").toString())
          .contains("You offer", "Island of Tarn does not agree to your text");
      assertThat(client.faults()).isEmpty();
    }
  }

  /** Talks in which all write at once have no free table. */
  @Test
  void aFreeTableNeedsTalksInWhichOffersAlternate() throws IOException {
    Path papers = data.resolve("papers.yaml");
    String text = Files.readString(ClassClient.scenario("orchard"));
    Files.writeString(papers, text.replace("  rounds: 3", "  rounds: 3\n  protocol: papers"));
    try (ClassClient client = new ClassClient(List.of(papers), data)) {
      String body =
          "{\"scenario\":\"papers\",\"settings\":{\"title\":\"x\",\"groups\":1,\"free\":true}}";
      assertThat(client.post("api/teach", client.instructor(), body).body())
          .contains("a free table needs talks in which offers alternate");
    }
  }
}
