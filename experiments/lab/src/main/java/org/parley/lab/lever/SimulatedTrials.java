package org.parley.lab.lever;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.parley.compiled.CompiledTalks;
import org.parley.ensemble.GoalCheck;
import org.parley.ensemble.OutcomeLabels;
import org.parley.ensemble.RunResult;
import org.parley.goal.Goal;
import org.parley.negotiation.Simulation;
import org.parley.outcome.Outcome;
import org.parley.scenario.io.InputProblem;
import org.parley.scenario.io.ReadingResult;
import org.parley.scenario.io.ScenarioSetting;
import org.parley.workers.WorkerPool;

/**
 * Trials that are simulated. Only the goal and the gains are asked of a run, so that nothing else
 * of it is looked into.
 */
final class SimulatedTrials implements LeverTrials, AutoCloseable {
  private final MovedReadings readings;
  private final Goal goal;
  private final long seed;
  private final int threads;
  private final LongConsumer made;
  private final BooleanSupplier cancelled;
  private final Map<List<ScenarioSetting>, HeldTalks> held = new ConcurrentHashMap<>();
  private final WorkerPool pool;

  /**
   * Trials of these talks.
   *
   * @param made told how many more runs were made, now and then
   */
  SimulatedTrials(
      MovedReadings readings,
      Goal goal,
      long seed,
      int threads,
      LongConsumer made,
      BooleanSupplier cancelled) {
    this.readings = readings;
    this.goal = goal;
    this.seed = seed;
    this.threads = threads;
    this.made = made;
    this.cancelled = cancelled;
    pool = WorkerPool.of("trial", threads);
  }

  /**
   * Talks that can be held, or why they cannot.
   *
   * @param talks null if they cannot
   * @param check the goal in them
   * @param fault what is wrong
   */
  private record HeldTalks(CompiledTalks talks, GoalCheck check, String fault) {
    static HeldTalks refused(String fault) {
      return new HeldTalks(null, null, fault);
    }
  }

  @Override
  public List<String> delegations() {
    return readings.base().reading().scenario().delegations().stream().map(d -> d.id()).toList();
  }

  @Override
  public void prepare(List<List<Lever>> sets) {
    List<Callable<HeldTalks>> work = new ArrayList<>();
    for (List<Lever> set : sets) {
      work.add(() -> cancelled.getAsBoolean() ? null : held(settings(set)));
    }
    pool.all(work);
  }

  @Override
  public Optional<TrialSlice> runs(List<Lever> moved, int from, int to)
      throws IOException, LeverUnusable {
    HeldTalks talks = held(settings(moved));
    if (talks.talks() == null) {
      throw new LeverUnusable(talks.fault());
    }
    int sides = talks.talks().parties();
    TrialSlice slice =
        new TrialSlice(new boolean[to - from], new boolean[to - from], new long[sides][to - from]);
    int parts = Math.min(threads, to - from);
    List<Callable<Boolean>> work = new ArrayList<>();
    for (int p = 0; p < parts; p++) {
      int begin = from + (int) ((long) (to - from) * p / parts);
      int end = from + (int) ((long) (to - from) * (p + 1) / parts);
      work.add(() -> simulated(talks, slice, from, begin, end));
    }
    boolean isWhole = pool.all(work).stream().allMatch(done -> done);
    made.accept(to - from);
    return isWhole ? Optional.of(slice) : Optional.empty();
  }

  private boolean simulated(HeldTalks talks, TrialSlice slice, int from, int begin, int end) {
    Simulation simulation = null;
    for (int run = begin; run < end; run++) {
      if (cancelled.getAsBoolean()) {
        return false;
      }
      if (simulation == null) {
        simulation = Simulation.unanalysed(talks.talks(), seed);
      }
      RunResult row = RunResult.of(simulation::run, run);
      put(slice, talks.check(), row, run - from);
      // A run that failed may have left the arrays in disorder.
      simulation = row instanceof RunResult.Failed ? null : simulation;
    }
    return true;
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

  private static List<ScenarioSetting> settings(List<Lever> moved) {
    List<ScenarioSetting> settings = new ArrayList<>();
    moved.forEach(lever -> settings.addAll(lever.settings()));
    return settings;
  }

  private HeldTalks held(List<ScenarioSetting> settings) {
    return held.computeIfAbsent(settings, this::compiled);
  }

  private HeldTalks compiled(List<ScenarioSetting> settings) {
    ReadingResult reading = readings.with(settings);
    if (reading instanceof ReadingResult.Invalid invalid) {
      return HeldTalks.refused(
          String.join("; ", invalid.problems().stream().map(InputProblem::message).toList()));
    }
    try {
      CompiledTalks talks = CompiledTalks.of(((ReadingResult.Valid) reading).scenario());
      return new HeldTalks(talks, GoalCheck.of(goal, OutcomeLabels.of(talks, seed)), "");
    } catch (IllegalArgumentException e) {
      return HeldTalks.refused(e.getMessage());
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
