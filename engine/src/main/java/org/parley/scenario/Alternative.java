package org.parley.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a delegation expects if there is no deal (BATNA), beside the fighting.
 *
 * @param worth the alternative in utility, if it is declared
 * @param givesUp the deals that give the alternative up
 * @param leaves by id of another delegation: what that one has if this one takes its alternative,
 *     in utility; whoever is not named keeps the status quo
 * @param origin where it comes from
 */
public record Alternative(
    Optional<UncertainNumber> worth,
    GivesUp givesUp,
    Map<String, UncertainNumber> leaves,
    ValueOrigin origin) {
  public Alternative {
    leaves = Collections.unmodifiableMap(new LinkedHashMap<>(leaves));
  }

  /** An alternative that leaves the others as they are. */
  public Alternative(Optional<UncertainNumber> worth, GivesUp givesUp, ValueOrigin origin) {
    this(worth, givesUp, Map.of(), origin);
  }

  /** No alternative. */
  public static Alternative none() {
    return new Alternative(
        Optional.empty(), new GivesUp.Comprehensive(), new ValueOrigin.Unexplained());
  }

  /** The deals that give an alternative up. */
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
