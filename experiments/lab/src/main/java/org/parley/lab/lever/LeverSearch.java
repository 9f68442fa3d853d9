package org.parley.lab.lever;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.parley.compiled.CompiledTalks;
import org.parley.ensemble.Ensemble;
import org.parley.ensemble.GoalSummary;
import org.parley.ensemble.OutcomeLabels;
import org.parley.goal.Goal;
import org.parley.goal.GoalParser;
import org.parley.goal.StatedGoal;
import org.parley.lab.io.ExperimentArm;
import org.parley.lab.lever.LeverRace.Runner;
import org.parley.scenario.Scenario;
import org.parley.statistics.ConfidenceIntervals;

/**
 * The search for what would change the answer: every lever that a scenario offers is tried, alone
 * and with others.
 *
 * @param base the talks as they are
 * @param goals what is asked, the first is searched for; empty for what the scenario asks, or, if
 *     it asks nothing, for the question whose answer is most open
 * @param holders whose levers are tried; empty for everybody's
 * @param seed seed of all runs
 * @param runs runs of the base, and the most that any lever gets; from 20
 * @param reach share in (0,1] that sets of levers are to reach; empty for none
 */
public record LeverSearch(
    ExperimentArm base,
    List<StatedGoal> goals,
    List<String> holders,
    long seed,
    int runs,
    OptionalDouble reach) {
  /** Runs that finalists get unless something else is asked. */
  public static final int USUAL_RUNS = 1_000;

  private static final int PILOT = 400;

  public LeverSearch {
    goals = List.copyOf(goals);
    holders = List.copyOf(holders);
    if (runs < 20) {
      throw new IllegalArgumentException("a search for levers needs 20 runs or more, not " + runs);
    }
  }

  /** Names of all who hold a lever of these talks, delegations with their leaders and homes. */
  public static List<String> holders(Scenario scenario) {
    return LeverCatalogue.holders(scenario);
  }

  /** Told how far a search has come, on the thread that called it. */
  public interface Listener {
    /** Runs made of about so many. */
    void progress(long done, long of);

    /** Asked many times a second, from many threads: whether to stop. */
    default boolean cancelled() {
      return false;
    }
  }

  /**
   * Searches.
   *
   * @param threads threads that simulate; the findings do not depend on it
   * @return empty if it was cancelled
   */
  public Optional<LeverFindings> run(int threads, TrialStore store, Listener listener)
      throws IOException {
    MovedReadings readings = new MovedReadings(base);
    List<Lever> levers = LeverCatalogue.of(readings, holders).levers();
    Question question = question(threads);
    SearchProgress progress = new SearchProgress(planned(levers.size()), listener);
    try (SimulatedTrials trials =
        new SimulatedTrials(
            readings, question.goal(), seed, threads, progress::made, listener::cancelled)) {
      return search(trials, levers, question, store, goal -> TheoryLevers.of(base, goal, levers));
    }
  }

  /**
   * Tries every lever alone and no sets of them, for somebody who waits.
   *
   * @param threads threads that simulate; what is found does not depend on it
   * @return what raises the goal most first; empty if it was cancelled
   */
  public Optional<List<LeverEffect>> ranked(int threads, Listener listener) throws IOException {
    MovedReadings readings = new MovedReadings(base);
    List<Lever> levers = LeverCatalogue.of(readings, holders).levers();
    Question question = question(threads);
    SearchProgress progress = new SearchProgress(planned(levers.size()), listener);
    try (SimulatedTrials trials =
        new SimulatedTrials(
            readings, question.goal(), seed, threads, progress::made, listener::cancelled)) {
      TrialBook book = new TrialBook(trials, TrialStore.NONE, runs);
      asIs(book);
      return Optional.of(
          alone(new LeverRace(book, levers.size(), runs, RaceStages.LEVERS), levers));
    } catch (SearchCancelled e) {
      return Optional.empty();
    }
  }

  private static List<LeverEffect> alone(LeverRace race, List<Lever> levers)
      throws IOException, SearchCancelled {
    List<Runner> ran = race.run(levers.stream().map(List::of).toList(), LeverRace::highestFirst);
    List<LeverEffect> effects = new ArrayList<>(ran.stream().map(race::effect).toList());
    effects.sort(RANKING);
    return effects;
  }

  /** What is searched for, and how it was chosen. */
  record Question(Goal goal, String written, String title, String how) {}

  Optional<LeverFindings> search(
      LeverTrials trials,
      List<Lever> levers,
      Question question,
      TrialStore store,
      Function<Goal, List<Lever>> theory)
      throws IOException {
    TrialBook book = new TrialBook(trials, store, runs);
    try {
      LeverRace race = new LeverRace(book, levers.size(), runs, RaceStages.LEVERS);
      TrialRuns asIs = asIs(book);
      List<LeverEffect> effects = alone(race, levers);
      List<Lever> named = theory.apply(question.goal());
      SetSearch sets = new SetSearch(book, effects, reach, runs);
      List<LeverSet> found = effects.size() < 2 ? List.of() : sets.search(sets.pool(named));
      return Optional.of(
          new LeverFindings(
              question.written(),
              question.title(),
              question.how(),
              seed,
              runs,
              book.total(),
              ConfidenceIntervals.wilson(asIs.reached(runs), asIs.finished(runs)),
              reach,
              effects,
              found,
              race.unusable(),
              TheoryVerdict.of(named, effects)));
    } catch (SearchCancelled e) {
      return Optional.empty();
    }
  }

  private TrialRuns asIs(TrialBook book) throws IOException, SearchCancelled {
    try {
      return book.runs(List.of(), runs);
    } catch (LeverTrials.LeverUnusable e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /** What raises most first, what cannot be told from zero in the middle, what lowers most last. */
  private static final Comparator<LeverEffect> RANKING =
      Comparator.comparingInt(
              (LeverEffect e) -> !e.isDistinguishable() ? 1 : e.difference().value() > 0 ? 0 : 2)
          .thenComparing(e -> -e.difference().value())
          .thenComparing(e -> e.lever().id());

  private long planned(int levers) {
    int pool = levers <= SetSearch.ALL_PAIRS ? levers : SetSearch.POOL;
    int pairs = pool * (pool - 1) / 2;
    return runs
        + RaceStages.of(levers, runs, RaceStages.LEVERS).planned(levers)
        + RaceStages.of(pairs, runs, RaceStages.SETS).planned(pairs);
  }

  private Question question(int threads) throws IOException {
    Scenario scenario = base.reading().scenario();
    CompiledTalks talks = CompiledTalks.of(scenario);
    OutcomeLabels frame = OutcomeLabels.of(talks, seed, goals);
    List<OutcomeLabels.Sought> sought = frame.goals();
    if (!sought.isEmpty() && sought.get(0).stated()) {
      return asked(sought.get(0).goal(), sought.get(0).title(), "", scenario);
    }
    Ensemble.Result pilot =
        Ensemble.of(talks, seed, goals).run(0, Math.min(PILOT, runs), threads, row -> {});
    var chosen = pilot.tally().summary().goals().entrySet().iterator().next();
    GoalSummary summary = chosen.getValue();
    return asked(chosen.getKey(), summary.title(), summary.how(), scenario);
  }

  private static Question asked(String written, String title, String how, Scenario scenario) {
    Goal goal = GoalParser.parse(written, scenario.goalVocabulary());
    return new Question(goal, written, title, how);
  }
}
