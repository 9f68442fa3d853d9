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
public final class BatchRunner implements Serializable {
  private static final long serialVersionUID = 2;

  private final SweepPlan plan;
  private final TalksSource stage;
  private final TableLayout layout;
  private final transient SweepFigures figures;
  private final transient TalksCache ready;

  BatchRunner(SweepPlan plan, TalksSource stage, TableLayout layout) {
    this.plan = plan;
    this.stage = stage;
    this.layout = layout;
    figures = SweepFigures.of(plan, layout.columns());
    ready = new TalksCache(this::cast);
  }

  private Object readResolve() {
    return new BatchRunner(plan, stage, layout);
  }

  private TalksCache.Cast cast(int cell) {
    Ensemble<RunResult> talks = stage.talks(plan.scenarioOf(cell), plan.pointOf(cell));
    return new TalksCache.Cast(talks, lines(cell, talks.frame()));
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
  public Optional<FinishedBatch> make(RunBatch batch, BooleanSupplier cancelled) {
    try {
      TalksCache.Cast cast = ready.of(batch.cell());
      return rows(cast, batch, cancelled)
          .map(rows -> block(batch, cast.talks().frame(), cast.lines(), rows));
    } catch (RuntimeException fault) {
      OutcomeLabels frame = stage.frame(plan.scenarioOf(batch.cell()));
      return Optional.of(block(batch, frame, lines(batch.cell(), frame), failed(batch, fault)));
    }
  }

  private static Optional<List<RunResult>> rows(
      TalksCache.Cast cast, RunBatch batch, BooleanSupplier cancelled) {
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

  private FinishedBatch block(
      RunBatch batch, OutcomeLabels frame, RunLines writing, List<RunResult> rows) {
    StringBuilder lines = new StringBuilder();
    StringBuilder rounds = new StringBuilder();
    FigureTotals totals = figures.none();
    int failed = 0;
    for (RunResult row : rows) {
      writing.append(row, lines, totals);
      rounds.append(
          TableLayout.rounds(
              scenario(batch.cell()), point(batch.cell()), frame, row, plan.every()));
      failed += row instanceof RunResult.Failed ? 1 : 0;
    }
    return new FinishedBatch(
        batch.cell(),
        batch.from(),
        batch.to(),
        failed,
        lines.toString(),
        rounds.toString(),
        totals.text());
  }

  /** Talks that cannot be set up: every run of the batch has failed, for the same reason. */
  private static List<RunResult> failed(RunBatch batch, RuntimeException fault) {
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
