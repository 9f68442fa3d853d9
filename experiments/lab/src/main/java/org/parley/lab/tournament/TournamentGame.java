package org.parley.lab.tournament;

/**
 * How one meeting went. The first speaks first.
 *
 * @param domain name of the domain
 * @param firstProfile file of the profile of the first
 * @param secondProfile file of the profile of the second
 * @param first name of the tactic of the first
 * @param second name of the tactic of the second
 * @param agreed whether they agreed
 * @param round round in which the meeting ended, from 1
 * @param firstUtility what the first has, in [0,1], undiscounted; its reservation value without a
 *     deal
 * @param secondUtility likewise
 * @param nashDistance Euclidean distance to the Nash deal, in utility; NaN if nothing is better for
 *     both than no deal
 */
public record TournamentGame(
    String domain,
    String firstProfile,
    String secondProfile,
    String first,
    String second,
    boolean agreed,
    int round,
    double firstUtility,
    double secondUtility,
    double nashDistance) {

  /** Both utilities added. */
  public double welfare() {
    return firstUtility + secondUtility;
  }
}
