package org.parley.explain;

import java.util.List;
import java.util.Optional;
import org.parley.bargaining.MinimalConcessions;
import org.parley.compiled.CompiledTalks;
import org.parley.goal.Goal;

/**
 * The bargaining set of a scenario and what stands in the way, computed and not simulated: at the
 * first date, every uncertain number at its mean and every stated line hard, or as one run draws
 * them.
 *
 * @param sample the run whose draws these are; empty if numbers are at their means
 * @param sizes how many texts there are
 * @param frontierDistance over all full texts, the smallest sqrt(sum over d of max(0, 1 - V_d)^2)
 *     (opposition)
 * @param logrolling the largest t such that some text gives everybody t more than splitting every
 *     issue apart (Raiffa 1982)
 * @param fair the deals that theory names
 * @param redLines what each red line rules out, in the order of the scenario
 * @param alternatives what each alternative rules out, by delegation
 * @param mandates what lies above each mandate, by delegation
 * @param easing what it would take to open a zone of possible agreement; nothing if there is one
 * @param nearest the deals that come nearest to one; nothing if the lines leave no deal at all
 * @param issues how far each open issue can be settled
 * @param doubts what delegations do not trust the others to keep
 * @param standoffs lines that wait for each other
 * @param coalitions what the smallest winning coalitions can agree on; empty where all must agree
 *     to everything. All other figures are for the consent of all
 */
public record Explanation(
    Optional<Sample> sample,
    DealSpaceSizes sizes,
    Optional<ComputedFigure> frontierDistance,
    Optional<ComputedFigure> logrolling,
    FairDeals fair,
    List<LineFigures> redLines,
    List<AlternativeFigures> alternatives,
    List<MandateFigures> mandates,
    ObstacleRemovals easing,
    Optional<NearestDeals> nearest,
    List<IssueFigures> issues,
    List<ComplianceDoubt> doubts,
    List<AgendaStandoff> standoffs,
    List<CoalitionZone> coalitions) {
  /** Copies the lists. */
  public Explanation {
    redLines = List.copyOf(redLines);
    alternatives = List.copyOf(alternatives);
    mandates = List.copyOf(mandates);
    issues = List.copyOf(issues);
    doubts = List.copyOf(doubts);
    standoffs = List.copyOf(standoffs);
    coalitions = List.copyOf(coalitions);
  }

  /** A run whose draws are taken. */
  public record Sample(long seed, long run) {}

  /** Explains talks with every number at its mean and every stated line hard. */
  public static Explanation of(CompiledTalks talks) {
    return of(talks, Optional.empty());
  }

  /**
   * Explains talks.
   *
   * @param sample the run whose draws are taken; empty for means
   */
  public static Explanation of(CompiledTalks talks, Optional<Sample> sample) {
    InitialTalks still = InitialTalks.of(talks, sample);
    return new ExplanationBuilder(still, sample).explanation();
  }

  /**
   * What it would take to settle an issue at an option.
   *
   * @param issue index of the issue
   * @param option index of the option
   */
  public static SettlementRoute towards(
      CompiledTalks talks, Optional<Sample> sample, int issue, int option) {
    InitialTalks still = InitialTalks.of(talks, sample);
    ScenarioNaming names = new ScenarioNaming(talks.scenario(), still.picture());
    return new SettlementRoute(
        talks.scenario().issues().get(issue).id(),
        names.option(issue, option),
        names.ways(MinimalConcessions.towards(still.picture(), issue, option)));
  }

  /** What it would take to meet a goal. */
  public static GoalRoutes towards(CompiledTalks talks, Optional<Sample> sample, Goal goal) {
    InitialTalks still = InitialTalks.of(talks, sample);
    return new GoalRouteFinder(talks.scenario(), still.picture()).routes(goal);
  }
}
