package org.parley.lab.sweep;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A sweep in a process of its own, to be killed. */
final class KilledSweep {
  private KilledSweep() {}

  static SweepPlan plan() {
    return InventedTalksSource.plan(10, ReplicationPlan.fixed(300), 3);
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    SweepPlan plan = plan();
    new SweepRunner(plan, SweepShard.WHOLE, new InventedTalksSource(plan.seed(), 200_000), Map.of())
        .run(folder, Files.exists(folder.resolve("plan.json")), 2, progress -> {});
  }
}
