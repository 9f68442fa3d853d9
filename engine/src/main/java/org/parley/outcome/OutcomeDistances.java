package org.parley.outcome;

/**
 * How far what a run reached lies from what was possible, on the bargaining problem of that run:
 * its own numbers and lines as they stood when the talks began.
 *
 * @param frontier what everybody could still have gained at once, in utility; 0 on the frontier;
 *     where not all must agree, what all members of some winning coalition could; NaN if it was not
 *     computed
 * @param nash Euclidean distance in utility to the Nash deal of the ZOPA; NaN if there is no ZOPA,
 *     not all must agree, or it was not computed
 * @param egalitarian likewise to the egalitarian deal of the ZOPA
 */
public record OutcomeDistances(double frontier, double nash, double egalitarian) {
  /** Nothing was computed. */
  public static final OutcomeDistances UNKNOWN =
      new OutcomeDistances(Double.NaN, Double.NaN, Double.NaN);
}
