package org.parley.page;

import java.io.IOException;
import java.util.Map;
import org.parley.page.explore.SimulationQueue;
import org.parley.page.http.JsonBody;
import org.parley.page.http.RefusedRequest;
import org.parley.page.http.RouteTable;
import org.parley.page.http.WebRequest;
import org.parley.page.http.WebResponse;
import org.parley.page.write.DraftForm;
import org.parley.page.write.DraftReading;
import org.parley.page.write.DraftTemplates;
import org.parley.page.write.DraftTrial;
import org.parley.page.write.FormYaml;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.ScenarioSchema;

/** The addresses of writing talks. */
final class WriteRoutes {
  private static final int MOST_RUNS = 2000;

  private final PageTemplates templates;
  private final DraftReading drafts;
  private final SimulationQueue queue;
  private final int threads;

  WriteRoutes(PageTemplates templates, DraftReading drafts, SimulationQueue queue, int threads) {
    this.templates = templates;
    this.drafts = drafts;
    this.queue = queue;
    this.threads = threads;
  }

  /** A draft that is sent to be read or played. */
  private record SentDraft(String client, String text, int runs) {}

  void add(RouteTable routes) {
    routes
        .get("/write", (request, rest) -> page())
        .get("/api/write/templates", (request, rest) -> WebResponse.json(DraftTemplates.all()))
        .get("/api/schema", (request, rest) -> schema())
        .post("/api/write/form", (request, rest) -> form(request))
        .post("/api/write/check", (request, rest) -> check(request))
        .post("/api/write/trial", (request, rest) -> trial(request));
  }

  private WebResponse page() throws IOException {
    return WebResponse.html(
        templates.fill("write.ftlh", Map.of("templates", DraftTemplates.all())));
  }

  private static WebResponse schema() {
    return WebResponse.of(200, "application/json; charset=utf-8", ScenarioSchema.json());
  }

  private static WebResponse form(WebRequest request) {
    return WebResponse.json(Map.of("text", FormYaml.of(JsonBody.of(request, DraftForm.class))));
  }

  private WebResponse check(WebRequest request) {
    return WebResponse.json(drafts.check(JsonBody.of(request, SentDraft.class).text()));
  }

  private WebResponse trial(WebRequest request) throws InterruptedException {
    SentDraft draft = JsonBody.of(request, SentDraft.class);
    if (draft.client() == null || draft.runs() < 1 || draft.runs() > MOST_RUNS) {
      throw new RefusedRequest(400, "a client and 1 to " + MOST_RUNS + " runs are needed");
    }
    Scenario scenario =
        drafts
            .scenario(draft.text())
            .orElseThrow(() -> new RefusedRequest(422, "the draft is not valid yet"));
    return WebResponse.json(
        SimulationQueue.awaited(
            queue.submit(
                draft.client(),
                cancelled -> DraftTrial.of(scenario, draft.runs(), threads, cancelled))));
  }
}
