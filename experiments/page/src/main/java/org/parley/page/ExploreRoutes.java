package org.parley.page;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.parley.compiled.CompiledTalks;
import org.parley.ensemble.OutcomeLabels;
import org.parley.page.explore.CauseService;
import org.parley.page.explore.ControlCatalogue;
import org.parley.page.explore.ExploreAnswer;
import org.parley.page.explore.ExplorePicture;
import org.parley.page.explore.ExploreQuestion;
import org.parley.page.explore.ExploreService;
import org.parley.page.explore.LeverService;
import org.parley.page.explore.ReportService;
import org.parley.page.explore.SimulationQueue;
import org.parley.page.http.JsonBody;
import org.parley.page.http.RefusedRequest;
import org.parley.page.http.RouteTable;
import org.parley.page.http.WebRequest;
import org.parley.page.http.WebResponse;
import org.parley.page.library.ScenarioShelf;
import org.parley.page.library.TalksText;
import org.parley.scenario.Scenario;

/** The addresses of the library and of exploring. */
final class ExploreRoutes {
  private final ScenarioShelf shelf;
  private final PageTemplates templates;
  private final ExploreService service;
  private final SimulationQueue queue;
  private final CauseService causeService;
  private final SimulationQueue causeQueue;
  private final LeverService leverService;
  private final SimulationQueue leverQueue;
  private final ReportService reports;

  ExploreRoutes(
      ScenarioShelf shelf,
      PageTemplates templates,
      ExploreService service,
      SimulationQueue queue,
      CauseService causeService,
      SimulationQueue causeQueue,
      LeverService leverService,
      SimulationQueue leverQueue,
      ReportService reports) {
    this.shelf = shelf;
    this.templates = templates;
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
        .get("/", (request, rest) -> library())
        .get("/talks/*", this::talks)
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

  private WebResponse library() throws IOException {
    return WebResponse.html(
        templates.fill("library.ftlh", Map.of("cards", TalksText.cards(shelf))));
  }

  private WebResponse talks(WebRequest request, String rest)
      throws IOException, InterruptedException {
    int slash = rest.indexOf('/');
    String id = slash < 0 ? rest : rest.substring(0, slash);
    String part = slash < 0 ? "" : rest.substring(slash + 1);
    return switch (part) {
      case "" -> page("talks.ftlh", id);
      case "read" -> page("read.ftlh", id);
      case "picture.svg" ->
          WebResponse.of(
              200, "image/svg+xml", ExplorePicture.svg(title(id), answer(question(request, id))));
      case "data.csv" ->
          WebResponse.of(
                  200, "text/csv; charset=utf-8", ExplorePicture.csv(answer(question(request, id))))
              .with("Content-Disposition", "attachment; filename=\"" + id + ".csv\"");
      default -> throw new RefusedRequest(404, "there is no such page");
    };
  }

  private String title(String id) {
    return shelf.scenario(id).title();
  }

  private WebResponse page(String template, String id) throws IOException {
    TalksText text = TalksText.of(id, shelf.scenario(id));
    return WebResponse.html(templates.fill(template, Map.of("talks", text)));
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
            done(
                causeQueue.submit(
                    asked.client(), cancelled -> causeService.answer(asked, cancelled))));
  }

  private WebResponse levers(WebRequest request, LeverService.Effort effort)
      throws InterruptedException {
    ExploreQuestion asked = JsonBody.of(request, ExploreQuestion.class);
    return told(
        () ->
            done(
                leverQueue.submit(
                    asked.client(), cancelled -> leverService.answer(asked, effort, cancelled))));
  }

  private WebResponse report(WebRequest request) throws InterruptedException {
    ExploreQuestion asked = JsonBody.of(request, ExploreQuestion.class);
    return told(() -> done(reports.ask(asked)));
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

  private static ExploreQuestion question(WebRequest request, String id) {
    String set = request.parameter("set").orElse("");
    List<String> changes = set.isEmpty() ? List.of() : List.of(set.split("\n"));
    String goal = request.parameter("goal").orElse("");
    try {
      long seed = Long.parseLong(request.parameter("seed").orElse("1"));
      return new ExploreQuestion(
          "picture-" + id, id, changes, goal.isEmpty() ? List.of() : List.of(goal), seed, 2000);
    } catch (IllegalArgumentException e) {
      throw new RefusedRequest(400, "the address is not well formed", e);
    }
  }

  private ExploreAnswer answer(ExploreQuestion question) throws InterruptedException {
    return done(queue.submit(question.client(), cancelled -> service.answer(question, cancelled)));
  }

  private static <T> T done(CompletableFuture<T> computing) throws InterruptedException {
    try {
      return computing.get();
    } catch (CancellationException replaced) {
      throw new RefusedRequest(409, "something else was asked meanwhile", replaced);
    } catch (ExecutionException fault) {
      if (fault.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(fault.getCause());
    }
  }
}
