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
  private final FigureTotals pilotTotals;
  private final int pilot;
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
   * @param pilot how many runs only say how many more there are to be; they are in no figure
   * @param figures that are summed up
   */
  SweepCell(int number, int pilot, SweepFigures figures) {
    this.number = number;
    this.pilot = pilot;
    totals = figures.none();
    pilotTotals = figures.none();
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
      (unbroken < pilot ? pilotTotals : totals).merge(ahead.remove(unbroken));
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

  /**
   * How many runs are wanted, as far as it is known: those of the pilot until all of them are in.
   * It depends on the pilot alone, so that it is decided alike whenever it is asked again.
   */
  int wanted(StoppingRule rule) {
    return unbroken < pilot ? pilot : rule.wanted(pilotTotals);
  }

  /** Runs that are done. */
  int runs() {
    return runs;
  }

  /** Runs that failed. */
  int failed() {
    return failed;
  }

  /** Sums over all runs that are done, without those of the pilot. */
  FigureTotals totals() {
    FigureTotals all = FigureTotals.parse(totals.text());
    ahead.forEach(
        (from, those) -> {
          if (from >= pilot) {
            all.merge(those);
          }
        });
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
