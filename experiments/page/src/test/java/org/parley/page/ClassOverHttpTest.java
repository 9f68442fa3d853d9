package org.parley.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parley.classroom.seat.MoveJson;
import org.parley.classroom.words.UtilityPoints;
import org.parley.compiled.CompiledTalks;
import org.parley.negotiation.Move;
import org.parley.negotiation.Simulation;
import org.parley.outcome.Outcome;
import org.parley.outcome.TranscriptEntry;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.ScenarioReader;

/** Two classes from the first code to the debrief, with everything that can go wrong on the way. */
@Timeout(240)
class ClassOverHttpTest {
  private static final long SEED = 7;

  @TempDir private Path data;

  @Test
  void twoClassesComeToTheirEndThroughARestart() throws IOException {
    List<Path> talks = List.of(ClassClient.scenario("orchard"), ClassClient.scenario("lagoon"));
    try (ClassClient client = new ClassClient(talks, data)) {
      String pairs = client.prepare("orchard", 3, 0, 0);
      String four = client.prepare("lagoon", 1, 0, 2);
      // Of six seats at the orchard five are taken; of four at the lagoon one leaves for good.
      List<String> people = new ArrayList<>(client.join(pairs, 5));
      people.addAll(client.join(four, 4).subList(0, 3));
      client.act(pairs, "{\"what\":\"start\"}");
      client.act(four, "{\"what\":\"start\"}");
      int restartAfter = 12;
      while (!isEnded(client, pairs) || !isEnded(client, four)) {
        for (String seat : people) {
          restartAfter -= play(client, seat) ? 1 : 0;
          if (restartAfter == 0) {
            restartAfter--;
            restarted(client, people);
          }
        }
      }
      for (String exercise : List.of(pairs, four)) {
        debriefIsRight(client, exercise);
      }
      for (String seat : people) {
        assertThat(client.view(seat).getAsJsonObject("result").get("reached").getAsString())
            .isNotEmpty();
      }
      assertThat(client.faults()).isEmpty();
      aLaterProgramShowsThemStill(client, pairs);
    }
  }

  /** Whatever becomes of the rules, what was made of a class is shown as it was. */
  private void aLaterProgramShowsThemStill(ClassClient client, String exercise) throws IOException {
    String before = client.get("debrief/" + exercise, "").body();
    Path log = data.resolve("classes").resolve(exercise + ".log");
    String text = Files.readString(log);
    // As if the rules had changed: nobody was asked for what the log says was decided first.
    String unplayable = text.replace("\"move\":\"offer\"", "\"move\":\"dance\"");
    assertThat(unplayable).isNotEqualTo(text);
    Files.writeString(log, unplayable);
    client.restart();
    assertThat(client.get("api/teach/" + exercise, client.instructor()).statusCode())
        .isEqualTo(404);
    assertThat(client.get("debrief/" + exercise, "").body()).isEqualTo(before);
    assertThat(client.get("debrief/" + exercise + "/file", "").body())
        .contains("<style>")
        .doesNotContain("<link", "<script", "src=\"/", "href=\"/");
  }

  private static boolean isEnded(ClassClient client, String exercise) {
    return client.glance(exercise).get("phase").getAsString().equals("ended");
  }

  private static void restarted(ClassClient client, List<String> people) throws IOException {
    List<JsonObject> before = people.stream().map(client::view).toList();
    client.restart();
    List<JsonObject> after = people.stream().map(client::view).toList();
    for (int k = 0; k < before.size(); k++) {
      // The one who is gone may be played meanwhile, so the count of changes is left out of it.
      assertThat(after.get(k).getAsJsonObject("you")).isEqualTo(before.get(k).get("you"));
      assertThat(after.get(k).getAsJsonArray("news"))
          .containsAll(before.get(k).getAsJsonArray("news"));
    }
  }

  /** Decides once if it is asked: an offer twice, then whatever lies before it. */
  private static boolean play(ClassClient client, String seat) {
    JsonObject view = client.view(seat);
    String turn = ClassClient.turn(view);
    if (turn.isEmpty()) {
      return false;
    }
    int round = view.get("round").getAsInt();
    boolean text = !view.getAsJsonObject("asked").getAsJsonArray("text").isEmpty();
    boolean mayOffer = view.getAsJsonObject("asked").get("mayOffer").getAsBoolean();
    JsonObject move =
        text && round > 1
            ? ClassClient.move(view, "agree")
            : mayOffer ? ClassClient.offer(view, round < 2) : ClassClient.move(view, "hold");
    String request = UUID.randomUUID().toString();
    HttpResponse<String> first = client.decide(seat, turn, request, move);
    if (first.statusCode() == 422) {
      request = UUID.randomUUID().toString();
      move = ClassClient.move(view, "hold");
      first = client.decide(seat, turn, request, move);
    }
    assertThat(first.statusCode()).as(first.body()).isIn(200, 409);
    // The same again counts once; another decision on the same question comes too late.
    assertThat(client.decide(seat, turn, request, move).statusCode()).isEqualTo(first.statusCode());
    assertThat(client.decide(seat, turn, UUID.randomUUID().toString(), move).statusCode())
        .isEqualTo(409);
    return first.statusCode() == 200;
  }

