package org.parley.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.cause.IssueCauses;
import org.parley.cause.RunCause;
import org.parley.cause.RunReason;
import org.parley.compiled.CompiledTalks;
import org.parley.goal.GoalParser;
import org.parley.goal.StatedGoal;
import org.parley.negotiation.Simulation;
import org.parley.outcome.Outcome;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.ReadingResult;
import org.parley.scenario.io.ScenarioReader;
import org.parley.scenario.io.TextFinder;
import org.parley.statistics.ConfidenceIntervals;
import org.parley.statistics.ShapleyValue;
import org.parley.statistics.ShareEstimate;

/** Talks made so that one thing alone keeps them from their goal: it is named in run after run. */
class KnownCausesTest {
  private static final int RUNS = 100;

  private static final String HEAD =
      """
      parley: 1
      assumed: made so that one thing keeps the talks from their goal
      """;

  /** A peace that is good for both; what is added keeps it away. */
  private static String peace(String talks, String option, String north, String south) {
    return HEAD
        + "talks: {"
        + talks
        + "}\n"
        + """
        issues:
          peace:
            options:
              none: {}
              full: {%s}
            status_quo: none
          toll: {options: [none, paid], status_quo: none}
        delegations:
          north:
            demands: {peace: {want: full, weight: 20}, toll: {want: none, weight: 80}}
        %s
          south:
            demands: {peace: {want: full, weight: 20}, toll: {want: none, weight: 80}}
        %s
        """
            .formatted(option, north.indent(4), south.indent(4));
  }

  /** A pie in three ways, each better than none for both. */
  private static String pie(String talks, String level, String side) {
    return HEAD
        + "talks: {"
        + talks
        + "}\n"
        + """
        issues:
          pie:
            options:
              none: {}
              small: {%1$s}
              half: {%1$s}
              large: {%1$s}
            status_quo: none
        delegations:
          north:
            demands: {pie: {want: large, values: {none: 0, small: 0.2, half: 0.5, large: 0.8}, weight: 10}}
        %2$s
          south:
            demands: {pie: {want: small, values: {none: 0, small: 0.8, half: 0.5, large: 0.2}, weight: 10}}
        %2$s
        """
            .formatted(level, side.indent(4));
  }

  private static Scenario read(String text) {
    ReadingResult reading =
        ScenarioReader.read("talks.yaml", text, List.of(), TextFinder.inFiles());
    assertThat(reading).as("%s in%n%s", reading, text).isInstanceOf(ReadingResult.Valid.class);
    return ((ReadingResult.Valid) reading).scenario();
  }

  private static List<RunReason> reasons(String text, String goal) {
    CompiledTalks talks = CompiledTalks.of(read(text));
    OutcomeLabels frame = OutcomeLabels.of(talks, 1, List.of(asked(talks, goal)));
    return new CauseStudy(talks, frame, List.of(0)).reasons(RUNS, 1, () -> false).get(0);
  }

  private static StatedGoal asked(CompiledTalks talks, String goal) {
    return StatedGoal.of(GoalParser.parse(goal, talks.scenario().goalVocabulary()));
  }

  private static <C extends RunCause> List<C> named(
      String text, String goal, Class<C> cause, int atLeast) {
    List<RunReason> reasons = reasons(text, goal);
    assertThat(reasons).hasSize(RUNS).allMatch(RunReason::exact);
    List<C> named =
        reasons.stream().map(RunReason::cause).filter(cause::isInstance).map(cause::cast).toList();
    assertThat(named)
        .as(
            "%s",
            reasons.stream()
                .map(r -> r.cause().word())
                .collect(
                    java.util.stream.Collectors.groupingBy(
                        w -> w, java.util.stream.Collectors.counting())))
        .hasSizeGreaterThanOrEqualTo(atLeast);
    return named;
  }

  @Test
  void onlyALine() {
    String text =
        peace(
            "rounds: 4",
            "",
            "red_lines: {never: {never: {peace: full}, unless: {toll: paid}, firmness: 1}}",
            "");
    assertThat(named(text, "peace=full", RunCause.NoRoom.class, 95))
        .allMatch(c -> c.sets().equals(List.of(List.of("north.never"))));
  }

