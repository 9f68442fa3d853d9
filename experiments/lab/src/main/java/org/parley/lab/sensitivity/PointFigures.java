package org.parley.lab.sensitivity;

import java.util.List;
import org.parley.statistics.MeanAndVariance;
import org.parley.statistics.PairedDifference;

/**
 * A figure at the points of a design, as its runs sum up.
 *
 * @param moments by point, in the order of the design
 * @param againstFirst every later point against the first, run by run; empty where the method does
 *     not compare runs
 */
public record PointFigures(List<MeanAndVariance> moments, List<PairedDifference> againstFirst) {
  public PointFigures {
    moments = List.copyOf(moments);
    againstFirst = List.copyOf(againstFirst);
  }
}
