package org.parley.outcome;

/**
 * What stands in the way of a deal.
 *
 * @param kind what sort of thing it is
 * @param who id of the delegation whose it is
 * @param what id of the red line; {@code alternative} for an alternative
 */
public record DealObstacle(Kind kind, String who, String what) implements Comparable<DealObstacle> {

  /** What sort of thing stands in the way. */
  public enum Kind {
    LINE,
    ALTERNATIVE
  }

  @Override
  public int compareTo(DealObstacle other) {
    return java.util.Comparator.comparing(DealObstacle::kind)
        .thenComparing(DealObstacle::who)
        .thenComparing(DealObstacle::what)
        .compare(this, other);
  }
}
