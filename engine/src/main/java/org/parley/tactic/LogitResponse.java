package org.parley.tactic;

import java.io.Serializable;

/**
 * Acts by logit response (Luce 1959; McKelvey and Palfrey 1995, "Quantal response equilibria for
 * normal form games"): what is better is done more often, and nothing always.
 *
 * <p>A proposer proposes an outcome with a probability in proportion to {@code exp(precision * u)},
 * walking away among them. A responder accepts with probability {@code 1 / (1 + exp(-precision * (u
 * - u0)))}, where u0 is what walking away is worth: it is satisfied (Simon 1955) with what beats
 * that.
 *
 * <p>Talks differ in how they go, not only acts: a share {@code heated} of them is heated from
 * beginning to end (a finite mixture, as Stahl and Wilson 1995 have it of players; that anger makes
 * people refuse what they would gain by: Pillutla and Murnighan 1996). In these alone hands tremble
 * (Selten 1975) and talks break off: with chance {@code breakOff} a proposer does so; with chance
 * {@code tremble} it proposes anything, and a responder refuses, whatever it is worth.
 *
 * @param precision how sharply better is told from worse, per unit of utility; at least 0
 * @param heated share of talks that are heated, in [0,1]
 * @param tremble chance of an act without a reason in heated talks, in [0,1]
 * @param breakOff chance per turn that heated talks break off without a reason, in [0,1]
 * @param preferences what is made of a division
 */
public record LogitResponse(
    double precision, double heated, double tremble, double breakOff, SocialPreferences preferences)
    implements Serializable {
  public LogitResponse {
    if (!(precision >= 0) || !share(heated) || !share(tremble) || !share(breakOff)) {
      throw new IllegalArgumentException(
          "precision must be at least 0; heated, tremble and break-off in [0,1]");
    }
  }

  private static boolean share(double number) {
    return number >= 0 && number <= 1;
  }

  /** How one acts in talks that are not heated. */
  public LogitResponse calm() {
    return new LogitResponse(precision, 0, 0, 0, preferences);
  }

  /** How one acts in talks that are heated. */
  public LogitResponse inHeat() {
    return new LogitResponse(precision, 1, tremble, breakOff, preferences);
  }

  /**
   * Probability of accepting, in talks in which hands tremble.
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
    return new LogitResponse(precision, heated, tremble, breakOff, preferences.indivisible(pieces));
  }
}
