package org.parley.page;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.parley.page.http.JsonBody;
import org.parley.page.http.RefusedRequest;
import org.parley.page.http.RouteTable;
import org.parley.page.http.WebRequest;
import org.parley.page.http.WebResponse;
import org.parley.page.library.ScenarioShelf;
import org.parley.page.library.TalksText;
import org.parley.page.teach.ClassActions;
import org.parley.page.teach.ExerciseSettings;
import org.parley.page.teach.InstructorKey;
import org.parley.page.write.DraftReading;
import org.parley.scenario.io.ReadingResult;

/** The addresses of whoever teaches. */
final class TeachRoutes {
  private static final String COOKIE = "parley_instructor";

  private final ScenarioShelf shelf;
  private final PageTemplates templates;
  private final ClassActions actions;
  private final InstructorKey key;
  private final Supplier<String> address;
  private final String style;
  private final DraftReading drafts;

  TeachRoutes(
      ScenarioShelf shelf,
      PageTemplates templates,
      ClassActions actions,
      InstructorKey key,
      Supplier<String> address,
      String style,
      DraftReading drafts) {
    this.shelf = shelf;
    this.templates = templates;
    this.actions = actions;
    this.key = key;
    this.address = address;
    this.style = style;
    this.drafts = drafts;
  }

  /** What is sent to prepare an exercise: talks of this page, or the text of a draft. */
  private record NewExercise(String scenario, String text, ExerciseSettings settings) {}

  void add(RouteTable routes) {
    routes
        .get("/teach", (request, rest) -> teach(request))
        .get("/api/teach", (request, rest) -> all(request))
        .get("/api/teach/*", this::one)
        .post("/api/teach", (request, rest) -> prepare(request))
        .post("/api/teach/*", this::act)
        .get("/debrief/*", this::debrief);
  }

  private WebResponse teach(WebRequest request) throws IOException {
    String given = request.parameter("key").orElse("");
    if (key.opens(given)) {
      return new WebResponse(303, "text/plain", new byte[0], Map.of())
          .with("Location", "/teach")
          .with("Set-Cookie", COOKIE + "=" + given + "; Path=/; HttpOnly; SameSite=Strict");
    }
    if (!isInstructor(request)) {
      return WebResponse.html(templates.fill("locked.ftlh", Map.of()));
    }
    List<TalksText.Card> cards = TalksText.cards(shelf);
    return WebResponse.html(
        templates.fill("teach.ftlh", Map.of("cards", cards, "address", address.get())));
  }

  private boolean isInstructor(WebRequest request) {
    return key.opens(request.cookies().getOrDefault(COOKIE, ""));
  }

  private void onlyInstructor(WebRequest request) {
    if (!isInstructor(request)) {
      throw new RefusedRequest(403, "this is for the instructor: use the link shown at the start");
    }
  }

  private WebResponse all(WebRequest request) {
    onlyInstructor(request);
    return WebResponse.json(Map.of("exercises", actions.all()));
  }

  private WebResponse one(WebRequest request, String rest)
      throws IOException, InterruptedException {
    onlyInstructor(request);
    if (rest.endsWith("/data.csv")) {
      String id = rest.substring(0, rest.length() - "/data.csv".length());
      return WebResponse.of(200, "text/csv; charset=utf-8", actions.data(id))
          .with("Content-Disposition", "attachment; filename=\"class.csv\"");
    }
    if (rest.endsWith("/outcomes.csv")) {
      String id = rest.substring(0, rest.length() - "/outcomes.csv".length());
      return WebResponse.of(200, "text/csv; charset=utf-8", actions.outcomes(id))
          .with("Content-Disposition", "attachment; filename=\"outcomes.csv\"");
    }
    if (rest.endsWith("/sheets.pdf")) {
      String id = rest.substring(0, rest.length() - "/sheets.pdf".length());
      int group =
          request
              .parameter("group")
              .filter(g -> g.matches("[0-9]{1,3}"))
              .map(Integer::parseInt)
              .orElse(0);
      return new WebResponse(200, "application/pdf", actions.sheets(id, group), Map.of());
    }
    if (rest.endsWith("/qr.svg")) {
      String id = rest.substring(0, rest.length() - "/qr.svg".length());
      return WebResponse.of(200, "image/svg+xml", actions.joinPicture(id, address.get()));
    }
    return WebResponse.json(actions.view(rest));
  }

  private WebResponse prepare(WebRequest request) throws IOException {
    onlyInstructor(request);
    NewExercise asked = JsonBody.of(request, NewExercise.class);
    if ((asked.scenario() == null && asked.text() == null) || asked.settings() == null) {
      throw new RefusedRequest(400, "talks and settings are needed");
    }
    ReadingResult reading =
        asked.text() == null ? shelf.read(asked.scenario(), List.of()) : drafts.read(asked.text());
    String id = actions.prepare(reading, asked.settings());
    return WebResponse.json(Map.of("exercise", id));
  }

  private WebResponse act(WebRequest request, String id) throws IOException {
    onlyInstructor(request);
    String now = actions.act(id, JsonBody.of(request, ClassActions.Act.class));
    return WebResponse.json(actions.view(now));
  }

  private WebResponse debrief(WebRequest request, String rest) throws IOException {
    boolean file = rest.endsWith("/file");
    String id = file ? rest.substring(0, rest.length() - "/file".length()) : rest;
    Map<String, Object> data = new LinkedHashMap<>(actions.debrief(id, isInstructor(request)));
    data.put("id", id);
    if (!file) {
      return WebResponse.html(templates.fill("debrief.ftlh", data));
    }
    data.put("style", style);
    return WebResponse.html(templates.fill("debrief.ftlh", data))
        .with("Content-Disposition", "attachment; filename=\"debrief.html\"");
  }
}
