package org.parley.ensemble;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.parley.cause.AskedGoal;
import org.parley.cause.CauseFinder;
import org.parley.cause.RunReason;
import org.parley.compiled.CompiledTalks;
import org.parley.goal.Goal;
import org.parley.goal.GoalParser;
import org.parley.scenario.Scenario;
import org.parley.statistics.ShareEstimate;
import org.parley.workers.WorkerPool;

/**
 * Looks into the first runs of talks for why each did not reach its goals. What is found does not
 * depend on the number of threads. A run that fails is left out.
 *
 * @param talks the talks
 * @param frame the names of what is counted, with the goals
 * @param goals places in the frame of the goals that are looked into
 */
public record CauseStudy(CompiledTalks talks, OutcomeLabels frame, List<Integer> goals) {
  /**
   * Runs that are looked into: shares of 200 are known to within 7 in 100, and playing these runs
   * once more costs a fifth of a thousand runs.
   */
  public static final int RUNS = 200;

  private static final int BATCH = 5;

  /** Copies the list. */
  public CauseStudy {
    goals = List.copyOf(goals);
  }

  /** A study of the goals that a summary speaks of. */
  public static CauseStudy of(CompiledTalks talks, OutcomeTally tally) {
    return new CauseStudy(talks, tally.frame(), tally.spokenOf());
  }

  /** The goals, with their checks. */
  List<AskedGoal> asked() {
    List<AskedGoal> asked = new ArrayList<>();
    for (int g : goals) {
      asked.add(asked(GoalParser.parse(frame.goals().get(g).spelled(), frame.vocabulary()), frame));
    }
    return asked;
  }

  /** A goal with its check. */
  public static AskedGoal asked(Goal goal, OutcomeLabels frame) {
    return new AskedGoal(goal.named(), GoalCheck.of(goal, frame)::met);
  }

  /**
   * Looks into runs.
   *
   * @param runs how many, from run 0
   * @param threads how many are played at the same time
   * @param cancelled whether to stop; then fewer runs are looked into
   * @return by goal, its reasons in the order of the runs; none for a goal that texts cannot reach
   */
  public List<List<RunReason>> reasons(long runs, int threads, BooleanSupplier cancelled) {
    return reasons(CauseFinder::of, runs, threads, cancelled);
  }

  /** The same without trying other courses of a run. */
  List<List<RunReason>> quickReasons(long runs, int threads, BooleanSupplier cancelled) {
    return reasons(CauseFinder::quick, runs, threads, cancelled);
  }

  /** The same study of talks of which something is switched off. */
  CauseStudy with(CompiledTalks others) {
    return new CauseStudy(others, frame, goals);
  }

  /** Makes what finds causes. */
  private interface FinderSource {
    CauseFinder of(CompiledTalks talks, long seed, List<AskedGoal> goals);
  }

  private List<List<RunReason>> reasons(
      FinderSource source, long runs, int threads, BooleanSupplier cancelled) {
    ThreadLocal<CauseFinder> finders =
        ThreadLocal.withInitial(() -> source.of(talks, frame.seed(), asked()));
    List<Callable<List<List<RunReason>>>> parts = new ArrayList<>();
    for (long from = 0; from < runs; from += BATCH) {
      long first = from;
      long last = Math.min(runs, from + BATCH);
      parts.add(() -> look(finders, first, last, cancelled));
    }
    try (WorkerPool pool = WorkerPool.of("why", threads)) {
      return gathered(pool.all(parts));
    }
  }

  /**
   * Why the goals of a tally are not reached, by goal as it is written.
   *
   * @param tally the runs of which the first are looked into
   */
  public static Map<String, GoalReasons> why(
      CompiledTalks talks, OutcomeTally tally, int threads, BooleanSupplier cancelled) {
    CauseStudy study = of(talks, tally);
    long runs = Math.min(RUNS, tally.runs());
    List<List<RunReason>> found = study.reasons(runs, threads, cancelled);
    Map<String, GoalReasons> why = new LinkedHashMap<>();
    for (int g = 0; g < found.size(); g++) {
      if (!found.get(g).isEmpty()) {
        String goal = tally.frame().goals().get(study.goals().get(g)).goal();
        ShareEstimate reached = tally.summary().goals().get(goal).share();
        why.put(goal, counted(talks.scenario(), found.get(g), reached, runs == tally.runs()));
      }
    }
    return why;
  }

  /**
   * What was found of a goal, counted and told.
   *
   * @param reasons those of the runs that were looked into
   * @param reached the share of all runs that reached the goal
   * @param all whether all runs were looked into
   */
  public static GoalReasons counted(
      Scenario scenario, List<RunReason> reasons, ShareEstimate reached, boolean all) {
    return new CauseTally(scenario, reasons, reached).reasons(all);
  }

  private static List<List<RunReason>> look(
      ThreadLocal<CauseFinder> finders, long from, long to, BooleanSupplier cancelled) {
    List<List<RunReason>> found = new ArrayList<>();
    for (long run = from; run < to && !cancelled.getAsBoolean(); run++) {
      try {
        found.add(finders.get().find(run));
      } catch (RuntimeException fault) {
        finders.remove();
      }
    }
    return found;
  }

  private List<List<RunReason>> gathered(List<List<List<RunReason>>> parts) {
    List<List<RunReason>> byGoal = new ArrayList<>();
    goals.forEach(g -> byGoal.add(new ArrayList<>()));
    for (List<List<RunReason>> part : parts) {
      for (List<RunReason> run : part) {
        IntStream.range(0, run.size())
            .filter(g -> run.get(g) != null)
            .forEach(g -> byGoal.get(g).add(run.get(g)));
      }
    }
    return byGoal;
  }
}