  private void debriefIsRight(ClassClient client, String exercise) throws IOException {
    List<JsonObject> log = new ArrayList<>();
    for (String line : Files.readAllLines(data.resolve("classes").resolve(exercise + ".log"))) {
      log.add(JsonParser.parseString(line).getAsJsonObject());
    }
    String requests = "request";
    assertThat(log.stream().filter(e -> e.has(requests)).map(e -> e.get(requests).getAsString()))
        .doesNotHaveDuplicates();
    assertThat(client.get("debrief/" + exercise, "").statusCode()).isEqualTo(403);
    client.act(exercise, "{\"what\":\"debrief\"}");
    String page = client.get("debrief/" + exercise, "").body();
    assertThat(client.faults()).isEmpty();
    assertThat(page)
        .contains("Every group on one plane", "What was left on the table, for whom")
        .contains("Beside the same talks simulated", "<h3>Questions</h3>");
    Scenario scenario =
        ScenarioReader.read(
                "class.yaml",
                log.get(0).get("scenario").getAsString(),
                List.of(),
                org.parley.scenario.io.TextFinder.none())
            .scenarioOrThrow();
    for (int g = 0; g < client.glance(exercise).getAsJsonArray("groups").size(); g++) {
      Outcome outcome = playedAgain(scenario, log, g);
      for (int d = 0; d < outcome.utility().length; d++) {
        long reached = outcome.utility()[d];
        assertThat(page)
            .contains(
                "%s (without %s): %s"
                    .formatted(
                        UtilityPoints.of(reached),
                        UtilityPoints.of(reached - outcome.gain()[d]),
                        UtilityPoints.signed(outcome.gain()[d])));
      }
    }
  }

  /** A group's outcome by the engine alone, from the decisions in the log. */
  private static Outcome playedAgain(Scenario scenario, List<JsonObject> log, int group) {
    Map<Integer, Deque<Move>> moves = new HashMap<>();
    for (JsonObject event : log) {
      if (event.get("kind").getAsString().equals("decided")
          && event.get("group").getAsInt() == group) {
        moves
            .computeIfAbsent(event.get("delegation").getAsInt(), d -> new ArrayDeque<>())
            .add(new MoveJson(scenario).read(event.get("move")).move());
      }
    }
    Simulation simulation = Simulation.of(CompiledTalks.of(scenario), SEED);
    for (int d = 0; d < scenario.delegations().size(); d++) {
      simulation.model().seat(d, turn -> moves.get(turn.delegation()).removeFirst());
    }
    List<TranscriptEntry> transcript = new ArrayList<>();
    return simulation.run(group, transcript::add);
  }

  @Test
  void anInstructorHasTheClassInHand() throws IOException {
    try (ClassClient client = new ClassClient(List.of(ClassClient.scenario("orchard")), data)) {
      String exercise = client.prepare("orchard", 2, 0, 0);
      List<String> people = client.join(exercise, 4);
      client.act(exercise, "{\"what\":\"start\"}");
      String asked = people.stream().filter(p -> isAsked(client, p)).findFirst().orElseThrow();
      client.act(exercise, "{\"what\":\"pause\"}");
      assertThat(isAsked(client, asked)).isFalse();
      client.act(exercise, "{\"what\":\"start\"}");
      JsonObject view = client.view(asked);
      int group = people.indexOf(asked) / 2;
      int own = view.getAsJsonObject("you").get("delegation").getAsInt();
      String seat = "\"group\":%d,\"delegation\":%d}".formatted(group, own);
      client.act(exercise, "{\"what\":\"agent\"," + seat);
      assertThat(isAsked(client, asked)).as("its agent has decided").isFalse();
      client.act(exercise, "{\"what\":\"person\"," + seat);
      client.act(
          exercise,
          "{\"what\":\"inject\",\"text\":\"Frost"
              + " <b>tonight</b>\",\"effects\":{\"trust\":\"-0.1\"}}");
      for (String wrong :
          List.of(
              "{\"what\":\"agent\",\"group\":0,\"delegation\":99}",
              "{\"what\":\"agent\",\"group\":-5,\"delegation\":0}",
              "{\"what\":\"stop\",\"group\":99}",
              "{\"what\":\"debrief\"}",
              "{\"what\":\"inject\",\"text\":\"Nothing\",\"effects\":{\"weather\":\"1\"}}",
              "{\"what\":\"dance\"}")) {
        assertThat(client.post("api/teach/" + exercise, client.instructor(), wrong).statusCode())
            .as(wrong)
            .isBetween(400, 422);
      }
      client.restart();
      assertThat(client.faults()).as("the log can be played again").isEmpty();
      for (int k = 0; k < 3; k++) {
        client.act(exercise, "{\"what\":\"advance\"}");
      }
      assertThat(client.view(people.get(0)).getAsJsonArray("news").toString())
          .contains("Frost <b>tonight</b>");
      client.act(exercise, "{\"what\":\"stop\",\"group\":1}");
      assertThat(isAsked(client, people.get(2))).isFalse();
      client.act(exercise, "{\"what\":\"end\"}");
      client.act(exercise, "{\"what\":\"debrief\"}");
      assertThat(client.get("debrief/" + exercise, "").body()).contains("ended by the instructor");
      assertThat(client.faults()).isEmpty();
    }
  }

