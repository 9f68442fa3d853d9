package org.parley.lab.sweep;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A sweep in a process of its own, to be killed. */
final class KilledSweep {
  private KilledSweep() {}

  static SweepPlan plan() {
    return InventedStage.plan(10, Replications.fixed(300), 3);
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    SweepPlan plan = plan();
    new Sweeper(plan, Shard.WHOLE, new InventedStage(plan.seed(), 200_000), Map.of())
        .run(folder, Files.exists(folder.resolve("plan.json")), 2, progress -> {});
  }
}
