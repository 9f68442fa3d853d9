package org.parley.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a class brings along and takes home, and what it writes to each other. */
class ClassMaterialsTest {
  @TempDir private Path data;

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
      while (!client.isEnded(exercise)) {
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
