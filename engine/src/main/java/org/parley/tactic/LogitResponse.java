package org.parley.tactic;

import java.io.Serializable;

/**
 * Acts by logit response (Luce 1959; McKelvey and Palfrey 1995, "Quantal response equilibria for
 * normal form games"): what is better is done more often, and nothing always.
 *
 * <p>A proposer breaks the talks off with chance {@code breakOff}. Else it proposes an outcome with
 * a probability in proportion to {@code exp(precision * u)}, walking away among them. A responder
 * accepts with probability {@code 1 / (1 + exp(-precision * (u - u0)))}, where u0 is what walking
 * away is worth: it is satisfied (Simon 1955) with what beats that. Hands tremble (Selten 1975):
 * with chance {@code tremble} a proposer proposes anything, and a responder refuses, whatever it is
 * worth.
 *
 * @param precision how sharply better is told from worse, per unit of utility; at least 0
 * @param tremble chance of an act without a reason, in [0,1]
 * @param breakOff chance per turn that the talks break off for reasons outside, in [0,1]
 * @param preferences what is made of a division
 */
public record LogitResponse(
    double precision, double tremble, double breakOff, SocialPreferences preferences)
    implements Serializable {
  public LogitResponse {
    if (!(precision >= 0) || !(tremble >= 0 && tremble <= 1) || !(breakOff >= 0 && breakOff <= 1)) {
      throw new IllegalArgumentException(
          "precision must be at least 0, tremble and break-off in [0,1]");
    }
  }

  /**
   * Probability of accepting.
   *
   * @param offered utility of what is offered
   * @param away utility of walking away
   */
  public double acceptance(double offered, double away) {
    double weighed = 1 / (1 + StrictMath.exp(-precision * (offered - away)));
    return (1 - tremble) * weighed;
  }

  /** The same with preferences for what has {@code pieces} pieces. */
  public LogitResponse indivisible(int pieces) {
    return new LogitResponse(precision, tremble, breakOff, preferences.indivisible(pieces));
  }
}
