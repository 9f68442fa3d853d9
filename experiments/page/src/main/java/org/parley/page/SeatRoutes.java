package org.parley.page;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.parley.page.http.JsonBody;
import org.parley.page.http.RefusedRequest;
import org.parley.page.http.RouteTable;
import org.parley.page.http.WebRequest;
import org.parley.page.http.WebResponse;
import org.parley.page.http.WebServer;
import org.parley.page.teach.SeatActions;
import org.parley.page.teach.SeatKey;

/** The addresses of whoever sits at the table. */
final class SeatRoutes {
  private static final String COOKIE = "parley_seat";
  private static final int STREAM_MILLIS = 8_000;

  private final PageTemplates templates;
  private final SeatActions actions;

  SeatRoutes(PageTemplates templates, SeatActions actions) {
    this.templates = templates;
    this.actions = actions;
  }

  /** What is sent to take a seat; -1, or nothing, for any group or delegation. */
  private record Join(
      String code, String name, Integer group, Integer delegation, boolean research) {}

  /** What is sent to decide. */
  private record Decide(String turn, String request, JsonObject move) {}

  /** What is sent to write a message. */
  private record Write(List<Integer> to, String text) {}

  /** What is sent to go aside with some. */
  private record Apart(List<Integer> with) {}

  /** What is sent to ask what a text would be worth. */
  private record Weigh(List<Integer> options) {}

  void add(RouteTable routes) {
    routes
        .get("/join", (request, rest) -> page("join.ftlh"))
        .get("/seat", (request, rest) -> page("seat.ftlh"))
        .get("/seat/*", this::moved)
        .get("/api/join/*", this::seats)
        .post("/api/join", (request, rest) -> join(request))
        .get("/api/seat", (request, rest) -> WebResponse.json(actions.view(seat(request))))
        .get("/api/seat/sheet", (request, rest) -> WebResponse.json(actions.sheet(seat(request))))
        .get("/api/seat/briefing", (q, rest) -> WebResponse.json(actions.briefing(seat(q))))
        .get("/api/seat/stream", (request, rest) -> stream(request))
        .post("/api/seat/decide", (request, rest) -> decide(request))
        .post("/api/seat/weigh", (request, rest) -> weigh(request))
        .post("/api/seat/message", (request, rest) -> message(request))
        .post("/api/seat/caucus", (request, rest) -> caucus(request))
        .post("/api/seat/link", (request, rest) -> link(request));
  }

  private WebResponse page(String template) throws IOException {
    return WebResponse.html(templates.fill(template, Map.of()));
  }

  /** A link that moves a seat to another device: the token is in the path once, then a cookie. */
  private WebResponse moved(WebRequest request, String token) {
    if (!token.matches("[0-9a-f]{32}")) {
      throw new RefusedRequest(404, "there is no such seat");
    }
    actions.seat(token);
    return new WebResponse(303, "text/plain", new byte[0], Map.of())
        .with("Location", "/seat")
        .with("Set-Cookie", cookie(token));
  }

  private static String cookie(String token) {
    return COOKIE + "=" + token + "; Path=/; HttpOnly; SameSite=Strict; Max-Age=86400";
  }

  private SeatKey seat(WebRequest request) {
    return actions.seat(request.cookies().get(COOKIE));
  }

  private WebResponse seats(WebRequest request, String code) {
    return WebResponse.json(actions.seats(code, request.address()));
  }

  private WebResponse join(WebRequest request) {
    Join asked = JsonBody.of(request, Join.class);
    if (asked.code() == null || asked.name() == null) {
      throw new RefusedRequest(400, "a code and a name are needed");
    }
    int group = asked.group() == null ? -1 : asked.group();
    int delegation = asked.delegation() == null ? -1 : asked.delegation();
    String token =
        actions.join(
            asked.code(),
            asked.name(),
            group,
            delegation,
            asked.research(),
            request.cookies().get(COOKIE),
            request.address());
    return WebResponse.json(Map.of("seat", "/seat", "link", "/seat/" + token))
        .with("Set-Cookie", cookie(token));
  }

  private WebResponse decide(WebRequest request) {
    SeatKey seat = seat(request);
    Decide asked = JsonBody.of(request, Decide.class);
    if (asked.turn() == null || asked.request() == null || asked.move() == null) {
      throw new RefusedRequest(400, "a turn, an id and a move are needed");
    }
    actions.decide(seat, asked.turn(), asked.request(), asked.move());
    return WebResponse.json(actions.view(seat));
  }

  private WebResponse weigh(WebRequest request) {
    SeatKey seat = seat(request);
    Weigh asked = JsonBody.of(request, Weigh.class);
    if (asked.options() == null) {
      throw new RefusedRequest(400, "options are needed");
    }
    return WebResponse.json(actions.weigh(seat, asked.options()));
  }

  private WebResponse message(WebRequest request) {
    SeatKey seat = seat(request);
    Write asked = JsonBody.of(request, Write.class);
    actions.message(
        seat,
        asked.to() == null ? List.of() : asked.to(),
        asked.text() == null ? "" : asked.text());
    return WebResponse.json(actions.view(seat));
  }

  private WebResponse caucus(WebRequest request) {
    SeatKey seat = seat(request);
    Apart asked = JsonBody.of(request, Apart.class);
    actions.caucus(seat, asked.with() == null ? List.of() : asked.with());
    return WebResponse.json(actions.view(seat));
  }

  /** The link that moves a seat to another device, for whoever holds the seat. */
  private WebResponse link(WebRequest request) {
    seat(request);
    return WebResponse.json(Map.of("link", "/seat/" + request.cookies().get(COOKIE)));
  }

  /** Tells that something changed, and nothing else; the browser then asks for its own view. */
  private WebResponse stream(WebRequest request) throws IOException, InterruptedException {
    SeatKey seat = seat(request);
    OutputStream out = WebServer.stream(request, "text/event-stream");
    long known = -1;
    while (!Thread.currentThread().isInterrupted()) {
      long number = actions.await(seat, known, STREAM_MILLIS);
      String line = number == known ? ": still here\n\n" : "data: " + number + "\n\n";
      known = number;
      out.write(line.getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
    return null;
  }
}
