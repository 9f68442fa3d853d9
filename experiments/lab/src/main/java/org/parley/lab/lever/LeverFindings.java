package org.parley.lab.lever;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.parley.statistics.ShareEstimate;

/**
 * What came of a search for levers.
 *
 * @param goal the goal as it is written
 * @param title the goal in words
 * @param how how the goal was chosen; empty if it was asked for
 * @param seed seed of all runs
 * @param runs runs of the base, the most that any lever got
 * @param made runs made in all
 * @param base share of runs that meet the goal as the talks are
 * @param reach the share to be reached, if one was asked for
 * @param levers strongest first, those that raise the share before those that cannot be told from
 *     zero, those that lower it last
 * @param sets sets that reach the share, smallest first, then the strongest pairs and triples
 * @param unusable levers that the rules of scenarios refuse
 * @param theory the lever that theory names first, if it names one
 */
public record LeverFindings(
    String goal,
    String title,
    String how,
    long seed,
    int runs,
    long made,
    ShareEstimate base,
    OptionalDouble reach,
    List<LeverEffect> levers,
    List<LeverSet> sets,
    List<String> unusable,
    Optional<TheoryVerdict> theory) {
  public LeverFindings {
    levers = List.copyOf(levers);
    sets = List.copyOf(sets);
    unusable = List.copyOf(unusable);
  }

  /** Levers that can be told from zero. */
  public List<LeverEffect> told() {
    return levers.stream().filter(LeverEffect::isDistinguishable).toList();
  }
}
