package org.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.compiled.CompiledTalks;
import org.parley.outcome.Outcome;
import org.parley.outcome.Proposal;
import org.parley.outcome.TranscriptEntry;

/**
 * What comes first on the agenda can no longer be given for what comes after it.
 *
 * <p>The ford is worth .3 to the east and .7 to the west. The dam is worth .7 to the east and costs
 * the west .3. As things stand they have 0 and .3. By itself the dam is never signed: the west
 * would go down to 0. The ford is good for both by itself: .3 and 1. Ford and dam together leave
 * the east 1 and the west .7. Asked for both at once, the east wants 1, .86 of it after one of
 * eight rounds, and so on in steps of 1/7, the west 1, .9 and so on: the west takes both for .7 as
 * soon as its target, 1 - .7 t, is down to that, at t = 3/7, in the fourth round.
 */
class TalksAgendaTest {
  private static final String TALKS =
      """
      parley: 1
      title: The ford and the dam
      assumed: invented
      talks: {sittings: 1, rounds: 8, order: listed, agenda: AGENDA, walk_out: {chance: 0}}
      issues:
        ford: {options: ["no", "yes"], status_quo: "no"}
        dam: {options: ["no", "yes"], status_quo: "no"}
      delegations:
        east:
          demands:
            ford: {want: "yes", weight: 30}
            dam: {want: "yes", weight: 70}
          tactic: {misread: 0}
        west:
          demands:
            ford: {want: "yes", weight: 70}
            dam: {want: "no", weight: 30}
          tactic: {misread: 0}
      """;

  private static final int YES = 1;

  private final List<TranscriptEntry> transcript = new ArrayList<>();

  private static CompiledTalks talks(String agenda) {
    return CompiledTalks.of(TalksText.read(TALKS.replace("AGENDA", agenda)));
  }

  private Outcome play(String agenda) {
    transcript.clear();
    return Simulation.of(talks(agenda), 1).run(0, transcript::add);
  }

  private List<TranscriptEntry.CameUp> cameUp() {
    return transcript.stream()
        .filter(TranscriptEntry.CameUp.class::isInstance)
        .map(TranscriptEntry.CameUp.class::cast)
        .toList();
  }

  @Test
  void bothAtOnceMakeAPackage() {
    for (String agenda : List.of("[]", "[[ford, dam]]")) {
      Outcome outcome = play(agenda);
      assertThat(outcome.options()).containsExactly(YES, YES);
      assertThat(outcome.closedRound()).as("in one text").containsOnly(outcome.rounds());
      assertThat(cameUp()).isEmpty();
    }
  }

  @Test
  void whatIsGoodForBothComesFirstAndBuysNothing() {
    Outcome outcome = play("[ford, dam]");
    assertThat(outcome.options()).containsExactly(YES, Outcome.OPEN);
    assertThat(outcome.closedRound()[0]).isEqualTo(1);
    assertThat(cameUp()).containsExactly(new TranscriptEntry.CameUp(2, List.of("dam")));
  }

  /** The dam has four of eight rounds to itself; then the ford comes up beside it. */
  @Test
  void whatIsNotSettledInItsShareStaysOnTheTable() {
    Outcome outcome = play("[dam, ford]");
    assertThat(outcome.options()).containsExactly(YES, YES);
    assertThat(outcome.closedRound()[0]).isEqualTo(outcome.closedRound()[1]).isGreaterThan(4);
    assertThat(cameUp()).containsExactly(new TranscriptEntry.CameUp(5, List.of("ford")));
  }

  @Test
  void nobodySpeaksOfWhatHasNotComeUp() {
    play("[dam, ford]");
    assertThat(transcript)
        .filteredOn(x -> x instanceof TranscriptEntry.Offered && x.round() <= 4)
        .isNotEmpty()
        .allMatch(x -> !((TranscriptEntry.Offered) x).text().settles(0));
  }

  @Test
  void aSeatMayNotOfferWhatHasNotComeUp() {
    NegotiationModel model = new NegotiationModel(talks("[dam, ford]"), 1);
    model.setRun(0);
    model.seat(0, turn -> new Move.Offer(new Proposal(new int[] {YES, YES}, 3)));
    model.start();
    assertThatThrownBy(model::play)
        .isInstanceOf(IllegalMoveException.class)
        .hasMessage("issue 'ford' is not on the table now: the agenda or a working group has it");
    assertThat(model.situation().ground().isShelved(0)).isTrue();
  }
}