  @Test
  void twoLinesThatWaitForEachOther() {
    String text =
        HEAD
            + """
            talks: {rounds: 6}
            issues:
              peace: {options: [none, full], status_quo: none}
              land: {options: [kept, given], status_quo: kept}
            delegations:
              north:
                demands:
                  peace: {want: full, weight: 60}
                  land: {want: kept, weight: 40}
                red_lines: {peace-first: {never: {land: given}, unless_settled: {peace: full}, firmness: 1}}
              south:
                demands:
                  peace: {want: none, weight: 40}
                  land: {want: given, weight: 60}
                red_lines: {land-first: {never: {peace: full}, unless_settled: {land: given}, firmness: 1}}
            """;
    assertThat(named(text, "peace=full", RunCause.NoRoom.class, 95))
        .allMatch(c -> c.sets().equals(List.of(List.of("north.peace-first", "south.land-first"))));
  }

  @Test
  void somebodyPrefersNoDeal() {
    String text =
        HEAD
            + """
            talks: {rounds: 4}
            issues:
              peace: {options: [none, full], status_quo: none}
            delegations:
              north: {demands: {peace: {want: full}}}
              south: {demands: {peace: {want: none}}}
            """;
    List<RunCause.PrefersNoDeal> named =
        named(text, "peace=full", RunCause.PrefersNoDeal.class, 95);
    assertThat(named).allMatch(c -> c.lacking().keySet().equals(java.util.Set.of("south")));
    assertThat(named.get(0).lacking().get("south")).isCloseTo(1, within(1e-8));
  }

  /** Either alternative is as near as the other: both sides are named, not whoever comes first. */
  @Test
  void equallyNearTextsNameBothSides() {
    CompiledTalks talks =
        CompiledTalks.of(
            read(
                HEAD
                    + """
                    talks: {rounds: 4}
                    issues:
                      peace: {options: [a, b, c], status_quo: b}
                    delegations:
                      north: {demands: {peace: {want: a}}}
                      south: {demands: {peace: {want: c}}}
                    """));
    OutcomeTally tally =
        OutcomeTally.of(OutcomeLabels.of(talks, 1, List.of(asked(talks, "peace"))));
    for (long run = 0; run < 20; run++) {
      tally.add(org.parley.negotiation.Simulation.of(talks, 1).run(run));
    }
    GoalReasons why = CauseStudy.why(talks, tally, 1, () -> false).get("peace");
    assertThat(why.story())
        .containsExactly(
            "In 100 of 100 talks every text for it is worth less than no deal to somebody: north"
                + " and south, each of which lacks .50 in one that comes closest.");
    List<RunReason> reasons =
        new CauseStudy(talks, tally.frame(), List.of(0)).reasons(20, 1, () -> false).get(0);
    ShareEstimate reached = ConfidenceIntervals.wilson(0, 20);
    assertThat(CauseStudy.counted(talks.scenario(), reasons, reached, true)).isEqualTo(why);
    assertThat(CauseParts.of(why.totals()).values().stream().mapToInt(p -> p).sum()).isEqualTo(100);
    assertThat(BlockerStudy.of(talks, 1, 20, () -> false).blockers())
        .singleElement()
        .satisfies(
            b ->
                assertThat(b.obstacles())
                    .containsExactly(
                        new IssueBlockers.Obstacle("alternative", "north", ""),
                        new IssueBlockers.Obstacle("alternative", "south", "")));
  }

  @Test
  void onlyLeaders() {
    String text = pie("rounds: 6", "level: leaders", "leaders: {ask: 0.9}");
    List<RunCause.LeadersAskTooMuch> named =
        named(text, "pie", RunCause.LeadersAskTooMuch.class, 95);
    // The half is worth .5 to both, and .9 of the best, .8, is .72.
    assertThat(named.get(0).lacking().get("north")).isCloseTo(.22, within(1e-8));
    assertThat(named.get(0).lacking().get("south")).isCloseTo(.22, within(1e-8));
    assertThat(named.get(0).closest().settles()).isEqualTo(Map.of("pie", "half"));
    assertThat(named.get(0).closest().signers()).containsExactly("north", "south");
  }

