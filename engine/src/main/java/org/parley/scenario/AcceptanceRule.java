package org.parley.scenario;

import java.util.function.Function;

/** When an offer is accepted; never below the reservation value (Baarslag 2013). */
public sealed interface AcceptanceRule {
  /** What each condition makes of itself. */
  <T> T match(
      Function<Next, T> next,
      Function<Constant, T> constant,
      Function<Time, T> time,
      Function<Combined, T> combined);

  /**
   * AC_next: scale * V(offer) + shift is at least the value of the own next offer.
   *
   * @param strict whether it must be above, not equal (the rule of the Genius parties)
   */
  record Next(UncertainNumber scale, UncertainNumber shift, boolean strict)
      implements AcceptanceRule {
    @Override
    public <T> T match(
        Function<Next, T> next,
        Function<Constant, T> constant,
        Function<Time, T> time,
        Function<Combined, T> combined) {
      return next.apply(this);
    }
  }

  /** AC_const: the offer is worth the threshold, a share in [0,1] of the way from r to m. */
  record Constant(UncertainNumber threshold) implements AcceptanceRule {
    @Override
    public <T> T match(
        Function<Next, T> next,
        Function<Constant, T> constant,
        Function<Time, T> time,
        Function<Combined, T> combined) {
      return constant.apply(this);
    }
  }

  /** AC_time: anything acceptable from this share of the talks on, in [0,1]. */
  record Time(UncertainNumber from) implements AcceptanceRule {
    @Override
    public <T> T match(
        Function<Next, T> next,
        Function<Constant, T> constant,
        Function<Time, T> time,
        Function<Combined, T> combined) {
      return time.apply(this);
    }
  }

  /** AC_combi: AC_next, and from a share of the talks on the best offer received so far. */
  record Combined(UncertainNumber from) implements AcceptanceRule {
    @Override
    public <T> T match(
        Function<Next, T> next,
        Function<Constant, T> constant,
        Function<Time, T> time,
        Function<Combined, T> combined) {
      return combined.apply(this);
    }
  }
}
