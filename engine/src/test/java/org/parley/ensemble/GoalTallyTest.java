package org.parley.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.parley.bargaining.FixedPoint;
import org.parley.goal.GoalParser;
import org.parley.outcome.Outcome;
import org.parley.statistics.ConfidenceIntervals;

class GoalTallyTest {
  private static final int RUNS = 4_000;
  private static final List<Outcome> OUTCOMES =
      LongStream.range(0, RUNS).mapToObj(InventedOutcomes::outcome).toList();

  private static OutcomeLabels asking(String... goals) {
    List<OutcomeLabels.Sought> sought = new ArrayList<>();
    for (String goal : goals) {
      sought.add(new OutcomeLabels.Sought(goal, goal, "title of " + goal, true));
    }
    return framed(sought, List.of());
  }

  private static OutcomeLabels framed(List<OutcomeLabels.Sought> sought, List<String> idle) {
    OutcomeLabels plain = InventedOutcomes.FRAME;
    return new OutcomeLabels(
        plain.scenario(),
        plain.title(),
        plain.seed(),
        plain.issues(),
        plain.delegations(),
        plain.rounds(),
        plain.inputs(),
        plain.lines(),
        sought,
        idle);
  }

  private static void meets(String goal, Predicate<Outcome> same) {
    GoalCheck check =
        GoalCheck.of(
            GoalParser.parse(goal, InventedOutcomes.FRAME.vocabulary()), InventedOutcomes.FRAME);
    assertThat(OUTCOMES).allMatch(o -> check.met(o) == same.test(o));
    assertThat(OUTCOMES.stream().filter(check::met).count()).isBetween(1L, RUNS - 1L);
  }

  @Test
  void everyKindOfGoalIsChecked() {
    meets("release=half,full", o -> o.options()[0] >= 1);
    meets("release=open", o -> o.options()[0] < 0);
    meets("agreement", o -> o.kind() != Outcome.Kind.NONE);
    meets("comprehensive", o -> o.kind() == Outcome.Kind.COMPREHENSIVE);
    meets("not deadline", o -> o.end() != Outcome.End.DEADLINE);
    meets("gain.adria>0.2", o -> o.gain()[0] > FixedPoint.of(0.2));
    meets("utility.borland<=0.5", o -> o.utility()[1] <= FixedPoint.of(0.5));
    meets("hold>0.5", o -> o.hold() > 0.5);
    meets("not hold>0.5", o -> !(o.hold() > 0.5));
    meets("rounds<8 and prisoners=exchange", o -> o.rounds() < 8 && o.options()[1] == 1);
    meets("rounds<3 or prisoners=hold", o -> o.rounds() < 3 || o.options()[1] == 0);
  }

  @Test
  void saysHowOftenWhenAndAtWhatPrice() {
    OutcomeTally tally = OutcomeTally.of(asking("release=full", "agreement"));
    OUTCOMES.forEach(tally::add);
    GoalSummary full = tally.summary().goals().get("release=full");
    List<Outcome> met = OUTCOMES.stream().filter(o -> o.options()[0] == 2).toList();
    assertThat(full.share()).isEqualTo(ConfidenceIntervals.wilson(met.size(), RUNS));
    assertThat(full.title()).isEqualTo("title of release=full");
    assertThat(full.how()).isEmpty();
    double[] rounds = met.stream().mapToDouble(Outcome::rounds).sorted().toArray();
    assertThat(full.when().q50()).isBetween(rounds[met.size() / 2 - 1], rounds[met.size() / 2]);
    double gain =
        met.stream().mapToDouble(o -> FixedPoint.toDouble(o.gain()[0])).average().orElse(0);
    assertThat(full.gains().get("adria").met().share()).isCloseTo(gain, within(1e-9));
    assertThat(tally.summary().goals().keySet()).containsExactly("release=full", "agreement");
  }

  @Test
  void partsAddUpToTheSameDigitsAndAreWrittenWhole() {
    OutcomeLabels frame = asking("release=full", "comprehensive");
    OutcomeTally whole = OutcomeTally.of(frame);
    OutcomeTally odd = OutcomeTally.of(frame);
    OutcomeTally even = OutcomeTally.of(frame);
    for (Outcome outcome : OUTCOMES) {
      whole.add(outcome);
      (outcome.run() % 2 == 0 ? even : odd).add(outcome);
    }
    odd.merge(OutcomeTally.fromJson(even.toJson()));
    assertThat(odd.toJson()).isEqualTo(whole.toJson());
    assertThat(odd.summary()).isEqualTo(whole.summary());
  }

  @Test
  void withoutAQuestionTheFirstThatIsOpenIsChosen() {
    OutcomeLabels.Sought sure = new OutcomeLabels.Sought("rounds<99", "rounds<99", "", false);
    OutcomeLabels.Sought open = new OutcomeLabels.Sought("release=full", "release=full", "", false);
    OutcomeLabels.Sought also = new OutcomeLabels.Sought("agreement", "agreement", "", false);
    OutcomeTally tally = OutcomeTally.of(framed(List.of(sure, open, also), List.of()));
    OUTCOMES.forEach(tally::add);
    assertThat(tally.summary().goals().keySet()).containsExactly("release=full");
    assertThat(tally.summary().goals().get("release=full").how())
        .isEqualTo(
            "nobody stated a question; of 3 looked at (all that matters, each open issue, anything"
                + " at all) this is the first whose answer is not all but certain");
  }

  @Test
  void whereAllIsCertainTheLeastSoIsChosen() {
    OutcomeLabels.Sought sure = new OutcomeLabels.Sought("rounds<99", "rounds<99", "", false);
    OutcomeLabels.Sought less = new OutcomeLabels.Sought("rounds<16", "rounds<16", "", false);
    OutcomeTally tally = OutcomeTally.of(framed(List.of(sure, less), List.of()));
    OUTCOMES.forEach(tally::add);
    assertThat(tally.summary().goals().keySet()).containsExactly("rounds<16");
    assertThat(tally.summary().goals().get("rounds<16").how())
        .endsWith("this one's is the least so");
  }
}
