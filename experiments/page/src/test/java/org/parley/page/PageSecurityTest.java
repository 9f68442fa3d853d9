package org.parley.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody might try who wants more of the page than it gives. */
class PageSecurityTest {
  @TempDir private static Path data;
  private static final List<String> FAULTS = new CopyOnWriteArrayList<>();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String SCRIPT = "<script>alert(1)</script>";
  private static ParleyPage page;

  @BeforeAll
  static void open() throws IOException {
    Path scenario = ClassClient.scenario("orchard").toAbsolutePath();
    Path hostile =
        Files.writeString(
            data.resolve("hostile.yaml"),
            "parley: 1\nextends: " + scenario + "\ntitle: \"" + SCRIPT + "\"\n");
    List<Path> talks = List.of(scenario, hostile);
    page =
        ParleyPage.open(new ParleyPage.Settings(talks, "127.0.0.1", 0, data, "test"), FAULTS::add);
  }

  @AfterAll
  static void close() {
    page.close();
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(page.address() + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static HttpResponse<String> post(String path, String body, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(page.address() + path))
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpResponse<String> own(String path, String body) throws Exception {
    return post(path, body, "X-Parley", "1", "Content-Type", "application/json");
  }

  private static String raw(String request) throws IOException {
    URI address = URI.create(page.address());
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(5000);
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      InputStream in = socket.getInputStream();
      byte[] first = in.readNBytes(60);
      return new String(first, StandardCharsets.ISO_8859_1);
    }
  }

  @Test
  void aForeignHostNameIsNotAnswered() throws IOException {
    String answer = raw("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 421");
  }

  @Test
  void aPostOfAnotherSiteIsRefused() throws Exception {
    String body = "{\"client\":\"c\",\"scenario\":\"orchard\",\"runs\":10,\"seed\":1}";
    assertThat(post("api/explore", body).statusCode()).isEqualTo(403);
    assertThat(
            post(
                    "api/explore",
                    body,
                    "X-Parley",
                    "1",
                    "Content-Type",
                    "application/json",
                    "Origin",
                    "http://evil.example")
                .statusCode())
        .isEqualTo(403);
    assertThat(
            post("api/explore", body, "X-Parley", "1", "Content-Type", "text/plain").statusCode())
        .isEqualTo(415);
    assertThat(own("api/explore", body).statusCode()).isEqualTo(200);
  }

  @Test
  void noPathLeadsOutOfThePagesOwnFiles() throws Exception {
    for (String path :
        List.of("assets/../../pom.xml", "assets/%2e%2e/ParleyPage.class", "talks/..%2f..%2fetc")) {
      assertThat(get(path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void everyAnswerForbidsScriptsFromElsewhereAndInside() throws Exception {
    HttpResponse<String> answer = get("");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("script-src 'self'")
        .doesNotContain("unsafe-inline");
    assertThat(answer.body())
        .doesNotContain("<script>")
        .doesNotContain(" style=")
        .doesNotContain(" onclick=");
  }

  @Test
  void bombsAndEndlessRunsAreRefused() throws Exception {
    String bomb =
        "a: &a [x,x,x,x,x,x,x,x,x]\\n"
            + "b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\\n"
            + "c: &c [*b,*b,*b,*b,*b,*b,*b]\\n"
            + "d: &d [*c,*c,*c,*c,*c,*c,*c]\\n"
            + "e: [*d,*d,*d,*d,*d,*d,*d,*d]";
    HttpResponse<String> checked =
        own("api/write/check", "{\"client\":\"c\",\"text\":\"" + bomb + "\",\"runs\":0}");
    assertThat(checked.statusCode()).isEqualTo(200);
    assertThat(checked.body()).contains("\"valid\":false");
    assertThat(
            own(
                    "api/explore",
                    "{\"client\":\"c\",\"scenario\":\"orchard\",\"runs\":1000000000,\"seed\":1}")
                .statusCode())
        .isEqualTo(400);
    assertThat(own("api/write/check", "x".repeat(600 * 1024)).statusCode()).isEqualTo(413);
    assertThat(own("api/explore", "{{{").statusCode()).isEqualTo(400);
    assertThat(own("api/explore", "[]").statusCode()).isEqualTo(400);
    assertThat(FAULTS).isEmpty();
  }

  @Test
  void aDraftReadsNoFileOfTheMachine() throws Exception {
    Path secret =
        Files.writeString(data.resolve("secret.yaml"), "parley: 1\ntitle: secret words\n");
    String draft = "parley: 1\\nextends: " + secret + "\\n";
    HttpResponse<String> checked =
        own("api/write/check", "{\"client\":\"c\",\"text\":\"" + draft + "\",\"runs\":0}");
    assertThat(checked.body())
        .contains("a draft can extend the talks on this page, and no other file")
        .doesNotContain("secret words");
    HttpResponse<String> set =
        own(
            "api/explore",
            "{\"client\":\"c\",\"scenario\":\"orchard\",\"runs\":10,\"seed\":1,\"set\":[\"extends="
                + secret
                + "\"]}");
    assertThat(set.statusCode()).isEqualTo(422);
    assertThat(set.body()).doesNotContain("secret words");
  }

  @Test
  void titlesAreShownAsText() throws Exception {
    for (String path :
        List.of("", "talks/hostile", "talks/hostile/read", "talks/hostile/story?run=0")) {
      assertThat(get(path).body()).as(path).contains("&lt;script&gt;").doesNotContain(SCRIPT);
    }
    assertThat(get("talks/hostile/picture.svg").body()).doesNotContain(SCRIPT);
    String set = "title=" + SCRIPT;
    HttpResponse<String> answer =
        own(
            "api/explore",
            "{\"client\":\"c\",\"scenario\":\"orchard\",\"runs\":10,\"seed\":1,\"set\":[\""
                + set
                + "\"]}");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/json");
  }

  @Test
  void leversAreRankedAndCanBeTried() throws Exception {
    HttpResponse<String> answer =
        own(
            "api/levers",
            "{\"client\":\"l\",\"scenario\":\"orchard\",\"goals\":[\"hives=ten\"],\"runs\":40,\"seed\":1}");
    JsonArray levers =
        JsonParser.parseString(answer.body()).getAsJsonObject().getAsJsonArray("levers");
    assertThat(levers).isNotEmpty();
    JsonObject first = levers.get(0).getAsJsonObject();
    assertThat(first.get("difference").getAsDouble())
        .isBetween(first.get("low").getAsDouble(), first.get("high").getAsDouble());
    StringJoiner set = new StringJoiner("\",\"", "\"", "\"");
    first
        .getAsJsonObject("set")
        .entrySet()
        .forEach(one -> set.add(one.getKey() + "=" + one.getValue().getAsString()));
    HttpResponse<String> tried =
        own(
            "api/explore",
            "{\"client\":\"l\",\"scenario\":\"orchard\",\"runs\":40,\"seed\":1,\"set\":["
                + set
                + "]}");
    assertThat(tried.statusCode()).as(tried.body()).isEqualTo(200);
  }
}
