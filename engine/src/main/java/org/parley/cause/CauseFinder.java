package org.parley.cause;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.compiled.CompiledTalks;
import org.parley.negotiation.Simulation;
import org.parley.outcome.Outcome;
import org.parley.scenario.Mechanism;
import org.parley.scenario.Scenario;

/**
 * Plays runs and finds for each why it did not reach its goals. One per thread, since it keeps its
 * arrays. What it finds depends on the talks, the seed and the number of the run alone.
 */
public final class CauseFinder {
  private final List<AskedGoal> goals;
  private final Simulation played;
  private final Simulation knowing;
  private final Simulation longer;

  private CauseFinder(CompiledTalks talks, long seed, List<AskedGoal> goals) {
    this.goals = List.copyOf(goals);
    played = Simulation.unanalysed(talks, seed);
    Scenario scenario = talks.scenario();
    knowing = Simulation.unanalysed(CompiledTalks.of(knowing(scenario)), seed);
    longer = Simulation.unanalysed(CompiledTalks.of(scenario.in(scenario.talks().longer())), seed);
  }

  /** Finds causes of talks. */
  public static CauseFinder of(CompiledTalks talks, long seed, List<AskedGoal> goals) {
    return new CauseFinder(talks, seed, goals);
  }

  private static Scenario knowing(Scenario scenario) {
    Set<Mechanism> without = EnumSet.of(Mechanism.MISBELIEF);
    without.addAll(scenario.without());
    return scenario.without(without);
  }

  /** Plays a run and finds its causes, one for each goal; null for a goal that is not of texts. */
  public List<RunReason> find(long run) {
    TabledTexts tabled = new TabledTexts();
    Outcome outcome = played.play(run, tabled);
    RunInquiry inquiry = new RunInquiry(goals, outcome, tabled, new Replays(run));
    inquiry.look(played.ground());
    return inquiry.reasons();
  }

  /** Other courses of a run, each played once if at all. */
  private final class Replays implements RunInquiry.OtherCourses {
    private final long run;
    private Outcome knowingly;
    private Outcome atLength;

    Replays(long run) {
      this.run = run;
    }

    @Override
    public Optional<Outcome> knowing() {
      knowingly = knowingly == null ? knowing.play(run, null) : knowingly;
      return Optional.of(knowingly);
    }

    @Override
    public Optional<Outcome> longer() {
      atLength = atLength == null ? longer.play(run, null) : atLength;
      return Optional.of(atLength);
    }
  }
}
