package org.parley.bargaining;

/**
 * How many texts something rules out.
 *
 * @param inAll texts that it rules out, whatever else does
 * @param alone deals that it and nothing else rules out: so many more would be in the zone of
 *     possible agreement without it
 */
public record ExclusionCount(CountResult inAll, CountResult alone) {

  /** What a red line of a picture rules out, by index of the line. */
  public static ExclusionCount byLine(BargainingProblem picture, int line) {
    boolean[] lifted = new boolean[picture.lines().size()];
    lifted[line] = true;
    BargainingProblem.Line itself = picture.lines().get(line);
    DealSet all = DealSet.all(picture);
    DealSet alone =
        all.lifting(lifted)
            .crossing(itself)
            .beyondStatusQuo()
            .sufficing(new boolean[picture.delegations()]);
    return new ExclusionCount(CountResult.of(all.crossing(itself)), CountResult.of(alone));
  }

  /**
   * What the alternative of a delegation rules out: the texts that do not give it enough. The
   * status quo is one of them unless it is worth more than the alternative.
   */
  public static ExclusionCount byAlternative(BargainingProblem picture, int delegation) {
    DealSet all = DealSet.all(picture).atLeast(delegation, picture.baseline()[delegation]);
    return new ExclusionCount(
        DealCounter.of(all, delegation).count(),
        DealCounter.of(DealSet.zopa(picture), delegation).count());
  }
}
