package org.parley.page.explore;

import java.io.IOException;
import java.util.function.BooleanSupplier;

/**
 * Runs of base and changed talks in steps, as many as fit into a time: whoever drags a control sees
 * in time what so many say, and more while the hand rests.
 */
final class PacedRuns {
  private static final long NANOS = 1_000_000;

  private final ComparedSides sides;
  private final int wanted;
  private final long nanos;
  private final int threads;

  PacedRuns(ComparedSides sides, ExploreQuestion question, int threads) {
    this.sides = sides;
    wanted = question.runs();
    nanos = question.millis() * NANOS;
    this.threads = threads;
  }

  /**
   * Runs both sides.
   *
   * @return how many pairs there are, those of earlier questions among them; -1 if nobody waits any
   *     more
   */
  int run(BooleanSupplier cancelled) throws IOException {
    long began = System.nanoTime();
    int first = Math.min(wanted, Math.min(sides.base().size(), sides.now().size()));
    int done = first;
    long spent = 0;
    while (done < wanted && (done == first || spent < nanos)) {
      done += Math.min(wanted - done, step(done - first, spent));
      if (sides.base().runs(done, threads, cancelled) == null
          || sides.now().runs(done, threads, cancelled) == null) {
        return -1;
      }
      spent = System.nanoTime() - began;
    }
    return done;
  }

  /** As many as the rest of the time is expected to hold, by the pace so far. */
  private int step(int made, long spent) {
    if (nanos == 0) {
      return wanted;
    }
    if (made == 0) {
      return ExploreQuestion.LEAST_RUNS;
    }
    double fit = (double) made / Math.max(1, spent) * (nanos - spent);
    return (int) Math.max(ExploreQuestion.LEAST_RUNS / 2, Math.min(wanted, fit));
  }
}
