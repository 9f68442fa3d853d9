package org.parley.compiled;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.parley.scenario.Talks;
import org.parley.scenario.TalksMoment;

/**
 * The rounds of the talks on the calendar. Rounds count from 0 over all sittings; no time passes
 * inside a sitting.
 */
public final class TalksCalendar implements Serializable {
  /** Months until another sitting that is called: assumed, as between sittings without a date. */
  private static final double BEFORE_ANOTHER = 1;

  private final double[] month;
  private final int more;
  private final LocalDate[] date;
  private final int roundsPerSitting;

  /**
   * A calendar.
   *
   * @param canGoOn whether somebody may call another sitting after the last
   */
  TalksCalendar(Talks talks, boolean canGoOn) {
    more = canGoOn ? 1 : 0;
    month = talks.sittings().stream().mapToDouble(Talks.Sitting::month).toArray();
    date =
        talks.sittings().stream()
            .map(Talks.Sitting::date)
            .map(d -> d.orElse(null))
            .toArray(LocalDate[]::new);
    roundsPerSitting = talks.rounds();
  }

  /** Number of sittings that are planned. */
  public int sittings() {
    return month.length;
  }

  /** Number of rounds over all sittings that are planned. */
  public int rounds() {
    return month.length * roundsPerSitting;
  }

  /** Number of rounds if another sitting is called. */
  public int roundsAtMost() {
    return (month.length + more) * roundsPerSitting;
  }

  /**
   * Number of rounds as a round tells, from 0: those that are planned, and once it lies beyond them
   * those of the sitting that was called too.
   */
  public int roundsAsOf(int round) {
    return round < rounds() ? rounds() : roundsAtMost();
  }

  /** Number of sittings as a round tells, from 0. */
  public int sittingsAsOf(int round) {
    return roundsAsOf(round) / roundsPerSitting;
  }

  /** The sitting of a round, from 0. */
  public int sitting(int round) {
    return round / roundsPerSitting;
  }

  /** Whether a round opens a sitting. */
  public boolean opens(int round) {
    return round % roundsPerSitting == 0;
  }

  /** Whether a round ends a sitting. */
  public boolean ends(int round) {
    return round % roundsPerSitting == roundsPerSitting - 1;
  }

  /** Months between a sitting and the one before it; 0 for the first, one for one called later. */
  public double monthsBefore(int sitting) {
    return sitting == 0
        ? 0
        : sitting < month.length ? month[sitting] - month[sitting - 1] : BEFORE_ANOTHER;
  }

  /** The first round at or after a moment; the number of rounds if it lies after the talks. */
  public int round(TalksMoment moment) {
    return moment.match(
        on -> firstFrom(on.date()), at -> (at.sitting() - 1) * roundsPerSitting + at.round() - 1);
  }

  private int firstFrom(LocalDate on) {
    for (int s = 0; s < date.length; s++) {
      if (Optional.ofNullable(date[s]).filter(d -> !d.isBefore(on)).isPresent()) {
        return s * roundsPerSitting;
      }
    }
    return roundsAtMost();
  }
}
