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
 * Working groups, on the ford and the dam of {@link TalksAgendaTest}: the ford by itself is good
 * for east and west, the dam only for the east. Engineers who may agree to the ford settle it
 * before anybody can trade it for the dam.
 */
class WorkingGroupTest {
  private static final String TALKS =
      """
      parley: 1
      title: The ford and the dam
      assumed: invented
      talks:
        sittings: 3
        rounds: 4
        order: listed
        walk_out: {chance: 0}
        tracks:
          engineers: {issues: ford, members: [east, west], sittings: 2, mandates: {west: RANK}}
      issues:
        ford: {options: ["no", "yes"], status_quo: "no", level: ministers}
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

  /** One whom the ford harms, and who gets nothing for it. */
  private static final String NORTH =
      """
        north:
          demands:
            ford: {want: "no", weight: 100}
          tactic: {misread: 0}
      """;

  private static final int YES = 1;
  private static final int FIRST_OF_THE_LAST_PLENARY = 9;

  private final List<TranscriptEntry> transcript = new ArrayList<>();

  private static CompiledTalks talks(String text, String rank) {
    return CompiledTalks.of(TalksText.read(text.replace("RANK", rank)));
  }

  private Outcome play(String text, String rank) {
    return Simulation.of(talks(text, rank), 1).run(0, transcript::add);
  }

  private <E> List<E> all(Class<E> kind) {
    return transcript.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  @Test
  void thePlenaryAdoptsWhatTheGroupAgreedOn() {
    Outcome outcome = play(TALKS, "ministers");
    assertThat(outcome.options()).containsExactly(YES, Outcome.OPEN);
    assertThat(all(TranscriptEntry.GroupMeets.class))
        .containsExactly(new TranscriptEntry.GroupMeets(5, "engineers"));
    assertThat(all(TranscriptEntry.AgreedInGroup.class)).hasSize(1);
    assertThat(all(TranscriptEntry.AgreedInGroup.class).get(0).round()).isEqualTo(5);
    assertThat(all(TranscriptEntry.Reported.class)).hasSize(1);
    assertThat(outcome.closedRound()[0]).isEqualTo(FIRST_OF_THE_LAST_PLENARY);
  }

  /** Officials cannot agree to what ministers must sign: it stays for the package. */
  @Test
  void aStricterMandateBlocksTheGroup() {
    Outcome outcome = play(TALKS, "officials");
    assertThat(all(TranscriptEntry.AgreedInGroup.class)).isEmpty();
    assertThat(all(TranscriptEntry.Offered.class))
        .noneMatch(o -> o.round() > 4 && o.round() < FIRST_OF_THE_LAST_PLENARY);
    assertThat(outcome.options()).containsExactly(YES, YES);
    assertThat(outcome.closedRound()[0]).isEqualTo(outcome.closedRound()[1]);
  }

  @Test
  void thePlenaryLeavesToTheGroupWhatIsTheGroups() {
    play(TALKS, "ministers");
    assertThat(all(TranscriptEntry.Offered.class))
        .filteredOn(o -> o.round() <= 4)
        .isNotEmpty()
        .noneMatch(o -> o.text().settles(0));
    assertThat(all(TranscriptEntry.Offered.class))
        .filteredOn(o -> o.round() > 4 && o.round() < FIRST_OF_THE_LAST_PLENARY)
        .isNotEmpty()
        .noneMatch(o -> o.text().settles(1));
  }

  @Test
  void thePlenaryMayRefuseItsGroupsText() {
    Outcome outcome = play(TALKS + NORTH, "ministers");
    assertThat(all(TranscriptEntry.AgreedInGroup.class)).hasSize(1);
    assertThat(all(TranscriptEntry.Reported.class)).hasSize(1);
    assertThat(all(TranscriptEntry.Accepted.class))
        .filteredOn(a -> a.of().equals("engineers"))
        .extracting(TranscriptEntry.Accepted::who)
        .containsExactly("east", "west");
    assertThat(all(TranscriptEntry.Declined.class))
        .filteredOn(d -> d.of().equals("engineers"))
        .extracting(TranscriptEntry.Declined::who)
        .containsExactly("north");
    assertThat(all(TranscriptEntry.Closed.class)).noneMatch(c -> c.text().settles(0));
    assertThat(outcome.options()[0]).isEqualTo(Outcome.OPEN);
  }

  @Test
  void whoIsNoMemberSaysNothingInTheGroup() {
    play(TALKS + NORTH, "ministers");
    assertThat(all(TranscriptEntry.Offered.class))
        .filteredOn(o -> o.round() > 4 && o.round() < FIRST_OF_THE_LAST_PLENARY)
        .isNotEmpty()
        .noneMatch(o -> o.who().equals("north"));
  }

  @Test
  void aSeatMayNotGoBeyondTheMandatesOfTheGroup() {
    NegotiationModel model = new NegotiationModel(talks(TALKS, "officials"), 1);
    model.setRun(0);
    Move ford = new Move.Offer(new Proposal(new int[] {YES, 0}, 1));
    model.seat(0, turn -> turn.round() <= 4 ? new Move.Hold() : ford);
    model.start();
    assertThatThrownBy(model::play)
        .isInstanceOf(IllegalMoveException.class)
        .hasMessage("option 'yes' of issue 'ford' is above the mandates in this working group");
  }
}
