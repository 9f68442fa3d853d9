package org.parley.scenario;

import java.util.Optional;
import java.util.function.Function;

/**
 * What a delegation expects if there is no deal (BATNA), beside the fighting.
 *
 * @param worth the outside option in utility, if it is declared
 * @param givesUp the deals that give the outside option up
 * @param origin where it comes from
 */
public record Alternative(Optional<UncertainNumber> worth, GivesUp givesUp, ValueOrigin origin) {

  /** No outside option. */
  public static Alternative none() {
    return new Alternative(
        Optional.empty(), new GivesUp.Comprehensive(), new ValueOrigin.Unexplained());
  }

  /** The deals that give an outside option up. */
  public sealed interface GivesUp {
    /** What each kind makes of itself. */
    <T> T match(
        Function<Comprehensive, T> comprehensive,
        Function<AnyDeal, T> anyDeal,
        Function<Holding, T> holding);

    /** Comprehensive deals. */
    record Comprehensive() implements GivesUp {
      @Override
      public <T> T match(
          Function<Comprehensive, T> comprehensive,
          Function<AnyDeal, T> anyDeal,
          Function<Holding, T> holding) {
        return comprehensive.apply(this);
      }
    }

    /** Any deal at all. */
    record AnyDeal() implements GivesUp {
      @Override
      public <T> T match(
          Function<Comprehensive, T> comprehensive,
          Function<AnyDeal, T> anyDeal,
          Function<Holding, T> holding) {
        return anyDeal.apply(this);
      }
    }

    /** Deals that hold the combination. */
    record Holding(DealCondition choices) implements GivesUp {
      @Override
      public <T> T match(
          Function<Comprehensive, T> comprehensive,
          Function<AnyDeal, T> anyDeal,
          Function<Holding, T> holding) {
        return holding.apply(this);
      }
    }
  }
}
