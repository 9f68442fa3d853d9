package org.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.parley.compiled.CompiledTalks;
import org.parley.outcome.Proposal;
import org.parley.outcome.TranscriptEntry;
import org.parley.scenario.RandomScenarios;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.ScenarioReader;
import org.parley.scenario.io.TextFinder;

/** One mechanism at a time, against the formula or plain enumeration. */
class MechanismsTest {
  @Test
  void timeIsTheShareOfRoundsThatIsOver() {
    String[] settings = {"talks.rounds=2", "without=[mediation]"};
    CompiledTalks talks = CompiledTalks.of(ScenarioFixtures.fixture("oru-river", settings));
    assertThat(TimeCurve.times(talks)).containsExactly(0, 1 / 3.0, 2 / 3.0, 1);
    TimeCurve curve = new TimeCurve(talks);
    assertThat(curve.share(0, 0.2)).isEqualTo(1);
    assertThat(curve.share(1, 0.5)).isCloseTo(8 / 9.0, Offset.offset(1e-12));
    assertThat(curve.share(1, 1)).isCloseTo(2 / 3.0, Offset.offset(1e-12));
    assertThat(curve.share(3, 1)).isZero();
  }

  /** A mediator may call a third sitting of two rounds: of six rounds, four are over, then five. */
  @Test
  void anotherSittingPutsTheDeadlineOff() {
    CompiledTalks talks = CompiledTalks.of(ScenarioFixtures.fixture("oru-river", "talks.rounds=2"));
    assertThat(TimeCurve.times(talks)).containsExactly(0, 1 / 3.0, 2 / 3.0, 1, 4 / 5.0, 1);
  }

  /** Trust falls by .2; of that, half is left a month later and a quarter after two. */
  @Test
  void whatFadesComesBack() {
    String[] settings = {
      "talks.sittings=3",
      "talks.rounds=1",
      "talks.trust_moves.refusal=0",
      "talks.trust_moves.closing=0",
      "talks.trust_moves.walk_out=0",
      "delegations.borland.trust.adria=0.6",
      "events.dam-inspection.on.sitting=1",
      "events.dam-inspection.on.round=1",
      "events.dam-inspection.effects.borland.trust.adria=-0.2"
    };
    Scenario lasting = TalksText.oru(settings, "-0.2");
    Scenario fading = TalksText.oru(settings, "{add: -0.2, fade: 0.5}");
    trustIs(lasting, 0.4, 0.4, 0.4);
    trustIs(fading, 0.4, 0.5, 0.55);
  }

