package org.parley.ensemble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.parley.cause.RunReason;
import org.parley.compiled.CompiledTalks;
import org.parley.random.RandomStreams;
import org.parley.scenario.Mechanism;
import org.parley.scenario.Scenario;
import org.parley.statistics.ShapleyValue;
import org.parley.statistics.ShareEstimate;

/**
 * How much each group of mechanisms takes off the share of runs that reach a goal, by Shapley value
 * over the same runs with every coalition of groups switched off: red lines, leaders, home, beliefs
 * (off: everybody knows what all others want, which lines are real and what must be approved), and
 * tactics and time (off: whatever text would pass everybody is taken). Intervals are the middle 95%
 * of what the same number of runs drawn from these gives (bootstrap, Efron 1979).
 */
public final class MechanismShares {
  /** The groups, in order. */
  public static final List<String> GROUPS =
      List.of("lines", "leaders", "home", "beliefs", "tactics-and-time");

  /** Runs that are tried with every coalition. */
  public static final int RUNS = 100;

  private static final List<Mechanism> SWITCHED =
      List.of(Mechanism.RED_LINES, Mechanism.LEADERS, Mechanism.RATIFICATION, Mechanism.MISBELIEF);
  private static final int RESAMPLES = 1_000;
  private static final long PURPOSE = RandomStreams.key("shares.resample");

  private final CauseStudy study;
  private final long runs;
  private final int threads;
  private final BooleanSupplier cancelled;

  private MechanismShares(CauseStudy study, long runs, int threads, BooleanSupplier cancelled) {
    this.study = study;
    this.runs = runs;
    this.threads = threads;
    this.cancelled = cancelled;
  }

  /**
   * Reasons with the shares of the groups.
   *
   * @param why the reasons by goal
   * @param tally the runs of which the first are tried
   */
  public static Map<String, GoalReasons> shared(
      Map<String, GoalReasons> why,
      CompiledTalks talks,
      OutcomeTally tally,
      int threads,
      BooleanSupplier cancelled) {
    Map<String, GoalReasons> shared = new LinkedHashMap<>(why);
    of(talks, tally, threads, cancelled)
        .forEach(
            (goal, by) ->
                shared.computeIfPresent(goal, (g, r) -> r.shared(by, CauseWords.shares(by))));
    return shared;
  }

  /**
   * The shares by goal as it is written, and by group.
   *
   * @param tally the runs of which the first are tried
   */
  public static Map<String, Map<String, ShareEstimate>> of(
      CompiledTalks talks, OutcomeTally tally, int threads, BooleanSupplier cancelled) {
    CauseStudy study = CauseStudy.of(talks, tally);
    long runs = Math.min(RUNS, tally.runs());
    return new MechanismShares(study, runs, threads, cancelled).shares();
  }

  private Map<String, Map<String, ShareEstimate>> shares() {
    int switched = 1 << SWITCHED.size();
    List<List<List<RunReason>>> tried = new ArrayList<>();
    for (int off = 0; off < switched; off++) {
      tried.add(study.with(without(off)).quickReasons(runs, threads, cancelled));
    }
    Map<String, Map<String, ShareEstimate>> shares = new LinkedHashMap<>();
    for (int g = 0; g < study.goals().size(); g++) {
      int goal = g;
      List<List<RunReason>> byCoalition = tried.stream().map(t -> t.get(goal)).toList();
      long least = byCoalition.stream().mapToInt(List::size).min().orElse(0);
      boolean paired = byCoalition.stream().allMatch(c -> c.size() == least);
      if (least > 0 && paired) {
        shares.put(study.frame().goals().get(study.goals().get(g)).goal(), estimates(byCoalition));
      }
    }
    return shares;
  }

  private CompiledTalks without(int off) {
    Scenario scenario = study.talks().scenario();
    Set<Mechanism> without = EnumSet.noneOf(Mechanism.class);
    without.addAll(scenario.without());
    for (int m = 0; m < SWITCHED.size(); m++) {
      if ((off >>> m & 1) != 0) {
        without.add(SWITCHED.get(m));
      }
    }
    return CompiledTalks.of(scenario.without(without));
  }

  /** By group, the mean of the values of single runs, which the value of their mean is. */
  private static Map<String, ShareEstimate> estimates(List<List<RunReason>> byCoalition) {
    int n = byCoalition.get(0).size();
    double[][] values = new double[n][];
    for (int run = 0; run < n; run++) {
      values[run] = ShapleyValue.of(worth(byCoalition, run));
    }
    Map<String, ShareEstimate> estimates = new LinkedHashMap<>();
    for (int group = 0; group < GROUPS.size(); group++) {
      int at = group;
      double[] own = Arrays.stream(values).mapToDouble(v -> v[at]).toArray();
      estimates.put(GROUPS.get(group), estimate(own, group));
    }
    return estimates;
  }

  /** Whether a run reaches the goal, by coalition switched off; the last group's bit is highest. */
  private static double[] worth(List<List<RunReason>> byCoalition, int run) {
    int half = byCoalition.size();
    double[] worth = new double[2 * half];
    for (int off = 0; off < half; off++) {
      RunReason reason = byCoalition.get(off).get(run);
      worth[off] = reason.cause().word().equals("reached") ? 1 : 0;
      worth[half + off] = reason.possible() ? 1 : 0;
    }
    return worth;
  }

  private static ShareEstimate estimate(double[] values, int group) {
    double[] means = new double[RESAMPLES];
    for (int s = 0; s < RESAMPLES; s++) {
      RandomStreams chances = new RandomStreams(group, s);
      for (int k = 0; k < values.length; k++) {
        means[s] += values[(int) (chances.uniform(PURPOSE, k) * values.length)];
      }
      means[s] /= values.length;
    }
    Arrays.sort(means);
    double mean = Arrays.stream(values).average().orElse(Double.NaN);
    int tail = RESAMPLES / 40;
    return new ShareEstimate(mean, means[tail], means[RESAMPLES - 1 - tail]);
  }
}
