package org.parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import org.parley.ensemble.Ensemble;
import org.parley.ensemble.RunResult;
import org.parley.lab.design.DesignPoint;
import org.parley.lab.io.SweepFile;
import org.parley.lab.sweep.ReplicationPlan;
import org.parley.lab.sweep.SweepPlan;
import org.parley.lab.sweep.SweepShard;
import org.parley.lab.sweep.TalksSource;
import org.parley.outcome.Outcome;

/** What a sweep would do, with its time estimated from a few runs. */
final class DryRun {
  private static final int ROWS = 8;
  private static final int SAMPLES = 5;
  private static final int WARMING = 20;
  private static final int TIMED = 20;

  private DryRun() {}

  static String words(SweepFile sweep, SweepShard shard, int threads) {
    SweepPlan plan = sweep.plan();
    ReplicationPlan r = plan.replications();
    String each =
        r.isFixed()
            ? r.least() + " runs each"
            : r.least()
                + " to "
                + r.most()
                + " runs each, until "
                + r.measure()
                + " is within "
                + r.halfWidth();
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%,d points in %d scenario%s, %s: %s%,d runs%s%n",
            plan.points().size(),
            plan.scenarios().size(),
            plan.scenarios().size() == 1 ? "" : "s",
            each,
            r.isFixed() ? "" : "at most ",
            plan.mostRuns(shard),
            shard.isWhole() ? "" : " in shard " + shard));
    double seconds = secondsPerRun(sweep.stage(), plan) * plan.mostRuns(shard) / threads;
    text.append(
        String.format(
            Locale.ROOT,
            "About %s on %d threads, by a few runs that were timed%n%n",
            SweepProgress.Duration.words(seconds),
            threads));
    text.append(rows(plan));
    return text.toString();
  }

  private static double secondsPerRun(TalksSource stage, SweepPlan plan) {
    int cells = plan.cells();
    double seconds = 0;
    int samples = Math.min(SAMPLES, cells);
    for (int i = 0; i < samples; i++) {
      int cell = (int) ((long) i * cells / samples);
      Ensemble<RunResult> talks = stage.talks(plan.scenarioOf(cell), plan.pointOf(cell));
      LongFunction<Outcome> simulation = talks.simulations().get();
      for (int run = 0; run < WARMING; run++) {
        RunResult.of(simulation, run);
      }
      long began = System.nanoTime();
      for (int run = 0; run < TIMED; run++) {
        RunResult.of(simulation, run);
      }
      seconds += (System.nanoTime() - began) / 1e9 / TIMED;
    }
    return seconds / samples;
  }

  private static String rows(SweepPlan plan) {
    StringBuilder text = new StringBuilder();
    List<String> header = new ArrayList<>(List.of("point"));
    header.addAll(plan.parameters());
    text.append(String.join("  ", header)).append('\n');
    for (DesignPoint point : plan.points().subList(0, Math.min(ROWS, plan.points().size()))) {
      List<String> cells = new ArrayList<>(List.of(Integer.toString(point.index())));
      point.values().forEach(v -> cells.add(v.equals(DesignPoint.AS_IS) ? "(as it is)" : v));
      text.append(String.join("  ", cells)).append('\n');
    }
    if (plan.points().size() > ROWS) {
      text.append("...\n");
    }
    return text.toString();
  }
}
