package org.parley.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All who are asked at once: in the same time, and unseen until all have answered. */
class SealedAnswersTest {
  @TempDir private Path data;

  @Test
  void whoeverIsLateIsDecidedForAndAllWhoAreAskedAtOnceHaveTheSameTime() throws Exception {
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
      assertThat(people).as("both are asked").allMatch(p -> client.isAsked(p));
      JsonObject sealed = seen(client, people.get(0));
      JsonObject view = client.view(people.get(1));
      assertThat(client.decide(people.get(1), ClassClient.offer(view, true)).statusCode())
          .isEqualTo(200);
      assertThat(client.isAsked(people.get(1))).isFalse();
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
      while (!people.stream().allMatch(p -> client.isAsked(p))) {
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
}
