package org.parley.scenario;

import java.util.Optional;

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
        Optional.empty(), new GivesUp.Comprehensive(), new ValueOrigin.Assumed(""));
  }

  /** The deals that give an outside option up. */
  public sealed interface GivesUp {
    /** Comprehensive deals. */
    record Comprehensive() implements GivesUp {}

    /** Any deal at all. */
    record AnyDeal() implements GivesUp {}

    /** Deals that hold the combination. */
    record Holding(DealCondition choices) implements GivesUp {}
  }
}
