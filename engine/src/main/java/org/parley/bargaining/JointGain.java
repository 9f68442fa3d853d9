package org.parley.bargaining;

/**
 * How much all could still gain at once: the largest t at least 0 such that some allowed deal gives
 * every delegation d at least u_d + t. It is 0 on the frontier, and says for any number of
 * delegations what a distance to the frontier says for two.
 *
 * @param gain t, in units of 1e-9
 * @param exact whether no deal gives all more
 * @param bound no deal gives all more than this, in units of 1e-9
 */
public record JointGain(long gain, boolean exact, long bound) {

  /**
   * The gain still open from given values, over the texts that cross no hard line.
   *
   * @param utilities value by delegation of what has been agreed, in units of 1e-9
   * @throws IllegalArgumentException if the lines leave no text at all
   */
  public static JointGain open(BargainingProblem picture, long[] utilities) {
    DealSet allowed = DealSet.allowed(picture);
    if (allowed.empty()) {
      throw new IllegalArgumentException("The red lines leave no text at all.");
    }
    if (picture.delegations() == 2) {
      return open(new BilateralFrontier().find(allowed), utilities);
    }
    return searched(allowed, utilities);
  }

  /**
   * The gain still open to two delegations, from a frontier that has been found already; this is
   * the quick way when it is asked of one frontier after another.
   */
  public static JointGain open(BilateralFrontier frontier, long[] utilities) {
    long gain = Math.max(0, new BilateralDeals(frontier).open(utilities[0], utilities[1]));
    return new JointGain(gain, frontier.slack() == 0, gain + frontier.slack());
  }

  private static JointGain searched(DealSet allowed, long[] utilities) {
    LargestSmallest objective = LargestSmallest.plain(utilities);
    ObjectiveOptimum optimum = new BoundedSearch(allowed, objective).best(BoundedSearch.CAP);
    long gain = Math.max(0, ReferenceGains.smallest(optimum.first(), utilities));
    long bound = optimum.exact() ? gain : Math.max(gain, ReferenceGains.ceiling(optimum.bound()));
    return new JointGain(gain, optimum.exact(), bound);
  }
}
