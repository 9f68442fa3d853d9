package org.parley.page.teach;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.parley.lab.io.ExperimentArm;
import org.parley.lab.lever.LeverEffect;
import org.parley.lab.lever.LeverFindings;
import org.parley.lab.lever.LeverSearch;
import org.parley.lab.lever.TrialStore;
import org.parley.scenario.io.ReadingResult;
import org.parley.scenario.io.ScenarioReader;
import org.parley.scenario.io.TextFinder;
import org.parley.viz.NumberText;
import org.parley.viz.document.PageBlock;

/** What would have changed the talks of a class, were they simulated: the levers that do most. */
final class ClassLevers {
  private static final String HEADING = "What would have changed it, in simulated talks";
  private static final int RUNS = 200;
  private static final int SHOWN = 5;
  private static final double NEARLY_ALL = 0.98;
  private static final long MOST_NANOS = 240_000_000_000L;

  private ClassLevers() {}

  static List<PageBlock> of(ExerciseRecord exercise) {
    ReadingResult reading =
        ScenarioReader.read("exercise.yaml", exercise.text(), List.of(), TextFinder.none());
    if (!(reading instanceof ReadingResult.Valid valid)) {
      return List.of();
    }
    LeverSearch search =
        new LeverSearch(
            new ExperimentArm("base", "", List.of(), valid),
            List.of(),
            List.of(),
            exercise.settings().seed(),
            RUNS,
            OptionalDouble.empty());
    try {
      return search
          .run(Runtime.getRuntime().availableProcessors(), TrialStore.NONE, limited())
          .map(ClassLevers::blocks)
          .orElseGet(ClassLevers::unfinished);
    } catch (IOException e) {
      throw new UncheckedIOException("nothing is written here", e);
    }
  }

  private static LeverSearch.Listener limited() {
    long end = System.nanoTime() + MOST_NANOS;
    return new LeverSearch.Listener() {
      @Override
      public void progress(long done, long of) {
        // Nobody watches.
      }

      @Override
      public boolean cancelled() {
        return System.nanoTime() - end > 0;
      }
    };
  }

  private static List<PageBlock> unfinished() {
    return List.of(
        new PageBlock.Heading(HEADING),
        new PageBlock.Paragraph(
            "The search took longer than there was time for; parley levers finds it."));
  }

  /** What stands there as long as it is searched for. */
  static List<PageBlock> searching() {
    return List.of(
        new PageBlock.Heading(HEADING),
        new PageBlock.Paragraph(
            "It is still being searched for: load this page again in a minute or two."));
  }

  private static List<PageBlock> blocks(LeverFindings found) {
    if (found.base().share() >= NEARLY_ALL) {
      return List.of(
          new PageBlock.Heading(HEADING),
          new PageBlock.Paragraph(
              "Simulated, nearly all of these talks reach it as they are ("
                  + found.title()
                  + "): what differs in this class is owed to those who sat at the table."));
    }
    List<String> points = new ArrayList<>();
    found.levers().stream()
        .filter(LeverEffect::isDistinguishable)
        .filter(effect -> effect.difference().value() > 0)
        .limit(SHOWN)
        .forEach(effect -> points.add(words(effect)));
    String question =
        found.title()
            + ": as the talks are, "
            + NumberText.inHundred(found.base().share())
            + " of 100. Of everything that somebody can move, alone, this raises it most:";
    return points.isEmpty()
        ? List.of(
            new PageBlock.Heading(HEADING),
            new PageBlock.Paragraph(
                "Nothing that somebody can move alone raises it by more than chance. ("
                    + found.title()
                    + ")"))
        : List.of(
            new PageBlock.Heading(HEADING),
            new PageBlock.Paragraph(question),
            new PageBlock.Points(points));
  }

  private static String words(LeverEffect effect) {
    return effect.lever().title()
        + ": "
        + NumberText.change(effect.difference().value())
        + " of 100 ("
        + NumberText.change(effect.difference().low())
        + " to "
        + NumberText.change(effect.difference().high())
        + ")";
  }
}
