package org.parley.bargaining;

/**
 * How many texts something rules out.
 *
 * @param inAll texts that it rules out, whatever else does
 * @param alone deals that it and nothing else rules out: so many more would be in the zone of
 *     possible agreement without it
 */
public record Exclusion(Count inAll, Count alone) {

  /** What a red line of a picture rules out, by index of the line. */
  public static Exclusion byLine(Picture picture, int line) {
    boolean[] lifted = new boolean[picture.lines().size()];
    lifted[line] = true;
    Picture.Line itself = picture.lines().get(line);
    Texts all = Texts.all(picture);
    Texts alone =
        all.lifting(lifted)
            .crossing(itself)
            .beyondStatusQuo()
            .sufficing(new boolean[picture.delegations()]);
    return new Exclusion(Count.of(all.crossing(itself)), Count.of(alone));
  }

  /**
   * What the alternative of a delegation rules out: the texts that do not give it enough. The
   * status quo is one of them unless it is worth more than the alternative.
   */
  public static Exclusion byAlternative(Picture picture, int delegation) {
    Texts all = Texts.all(picture).atLeast(delegation, Texts.enough(picture, delegation));
    return new Exclusion(
        Tally.of(all, delegation).count(), Tally.of(Texts.zopa(picture), delegation).count());
  }
}
