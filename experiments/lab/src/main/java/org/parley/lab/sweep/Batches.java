package org.parley.lab.sweep;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongFunction;
import org.parley.ensemble.Ensemble;
import org.parley.ensemble.OutcomeLabels;
import org.parley.ensemble.RunResult;
import org.parley.outcome.Outcome;

/**
 * Makes batches of runs; for many threads. It can be written down for another machine if its stage
 * can be.
 */
public final class Batches implements Serializable {
  private static final long serialVersionUID = 2;

  private final SweepPlan plan;
  private final Stage stage;
  private final Layout layout;
  private final transient Figures figures;
  private final transient Ready ready;

  Batches(SweepPlan plan, Stage stage, Layout layout) {
    this.plan = plan;
    this.stage = stage;
    this.layout = layout;
    figures = Figures.of(plan, layout.columns());
    ready = new Ready(this::cast);
  }

  private Object readResolve() {
    return new Batches(plan, stage, layout);
  }

  private Ready.Cast cast(int cell) {
    Ensemble<RunResult> talks = stage.talks(plan.scenarioOf(cell), plan.pointOf(cell));
    return new Ready.Cast(talks, lines(cell, talks.frame()));
  }

  private RunLines lines(int cell, OutcomeLabels frame) {
    return new RunLines(scenario(cell), point(cell), frame, layout.columns(), figures);
  }

  private String scenario(int cell) {
    return plan.scenarios().get(plan.scenarioOf(cell));
  }

  private int point(int cell) {
    return plan.pointOf(cell).index();
  }

  /** Runs in a batch; the last one of a cell may have fewer. */
  public int size() {
    return plan.batch();
  }

  /** Makes the runs of a batch; empty if it was cancelled meanwhile. */
  public Optional<Block> make(Batch batch, BooleanSupplier cancelled) {
    try {
      Ready.Cast cast = ready.of(batch.cell());
      return rows(cast, batch, cancelled)
          .map(rows -> block(batch, cast.talks().frame(), cast.lines(), rows));
    } catch (RuntimeException fault) {
      OutcomeLabels frame = stage.frame(plan.scenarioOf(batch.cell()));
      return Optional.of(block(batch, frame, lines(batch.cell(), frame), failed(batch, fault)));
    }
  }

  private static Optional<List<RunResult>> rows(
      Ready.Cast cast, Batch batch, BooleanSupplier cancelled) {
    List<RunResult> rows = new ArrayList<>();
    LongFunction<Outcome> simulation = cast.take();
    for (int run = batch.from(); run < batch.to(); run++) {
      if (cancelled.getAsBoolean()) {
        return Optional.empty();
      }
      RunResult row = RunResult.of(simulation, run);
      rows.add(row);
      if (row instanceof RunResult.Failed) {
        // It may have left its arrays in disorder.
        simulation = cast.take();
      }
    }
    cast.give(simulation);
    return Optional.of(rows);
  }

  private Block block(Batch batch, OutcomeLabels frame, RunLines writing, List<RunResult> rows) {
    StringBuilder lines = new StringBuilder();
    StringBuilder rounds = new StringBuilder();
    Totals totals = figures.none();
    int failed = 0;
    for (RunResult row : rows) {
      writing.append(row, lines, totals);
      rounds.append(
          Layout.rounds(scenario(batch.cell()), point(batch.cell()), frame, row, plan.every()));
      failed += row instanceof RunResult.Failed ? 1 : 0;
    }
    return new Block(
        batch.cell(),
        batch.from(),
        batch.to(),
        failed,
        lines.toString(),
        rounds.toString(),
        totals.text());
  }

  /** Talks that cannot be set up: every run of the batch has failed, for the same reason. */
  private static List<RunResult> failed(Batch batch, RuntimeException fault) {
    List<RunResult> rows = new ArrayList<>();
    for (int run = batch.from(); run < batch.to(); run++) {
      rows.add(
          RunResult.of(
              ignored -> {
                throw fault;
              },
              run));
    }
    return rows;
  }
}
