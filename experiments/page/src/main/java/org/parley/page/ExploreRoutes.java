package org.parley.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.compiled.CompiledTalks;
import org.parley.ensemble.OutcomeLabels;
import org.parley.page.explore.CauseService;
import org.parley.page.explore.ControlCatalogue;
import org.parley.page.explore.ExploreAnswer;
import org.parley.page.explore.ExploreQuestion;
import org.parley.page.explore.ExploreService;
import org.parley.page.explore.LeverService;
import org.parley.page.explore.ReportService;
import org.parley.page.explore.SimulationQueue;
import org.parley.page.http.JsonBody;
import org.parley.page.http.RouteTable;
import org.parley.page.http.WebRequest;
import org.parley.page.http.WebResponse;
import org.parley.page.library.ScenarioShelf;
import org.parley.page.library.TalksText;
import org.parley.scenario.Scenario;

/** What exploring asks, as JSON. */
final class ExploreRoutes {
  private final ScenarioShelf shelf;
  private final ExploreService service;
  private final SimulationQueue queue;
  private final CauseService causeService;
  private final SimulationQueue causeQueue;
  private final LeverService leverService;
  private final SimulationQueue leverQueue;
  private final ReportService reports;

  ExploreRoutes(
      ScenarioShelf shelf,
      ExploreService service,
      SimulationQueue queue,
      CauseService causeService,
      SimulationQueue causeQueue,
      LeverService leverService,
      SimulationQueue leverQueue,
      ReportService reports) {
    this.shelf = shelf;
    this.service = service;
    this.queue = queue;
    this.causeService = causeService;
    this.causeQueue = causeQueue;
    this.leverService = leverService;
    this.leverQueue = leverQueue;
    this.reports = reports;
  }

  void add(RouteTable routes) {
    routes
        .get(
            "/api/talks",
            (request, rest) -> WebResponse.json(Map.of("talks", TalksText.cards(shelf))))
        .get("/api/talks/*", (request, id) -> about(id))
        .post("/api/explore", (request, rest) -> explore(request))
        .post("/api/why", (request, rest) -> why(request))
        .post("/api/levers", (request, rest) -> levers(request, LeverService.Effort.ASKED))
        .post(
            "/api/levers/resting", (request, rest) -> levers(request, LeverService.Effort.RESTING))
        .post("/api/report", (request, rest) -> report(request))
        .post("/api/report/cancel", (request, rest) -> noReport(request));
  }

  private WebResponse about(String id) {
    Scenario scenario = shelf.scenario(id);
    OutcomeLabels frame = OutcomeLabels.of(CompiledTalks.of(scenario), 1);
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("id", id);
    about.put("title", scenario.title());
    about.put("question", scenario.question());
    about.put(
        "goals",
        frame.goals().stream().map(g -> Map.of("goal", g.goal(), "title", g.title())).toList());
    about.put("holders", ControlCatalogue.holders(scenario));
    about.put("controls", ControlCatalogue.of(scenario));
    about.put("rounds", frame.rounds());
    about.put("command", "parley run " + shelf.file(id));
    return WebResponse.json(about);
  }

  private WebResponse explore(WebRequest request) throws InterruptedException {
    ExploreQuestion asked = JsonBody.of(request, ExploreQuestion.class);
    // Whoever changes something no longer waits for why it was as it was, nor what would change it.
    causeQueue.cancel(asked.client());
    leverQueue.cancel(asked.client());
    return told(() -> answer(asked));
  }

  private WebResponse why(WebRequest request) throws InterruptedException {
    ExploreQuestion asked = JsonBody.of(request, ExploreQuestion.class);
    return told(
        () ->
            SimulationQueue.awaited(
                causeQueue.submit(
                    asked.client(), cancelled -> causeService.answer(asked, cancelled))));
  }

  private WebResponse levers(WebRequest request, LeverService.Effort effort)
      throws InterruptedException {
    ExploreQuestion asked = JsonBody.of(request, ExploreQuestion.class);
    return told(
        () ->
            SimulationQueue.awaited(
                leverQueue.submit(
                    asked.client(), cancelled -> leverService.answer(asked, effort, cancelled))));
  }

  private WebResponse report(WebRequest request) throws InterruptedException {
    ExploreQuestion asked = JsonBody.of(request, ExploreQuestion.class);
    return told(() -> SimulationQueue.awaited(reports.ask(asked)));
  }

  private WebResponse noReport(WebRequest request) {
    reports.cancel(JsonBody.of(request, ExploreQuestion.class).client());
    return WebResponse.json(Map.of());
  }

  /** Something that is computed while somebody waits. */
  @FunctionalInterface
  private interface Computed {
    Object get() throws InterruptedException;
  }

  private static WebResponse told(Computed computed) throws InterruptedException {
    try {
      return WebResponse.json(computed.get());
    } catch (ExploreService.InvalidChange invalid) {
      return WebResponse.json(
          422, Map.of("error", invalid.getMessage(), "problems", invalid.problems()));
    }
  }

  private ExploreAnswer answer(ExploreQuestion question) throws InterruptedException {
    return SimulationQueue.awaited(
        queue.submit(
            question.client(),
            service.isNew(question),
            cancelled -> service.answer(question, cancelled)));
  }
}
