package org.parley.cli.results;

import java.time.Instant;

/**
 * When work began: by the calendar, and by a clock that nobody can set back.
 *
 * @param at by the calendar
 * @param nanos reading of {@link System#nanoTime} at that moment
 */
public record StartTime(Instant at, long nanos) {
  private static final double NANOS_PER_SECOND = 1e9;

  /** This moment. */
  public static StartTime now() {
    return new StartTime(Instant.now(), System.nanoTime());
  }

  /** Seconds since then, to the millisecond; never negative. */
  public double elapsedSeconds() {
    return Math.round((System.nanoTime() - nanos) / NANOS_PER_SECOND * 1000) / 1000.0;
  }
}
