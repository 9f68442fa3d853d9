package org.parley.lab.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parley.ensemble.Ensemble;
import org.parley.ensemble.OutcomeLabels;
import org.parley.ensemble.RunResult;
import org.parley.lab.InventedTalks;
import org.parley.lab.design.DesignPoint;

/** Talks whose chance of an agreement is the first parameter; "bad" cannot be set up. */
record InventedTalksSource(long seed, long nanosPerRun) implements TalksSource {

  static final List<String> SCENARIOS = List.of("calm", "tense");

  /** Two scenarios, one parameter, with as many points. */
  static SweepPlan plan(int points, ReplicationPlan replications, long seed) {
    List<DesignPoint> list = new ArrayList<>();
    for (int i = 0; i < points; i++) {
      list.add(new DesignPoint(i, List.of(Double.toString((i + 1.0) / (points + 1)))));
    }
    return new SweepPlan(
        "test",
        SCENARIOS,
        List.of("a.b"),
        list,
        replications,
        List.of(),
        2,
        seed,
        Map.of("a.yaml", "00"));
  }

  @Override
  public OutcomeLabels frame(int scenario) {
    return InventedTalks.frame(SCENARIOS.get(scenario), seed);
  }

  @Override
  public Ensemble<RunResult> talks(int scenario, DesignPoint point) {
    String value = point.values().get(0);
    if (value.equals("bad")) {
      throw new IllegalArgumentException("'bad' is not a number");
    }
    double chance = Double.parseDouble(value) / (scenario + 1);
    Ensemble<RunResult> talks = InventedTalks.talks(SCENARIOS.get(scenario), seed, chance);
    return new Ensemble<>(
        talks.frame(),
        () ->
            run -> {
              long end = System.nanoTime() + nanosPerRun;
              while (System.nanoTime() < end) {
                Thread.onSpinWait();
              }
              if (run == 13) {
                throw new IllegalStateException("thirteen");
              }
              return talks.simulations().get().apply(run);
            },
        talks.view());
  }
}
