package org.parley.outcome;

/**
 * What stands in the way of settling an issue.
 *
 * @param kind what sort of thing it is
 * @param who id of the delegation whose it is
 * @param what id of the red line or constituency; {@code mandate} or {@code alternative} for those
 */
public record DealObstacle(Kind kind, String who, String what) implements Comparable<DealObstacle> {

  /** What sort of thing stands in the way. */
  public enum Kind {
    LINE,
    MANDATE,
    ALTERNATIVE,
    HOME
  }

  @Override
  public int compareTo(DealObstacle other) {
    return java.util.Comparator.comparing(DealObstacle::kind)
        .thenComparing(DealObstacle::who)
        .thenComparing(DealObstacle::what)
        .compare(this, other);
  }
}
