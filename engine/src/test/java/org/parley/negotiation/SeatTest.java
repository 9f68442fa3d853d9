package org.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.parley.compiled.CompiledTalks;
import org.parley.outcome.Outcome;
import org.parley.outcome.Proposal;
import org.parley.outcome.TranscriptEntry;
import org.parley.scenario.RandomScenarios;
import org.parley.scenario.Scenario;
import org.parley.scenario.Talks;

class SeatTest {
  private static final long SEED = 5;

  @Test
  void whoFollowsAllAdviceIsTheAgent() {
    List<Talks.Protocol> protocols = new ArrayList<>();
    for (long s = 0; s < 150; s++) {
      Scenario scenario =
          s % 2 == 0 ? RandomScenarios.of(s) : EasierTalks.of(RandomScenarios.of(s), s);
      CompiledTalks talks = CompiledTalks.of(scenario);
      List<String> agents = new ArrayList<>();
      List<String> seated = new ArrayList<>();
      Outcome outcome =
          Simulation.of(talks, SEED).run(1_000_000, e -> agents.add(OutcomeText.of(e)));
      Simulation simulation = Simulation.of(talks, SEED);
      for (int d = 0; d < talks.parties(); d += 1 + (int) (s % 3)) {
        simulation.model().seat(d, TurnView::advice);
      }
      Outcome followed = simulation.run(1_000_000, e -> seated.add(OutcomeText.of(e)));
      assertThat(OutcomeText.of(followed)).as(scenario.id()).isEqualTo(OutcomeText.of(outcome));
      assertThat(seated).as(scenario.id()).isEqualTo(agents);
      protocols.add(scenario.talks().protocol());
    }
    assertThat(protocols).contains(Talks.Protocol.values());
  }

  /** Adria of the Oru river talks makes one move; what that throws, and what it changed. */
  private static void refused(Function<TurnView, Move> move, String message) {
    CompiledTalks talks = CompiledTalks.of(ScenarioFixtures.fixture("oru-river"));
    Simulation simulation = Simulation.of(talks, SEED);
    NegotiationModel model = simulation.model();
    List<TranscriptEntry> entries = new ArrayList<>();
    int[] before = new int[1];
    model.seat(
        0,
        turn -> {
          before[0] = entries.size();
          return move.apply(turn);
        });
    assertThatThrownBy(() -> simulation.run(0, entries::add))
        .isInstanceOf(IllegalMoveException.class)
        .hasMessage(message);
    assertThat(entries).as("nothing happened since").hasSize(before[0]);
    assertThat(model.state().table().hasOffer(0)).isFalse();
    assertThat(model.state().table().proposer()).isEqualTo(NegotiationTable.NOBODY);
  }

  private static Move offer(int... options) {
    return new Move.Offer(new Proposal(options, 0));
  }

  @Test
  void refusesWhatTheTableDoesNotAllow() {
    int issues = ScenarioFixtures.fixture("oru-river").issues().size();
    refused(turn -> null, "no move was made");
    refused(turn -> new Move.Agree(false), "there is no text to agree to");
    refused(
        turn -> offer(0),
        "the offer names 1 options; expected one for each of the " + issues + " issues");
    refused(
        turn -> {
          int[] options = turn.situation().ground().inForce().clone();
          options[0] = 9;
          return offer(options);
        },
        "issue 'release' has no option number 9; expected 0 to 3");
    refused(
        turn -> offer(turn.situation().ground().inForce().clone()),
        "the offer leaves everything as it is");
  }

  @Test
  void refusesToReopenWhatIsClosed() {
    Scenario scenario = ScenarioFixtures.fixture("oru-river", "closed_before.prisoners=exchange");
    Simulation simulation = Simulation.of(CompiledTalks.of(scenario), SEED);
    int prisoners = scenario.issueIndex("prisoners");
    simulation
        .model()
        .seat(
            0,
            turn -> {
              int[] options = turn.situation().ground().inForce().clone();
              options[0] = 1;
              options[prisoners] = 0;
              return offer(options);
            });
    assertThatThrownBy(() -> simulation.run(0))
        .isInstanceOf(IllegalMoveException.class)
        .hasMessage("issue 'prisoners' is closed at 'exchange' and cannot be offered at 'hold'");
  }

  @Test
  void refusesATextThatWasRefusedBefore() {
    Simulation simulation =
        Simulation.of(CompiledTalks.of(ScenarioFixtures.fixture("oru-river")), SEED);
    NegotiationModel model = simulation.model();
    model.seat(
        0,
        turn -> {
          int[] options = turn.situation().ground().inForce().clone();
          options[0] = 1;
          long mask = model.state().texts().settled(options, turn.situation());
          model.state().refusals().add(options, mask);
          return offer(options);
        });
    assertThatThrownBy(() -> simulation.run(0))
        .isInstanceOf(IllegalMoveException.class)
        .hasMessage("this text was refused by leaders or at home and cannot be offered again");
  }

  /** Agreeing below the own reservation value counts for the text agreed to, and for no other. */
  @Test
  void insistenceIsOnOneText() {
    Simulation simulation =
        Simulation.of(CompiledTalks.of(ScenarioFixtures.fixture("two-issues")), SEED);
    NegotiationModel model = simulation.model();
    model.start();
    int[] one = model.situation().ground().inForce().clone();
    one[0] = one[0] == 0 ? 1 : 0;
    model.signing().insistence().note(1, one, 1, true);
    assertThat(model.signing().insistence().standsBy(1, one, 1)).isTrue();
    int[] other = one.clone();
    other[1] = other[1] == 0 ? 1 : 0;
    assertThat(model.signing().insistence().standsBy(1, other, 3)).isFalse();
    model.signing().insistence().note(1, one, 1, false);
    assertThat(model.signing().insistence().standsBy(1, one, 1)).isFalse();
  }
}