  private static boolean isAsked(ClassClient client, String seat) {
    return !ClassClient.turn(client.view(seat)).isEmpty();
  }

  @Test
  void whoeverIsLateIsDecidedForAndAllWhoAreAskedAtOnceHaveTheSameTime()
      throws Exception {
    try (ClassClient client = new ClassClient(List.of(papers()), data)) {
      String exercise = client.prepare("papers", 1, 3, 0);
      List<String> people = client.join(exercise, 2);
      client.act(exercise, "{\"what\":\"start\"}");
      JsonObject before = client.view(people.get(1));
      Thread.sleep(1000);
      JsonObject view = client.view(people.get(0));
      client.decide(people.get(0), ClassClient.offer(view, true));
      assertThat(client.view(people.get(1)).get("endsInMillis").getAsLong())
          .as("the answer of another gives no more time")
          .isLessThanOrEqualTo(before.get("endsInMillis").getAsLong() - 1000);
      while (client.view(people.get(1)).get("round").getAsInt() == 1) {
        Thread.sleep(100);
      }
      assertThat(log(exercise)).contains("\"by\":\"clock\"");
    }
  }

  private String log(String exercise) throws IOException {
    return Files.readString(data.resolve("classes").resolve(exercise + ".log"));
  }

  private Path papers() throws IOException {
    return Files.writeString(
        data.resolve("papers.yaml"),
        "parley: 1\nextends: "
            + ClassClient.scenario("orchard").toAbsolutePath()
            + "\ntalks: {protocol: papers}\n");
  }

  @Test
  void papersAreSealedUntilAllAreWritten() throws IOException {
    try (ClassClient client = new ClassClient(List.of(papers()), data)) {
      String exercise = client.prepare("papers", 1, 0, 0);
      List<String> people = client.join(exercise, 2);
      client.act(exercise, "{\"what\":\"start\"}");
      assertThat(people).as("both are asked").allMatch(p -> isAsked(client, p));
      JsonObject sealed = seen(client, people.get(0));
      JsonObject view = client.view(people.get(1));
      assertThat(client.decide(people.get(1), ClassClient.offer(view, true)).statusCode())
          .isEqualTo(200);
      assertThat(isAsked(client, people.get(1))).isFalse();
      assertThat(seen(client, people.get(0))).isEqualTo(sealed);
      client.decide(people.get(0), ClassClient.offer(client.view(people.get(0)), true));
      assertThat(seen(client, people.get(0)).getAsJsonArray("news").size())
          .isGreaterThan(sealed.getAsJsonArray("news").size());
      // Who walks out leaves the paper of the other unread, and the log can be played again.
      while (client.view(people.get(1)).get("round").getAsInt() == 1) {
        people.forEach(p -> client.decide(p, ClassClient.move(client.view(p), "hold")));
      }
      JsonObject paper = ClassClient.offer(client.view(people.get(1)), false);
      assertThat(client.decide(people.get(1), paper).statusCode()).isEqualTo(200);
      JsonObject leaving = ClassClient.move(client.view(people.get(0)), "walk-out");
      assertThat(client.decide(people.get(0), leaving).statusCode()).isEqualTo(200);
      client.restart();
      assertThat(client.faults()).isEmpty();
      assertThat(client.view(people.get(1)).get("result").isJsonObject()).isTrue();
    }
  }

  /** What a seat sees, without the count of changes. */
  private static JsonObject seen(ClassClient client, String seat) {
    JsonObject view = client.view(seat);
    view.remove("number");
    return view;
  }

