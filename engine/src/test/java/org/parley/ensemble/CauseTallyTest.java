package org.parley.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parley.cause.ClosestText;
import org.parley.cause.RunCause;
import org.parley.cause.RunReason;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.ReadingResult;
import org.parley.scenario.io.ScenarioReader;
import org.parley.scenario.io.TextFinder;
import org.parley.statistics.ConfidenceIntervals;
import org.parley.statistics.ShareEstimate;

/** What causes of a sample come to for all runs. */
class CauseTallyTest {
  private static final ClosestText TEXT = new ClosestText(Map.of("peace", "full"), List.of());
  private static final ShareEstimate REACHED = ConfidenceIntervals.wilson(337, 1_000);

  private static Scenario talks() {
    String text =
        """
        parley: 1
        assumed: made to have names
        issues:
          peace: {options: [none, full], status_quo: none}
          toll: {options: [none, paid], status_quo: none}
        delegations:
          north:
            demands: {peace: {want: full}}
            red_lines: {never: {never: {peace: full}, unless: {toll: paid}}}
          south:
            demands: {peace: {want: full}}
        """;
    return ((ReadingResult.Valid)
            ScenarioReader.read("talks.yaml", text, List.of(), TextFinder.inFiles()))
        .scenario();
  }

  /** Of 9 runs 3 reach it; of the 6 others lines keep 2, and four causes of missing one each. */
  private static GoalReasons counted() {
    RunCause line = new RunCause.NoRoom(List.of(List.of("north.never")));
    RunCause.Misjudgement worst =
        new RunCause.Misjudgement("south", "north", RunCause.Mistake.FEARED_LINE);
    List<RunCause> causes =
        List.of(
            new RunCause.Reached(),
            new RunCause.Reached(),
            new RunCause.Reached(),
            line,
            line,
            new RunCause.NotFound(TEXT),
            new RunCause.SignedAway(TEXT),
            new RunCause.Misread(Optional.of(worst), TEXT),
            new RunCause.OutOfTime(TEXT));
    List<RunReason> reasons = new ArrayList<>();
    causes.forEach(c -> reasons.add(new RunReason(reasons.size(), c, true, true)));
    return new CauseTally(talks(), reasons, REACHED).reasons(false);
  }

  @Test
  void goalAndCausesAddUpToAllRuns() {
    Map<String, ShareEstimate> totals = counted().totals();
    assertThat(totals.get("reached")).isEqualTo(REACHED);
    assertThat(totals.values().stream().mapToDouble(ShareEstimate::share).sum())
        .isCloseTo(1, within(1e-12));
    assertThat(totals.get("no-room").share()).isCloseTo(.663 / 3, within(1e-12));
    assertThat(totals.values())
        .allMatch(s -> s.low() <= s.share() && s.share() <= s.high() && s.high() <= 1);
  }

  /** 34 reach it, so the parts are of 66: 44 missed it in four ways, 22 by lines. */
  @Test
  void asSaidTheyAddUpToAHundred() {
    List<String> story = counted().story();
    assertThat(story.get(0)).startsWith("In 44 of 100 talks ").contains(": in 11 ");
    assertThat(numbers(story.get(0), "in (\\d+) (?!of)").stream().mapToInt(n -> n).sum())
        .isEqualTo(44);
    assertThat(story.get(0))
        .contains(
            "in 11 it was never tabled since a side misjudged what would pass"
                + " (south, which feared a red line of north's that was none)");
    assertThat(story.get(1))
        .startsWith("In 22 of 100 talks ")
        .endsWith(": north's line \"never\".");
  }

  /** Of 5 runs, 66 of 100 talks, one line bars all, and two others together do in two of them. */
  @Test
  void aLineThatWouldDoAsWellAsTheFirstIsNamed() {
    List<String> first = List.of("north.never");
    List<RunReason> reasons = new ArrayList<>();
    for (List<List<String>> sets :
        List.of(
            List.of(first),
            List.of(List.of("south.ever"), first),
            List.of(first),
            List.of(first, List.of("south.a", "south.b")),
            List.of(first, List.of("south.a", "south.b")))) {
      reasons.add(new RunReason(reasons.size(), new RunCause.NoRoom(sets), true, true));
    }
    GoalReasons why = new CauseTally(talks(), reasons, REACHED).reasons(false);
    assertThat(why.story().get(0))
        .endsWith(
            ": north's line \"never\" or, in 27 of these, south's line \"a\" and south's line \"b\""
                + " together.");
    assertThat(why.causes().get(0).instead().orElseThrow().share().share())
        .isCloseTo(.663 * 2 / 5, within(1e-12));
  }

  private static List<Integer> numbers(String text, String pattern) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map((MatchResult r) -> Integer.valueOf(r.group(1)))
        .toList();
  }
}
