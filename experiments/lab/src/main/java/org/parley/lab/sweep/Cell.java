package org.parley.lab.sweep;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.TreeMap;

/** What is done of a cell. Guarded by the schedule that owns it. */
final class Cell {
  private final int number;
  private final TreeMap<Integer, KeptBlock> blocks = new TreeMap<>();
  private int issued;
  private int underway;
  private boolean queued;
  private final List<Double> figures = new ArrayList<>();
  private int read;

  Cell(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  /** Blocks in the order of runs. */
  Collection<KeptBlock> blocks() {
    return blocks.values();
  }

  void keep(KeptBlock block) {
    blocks.putIfAbsent(block.from(), block);
  }

  /** Goes past the batches that are there already. */
  void skipKept() {
    while (blocks.containsKey(issued)) {
      issued = blocks.get(issued).to();
    }
  }

  int issued() {
    return issued;
  }

  Batch issue(int most) {
    Batch batch = new Batch(number, issued, Math.min(issued + SweepPlan.BATCH, most));
    issued = batch.to();
    underway++;
    queued = false;
    return batch;
  }

  void finished(KeptBlock block) {
    underway--;
    keep(block);
  }

  boolean isUnderway() {
    return underway > 0;
  }

  /** Whether the runs so far, all in, are enough. */
  boolean hasEnough(Enough enough) throws IOException {
    while (read < issued) {
      KeptBlock block = blocks.get(read);
      figures.addAll(enough.figures(block));
      read = block.to();
    }
    return enough.of(issued, figures);
  }

  boolean isQueued() {
    return queued;
  }

  void queued(Queue<Cell> queue) {
    queued = true;
    queue.add(this);
  }
}
