package org.parley.lab.sweep;

import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import org.parley.ensemble.Ensemble;
import org.parley.ensemble.RunResult;
import org.parley.outcome.Outcome;

/**
 * Talks that were set up, by cell, kept for the next batch as long as memory suffices: setting up
 * may take as long as ten runs. For many threads.
 */
final class TalksCache {
  private final IntFunction<Cast> setting;
  private final Map<Integer, SoftReference<Cast>> casts = new ConcurrentHashMap<>();

  /**
   * Talks, and what runs them while nobody uses it.
   *
   * @param talks the talks of a cell
   * @param lines writes their runs down
   * @param idle simulations that wait to be used again
   */
  record Cast(Ensemble<RunResult> talks, RunLines lines, Queue<LongFunction<Outcome>> idle) {
    Cast(Ensemble<RunResult> talks, RunLines lines) {
      this(talks, lines, new ConcurrentLinkedQueue<>());
    }

    /** A simulation for the caller alone, until it is given back. */
    LongFunction<Outcome> take() {
      LongFunction<Outcome> waiting = idle.poll();
      return waiting == null ? talks.simulations().get() : waiting;
    }

    /** Gives back a simulation none of whose runs has failed. */
    void give(LongFunction<Outcome> simulation) {
      idle.add(simulation);
    }
  }

  /**
   * Nothing yet.
   *
   * @param setting sets up the talks of a cell
   */
  TalksCache(IntFunction<Cast> setting) {
    this.setting = setting;
  }

  /** The talks of a cell. */
  Cast of(int cell) {
    SoftReference<Cast> kept = casts.get(cell);
    Cast cast = kept == null ? null : kept.get();
    if (cast == null) {
      cast = setting.apply(cell);
      casts.put(cell, new SoftReference<>(cast));
    }
    return cast;
  }
}
