package org.parley.page.explore;

import java.util.List;
import org.parley.compiled.CompiledTalks;
import org.parley.viz.report.StoryInput;
import org.parley.viz.report.StoryTeller;

/** One run of a what-if told round by round, as {@code parley story} tells it. */
public final class RunStories {
  /** Lines are not broken here but where they are shown. */
  private static final int UNBROKEN = 100_000;

  private static final int INDENT = 2;
  private static final double[][] NO_FRONTIER = {};

  private final ExploreService service;

  /**
   * @param service has the talks at hand
   */
  public RunStories(ExploreService service) {
    this.service = service;
  }

  /**
   * A line of a story.
   *
   * @param depth 0 for a sitting, 1 for a round, 2 for what happens in it
   * @param text what it says
   */
  public record StoryLine(int depth, String text) {
    static StoryLine of(String line) {
      String text = line.stripLeading();
      return new StoryLine(Math.min(2, (line.length() - text.length()) / INDENT), text);
    }
  }

  /**
   * Plays a run again and tells it, without its title.
   *
   * @throws ExploreService.InvalidChange if the changes do not make valid talks
   */
  public List<StoryLine> lines(ExploreQuestion question, long run) {
    CompiledTalks talks = service.sides(question).now().talks();
    return StoryTeller.tell(StoryInput.of(talks, question.seed(), run, NO_FRONTIER, List.of()))
        .lines(UNBROKEN)
        .stream()
        .skip(1)
        .filter(line -> !line.isBlank())
        .map(StoryLine::of)
        .toList();
  }
}
