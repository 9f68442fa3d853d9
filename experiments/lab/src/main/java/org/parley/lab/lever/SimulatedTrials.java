package org.parley.lab.lever;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.parley.compiled.CompiledTalks;
import org.parley.ensemble.Ensemble;
import org.parley.ensemble.GoalCheck;
import org.parley.ensemble.OutcomeLabels;
import org.parley.ensemble.RunResult;
import org.parley.goal.Goal;
import org.parley.lab.io.ExperimentArm;
import org.parley.outcome.Outcome;
import org.parley.scenario.io.InputProblem;
import org.parley.scenario.io.ReadingResult;
import org.parley.scenario.io.ScenarioSetting;

/** Trials that are simulated. */
final class SimulatedTrials implements LeverTrials {
  private final ExperimentArm base;
  private final Goal goal;
  private final long seed;
  private final int threads;
  private final LongConsumer made;
  private final BooleanSupplier cancelled;
  private final Map<List<ScenarioSetting>, CompiledTalks> compiled = new HashMap<>();

  /**
   * Trials of these talks.
   *
   * @param made told how many more runs were made, now and then
   */
  SimulatedTrials(
      ExperimentArm base,
      Goal goal,
      long seed,
      int threads,
      LongConsumer made,
      BooleanSupplier cancelled) {
    this.base = base;
    this.goal = goal;
    this.seed = seed;
    this.threads = threads;
    this.made = made;
    this.cancelled = cancelled;
  }

  @Override
  public List<String> delegations() {
    return base.reading().scenario().delegations().stream().map(d -> d.id()).toList();
  }

  @Override
  public Optional<TrialSlice> runs(List<Lever> moved, int from, int to)
      throws IOException, LeverUnusable {
    List<ScenarioSetting> settings = new ArrayList<>();
    moved.forEach(lever -> settings.addAll(lever.settings()));
    CompiledTalks talks = talks(settings);
    int sides = talks.parties();
    TrialSlice slice =
        new TrialSlice(new boolean[to - from], new boolean[to - from], new long[sides][to - from]);
    Ensemble<RunResult> ensemble = Ensemble.of(talks, seed, List.of());
    GoalCheck check = GoalCheck.of(goal, OutcomeLabels.of(talks, seed));
    Ensemble.Result result = ensemble.run(from, to, threads, listener(slice, check, from));
    return result.ending() == Ensemble.Ending.FINISHED ? Optional.of(slice) : Optional.empty();
  }

  private Ensemble.Listener<RunResult> listener(TrialSlice slice, GoalCheck check, int from) {
    return new Ensemble.Listener<>() {
      private long told;

      @Override
      public void row(RunResult row) {
        put(slice, check, row, (int) row.run() - from);
      }

      @Override
      public void progress(long done, long failed) {
        made.accept(done - told);
        told = done;
      }

      @Override
      public boolean cancelled() {
        return cancelled.getAsBoolean();
      }
    };
  }

  private static void put(TrialSlice slice, GoalCheck check, RunResult row, int at) {
    if (row instanceof RunResult.Finished finished) {
      Outcome outcome = finished.outcome();
      slice.met()[at] = check.met(outcome);
      for (int d = 0; d < slice.gains().length; d++) {
        slice.gains()[d][at] = outcome.gain()[d];
      }
    } else {
      slice.failed()[at] = true;
    }
  }

  private CompiledTalks talks(List<ScenarioSetting> settings) throws LeverUnusable {
    CompiledTalks known = compiled.get(settings);
    if (known != null) {
      return known;
    }
    ReadingResult reading = settings.isEmpty() ? base.reading() : base.with(settings);
    if (reading instanceof ReadingResult.Invalid invalid) {
      throw new LeverUnusable(
          String.join("; ", invalid.problems().stream().map(InputProblem::message).toList()));
    }
    try {
      CompiledTalks talks = CompiledTalks.of(((ReadingResult.Valid) reading).scenario());
      compiled.put(settings, talks);
      return talks;
    } catch (IllegalArgumentException e) {
      throw new LeverUnusable(e.getMessage());
    }
  }
}
