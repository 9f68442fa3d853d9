package org.parley.scenario;

import java.util.List;

/**
 * How a delegation negotiates: a concession tactic, an offer choice, an acceptance condition and a
 * way to learn, composed.
 *
 * @param concession how its target falls
 * @param choice which deal at the target it offers
 * @param acceptance when it accepts
 * @param learning how it learns what the others want
 * @param misread error of its reading of the others, in [0,1] of the scale of values
 * @param holdBack issues that it keeps as chips
 * @param holdUntil share of the talks, in [0,1], until which it keeps them
 * @param underPressure added to ln e per unit of pressure on it
 * @param withTrust added to ln e per unit of mean trust gained since the start
 * @param impatience share of a gain, in [0,1], that a round of waiting for it takes away
 * @param monthlyImpatience the same for a month
 */
public record Tactic(
    ConcessionRule concession,
    OfferChoice choice,
    AcceptanceRule acceptance,
    Learning learning,
    UncertainNumber misread,
    List<String> holdBack,
    UncertainNumber holdUntil,
    UncertainNumber underPressure,
    UncertainNumber withTrust,
    UncertainNumber impatience,
    UncertainNumber monthlyImpatience) {
  public Tactic {
    holdBack = List.copyOf(holdBack);
  }

  /** Which deal is offered at a target. */
  public enum OfferChoice {
    /** The one that the others would like best, of those worth at least the target. */
    TRADE_OFF,
    /** The one whose own value lies nearest to the target. */
    NEAREST
  }

  /** How others' wishes are learnt from their offers. */
  public enum Learning {
    NONE,
    /** Counts how often options are offered and how seldom issues change. */
    FREQUENCY,
    /** Hypotheses on the shape of values, weighed by Bayes' rule (Hindriks & Tykhonov 2008). */
    BAYESIAN
  }
}
