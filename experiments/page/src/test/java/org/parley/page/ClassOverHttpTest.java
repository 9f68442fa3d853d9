package org.parley.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

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
      while (!client.isEnded(pairs) || !client.isEnded(four)) {
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
    ReplayedClass replayed =
        new ReplayedClass(data.resolve("classes").resolve(exercise + ".log"), SEED);
    assertThat(replayed.requests()).doesNotHaveDuplicates();
    assertThat(client.get("debrief/" + exercise, "").statusCode()).isEqualTo(403);
    client.act(exercise, "{\"what\":\"debrief\"}");
    String page = client.get("debrief/" + exercise, "").body();
    assertThat(client.faults()).isEmpty();
    assertThat(page)
        .contains("Every group on one plane", "What was left on the table, for whom")
        .contains("Beside the same talks simulated", "<h3>Questions</h3>");
    for (int g = 0; g < client.glance(exercise).getAsJsonArray("groups").size(); g++) {
      assertThat(page).contains(replayed.scores(g));
    }
  }

  @Test
  void anInstructorHasTheClassInHand() throws IOException {
    try (ClassClient client = new ClassClient(List.of(ClassClient.scenario("orchard")), data)) {
      String exercise = client.prepare("orchard", 2, 0, 0);
      List<String> people = client.join(exercise, 4);
      client.act(exercise, "{\"what\":\"start\"}");
      String asked = people.stream().filter(p -> client.isAsked(p)).findFirst().orElseThrow();
      client.act(exercise, "{\"what\":\"pause\"}");
      assertThat(client.isAsked(asked)).isFalse();
      client.act(exercise, "{\"what\":\"start\"}");
      JsonObject view = client.view(asked);
      int group = people.indexOf(asked) / 2;
      int own = view.getAsJsonObject("you").get("delegation").getAsInt();
      String seat = "\"group\":%d,\"delegation\":%d}".formatted(group, own);
      client.act(exercise, "{\"what\":\"agent\"," + seat);
      assertThat(client.isAsked(asked)).as("its agent has decided").isFalse();
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
      assertThat(client.isAsked(people.get(2))).isFalse();
      client.act(exercise, "{\"what\":\"end\"}");
      client.act(exercise, "{\"what\":\"debrief\"}");
      assertThat(client.get("debrief/" + exercise, "").body()).contains("ended by the instructor");
      assertThat(client.faults()).isEmpty();
    }
  }
}
