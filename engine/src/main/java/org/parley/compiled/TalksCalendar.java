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
  private final double[] month;
  private final LocalDate[] date;
  private final int roundsPerSitting;

  TalksCalendar(Talks talks) {
    month = talks.sittings().stream().mapToDouble(Talks.Sitting::month).toArray();
    date =
        talks.sittings().stream()
            .map(Talks.Sitting::date)
            .map(d -> d.orElse(null))
            .toArray(LocalDate[]::new);
    roundsPerSitting = talks.rounds();
  }

  /** Number of sittings. */
  public int sittings() {
    return month.length;
  }

  /** Number of rounds over all sittings. */
  public int rounds() {
    return month.length * roundsPerSitting;
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

  /** Months between a sitting and the one before it; 0 for the first. */
  public double monthsBefore(int sitting) {
    return sitting == 0 ? 0 : month[sitting] - month[sitting - 1];
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
    return rounds();
  }
}
