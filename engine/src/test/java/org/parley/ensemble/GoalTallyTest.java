package org.parley.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.parley.bargaining.Nano;
import org.parley.goal.GoalParser;
import org.parley.outcome.Outcome;

class GoalTallyTest {
  private static final int RUNS = 4_000;
  private static final List<Outcome> OUTCOMES =
      LongStream.range(0, RUNS).mapToObj(Invented::outcome).toList();

  private static Frame asking(String... goals) {
    List<Frame.Sought> sought = new ArrayList<>();
    for (String goal : goals) {
      sought.add(new Frame.Sought(goal, goal, "title of " + goal, true));
    }
    return framed(sought, List.of());
  }

  private static Frame framed(List<Frame.Sought> sought, List<String> idle) {
    Frame plain = Invented.FRAME;
    return new Frame(
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
        GoalCheck.of(GoalParser.parse(goal, Invented.FRAME.vocabulary()), Invented.FRAME);
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
    meets("gain.adria>0.2", o -> o.gain()[0] > Nano.of(0.2));
    meets("utility.borland<=0.5", o -> o.utility()[1] <= Nano.of(0.5));
    meets("hold>0.5", o -> o.hold() > 0.5);
    meets("not hold>0.5", o -> !(o.hold() > 0.5));
    meets("rounds<8 and prisoners=exchange", o -> o.rounds() < 8 && o.options()[1] == 1);
    meets("rounds<3 or prisoners=hold", o -> o.rounds() < 3 || o.options()[1] == 0);
  }

  @Test
  void saysHowOftenWhenAndAtWhatPrice() {
    Tally tally = Tally.of(asking("release=full", "agreement"));
    OUTCOMES.forEach(tally::add);
    GoalSummary full = tally.summary().goals().get("release=full");
    List<Outcome> met = OUTCOMES.stream().filter(o -> o.options()[0] == 2).toList();
    assertThat(full.share()).isEqualTo(Intervals.wilson(met.size(), RUNS));
    assertThat(full.title()).isEqualTo("title of release=full");
    assertThat(full.how()).isEmpty();
    double[] rounds = met.stream().mapToDouble(Outcome::rounds).sorted().toArray();
    assertThat(full.when().q50()).isBetween(rounds[met.size() / 2 - 1], rounds[met.size() / 2]);
    double gain = met.stream().mapToDouble(o -> Nano.toDouble(o.gain()[0])).average().orElse(0);
    assertThat(full.gains().get("adria").met().share()).isCloseTo(gain, within(1e-9));
    assertThat(tally.summary().goals().keySet()).containsExactly("release=full", "agreement");
  }

  @Test
  void partsAddUpToTheSameDigitsAndAreWrittenWhole() {
    Frame frame = asking("release=full", "comprehensive");
    Tally whole = Tally.of(frame);
    Tally odd = Tally.of(frame);
    Tally even = Tally.of(frame);
    for (Outcome outcome : OUTCOMES) {
      whole.add(outcome);
      (outcome.run() % 2 == 0 ? even : odd).add(outcome);
    }
    odd.merge(Tally.fromJson(even.toJson()));
    assertThat(odd.toJson()).isEqualTo(whole.toJson());
    assertThat(odd.summary()).isEqualTo(whole.summary());
  }

  @Test
  void withoutAQuestionTheFirstThatIsOpenIsChosen() {
    Frame.Sought sure = new Frame.Sought("rounds<99", "rounds<99", "", false);
    Frame.Sought open = new Frame.Sought("release=full", "release=full", "", false);
    Frame.Sought also = new Frame.Sought("agreement", "agreement", "", false);
    Tally tally = Tally.of(framed(List.of(sure, open, also), List.of()));
    OUTCOMES.forEach(tally::add);
    assertThat(tally.summary().goals().keySet()).containsExactly("release=full");
    assertThat(tally.summary().goals().get("release=full").how())
        .isEqualTo(
            "nobody stated a question; of 3 looked at (all that matters, each open issue, anything"
                + " at all) this is the first whose answer is not all but certain");
  }

  @Test
  void whereAllIsCertainTheLeastSoIsChosen() {
    Frame.Sought sure = new Frame.Sought("rounds<99", "rounds<99", "", false);
    Frame.Sought less = new Frame.Sought("rounds<16", "rounds<16", "", false);
    Tally tally = Tally.of(framed(List.of(sure, less), List.of()));
    OUTCOMES.forEach(tally::add);
    assertThat(tally.summary().goals().keySet()).containsExactly("rounds<16");
    assertThat(tally.summary().goals().get("rounds<16").how())
        .endsWith("this one's is the least so");
  }
}