  @Test
  void answersToAMediatorsTextAreSealedUntilAllAreIn() throws IOException {
    try (ClassClient client = new ClassClient(List.of(ClassClient.scenario("lagoon")), data)) {
      String exercise = client.prepare("lagoon", 1, 0, 0);
      List<String> people = client.join(exercise, 4);
      client.act(exercise, "{\"what\":\"start\"}");
      while (!people.stream().allMatch(p -> isAsked(client, p))) {
        client.act(exercise, "{\"what\":\"advance\"}");
      }
      Map<String, JsonObject> before = new LinkedHashMap<>();
      people.forEach(p -> before.put(p, seen(client, p)));
      for (String person : List.of(people.get(2), people.get(0), people.get(1))) {
        JsonObject move = ClassClient.move(client.view(person), "agree");
        assertThat(client.decide(person, move).statusCode()).isEqualTo(200);
        assertThat(seen(client, people.get(3))).isEqualTo(before.get(people.get(3)));
      }
      client.decide(people.get(3), ClassClient.move(client.view(people.get(3)), "hold"));
      JsonElement news = client.view(people.get(3)).get("news");
      assertThat(news.getAsJsonArray().size())
          .isGreaterThan(before.get(people.get(3)).getAsJsonArray("news").size());
    }
  }

  /** Outcomes of those who agreed and of agents; sheets on paper with the numbers of the screen. */
  @Test
  void aClassIsTakenHomeAsTablesAndPaper() throws IOException {
    try (ClassClient client = new ClassClient(List.of(ClassClient.scenario("orchard")), data)) {
      String exercise = client.prepare("orchard", 1, 0, 0);
      String code = client.code(exercise);
      String seat =
          ClassClient.cookie(
              client.post(
                  "api/join",
                  "",
                  "{\"code\":\"" + code + "\",\"name\":\"Ada\",\"research\":false}"));
      client.act(exercise, "{\"what\":\"start\"}");
      while (!isEnded(client, exercise)) {
        client.decide(seat, ClassClient.move(client.view(seat), "hold"));
      }
      String own = client.view(seat).getAsJsonObject("you").get("id").getAsString();
      String csv =
          client.get("api/teach/" + exercise + "/outcomes.csv", client.instructor()).body();
      assertThat(csv.lines().toList()).hasSize(2);
      assertThat(csv)
          .startsWith("group,delegation,by,outcome,rounds,hives,spraying,reached,without,gain")
          .doesNotContain(own)
          .contains(",agent,");
      HttpResponse<String> paper =
          client.get("api/teach/" + exercise + "/sheets.pdf?group=0", client.instructor());
      assertThat(paper.body()).startsWith("%PDF");
      for (String path : List.of("/outcomes.csv", "/sheets.pdf", "/data.csv")) {
        assertThat(client.get("api/teach/" + exercise + path, seat).statusCode()).isEqualTo(403);
      }
      assertThat(
              client
                  .get("api/teach/" + exercise + "/sheets.pdf?group=7", client.instructor())
                  .statusCode())
          .isEqualTo(404);
    }
  }

  @Test
  void nobodyFloodsTheOthersWithMessages() throws IOException {
    try (ClassClient client = new ClassClient(List.of(ClassClient.scenario("orchard")), data)) {
      String exercise = client.prepare("orchard", 1, 0, 0);
      List<String> people = client.join(exercise, 2);
      String word = "{\"to\":[],\"text\":\"again\"}";
      for (int k = 0; k < 20; k++) {
        assertThat(client.post("api/seat/message", people.get(0), word).statusCode())
            .isEqualTo(200);
      }
      assertThat(client.post("api/seat/message", people.get(0), word).statusCode()).isEqualTo(429);
      // The other may write still.
      assertThat(client.post("api/seat/message", people.get(1), word).statusCode()).isEqualTo(200);
      assertThat(client.view(people.get(1)).getAsJsonArray("messages")).hasSize(21);
    }
  }

  /** A draft that lies on no shelf is taught as it stands, or refused in the reader's words. */
  @Test
  void aDraftCanBeTaught() throws IOException {
    try (ClassClient client = new ClassClient(List.of(ClassClient.scenario("orchard")), data)) {
      JsonObject body = new JsonObject();
      body.addProperty("text", "parley: 1\nextends: orchard.yaml\ntitle: My own orchard\n");
      JsonObject settings = new JsonObject();
      settings.addProperty("title", "Mine");
      settings.addProperty("groups", 1);
      body.add("settings", settings);
      HttpResponse<String> made = client.post("api/teach", client.instructor(), body.toString());
      String exercise = ClassClient.json(made).get("exercise").getAsString();
      String seat = client.join(exercise, 1).get(0);
      assertThat(client.get("api/seat/briefing", seat).body()).contains("My own orchard");
      body.addProperty("text", "parley: 1\nextends: orchard.yaml\ntalks: {roundz: 3}\n");
      HttpResponse<String> wrong = client.post("api/teach", client.instructor(), body.toString());
      assertThat(wrong.statusCode()).isEqualTo(422);
      assertThat(wrong.body()).contains("roundz");
      assertThat(client.post("api/teach", "", body.toString()).statusCode()).isEqualTo(403);
    }
  }
}
