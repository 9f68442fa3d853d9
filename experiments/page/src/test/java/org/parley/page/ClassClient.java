package org.parley.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A page and those who ask it: an instructor and people with seats, without a browser. */
final class ClassClient implements AutoCloseable {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final List<Path> talks;
  private final Path data;
  private final List<String> faults = new CopyOnWriteArrayList<>();
  private ParleyPage page;

  ClassClient(List<Path> talks, Path data) throws IOException {
    this.talks = talks;
    this.data = data;
    open();
  }

  static Path scenario(String id) {
    return Path.of(System.getProperty("parley.root"), "scenarios", id + ".yaml");
  }

  private void open() throws IOException {
    page =
        ParleyPage.open(new ParleyPage.Settings(talks, "127.0.0.1", 0, data, "test"), faults::add);
  }

  /** Closes the program and opens it again on the same data. */
  void restart() throws IOException {
    page.close();
    open();
  }

  List<String> faults() {
    return faults;
  }

  @Override
  public void close() {
    page.close();
  }

  HttpResponse<String> get(String path, String cookie) {
    return send(request(path, cookie).build());
  }

  HttpResponse<String> post(String path, String cookie, String body) {
    return send(posted(path, cookie, body));
  }

  CompletableFuture<HttpResponse<String>> posting(String path, String cookie, String body) {
    return CLIENT.sendAsync(posted(path, cookie, body), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path, String cookie) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(page.address() + path));
    return cookie.isEmpty() ? request : request.header("Cookie", cookie);
  }

  private HttpRequest posted(String path, String cookie, String body) {
    return request(path, cookie)
        .header("X-Parley", "1")
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  /** Opens a seat's stream of changes and reads it until the program closes. */
  CompletableFuture<Void> streaming(String cookie, Consumer<String> line) {
    return CLIENT
        .sendAsync(request("api/seat/stream", cookie).build(), HttpResponse.BodyHandlers.ofLines())
        .thenAcceptAsync(
            answer -> answer.body().forEach(line),
            task -> {
              Thread thread = new Thread(task, "stream");
              thread.setDaemon(true);
              thread.start();
            });
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(request.uri() + " was not answered", e);
    }
  }

  static JsonObject json(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return JsonParser.parseString(response.body()).getAsJsonObject();
  }

  String instructor() {
    String link = page.instructorLink();
    return "parley_instructor=" + link.substring(link.indexOf("key=") + 4);
  }

  /** Prepares an exercise; returns its id. */
  String prepare(String scenario, int groups, int turnSeconds, int graceSeconds) {
    String body =
        """
        {"scenario":"%s","settings":{"title":"Today","groups":%d,"turnSeconds":%d,
        "graceSeconds":%d,"seed":7,"names":true}}\
        """
            .formatted(scenario, groups, turnSeconds, graceSeconds);
    return json(post("api/teach", instructor(), body)).get("exercise").getAsString();
  }

  /** Prepares an exercise at a free table; returns its id. */
  String prepareFree(String scenario, int turnSeconds, boolean sealed) {
    String body =
        """
        {"scenario":"%s","settings":{"title":"Today","groups":1,"turnSeconds":%d,
        "graceSeconds":0,"seed":7,"names":true,"free":true,"sealed":%b}}\
        """
            .formatted(scenario, turnSeconds, sealed);
    return json(post("api/teach", instructor(), body)).get("exercise").getAsString();
  }

  JsonObject act(String exercise, String body) {
    return json(post("api/teach/" + exercise, instructor(), body));
  }

  JsonObject glance(String exercise) {
    return json(get("api/teach/" + exercise, instructor()));
  }

  String code(String exercise) {
    return glance(exercise).get("code").getAsString();
  }

  static String joining(String code, String name) {
    return "{\"code\":\"%s\",\"name\":\"%s\",\"research\":true}".formatted(code, name);
  }

  static String cookie(HttpResponse<String> joined) {
    assertThat(joined.statusCode()).as(joined.body()).isEqualTo(200);
    return joined.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
  }

  /** Lets so many people join, one after the other; returns their cookies. */
  List<String> join(String exercise, int people) {
    List<String> cookies = new ArrayList<>();
    String code = code(exercise);
    for (int k = 0; k < people; k++) {
      cookies.add(cookie(post("api/join", "", joining(code, "Person " + k))));
    }
    return cookies;
  }

  JsonObject view(String seat) {
    return json(get("api/seat", seat));
  }

  HttpResponse<String> decide(String seat, String turn, String request, JsonElement move) {
    JsonObject body = new JsonObject();
    body.addProperty("turn", turn);
    body.addProperty("request", request);
    body.add("move", move);
    return post("api/seat/decide", seat, body.toString());
  }

  HttpResponse<String> decide(String seat, JsonElement move) {
    return decide(seat, turn(view(seat)), UUID.randomUUID().toString(), move);
  }

  static String turn(JsonObject view) {
    return view.getAsJsonObject("asked").get("turn").getAsString();
  }

  /** Whether a seat is asked for something now. */
  boolean isAsked(String seat) {
    return !turn(view(seat)).isEmpty();
  }

  boolean isEnded(String exercise) {
    return glance(exercise).get("phase").getAsString().equals("ended");
  }

  static JsonObject move(JsonObject view, String move) {
    JsonObject made = new JsonObject();
    made.addProperty("who", view.getAsJsonObject("you").get("id").getAsString());
    made.addProperty("move", move);
    made.addProperty("insisted", true);
    return made;
  }

  /**
   * An offer of what is best for the seat, or, with patience at an end, what is second best on
   * every issue.
   */
  static JsonObject offer(JsonObject view, boolean patient) {
    JsonObject options = new JsonObject();
    for (JsonElement element : view.getAsJsonArray("issues")) {
      JsonObject issue = element.getAsJsonObject();
      int chosen = issue.get("closed").getAsInt();
      options.add(
          issue.get("id").getAsString(),
          issue.getAsJsonArray("optionIds").get(chosen >= 0 ? chosen : wanted(issue, patient)));
    }
    JsonObject offer = move(view, "offer");
    offer.add("options", options);
    return offer;
  }

  private static int wanted(JsonObject issue, boolean patient) {
    List<Integer> order = new ArrayList<>();
    for (int o = 0; o < issue.getAsJsonArray("points").size(); o++) {
      order.add(o);
    }
    order.sort(
        (a, b) ->
            Double.compare(
                issue.getAsJsonArray("points").get(b).getAsDouble(),
                issue.getAsJsonArray("points").get(a).getAsDouble()));
    return order.get(patient ? 0 : 1);
  }
}