  @Test
  void onlyHome() {
    String text =
        peace(
            "rounds: 4",
            "level: leaders",
            "ratification: {council: {threshold: 2, spread: 0.001}}",
            "");
    assertThat(named(text, "peace=full", RunCause.HomeRefuses.class, 95))
        .allMatch(c -> c.lacking().keySet().equals(java.util.Set.of("north.council")));
  }

  @Test
  void onlyATactic() {
    String text =
        pie(
            "rounds: 12, walk_out: {chance: 1, trust_floor: 1}",
            "",
            "tactic: {concede: tit-for-tat}");
    assertThat(named(text, "pie", RunCause.Missed.class, 95))
        .allMatch(c -> c instanceof RunCause.OfferedAndRefused || c instanceof RunCause.HeldOut);
  }

  @Test
  void onlyMisreading() {
    String text =
        HEAD
            + """
            talks: {rounds: 1, order: listed}
            issues:
              peace: {options: [none, half, full], status_quo: none}
              toll: {options: [none, paid], status_quo: none}
            delegations:
              north:
                demands:
                  peace: {want: full, values: {none: 0, half: 0.1, full: 1}, weight: 20}
                  toll: {want: none, weight: 80}
              south:
                demands:
                  peace: {want: full, values: {none: 0, half: 0.5, full: 1}, weight: 20}
                  toll: {want: none, weight: 80}
                red_lines: {hidden: {never: {peace: full}, unless: {toll: paid}, firmness: 1, private: true}}
            """;
    named(text, "peace", RunCause.Misread.class, 95);
  }

  @Test
  void onlyTime() {
    String text =
        HEAD
            + """
            talks: {rounds: 1, speaks_for_all: 1, order: listed}
            issues:
              land: {options: [kept, shared], status_quo: kept}
              peace: {options: [none, full], status_quo: none}
            delegations:
              north:
                demands: {peace: {want: full}, land: {want: shared}}
              south:
                demands: {peace: {want: full}, land: {want: shared}}
                red_lines: {land-first: {never: {peace: full}, unless_settled: {land: shared}, firmness: 1}}
            """;
    named(text, "peace=full", RunCause.OutOfTime.class, 95);
  }

  /**
   * What a group agrees on is put to the plenary too early, and there is no round left for more.
   */
  @Test
  void onlyTimeAfterThePlenaryDoesNotAdoptAGroupsText() {
    String text =
        HEAD
            + """
            talks:
              rounds: 1
              sittings: 2
              speaks_for_all: 1
              order: listed
              tracks: {experts: {issues: [peace], members: [north, south], sittings: [1]}}
            issues:
              peace: {options: [none, full], status_quo: none}
              toll: {options: [none, paid], status_quo: none}
            delegations:
              north: {demands: {peace: {want: full}, toll: {want: paid}}}
              south: {demands: {peace: {want: full}, toll: {want: paid}}}
              east:
                demands: {peace: {want: full, weight: 30}, toll: {want: paid, weight: 70}}
                red_lines: {toll-first: {never: {peace: full}, unless_settled: {toll: paid}, firmness: 1}}
            """;
    named(text, "peace=full", RunCause.OutOfTime.class, 95);
    CompiledTalks talks = CompiledTalks.of(read(text));
    Outcome ended = Simulation.of(talks, 1).play(0, null);
    assertThat(IssueCauses.of(talks, 1, ended).get("peace")).isInstanceOf(RunCause.OutOfTime.class);
  }

  @Test
  void aShapleyValueIsThatWorkedByHand() {
    // Four things: 0 and 1 do it only together, 2 adds .2 in any case, 3 nothing.
    double[] worth = new double[16];
    for (int s = 0; s < 16; s++) {
      worth[s] = ((s & 3) == 3 ? .6 : 0) + ((s & 4) != 0 ? .2 : 0);
    }
    double[] value = ShapleyValue.of(worth);
    assertThat(value).hasSize(4);
    assertThat(value[0]).isCloseTo(.3, within(1e-12));
    assertThat(value[1]).isCloseTo(.3, within(1e-12));
    assertThat(value[2]).isCloseTo(.2, within(1e-12));
    assertThat(value[3]).isCloseTo(0, within(1e-12));
  }

