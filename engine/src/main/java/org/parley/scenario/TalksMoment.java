package org.parley.scenario;

import java.time.LocalDate;
import java.util.function.Function;

/** A point in time of the talks. */
public sealed interface TalksMoment {
  /** Whether it comes before another; never so for a date and a round, which do not compare. */
  boolean before(TalksMoment other);

  /** What each kind of moment makes of itself. */
  <T> T match(Function<On, T> on, Function<At, T> at);

  /** A date; takes effect at the first round on or after it. */
  record On(LocalDate date) implements TalksMoment {
    @Override
    public boolean before(TalksMoment other) {
      return other instanceof On on && date.isBefore(on.date);
    }

    @Override
    public <T> T match(Function<On, T> on, Function<At, T> at) {
      return on.apply(this);
    }
  }

  /**
   * A round of a sitting, both counted from 1.
   *
   * @param sitting the sitting
   * @param round the round in it
   */
  record At(int sitting, int round) implements TalksMoment {
    public At {
      if (sitting < 1 || round < 1) {
        throw new IllegalArgumentException("sittings and rounds count from 1");
      }
    }

    @Override
    public boolean before(TalksMoment other) {
      return other instanceof At at
          && (sitting < at.sitting || sitting == at.sitting && round < at.round);
    }

    @Override
    public <T> T match(Function<On, T> on, Function<At, T> at) {
      return at.apply(this);
    }
  }
}
