package org.parley.page.explore;

import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import org.parley.lab.io.ExperimentArm;
import org.parley.lab.lever.LeverEffect;
import org.parley.lab.lever.LeverSearch;
import org.parley.page.http.RefusedRequest;
import org.parley.page.library.ScenarioShelf;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.ReadingResult;
import org.parley.scenario.io.ScenarioSetting;

/** What would change the answer: every lever of talks as they stand on the page, ranked. */
public final class LeverService {
  private static final int LEAST_RUNS = 20;

  private final ScenarioShelf shelf;
  private final int threads;
  private final LeverMemory memory = new LeverMemory();

  /**
   * How much a search may take: one that nobody asked for takes little, and gives way to what
   * others compute.
   */
  public enum Effort {
    /** Begun by itself while the hand rests: half the processors for half a minute, assumed. */
    RESTING(100, 30, 2),
    /** Asked for: all processors for two minutes, assumed. */
    ASKED(2_000, 120, 1);

    private final int mostRuns;
    private final long mostSeconds;
    private final int shareOfThreads;

    Effort(int mostRuns, long mostSeconds, int shareOfThreads) {
      this.mostRuns = mostRuns;
      this.mostSeconds = mostSeconds;
      this.shareOfThreads = shareOfThreads;
    }
  }

  /**
   * @param threads how many simulate at the same time
   */
  public LeverService(ScenarioShelf shelf, int threads) {
    this.shelf = shelf;
    this.threads = threads;
  }

  /**
   * Searches; what was found is kept for whoever asks the same.
   *
   * @param cancelled whether nobody waits for the answer any more
   * @return null if nobody does
   * @throws ExploreService.InvalidChange if the changes do not make valid talks
   */
  public LeverRanking answer(ExploreQuestion question, Effort effort, BooleanSupplier cancelled)
      throws IOException {
    int runs = Math.max(LEAST_RUNS, Math.min(effort.mostRuns, question.runs()));
    LeverMemory.Sought sought =
        new LeverMemory.Sought(
            shelf.talks(question.scenario()).edition(),
            question.set(),
            question.goals(),
            question.seed(),
            runs);
    LeverRanking known = memory.of(sought);
    if (known != null) {
      return known;
    }
    long end = System.nanoTime() + effort.mostSeconds * 1_000_000_000;
    List<LeverEffect> found =
        search(question, runs)
            .ranked(Math.max(1, threads / effort.shareOfThreads), new Bounded(end, cancelled))
            .orElse(null);
    if (found == null && !cancelled.getAsBoolean()) {
      throw new RefusedRequest(
          503,
          "these talks have more levers than can be tried here in %d seconds: parley levers %s"
              .formatted(effort.mostSeconds, shelf.file(question.scenario())));
    }
    if (found == null) {
      return null;
    }
    LeverRanking answer =
        new LeverRanking(found.stream().map(LeverRanking.LeverRow::of).toList(), runs);
    memory.keep(sought, answer);
    return answer;
  }

  private LeverSearch search(ExploreQuestion question, int runs) {
    Scenario written = shelf.scenario(question.scenario());
    List<ScenarioSetting> settings = PageSettings.of(written, question.set());
    ReadingResult reading = shelf.read(question.scenario(), settings);
    if (!(reading instanceof ReadingResult.Valid valid)) {
      throw new ExploreService.InvalidChange(((ReadingResult.Invalid) reading).problems());
    }
    return new LeverSearch(
        new ExperimentArm("base", "", settings, valid),
        ExploreService.goals(valid.scenario(), question.goals()),
        List.of(),
        question.seed(),
        runs,
        OptionalDouble.empty());
  }

  private record Bounded(long end, BooleanSupplier given) implements LeverSearch.Listener {
    @Override
    public void progress(long done, long of) {
      // The page shows that it works, and not how far it has come.
    }

    @Override
    public boolean cancelled() {
      return given.getAsBoolean() || System.nanoTime() - end > 0;
    }
  }
}
