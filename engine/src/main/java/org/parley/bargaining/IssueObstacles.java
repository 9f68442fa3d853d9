package org.parley.bargaining;

import java.util.ArrayList;
import java.util.List;

/**
 * Why an issue stayed open, on the bargaining problem of the run: the minimal sets of red lines and
 * alternatives such that with them lifted some text settles the issue at another option than its
 * status quo (any option, if it has none); other issues may stay at theirs. For each set the
 * mandates are named that fall short of the lowest level at which such a text can be signed.
 *
 * @param sets the minimal sets of up to three lines and alternatives, smaller ones first; a single
 *     one without lines and alternatives if neither stands in the way; none if the issue has no
 *     other option, or only larger sets exist
 * @param larger whether there are minimal sets of more than three
 * @param exact whether all this is certain; else a set may be missing or too large
 */
public record IssueObstacles(List<ObstacleSet> sets, boolean larger, boolean exact) {
  /** Copies the list. */
  public IssueObstacles {
    sets = List.copyOf(sets);
  }

  /** The obstacles to settling an issue. */
  public static IssueObstacles of(BargainingProblem picture, int issue) {
    RelaxedConstraints lifting =
        new RelaxedConstraints(DealSet.all(picture).beyondStatusQuo().settling(issue));
    MinimalSets minimal = lifting.minimalSets();
    List<ObstacleSet> sets = new ArrayList<>();
    boolean exact = lifting.certain();
    for (List<Integer> set : minimal.sets()) {
      Level level = Level.lowest(lifting.texts(set));
      exact &= level.certain;
      sets.add(
          new ObstacleSet(
              lifting.lines(set),
              lifting.alternatives(set),
              ExceededMandates.shortOf(picture, level.rank)));
    }
    return new IssueObstacles(sets, minimal.larger(), exact);
  }

  /** The lowest level at which one of some texts can be signed. */
  private record Level(int rank, boolean certain) {
    private static final int LEADERS = 2;

    static Level lowest(DealSet texts) {
      boolean certain = true;
      for (int rank = 0; rank < LEADERS; rank++) {
        ExistenceResult existence = ExistenceResult.of(texts.upToLevel(rank));
        certain &= existence.certain();
        if (existence.some()) {
          return new Level(rank, certain);
        }
      }
      return new Level(LEADERS, certain);
    }
  }
}
