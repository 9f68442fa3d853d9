package org.parley.page;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.parley.page.explore.ExploreAnswer;
import org.parley.page.explore.ExplorePicture;
import org.parley.page.explore.ExploreQuestion;
import org.parley.page.explore.ExploreService;
import org.parley.page.explore.RunStories;
import org.parley.page.explore.SimulationQueue;
import org.parley.page.http.RefusedRequest;
import org.parley.page.http.RouteTable;
import org.parley.page.http.WebRequest;
import org.parley.page.http.WebResponse;
import org.parley.page.library.ScenarioShelf;
import org.parley.page.library.TalksText;

/** The library, the pages of each talks, and what can be taken away from them. */
final class LibraryRoutes {
  /** Runs behind a picture and a table that are taken away. */
  private static final int FILE_RUNS = 2_000;

  private final ScenarioShelf shelf;
  private final PageTemplates templates;
  private final ExploreService service;
  private final SimulationQueue queue;
  private final RunStories stories;
  private final AtomicLong addresses = new AtomicLong();

  LibraryRoutes(
      ScenarioShelf shelf, PageTemplates templates, ExploreService service, SimulationQueue queue) {
    this.shelf = shelf;
    this.templates = templates;
    this.service = service;
    this.queue = queue;
    stories = new RunStories(service);
  }

  void add(RouteTable routes) {
    routes.get("/", (request, rest) -> library()).get("/talks/*", this::talks);
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
      case "story" -> story(request, id);
      default -> throw new RefusedRequest(404, "there is no such page");
    };
  }

  private WebResponse story(WebRequest request, String id)
      throws IOException, InterruptedException {
    ExploreQuestion asked = question(request, id);
    long run = number(request, "run", 0);
    if (run < 0) {
      throw new RefusedRequest(400, "runs are counted from 0");
    }
    List<RunStories.StoryLine> lines =
        SimulationQueue.awaited(
            queue.submit(asked.client(), cancelled -> stories.lines(asked, run)));
    return WebResponse.html(
        templates.fill(
            "story.ftlh",
            Map.of(
                "id",
                id,
                "title",
                title(id),
                "run",
                Long.toString(run),
                "seed",
                Long.toString(asked.seed()),
                "changes",
                asked.set(),
                "lines",
                lines)));
  }

  private String title(String id) {
    return shelf.scenario(id).title();
  }

  private WebResponse page(String template, String id) throws IOException {
    TalksText text = TalksText.of(id, shelf.scenario(id));
    return WebResponse.html(templates.fill(template, Map.of("talks", text)));
  }

  private ExploreQuestion question(WebRequest request, String id) {
    String set = request.parameter("set").orElse("");
    List<String> changes = set.isEmpty() ? List.of() : List.of(set.split("\n"));
    String goal = request.parameter("goal").orElse("");
    // Nobody is known by an address: whoever asks for a picture takes a turn of their own.
    return new ExploreQuestion(
        "address-" + addresses.incrementAndGet(),
        id,
        changes,
        goal.isEmpty() ? List.of() : List.of(goal),
        number(request, "seed", 1),
        FILE_RUNS,
        0);
  }

  private static long number(WebRequest request, String name, long otherwise) {
    try {
      return request.parameter(name).map(Long::parseLong).orElse(otherwise);
    } catch (NumberFormatException e) {
      throw new RefusedRequest(400, "'" + name + "' is no whole number", e);
    }
  }

  private ExploreAnswer answer(ExploreQuestion question) throws InterruptedException {
    return SimulationQueue.awaited(
        queue.submit(question.client(), cancelled -> service.answer(question, cancelled)));
  }
}
