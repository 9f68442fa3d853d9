package org.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.parley.bargaining.BargainingProblem;
import org.parley.compiled.CompiledTalks;
import org.parley.outcome.Aftermath;
import org.parley.outcome.Outcome;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.ScenarioReader;
import org.parley.scenario.io.TextFinder;
import org.parley.state.ProblemSnapshots;

/** What is signed for a time, on a condition, or subject to a vote after the talks. */
class SignedTermsTest {
  private static final int RUNS = 400;

  /** One issue; north gives way on it if it is worth its while. */
  private static final String CORRIDOR =
      """
      parley: 1
      assumed: made up
      talks: {rounds: 12, horizon: 1 year, order: listed}
      issues:
        corridor:
          status_quo: shut
          options: {shut: shut, wide: {title: wide TERMS}}
      delegations:
        north:
          demands: {corridor: {want: wide, weight: 1, values: {shut: 0.8}}}
          MORE
        south:
          demands: {corridor: {want: wide, weight: 1, values: {shut: 0.2}}}
      """;

  private static Scenario corridor(String terms, String more) {
    return read(CORRIDOR.replace(" TERMS", terms).replace("MORE", more));
  }

  private static Scenario read(String text) {
    return ScenarioReader.read("x.yaml", text, List.of(), TextFinder.inFiles()).scenarioOrThrow();
  }

  private static List<Outcome> run(Scenario scenario) {
    Simulation simulation = Simulation.of(CompiledTalks.of(scenario), 1);
    return LongStream.range(0, RUNS).mapToObj(simulation::run).toList();
  }

  private static double share(List<Outcome> runs, Predicate<Outcome> what) {
    return runs.stream().filter(what).count() / (double) runs.size();
  }

  private static double value(Scenario scenario, int d, int option) {
    BargainingProblem problem = ProblemSnapshots.atMeans(CompiledTalks.of(scenario));
    return (problem.base()[d] + problem.value()[d][0][option]) / 1e9;
  }

  /** 3 of 12 months: a quarter of the way from the status quo to what it brings for good. */
  @Test
  void whatIsInForceForATimeIsWorthItsShareOfTheHorizon() {
    Scenario lasting = corridor(", lasts: 3 months", "");
    assertThat(value(lasting, 0, 1)).isCloseTo(0.8 + 0.25 * 0.2, within(1e-9));
    assertThat(value(lasting, 1, 1)).isCloseTo(0.2 + 0.25 * 0.8, within(1e-9));
    assertThat(value(corridor("", ""), 1, 1)).isCloseTo(1, within(1e-9));
    assertThat(value(corridor(", lasts: 3 years", ""), 1, 1)).isCloseTo(1, within(1e-9));
  }

  /** The chance of each renewal is the product of 1/(1+exp(-gain/s)): .2 and .8 at s = .05. */
  @Test
  void aTermIsRenewedByThoseWhoGain() {
    List<Outcome> runs = run(corridor(", lasts: 3 months", ""));
    double chance = 1 / (1 + Math.exp(-0.2 / 0.05)) / (1 + Math.exp(-0.8 / 0.05));
    assertThat(runs).allMatch(o -> o.kind() == Outcome.Kind.COMPREHENSIVE);
    assertThat(runs.get(0).aftermath().renewal()[0]).isCloseTo(chance, within(1e-9));
    double whole = share(runs, o -> o.aftermath().isWhole());
    assertThat(whole).isCloseTo(Math.pow(chance, 3), within(0.04)).isLessThan(1);
    for (Outcome o : runs) {
      double held = o.aftermath().held()[0];
      assertThat(held).isIn(0.25, 0.5, 0.75, 1.0);
      assertThat(o.aftermath().gain()[1] / 1e9).isCloseTo(0.8 * held, within(1e-6));
      boolean gone = o.aftermath().options()[0] == Aftermath.EXPIRED;
      assertThat(gone).isEqualTo(held < 1);
    }
  }

  /** Who expects the event signs what nobody would sign on a chance that both believe in. */
  @Test
  void sidesThatBelieveInDifferentChancesBet() {
    String bets =
        """
        parley: 1
        assumed: made up
        talks: {rounds: 12}
        issues:
          price:
            status_quo: none
            ordered: false
            options: {none: none, sliding: {title: a share, if: hit, otherwise: flat}, flat: flat}
        events:
          hit: {chance: 0.5, believed: BELIEVED}
        delegations:
          author:
            demands: {price: {want: sliding, weight: 1, values: {none: 0.6, flat: 0}}}
          house:
            demands: {price: {want: flat, weight: 1, values: {none: 0.6, sliding: 0}}}
        """;
    List<Outcome> alike = run(read(bets.replace("BELIEVED", "{}")));
    List<Outcome> apart = run(read(bets.replace("BELIEVED", "{author: 0.9, house: 0.1}")));
    assertThat(alike).allMatch(o -> o.kind() == Outcome.Kind.NONE);
    assertThat(share(apart, o -> o.kind() == Outcome.Kind.COMPREHENSIVE)).isGreaterThan(0.95);
    List<Outcome> signed = apart.stream().filter(o -> o.options()[0] == 1).toList();
    assertThat(signed).allMatch(o -> o.gain()[0] > 0 && o.gain()[1] > 0);
    assertThat(share(signed, o -> o.aftermath().options()[0] == 1)).isBetween(0.42, 0.58);
    // One of the two is wrong, whichever way it comes out.
    assertThat(signed)
        .allMatch(o -> Math.min(o.aftermath().gain()[0], o.aftermath().gain()[1]) < 0);
  }

  /** A vote of chance .3 after the talks: signed in all runs, in force in .3 of them. */
  @Test
  void whatWaitsForAVoteIsSignedButNotInForce() {
    String senate = "ratification: {senate: {later: {chance: 0.3, after: 6 months}}}";
    Scenario scenario = corridor(", ratify: true", senate);
    List<Outcome> runs = run(scenario);
    assertThat(value(scenario, 1, 1)).isCloseTo(0.2 + 0.3 * 0.5 * 0.8, within(1e-9));
    assertThat(runs).allMatch(o -> o.kind() == Outcome.Kind.COMPREHENSIVE);
    assertThat(share(runs, o -> o.aftermath().isWhole())).isBetween(0.23, 0.37);
    for (Outcome o : runs) {
      boolean refused = o.aftermath().options()[0] == Aftermath.UNRATIFIED;
      assertThat(o.aftermath().held()[0]).isEqualTo(refused ? 0 : 0.5);
      assertThat(o.aftermath().gain()[1] / 1e9).isCloseTo(refused ? 0 : 0.4, within(1e-6));
    }
  }

  /** An alternative that is given up by signing is not given up for what may never be in force. */
  @Test
  void whoGivesSomethingUpDoesNotSignWhatMayNeverComeIntoForce() {
    String senate =
        "ratification: {senate: {later: CHANCE}}\n"
            + "    alternative: {worth: 0.9, gives_up: any-deal}";
    List<Outcome> sure = run(corridor(", ratify: true", senate.replace("CHANCE", "1")));
    List<Outcome> unsure = run(corridor(", ratify: true", senate.replace("CHANCE", "0.3")));
    assertThat(sure).allMatch(o -> o.kind() == Outcome.Kind.COMPREHENSIVE);
    assertThat(unsure).allMatch(o -> o.kind() == Outcome.Kind.NONE);
  }
}
