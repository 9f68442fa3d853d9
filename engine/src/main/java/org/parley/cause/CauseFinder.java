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
  private final Optional<Simulation> knowing;
  private final Optional<Simulation> longer;

  private CauseFinder(
      CompiledTalks talks, long seed, List<AskedGoal> goals, boolean triesOtherCourses) {
    this.goals = List.copyOf(goals);
    played = Simulation.unanalysed(talks, seed);
    Scenario scenario = talks.scenario();
    knowing = triesOtherCourses ? simulation(knowing(scenario), seed) : Optional.empty();
    longer = triesOtherCourses ? simulation(scenario.longer(), seed) : Optional.empty();
  }

  private static Optional<Simulation> simulation(Scenario scenario, long seed) {
    return Optional.of(Simulation.unanalysed(CompiledTalks.of(scenario), seed));
  }

  /** Finds causes of talks. */
  public static CauseFinder of(CompiledTalks talks, long seed, List<AskedGoal> goals) {
    return new CauseFinder(talks, seed, goals, true);
  }

  /** The same without trying other courses of a run: nothing is put down to misreading or time. */
  public static CauseFinder quick(CompiledTalks talks, long seed, List<AskedGoal> goals) {
    return new CauseFinder(talks, seed, goals, false);
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
    private Optional<Outcome> knowingly;
    private Optional<Outcome> atLength;

    Replays(long run) {
      this.run = run;
    }

    @Override
    public Optional<Outcome> knowing() {
      knowingly = knowingly == null ? knowing.map(s -> s.play(run, null)) : knowingly;
      return knowingly;
    }

    @Override
    public Optional<Outcome> longer() {
      atLength = atLength == null ? longer.map(s -> s.play(run, null)) : atLength;
      return atLength;
    }
  }
}
