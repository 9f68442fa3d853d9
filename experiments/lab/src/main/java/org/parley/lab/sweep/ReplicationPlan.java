package org.parley.lab.sweep;

import java.io.Serializable;
import java.util.Objects;
import org.parley.lab.measure.RunMeasure;

/**
 * How many runs each point gets: a fixed number, or as many as it takes until an interval is narrow
 * enough.
 *
 * @param least runs that every point gets, at least 1; of a growing number the pilot, which is
 *     followed by as many at least
 * @param most runs that no point exceeds, at least {@code least}, or twice that of a growing number
 * @param measure whose 95% interval is looked at, Wilson's for a share and Student's for a mean;
 *     empty if the number is fixed
 * @param halfWidth half the width of the interval at which a point has enough, above 0; 0 if the
 *     number is fixed
 */
public record ReplicationPlan(int least, int most, String measure, double halfWidth)
    implements Serializable {
  public ReplicationPlan {
    Objects.requireNonNull(measure);
    if (least < 1 || most < least || (measure.isEmpty() && most != least)) {
      throw new IllegalArgumentException(
          "replications need 1 <= least <= most, not " + least + " and " + most);
    }
    if (!measure.isEmpty() && most < 2 * least) {
      throw new IllegalArgumentException(
          "the most runs must be twice the least, which only say how many more it takes");
    }
    if (!measure.isEmpty() && !(halfWidth > 0)) {
      throw new IllegalArgumentException("the half width must be above 0, not " + halfWidth);
    }
  }

  /** The same number for every point. */
  public static ReplicationPlan fixed(int runs) {
    return new ReplicationPlan(runs, runs, "", 0);
  }

  /** Until an interval is narrow. */
  public static ReplicationPlan until(int least, int most, RunMeasure measure, double halfWidth) {
    return new ReplicationPlan(least, most, measure.name(), halfWidth);
  }

  /**
   * Runs of a point that only say how many more it gets, and are in no figure: {@link #least}, or
   * none if every point gets the same number.
   */
  public int pilot() {
    return isFixed() ? 0 : least;
  }

  /** Whether every point gets the same number. */
  public boolean isFixed() {
    return measure.isEmpty();
  }
}
