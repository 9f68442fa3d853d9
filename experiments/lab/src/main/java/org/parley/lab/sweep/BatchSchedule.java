package org.parley.lab.sweep;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/**
 * Gives out batches round-robin: the first batch of every cell, then the second, so that a sweep
 * that is cut short has about as many runs of every point.
 */
final class BatchSchedule {
  private final SweepPlan plan;
  private final StoppingRule enough;
  private final List<SweepCell> cells = new ArrayList<>();
  private final SweepCell[] byNumber;
  private final Queue<SweepCell> ready = new ArrayDeque<>();
  private int underway;
  private boolean stopped;

  /**
   * Of a shard of which nothing is done yet.
   *
   * @param figures that are summed up
   */
  BatchSchedule(SweepPlan plan, SweepShard shard, SweepFigures figures) {
    this.plan = plan;
    enough = StoppingRule.of(plan.replications(), figures);
    byNumber = new SweepCell[plan.cells()];
    for (int i = 0; i < byNumber.length; i++) {
      if (shard.holds(i)) {
        byNumber[i] = new SweepCell(i, plan.replications().pilot(), figures);
        cells.add(byNumber[i]);
      }
    }
  }

  /** Takes in a block that was done before; one of another shard is passed over. */
  synchronized void restore(StoredBatch block) {
    if (block.cell() < byNumber.length && byNumber[block.cell()] != null) {
      byNumber[block.cell()].keep(block);
    }
  }

  /** Queues what is left to do, once all that was done before is in. */
  synchronized void begin() {
    cells.forEach(this::queue);
  }

  /** Queues a cell if it needs more runs than were given out. */
  private void queue(SweepCell cell) {
    cell.skipKept();
    if (cell.issued() < cell.wanted(enough)) {
      cell.queued(ready);
    }
  }

  /** The next batch, after waiting for one if need be; empty if there is none any more. */
  synchronized Optional<RunBatch> next() throws InterruptedException {
    while (ready.isEmpty() && underway > 0 && !stopped) {
      wait();
    }
    return poll(1);
  }

  /** The next batch, if there is one now; as long as several if so much of its cell is free. */
  synchronized Optional<RunBatch> poll(int batches) {
    if (ready.isEmpty() || stopped) {
      return Optional.empty();
    }
    SweepCell cell = ready.remove();
    RunBatch batch = cell.issue(end(cell, batches));
    underway++;
    queue(cell);
    return Optional.of(batch);
  }

  /** Goes no further than what is there already, nor than what the cell is known to need. */
  private int end(SweepCell cell, int batches) {
    int wanted = cell.wanted(enough);
    int end = cell.issued() + plan.batch();
    for (int n = 1; n < batches && end < wanted && !cell.isKept(end); n++) {
      end += plan.batch();
    }
    return Math.min(end, wanted);
  }

  /** Takes in a batch that was given out. */
  synchronized void finished(StoredBatch block) {
    SweepCell cell = byNumber[block.cell()];
    underway--;
    cell.finished(block);
    if (!cell.isQueued()) {
      queue(cell);
    }
    notifyAll();
  }

  /** Gives out nothing more. */
  synchronized void stop() {
    stopped = true;
    notifyAll();
  }

  /** Whether everything was done. */
  synchronized boolean isComplete() {
    return ready.isEmpty() && underway == 0;
  }

  /** Runs that are done. */
  synchronized long done() {
    return cells.stream().mapToLong(SweepCell::runs).sum();
  }

  /** Runs that failed. */
  synchronized long failed() {
    return cells.stream().mapToLong(SweepCell::failed).sum();
  }

  /** All cells of the shard, with what is done. */
  synchronized List<SweepCell> cells() {
    return List.copyOf(cells);
  }
}
