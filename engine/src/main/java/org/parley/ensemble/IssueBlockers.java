package org.parley.ensemble;

import java.util.List;
import org.parley.statistics.ShareEstimate;

/**
 * What stood in the way of settling the issues that runs left open.
 *
 * @param runs how many runs were looked into
 * @param blockers by issue in the order of the scenario, the most frequent first
 */
public record IssueBlockers(long runs, List<Blocker> blockers) {
  /** Where nobody looked. */
  public static final IssueBlockers NONE = new IssueBlockers(0, List.of());

  /** Copies the list. */
  public IssueBlockers {
    blockers = List.copyOf(blockers);
  }

  /**
   * What kept an issue open.
   *
   * @param issue its id
   * @param obstacles what stood in the way together
   * @param share its share of the runs looked into that left the issue open
   * @param of how many runs these are
   */
  public record Blocker(String issue, List<Obstacle> obstacles, ShareEstimate share, long of) {
    /** Copies the list. */
    public Blocker {
      obstacles = List.copyOf(obstacles);
    }
  }

  /**
   * Something that stands in the way.
   *
   * @param kind {@code alternative} (no deal is better for somebody), {@code line}, {@code
   *     leaders}, {@code home}, {@code missed} (all would have signed a text) or {@code closed}
   *     (what was signed left none)
   * @param who id of the delegation whose it is; empty if it is nobody's
   * @param what id of the red line or of the constituency, or how a text was missed; empty if there
   *     is nothing to name
   */
  public record Obstacle(String kind, String who, String what) {}
}