  private static void trustIs(Scenario scenario, Double... expected) {
    assertThat(trust(scenario))
        .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : Double.compare(a, b))
        .containsExactly(expected);
  }

  private static List<Double> trust(Scenario scenario) {
    Simulation simulation = Simulation.of(CompiledTalks.of(scenario), 1);
    List<Double> trust = new ArrayList<>();
    simulation
        .model()
        .seat(
            1,
            turn -> {
              if (!turn.mediated()) {
                trust.add(turn.situation().trust().in(1, 0));
              }
              return new Move.Hold();
            });
    simulation.run(0);
    return trust;
  }

  /**
   * yes = V >= r + lambda (m - r) over the issues of the text; P = 1/(1+exp(-(gain-T)/s)). Talks of
   * many delegations on many issues are left out: they take most of the time and bring few answers.
   */
  @Test
  void leadersAndHomeAnswerByTheFormula() {
    int leaders = 0;
    int homes = 0;
    for (long s = 0; s < 600; s++) {
      Scenario scenario = EasierTalks.of(RandomScenarios.of(s), s);
      if (scenario.delegations().size() * scenario.issues().size() > 36) {
        continue;
      }
      AnswerCheck answers = new AnswerCheck(scenario, s);
      leaders += answers.leaders();
      homes += answers.homes();
    }
    assertThat(leaders).as("answers of leaders").isGreaterThan(50);
    assertThat(homes).as("answers at home").isGreaterThan(50);
  }

  private static Scenario impatient(double e) {
    return ScenarioFixtures.fixture(
        "two-issues",
        "talks.sittings=1",
        "talks.rounds=10",
        "talks.walk_out.chance=1",
        "talks.walk_out.patience=3",
        "talks.walk_out.ends=talks",
        "delegations.upper-farm.tactic.concede=time",
        "delegations.upper-farm.tactic.e=" + e,
        "delegations.lower-farm.tactic.concede=time",
        "delegations.lower-farm.tactic.e=" + e);
  }

  private static List<String> walkOuts(Scenario scenario, Seat seat) {
    Simulation simulation = Simulation.of(CompiledTalks.of(scenario), 1);
    simulation.model().seat(0, seat);
    simulation.model().seat(1, seat);
    List<String> left = new ArrayList<>();
    simulation.run(
        0,
        e -> {
          if (e instanceof TranscriptEntry.WalkedOut w) {
            left.add(w.round() + " " + w.who() + " " + w.why());
          }
        });
    return left;
  }

  /**
   * One repeats what the other cannot live with, the other says nothing, while their tactics had
   * planned to give way.
   */
  @Test
  void whoStandsStillAgainstItsOwnPlanIsLeft() {
    assertThat(walkOuts(impatient(1), standing(new int[] {2, 0})))
        .hasSize(1)
        .allSatisfy(left -> assertThat(left).matches("4 (upper|lower)-farm no-movement"));
  }

  /** As long as somebody could live with what lies on the table, nobody gives the talks up. */
  @Test
  void nobodyLeavesWhatWouldDo() {
    assertThat(walkOuts(impatient(1), standing(new int[] {0, 1}))).isEmpty();
  }

  /** The lower farm says one thing for ever; the upper farm says nothing. */
  private static Seat standing(int[] text) {
    return turn ->
        turn.mediated() || turn.delegation() == 0
            ? new Move.Hold()
            : new Move.Offer(new Proposal(text, 0));
  }

  /** A Boulware's early patience is no standstill: it had planned to hardly move. */
  @Test
  void aPatientTacticIsNoStandstill() {
    List<String> left = walkOuts(impatient(0.05), TurnView::advice);
    assertThat(left)
        .allSatisfy(w -> assertThat(Integer.parseInt(w.split(" ")[0])).isGreaterThan(6));
  }

  /**
   * Threshold r + (1 - a)(target - r), over the issues of the text: by the reasons that are given
   * for declining. With e = 1 and half of the time over, the target is half way from r to m.
   */
  @Test
  void aMediatorIsAskedForLessTheHigherItStands() {
    int checked = 0;
    for (double standing : new double[] {0, 0.5, 1}) {
      Scenario scenario =
          ScenarioFixtures.fixture(
              "oru-river",
              "delegations.adria.tactic.e=1",
              "delegations.adria.tactic.under_pressure=0",
              "delegations.adria.tactic.with_trust=0",
              "mediators.river-commission.every=1",
              "mediators.river-commission.error=0.9",
              "mediators.river-commission.trusted_by.adria=" + standing);
      for (long run = 0; run < 30; run++) {
        checked += new MediatorCheck(scenario, run, standing).checked();
      }
    }
    assertThat(checked).as("answers to a mediator").isGreaterThan(50);
  }

  /**
   * Over four months with a noise of .05 a month, the battlefield moves by .05 * sqrt(4) = .1 (one
   * standard deviation), and on average not at all.
   */
  @Test
  void theBattlefieldWandersWithTheRootOfTime() {
    CompiledTalks talks =
        CompiledTalks.of(
            ScenarioReader.read(
                    "t.yaml",
                    """
                    parley: 1
                    assumed: "invented"
                    war: {battlefield: {now: 0, noise: 0.05}, horizon: 6}
                    talks: {sittings: [{date: 2031-03-01}, {date: 2031-07-01}], rounds: 1}
                    issues: {river: {options: [own, shared, theirs], status_quo: shared}}
                    delegations:
                      upper: {demands: {river: own}, fighting: {stake: 0.4, cost: 0.01}}
                      lower: {demands: {river: theirs}, fighting: {stake: -0.4, cost: 0.01}}
                    """,
                    List.of(),
                    TextFinder.inFiles())
                .scenarioOrThrow());
    List<Double> moves = new ArrayList<>();
    Simulation simulation = Simulation.of(talks, 5);
    for (long run = 0; run < 4_000; run++) {
      simulation.run(
          run,
          entry -> {
            if (entry instanceof TranscriptEntry.Moved moved
                && moved.what().equals("battlefield")) {
              moves.add(moved.to() - moved.from());
            }
          });
    }
    double mean = moves.stream().mapToDouble(m -> m).average().orElseThrow();
    double square = moves.stream().mapToDouble(m -> m * m).average().orElseThrow();
    assertThat(moves).hasSize(4_000);
    assertThat(mean).isCloseTo(0, Offset.offset(4 * 0.1 / Math.sqrt(4_000)));
    assertThat(Math.sqrt(square)).isCloseTo(0.1, Offset.offset(4 * 0.1 / Math.sqrt(2 * 4_000)));
  }
}
