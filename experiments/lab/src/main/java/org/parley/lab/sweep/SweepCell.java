package org.parley.lab.sweep;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;

/** What is done of a cell. Guarded by the schedule that owns it. */
final class SweepCell {
  private final int number;
  private final TreeMap<Integer, Stretch> stretches = new TreeMap<>();
  private final Map<Integer, FigureTotals> ahead = new HashMap<>();
  private final FigureTotals totals;
  private int unbroken;
  private int runs;
  private int failed;
  private int issued;
  private int underway;
  private boolean queued;

  /** Runs that lie on disk in one piece. */
  private record Stretch(int to, BatchLocation place) {}

  /**
   * A cell of which nothing is done.
   *
   * @param totals over nothing
   */
  SweepCell(int number, FigureTotals totals) {
    this.number = number;
    this.totals = totals;
  }

  int number() {
    return number;
  }

  /** Where its lines lie, in the order of runs. */
  Collection<BatchLocation> places() {
    return stretches.values().stream().map(Stretch::place).toList();
  }

  /** Takes in what is on disk; what is there twice counts once. */
  void keep(StoredBatch block) {
    Stretch stretch = new Stretch(block.to(), block.place());
    if (stretches.putIfAbsent(block.from(), stretch) != null) {
      return;
    }
    runs += block.to() - block.from();
    failed += block.failed();
    ahead.put(block.from(), block.totals());
    while (ahead.containsKey(unbroken)) {
      totals.merge(ahead.remove(unbroken));
      unbroken = stretches.get(unbroken).to();
    }
  }

  /** Goes past the batches that are there already. */
  void skipKept() {
    while (stretches.containsKey(issued)) {
      issued = stretches.get(issued).to();
    }
  }

  int issued() {
    return issued;
  }

  /** Whether a block that begins with this run is there already. */
  boolean isKept(int run) {
    return stretches.containsKey(run);
  }

  /** Gives out the runs up to, and without, this one. */
  RunBatch issue(int to) {
    RunBatch batch = new RunBatch(number, issued, to);
    issued = to;
    underway++;
    queued = false;
    return batch;
  }

  void finished(StoredBatch block) {
    underway--;
    keep(block);
  }

  boolean isUnderway() {
    return underway > 0;
  }

  /**
   * Whether the runs so far are enough; asked when all of them are in. Runs ahead of a gap, as a
   * power cut may leave them, have no say in it, so that it is decided as it was the first time.
   */
  boolean hasEnough(StoppingRule enough) {
    return enough.of(issued, totals);
  }

  /** Runs that are done. */
  int runs() {
    return runs;
  }

  /** Runs that failed. */
  int failed() {
    return failed;
  }

  /** Sums over all runs that are done. */
  FigureTotals totals() {
    FigureTotals all = FigureTotals.parse(totals.text());
    ahead.values().forEach(all::merge);
    return all;
  }

  boolean isQueued() {
    return queued;
  }

  void queued(Queue<SweepCell> queue) {
    queued = true;
    queue.add(this);
  }
}
