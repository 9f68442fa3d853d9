package org.parley.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a person in a seat, or none, might try on the others. */
@Timeout(120)
class SeatSecrecyTest {
  private static final String NUMBER = "|:.*|retry: \\d+|id: \\d+|data: ?\\d+";

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
    assertThat(client.faults()).isEmpty();
    client.close();
  }

  @Test
  void ninetyPeopleWhoJoinAtOnceGetNinetySeats() {
    String exercise = client.prepare("orchard", 45, 0, 0);
    String code = client.code(exercise);
    List<CompletableFuture<HttpResponse<String>>> joining = new ArrayList<>();
    for (int k = 0; k < 90; k++) {
      joining.add(client.posting("api/join", "", ClassClient.joining(code, "Person " + k)));
    }
    Set<String> seats = new HashSet<>();
    for (CompletableFuture<HttpResponse<String>> one : joining) {
      JsonObject view = client.view(ClassClient.cookie(one.join()));
      seats.add(view.get("group") + "/" + view.getAsJsonObject("you").get("delegation"));
    }
    assertThat(seats).hasSize(90);
    assertThat(client.post("api/join", "", ClassClient.joining(code, "One more")).statusCode())
        .isEqualTo(409);
  }

  @Test
  void aBrowserThatJoinsTwiceKeepsItsSeat() {
    String exercise = client.prepare("orchard", 1, 0, 0);
    String seat = client.join(exercise, 1).get(0);
    String again = ClassClient.joining(client.code(exercise), "Again");
    assertThat(ClassClient.cookie(client.post("api/join", seat, again))).isEqualTo(seat);
    assertThat(client.glance(exercise).toString()).doesNotContain("Again");
  }

  @Test
  void aSeatSeesItsOwnSheetAndPointsAlone() {
    String exercise = client.prepare("orchard", 1, 0, 0);
    List<String> people = client.join(exercise, 2);
    List<String> sheets = people.stream().map(p -> client.get("api/seat/sheet", p).body()).toList();
    assertThat(sheets.get(0)).isNotEqualTo(sheets.get(1));
    for (String query : List.of("?delegation=1", "?group=0&delegation=1", "?seat=1")) {
      assertThat(client.get("api/seat/sheet" + query, people.get(0)).body())
          .isEqualTo(sheets.get(0));
    }
    for (String path : List.of("api/seat/sheet/1", "api/seat/1", "api/seats", "classes")) {
      assertThat(client.get(path, people.get(0)).statusCode()).as(path).isEqualTo(404);
    }
    for (String path : List.of("api/seat", "api/seat/sheet", "api/seat/briefing")) {
      assertThat(client.get(path, "").statusCode()).as(path).isEqualTo(403);
    }
    String own = client.view(people.get(0)).get("issues").toString();
    assertThat(own).isNotEqualTo(client.view(people.get(1)).get("issues").toString());
    for (String path : List.of("api/teach", "api/teach/" + exercise, "debrief/" + exercise)) {
      assertThat(client.get(path, people.get(0)).statusCode()).as(path).isEqualTo(403);
    }
    assertThat(
            client
                .post("api/teach/" + exercise, people.get(0), "{\"what\":\"start\"}")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void nobodyActsForAnother() {
    String exercise = client.prepare("orchard", 1, 0, 0);
    List<String> people = client.join(exercise, 2);
    client.act(exercise, "{\"what\":\"start\"}");
    boolean first = !ClassClient.turn(client.view(people.get(0))).isEmpty();
    String asked = people.get(first ? 0 : 1);
    String other = people.get(first ? 1 : 0);
    JsonObject move = ClassClient.offer(client.view(asked), true);
    String turn = ClassClient.turn(client.view(asked));
    assertThat(client.decide(other, turn, "stolen", move).statusCode()).isEqualTo(409);
    assertThat(client.decide(asked, turn, "as the other", forged(move, other)).statusCode())
        .isEqualTo(403);
    assertThat(client.decide("", turn, "nobody", move).statusCode()).isEqualTo(403);
    assertThat(client.decide("parley_seat=" + "0".repeat(32), turn, "x", move).statusCode())
        .isEqualTo(403);
    for (String broken : List.of("{}", "{\"who\":1}", "{\"who\":[],\"move\":{}}")) {
      assertThat(
              client
                  .post(
                      "api/seat/decide",
                      asked,
                      "{\"turn\":\"%s\",\"request\":\"r\",\"move\":%s}".formatted(turn, broken))
                  .statusCode())
          .as(broken)
          .isEqualTo(422);
    }
    // The id of somebody else's request does not keep an own decision from counting.
    client.decide(asked, turn, "same", move);
    JsonObject answer = ClassClient.move(client.view(other), "hold");
    String next = ClassClient.turn(client.view(other));
    client.decide(other, next, "same", answer);
    assertThat(ClassClient.turn(client.view(other))).isNotEqualTo(next);
  }

  private JsonObject forged(JsonObject move, String other) {
    JsonObject forged = move.deepCopy();
    forged.add("who", client.view(other).getAsJsonObject("you").get("id"));
    return forged;
  }

  @Test
  void aWordToOneIsReadByOne() throws InterruptedException {
    String exercise = client.prepare("lagoon", 2, 0, 0);
    List<String> people = client.join(exercise, 5);
    BlockingQueue<String> streamed = new LinkedBlockingQueue<>();
    client.streaming(people.get(2), streamed::add);
    assertThat(client.get("api/seat/stream", "").statusCode()).isEqualTo(403);
    client.post("api/seat/message", people.get(0), "{\"to\":[1],\"text\":\"only <i>you</i>\"}");
    assertThat(client.view(people.get(1)).toString()).contains("only <i>you</i>");
    for (int k = 2; k < 5; k++) {
      assertThat(client.view(people.get(k)).toString()).doesNotContain("only <i>you</i>");
    }
    client.post("api/seat/message", people.get(0), "{\"text\":\"to our group\"}");
    for (int data = 0; data < 2; ) {
      String line = streamed.poll(20, TimeUnit.SECONDS);
      assertThat(line).as("a stream tells that something changed, not what").matches(NUMBER);
      data += line.startsWith("data:") ? 1 : 0;
    }
    assertThat(client.view(people.get(3)).toString()).contains("to our group");
    assertThat(client.view(people.get(4)).toString()).doesNotContain("to our group");
  }

  @Test
  void codesAreNotGuessedByForce() {
    String exercise = client.prepare("orchard", 1, 0, 0);
    String seat = client.join(exercise, 1).get(0);
    int tries = 0;
    while (client.get("api/join/WRONG" + tries % 10, "").statusCode() == 404) {
      tries++;
      assertThat(tries).isLessThan(100);
    }
    assertThat(client.get("api/join/" + client.code(exercise), "").statusCode()).isEqualTo(429);
    // Whoever has a seat already is not kept from it by others at the same address.
    assertThat(client.view(seat).get("phase").getAsString()).isEqualTo("lobby");
  }
}
