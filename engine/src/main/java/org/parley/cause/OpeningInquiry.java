package org.parley.cause;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.parley.compiled.CompiledTalks;
import org.parley.goal.Goal;
import org.parley.goal.TalksEnding;
import org.parley.negotiation.EndGround;
import org.parley.negotiation.Simulation;

/**
 * Looks at runs before anybody has said anything: whether leaders ask for more than any
 * comprehensive deal holds, and who would rather take its alternative than go on as it is. One per
 * thread, since it keeps its arrays.
 */
public final class OpeningInquiry {
  private final Simulation simulation;
  private final CompiledTalks talks;

  /**
   * What was found in a run.
   *
   * @param room whether some comprehensive deal is enough for all and crosses no hard line
   * @param lacking if there is and none of them passes all leaders who are asked, those whose
   *     leaders the closest of them falls short for; otherwise empty
   * @param takers delegations that would rather take their alternative
   */
  public record Opening(boolean room, Set<String> lacking, Set<String> takers) {}

  /** An inquiry into the runs of a seed. */
  public OpeningInquiry(CompiledTalks talks, long seed) {
    this.talks = talks;
    simulation = Simulation.unanalysed(talks, seed);
  }

  /** Looks at a run. */
  public Opening of(long run) {
    EndGround ground = simulation.opening(run);
    Set<String> takers =
        Set.copyOf(
            IntStream.range(0, talks.parties())
                .filter(ground::wouldTakeAlternative)
                .mapToObj(d -> talks.delegation(d).id())
                .toList());
    TextGoal goal =
        TextGoal.of(ground.talks(), new Goal.Ended(TalksEnding.COMPREHENSIVE)).orElseThrow();
    Optional<GroundInquiry.Finding> found = new GroundInquiry(ground, goal).withinLines();
    Set<String> lacking = found.map(f -> lacking(f.cause())).orElse(Set.of());
    return new Opening(found.isPresent(), lacking, takers);
  }

  private static Set<String> lacking(RunCause cause) {
    return cause instanceof RunCause.LeadersAskTooMuch asked
        ? Set.copyOf(asked.lacking().keySet())
        : Set.of();
  }
}
