package org.parley.page.explore;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.parley.cause.AskedGoal;
import org.parley.compiled.CompiledTalks;
import org.parley.ensemble.Ensemble;
import org.parley.ensemble.RunResult;
import org.parley.scenario.Scenario;

/** One side of a comparison: compiled once, and run further when more runs are asked for. */
final class TalksSide {
  private final Scenario scenario;
  private final CompiledTalks talks;
  private final long seed;
  private final RunColumns columns = new RunColumns();
  private final Map<String, SideCauses> causes = new ConcurrentHashMap<>();

  TalksSide(Scenario scenario, long seed) {
    this.scenario = scenario;
    this.seed = seed;
    talks = CompiledTalks.of(scenario);
  }

  Scenario scenario() {
    return scenario;
  }

  CompiledTalks talks() {
    return talks;
  }

  /** Why runs miss a goal. */
  SideCauses causes(String spelled, AskedGoal goal) {
    return causes.computeIfAbsent(spelled, asked -> new SideCauses(talks, seed, goal));
  }

  /** Runs that are there already. */
  synchronized int size() {
    return columns.size();
  }

  /**
   * The outcomes of the first so many runs.
   *
   * @return null if nobody waits for them any more
   */
  synchronized RunColumns runs(int wanted, int threads, BooleanSupplier cancelled)
      throws IOException {
    if (columns.size() < wanted) {
      Ensemble.Listener<RunResult> listener =
          new Ensemble.Listener<>() {
            @Override
            public void row(RunResult row) {
              columns.add(row);
            }

            @Override
            public boolean cancelled() {
              return cancelled.getAsBoolean();
            }
          };
      Ensemble.of(talks, seed).run(columns.size(), wanted, threads, listener);
    }
    return columns.size() < wanted ? null : columns.first(wanted);
  }
}
