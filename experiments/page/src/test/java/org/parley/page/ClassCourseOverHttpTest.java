package org.parley.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to a class beside its offers: latecomers, caucuses, events, another beginning. */
class ClassCourseOverHttpTest {
  @TempDir private Path data;
  private ClassClient client;

  @BeforeEach
  void open() throws IOException {
    client =
        new ClassClient(
            List.of(ClassClient.scenario("orchard"), ClassClient.scenario("lagoon")), data);
  }

  @AfterEach
  void close() {
    client.close();
  }

  private static boolean isAsked(JsonObject view) {
    return !ClassClient.turn(view).isEmpty();
  }

  private String joinGroup(String exercise, int group) {
    String body = "{\"code\":\"%s\",\"name\":\"Ada\",\"group\":%d}";
    return ClassClient.cookie(
        client.post("api/join", "", body.formatted(client.code(exercise), group)));
  }

  private String state(String exercise, int group, int seat) {
    return ClassClient.json(client.get("api/teach/" + exercise, client.instructor()))
        .getAsJsonArray("groups")
        .get(group)
        .getAsJsonObject()
        .getAsJsonArray("seats")
        .get(seat)
        .getAsJsonObject()
        .get("state")
        .getAsString();
  }

  @Test
  void anEmptySeatWaitsForWhoComesLate() {
    String exercise = client.prepare("orchard", 1, 0, 600);
    String early = joinGroup(exercise, 0);
    client.act(exercise, "{\"what\":\"start\"}");
    if (isAsked(client.view(early))) {
      client.decide(early, ClassClient.move(client.view(early), "hold"));
    }
    assertThat(isAsked(client.view(early))).as("nobody plays the empty seat yet").isFalse();
    String late = joinGroup(exercise, 0);
    assertThat(isAsked(client.view(late))).isTrue();
  }

  @Test
  void anEmptySeatCanBeGivenToItsAgentAndTakenStill() {
    String exercise = client.prepare("orchard", 1, 0, 600);
    String early = joinGroup(exercise, 0);
    int other = 1 - client.view(early).getAsJsonObject("you").get("delegation").getAsInt();
    client.act(exercise, "{\"what\":\"start\"}");
    client.act(exercise, "{\"what\":\"agent\",\"group\":0,\"delegation\":%d}".formatted(other));
    assertThat(isAsked(client.view(early))).isTrue();
    assertThat(state(exercise, 0, other)).isEqualTo("agent");
    joinGroup(exercise, 0);
    assertThat(state(exercise, 0, other)).isEqualTo("there");
  }

  @Test
  void whoGoesAsideIsKnownToAllAndTheClockWaits() {
    String exercise = client.prepare("lagoon", 1, 100, 0);
    List<String> people = client.join(exercise, 4);
    client.act(exercise, "{\"what\":\"start\"}");
    String asked = people.stream().filter(p -> isAsked(client.view(p))).findFirst().orElseThrow();
    long before = client.view(asked).get("endsInMillis").getAsLong();
    int one = client.view(people.get(0)).getAsJsonObject("you").get("delegation").getAsInt();
    int two = client.view(people.get(1)).getAsJsonObject("you").get("delegation").getAsInt();
    String with = "{\"with\":[%d]}";
    assertThat(client.post("api/seat/caucus", people.get(0), with.formatted(two)).statusCode())
        .isEqualTo(200);
    assertThat(client.view(asked).get("endsInMillis").getAsLong())
        .isBetween(before + 60_000, before + 120_000);
    client.post(
        "api/seat/message", people.get(1), "{\"to\":[%d],\"text\":\"hush\"}".formatted(one));
    assertThat(client.view(people.get(0)).get("messages").toString()).contains("hush");
    assertThat(client.view(people.get(2)).get("messages").toString())
        .contains("Goes aside with")
        .doesNotContain("hush");
    assertThat(client.post("api/seat/caucus", people.get(0), with.formatted(two)).statusCode())
        .as("once a round")
        .isEqualTo(429);
    for (String nobody : List.of("{\"with\":[]}", "{\"with\":[9]}", with.formatted(one))) {
      assertThat(client.post("api/seat/caucus", people.get(0), nobody).statusCode()).isEqualTo(422);
    }
  }

  @Test
  void anEventOfTheTalksHappensWhenTheInstructorSaysSo() throws IOException {
    String exercise = client.prepare("lagoon", 1, 0, 0);
    String seat = client.join(exercise, 1).get(0);
    client.act(exercise, "{\"what\":\"start\"}");
    String event = "{\"what\":\"inject\",\"event\":\"fish-kill\"}";
    client.act(exercise, event);
    client.restart();
    assertThat(client.faults()).isEmpty();
    client.act(exercise, "{\"what\":\"advance\"}");
    client.act(exercise, "{\"what\":\"advance\"}");
    assertThat(client.view(seat).get("news").toString())
        .contains("Round 2. News: Dead fish on the beach of Tarn");
    assertThat(client.post("api/teach/" + exercise, client.instructor(), event).statusCode())
        .as("it has happened")
        .isEqualTo(409);
  }

  @Test
  void talksBeginAnewWithTheSameCode() throws IOException {
    String exercise = client.prepare("orchard", 1, 0, 0);
    String code = client.code(exercise);
    String seat = client.join(exercise, 1).get(0);
    client.act(exercise, "{\"what\":\"start\"}");
    JsonObject next = client.act(exercise, "{\"what\":\"anew\"}");
    String id = next.get("exercise").getAsString();
    assertThat(id).isNotEqualTo(exercise);
    assertThat(next.get("code").getAsString()).isEqualTo(code);
    assertThat(next.get("phase").getAsString()).isEqualTo("lobby");
    client.restart();
    assertThat(client.view(seat).get("phase").getAsString()).isEqualTo("ended");
    assertThat(client.view(seat).get("anew").getAsString()).isEqualTo("/join?code=" + code);
    String again = joinGroup(id, 0);
    assertThat(client.view(again).get("phase").getAsString()).isEqualTo("lobby");
    assertThat(client.post("api/seat/link", again, "{}").body())
        .contains("/seat/" + again.substring(again.indexOf('=') + 1));
  }
}
