package org.parley.lab.sweep;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.LongFunction;
import org.parley.ensemble.Ensemble;
import org.parley.ensemble.Frame;
import org.parley.ensemble.Row;
import org.parley.outcome.Outcome;

/**
 * Makes batches of runs; for many threads. Talks that were set up are kept for the next batch, if
 * cells are few. It can be written down for another machine if its stage can be.
 */
public final class Batches implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int FEW = 500;

  private final SweepPlan plan;
  private final Stage stage;
  private final Layout layout;
  private final transient Map<Integer, Ensemble<Row>> ready = new ConcurrentHashMap<>();

  Batches(SweepPlan plan, Stage stage, Layout layout) {
    this.plan = plan;
    this.stage = stage;
    this.layout = layout;
  }

  private Object readResolve() {
    return new Batches(plan, stage, layout);
  }

  /** Makes the runs of a batch; empty if it was cancelled meanwhile. */
  public Optional<Block> make(Batch batch, BooleanSupplier cancelled) {
    int cell = batch.cell();
    String scenario = plan.scenarios().get(plan.scenarioOf(cell));
    int point = plan.pointOf(cell).index();
    Frame frame;
    List<Row> rows = new ArrayList<>();
    try {
      Ensemble<Row> talks = talks(cell);
      frame = talks.frame();
      LongFunction<Outcome> simulation = null;
      for (int run = batch.from(); run < batch.to(); run++) {
        if (cancelled.getAsBoolean()) {
          return Optional.empty();
        }
        simulation = simulation == null ? talks.simulations().get() : simulation;
        Row row = Row.of(simulation, run);
        rows.add(row);
        if (row instanceof Row.Failed) {
          simulation = null;
        }
      }
    } catch (RuntimeException fault) {
      frame = stage.frame(plan.scenarioOf(cell));
      rows = failed(batch, fault);
    }
    StringBuilder rounds = new StringBuilder();
    for (Row row : rows) {
      rounds.append(Layout.rounds(scenario, point, frame, row, plan.every()));
    }
    int failed = (int) rows.stream().filter(row -> row instanceof Row.Failed).count();
    return Optional.of(
        new Block(
            cell,
            batch.from(),
            batch.to(),
            failed,
            layout.lines(scenario, point, frame, rows),
            rounds.toString()));
  }

  private Ensemble<Row> talks(int cell) {
    Ensemble<Row> kept = ready.get(cell);
    if (kept != null) {
      return kept;
    }
    Ensemble<Row> talks = stage.talks(plan.scenarioOf(cell), plan.pointOf(cell));
    if (plan.cells() <= FEW) {
      ready.put(cell, talks);
    }
    return talks;
  }

  /** Talks that cannot be set up: every run of the batch has failed, for the same reason. */
  private static List<Row> failed(Batch batch, RuntimeException fault) {
    List<Row> rows = new ArrayList<>();
    for (int run = batch.from(); run < batch.to(); run++) {
      rows.add(
          Row.of(
              ignored -> {
                throw fault;
              },
              run));
    }
    return rows;
  }
}
