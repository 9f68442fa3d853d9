package org.parley.page.explore;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import org.parley.lab.io.ExperimentArm;
import org.parley.lab.lever.LeverEffect;
import org.parley.lab.lever.LeverFindings;
import org.parley.lab.lever.LeverSearch;
import org.parley.lab.lever.TrialStore;
import org.parley.page.http.RefusedRequest;
import org.parley.page.library.ScenarioShelf;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.ReadingResult;
import org.parley.scenario.io.ScenarioSetting;

/** What would change the answer: every lever of talks as they stand on the page, ranked. */
public final class LeverService {
  /** Time after which a search is left to the command line, in seconds: assumed. */
  private static final long MOST_SECONDS = 120;

  private static final int LEAST_RUNS = 20;
  private static final int MOST_RUNS = 2_000;

  private final ScenarioShelf shelf;
  private final int threads;

  /**
   * @param threads how many simulate at the same time
   */
  public LeverService(ScenarioShelf shelf, int threads) {
    this.shelf = shelf;
    this.threads = threads;
  }

  /** All levers, what raises the goal most first. */
  public record LeverAnswer(List<LeverRow> levers) {}

  /**
   * A lever.
   *
   * @param holder id of who can move it
   * @param set what {@code --set} would take, by path
   * @param difference change of the goal's share
   * @param low of its 95% interval, which holds for all levers together
   * @param distinguishable whether it can be told from zero
   */
  public record LeverRow(
      String title,
      String holder,
      Map<String, String> set,
      double difference,
      double low,
      double high,
      boolean distinguishable) {
    static LeverRow of(LeverEffect effect) {
      Map<String, String> set = new LinkedHashMap<>();
      effect.lever().settings().forEach(s -> set.put(s.path(), s.value()));
      return new LeverRow(
          effect.lever().title(),
          effect.lever().holder().id(),
          set,
          effect.difference().value(),
          effect.difference().low(),
          effect.difference().high(),
          effect.isDistinguishable());
    }
  }

  /**
   * Searches.
   *
   * @param cancelled whether nobody waits for the answer any more
   * @return null if nobody does
   * @throws ExploreService.InvalidChange if the changes do not make valid talks
   */
  public LeverAnswer answer(ExploreQuestion question, BooleanSupplier cancelled)
      throws IOException {
    Scenario written = shelf.scenario(question.scenario());
    List<ScenarioSetting> settings = PageSettings.of(written, question.set());
    if (!(shelf.read(question.scenario(), settings) instanceof ReadingResult.Valid valid)) {
      throw new ExploreService.InvalidChange(
          ((ReadingResult.Invalid) shelf.read(question.scenario(), settings)).problems());
    }
    LeverSearch search =
        new LeverSearch(
            new ExperimentArm("base", "", settings, valid),
            ExploreService.goals(valid.scenario(), question.goals()),
            List.of(),
            question.seed(),
            Math.max(LEAST_RUNS, Math.min(MOST_RUNS, question.runs())),
            OptionalDouble.empty());
    long end = System.nanoTime() + MOST_SECONDS * 1_000_000_000;
    LeverFindings found =
        search.run(threads, TrialStore.NONE, new Bounded(end, cancelled)).orElse(null);
    if (found == null && !cancelled.getAsBoolean()) {
      throw new RefusedRequest(
          503,
          "these talks have more levers than can be tried here: parley levers "
              + shelf.file(question.scenario()));
    }
    return found == null
        ? null
        : new LeverAnswer(found.levers().stream().map(LeverRow::of).toList());
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