  /** A line and home each keep it away alone: only both off together let it through. */
  @Test
  void aLineAndHomeShareWhatTheyKeepAway() {
    CompiledTalks talks =
        CompiledTalks.of(
            read(
                peace(
                    "rounds: 4",
                    "level: leaders",
                    "red_lines: {never: {never: {peace: full}, unless: {toll: paid}, firmness: 1}}",
                    "ratification: {council: {threshold: 2, spread: 0.001}}")));
    OutcomeTally tally =
        OutcomeTally.of(OutcomeLabels.of(talks, 1, List.of(asked(talks, "peace"))));
    for (long run = 0; run < 20; run++) {
      tally.add(org.parley.negotiation.Simulation.of(talks, 1).run(run));
    }
    Map<String, ShareEstimate> shares =
        MechanismShares.of(talks, tally, 1, () -> false).get("peace");
    assertThat(shares.keySet()).containsExactlyElementsOf(MechanismShares.GROUPS);
    assertThat(shares.get("lines").share()).isCloseTo(.5, within(1e-9));
    assertThat(shares.get("home").share()).isCloseTo(.5, within(1e-9));
    assertThat(shares.get("leaders").share()).isCloseTo(0, within(1e-9));
    assertThat(shares.get("beliefs").share()).isCloseTo(0, within(1e-9));
    assertThat(shares.get("tactics-and-time").share()).isCloseTo(0, within(1e-9));
    assertThat(shares.get("lines").low()).isCloseTo(.5, within(1e-9));
  }

  /**
   * Two texts, both across a line and both refused in play: one fails at home besides, the other
   * with leaders. Lines and tactics must go, and home or leaders: over the 24 orders of these four,
   * home comes last of three that suffice in 2, and so do leaders; lines and tactics share the
   * rest.
   */
  @Test
  void fourGroupsShareAsWorkedByHand() {
    CompiledTalks talks =
        CompiledTalks.of(
            read(
                HEAD
                    + """
                    talks: {rounds: 12, walk_out: {chance: 1, trust_floor: 1}}
                    issues:
                      peace:
                        options:
                          none: {}
                          north-votes: {ratify: true}
                          both-vote: {ratify: true}
                          south-votes: {ratify: true}
                          north-signs: {level: ministers}
                          both-sign: {level: ministers}
                          south-signs: {level: ministers}
                        status_quo: none
                        ordered: false
                      toll: {options: [none, paid], status_quo: none}
                    delegations:
                      north:
                        demands:
                          peace:
                            want: north-votes
                            values: {none: 0, north-signs: 1, both-vote: 0.5, both-sign: 0.5, south-votes: 0, south-signs: 0}
                            weight: 40
                          toll: {want: none, weight: 60}
                        mandate: officials
                        leaders: {ask: 0.95}
                        tactic: {concede: tit-for-tat}
                        red_lines: {never: {never: {peace: [both-vote, both-sign]}, unless: {toll: paid}, firmness: 1}}
                        ratification: {council: {threshold: 2, spread: 0.001}}
                      south:
                        demands:
                          peace:
                            want: south-votes
                            values: {none: 0, south-signs: 1, both-vote: 0.5, both-sign: 0.5, north-votes: 0, north-signs: 0}
                            weight: 40
                          toll: {want: none, weight: 60}
                        mandate: officials
                        leaders: {ask: 0.95}
                        tactic: {concede: tit-for-tat}
                    """));
    OutcomeTally tally =
        OutcomeTally.of(OutcomeLabels.of(talks, 1, List.of(asked(talks, GOAL_OF_BOTH))));
    for (long run = 0; run < 40; run++) {
      tally.add(org.parley.negotiation.Simulation.of(talks, 1).run(run));
    }
    Map<String, ShareEstimate> shares =
        MechanismShares.of(talks, tally, 1, () -> false).get(GOAL_OF_BOTH);
    assertThat(shares.get("lines").share()).isCloseTo(5 / 12.0, within(1e-9));
    assertThat(shares.get("tactics-and-time").share()).isCloseTo(5 / 12.0, within(1e-9));
    assertThat(shares.get("home").share()).isCloseTo(1 / 12.0, within(1e-9));
    assertThat(shares.get("leaders").share()).isCloseTo(1 / 12.0, within(1e-9));
    assertThat(shares.get("beliefs").share()).isCloseTo(0, within(1e-9));
  }

  private static final String GOAL_OF_BOTH = "peace=both-vote,both-sign";
}
