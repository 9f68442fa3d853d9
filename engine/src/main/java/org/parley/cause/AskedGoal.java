package org.parley.cause;

import java.util.function.Predicate;
import org.parley.goal.Goal;
import org.parley.outcome.Outcome;

/**
 * A goal for which causes are sought.
 *
 * @param goal what is asked, every option named
 * @param met whether a run reached it
 */
public record AskedGoal(Goal goal, Predicate<Outcome> met) {
  /** Whether texts can reach it or fail to, so that there are causes to speak of. */
  public boolean isOfTexts() {
    return TextGoal.isOfTexts(goal);
  }
}
