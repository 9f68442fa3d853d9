package org.parley.classroom.seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.classroom.ClassroomFixtures;
import org.parley.compiled.CompiledTalks;
import org.parley.negotiation.DealProspect;
import org.parley.negotiation.IllegalMoveException;
import org.parley.negotiation.Move;
import org.parley.negotiation.Simulation;
import org.parley.negotiation.TurnView;
import org.parley.outcome.Outcome;
import org.parley.outcome.Proposal;
import org.parley.outcome.TranscriptEntry;
import org.parley.scenario.Scenario;

class SeatedTalksTest {
  private static final long SEED = 7;

  /** All there are, and a small one by every protocol and way of closing. */
  static List<Scenario> scenarios() {
    List<Scenario> all = new ArrayList<>(ClassroomFixtures.all());
    all.add(ClassroomFixtures.of("oru-river", "talks.protocol=papers"));
    all.add(ClassroomFixtures.of("sarn-armistice", "talks.protocol=papers"));
    all.add(ClassroomFixtures.of("sarn-armistice", "talks.closing=single-undertaking"));
    all.add(
        ClassroomFixtures.of(
            "oru-river",
            "mediators.river-commission.style=formulative",
            "talks.protocol=single-text"));
    return all;
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void whoPlaysWhatItsTacticAdvisesGetsItsOutcome(Scenario scenario) {
    CompiledTalks talks = CompiledTalks.of(scenario);
    for (long run = 0; run < 4; run++) {
      List<TranscriptEntry> transcript = new ArrayList<>();
      Outcome agents = Simulation.of(talks, SEED).run(run, transcript::add);
      for (Set<Integer> seats : List.of(Set.of(0), Set.of(1), everybody(talks))) {
        SeatedState.Finished seated = advised(SeatedTalks.begin(talks, SEED, run, seats));
        assertThat(seated.outcome())
            .usingRecursiveComparison()
            .withEqualsForType((a, b) -> Double.compare(a, b) == 0, Double.class)
            .as("%s, run %d, seats %s", scenario.id(), run, seats)
            .isEqualTo(agents);
        assertThat(seated.transcript()).usingRecursiveComparison().isEqualTo(transcript);
      }
    }
  }

  private static Set<Integer> everybody(CompiledTalks talks) {
    return IntStream.range(0, talks.parties()).boxed().collect(Collectors.toSet());
  }

  private static SeatedState.Finished advised(SeatedTalks begun) {
    SeatedTalks talks = begun;
    while (talks.state() instanceof SeatedState.Awaiting awaiting) {
      talks = talks.with(awaiting.turn().advice());
    }
    return (SeatedState.Finished) talks.state();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void whatIsSavedAnywhereGoesOnToTheSameEnd(Scenario scenario) {
    CompiledTalks talks = CompiledTalks.of(scenario);
    SeatedTalks whole = atRandom(SeatedTalks.begin(talks, SEED, 3, everybody(talks)));
    int all = whole.decisions().size();
    for (int kept : new int[] {0, all / 2, all}) {
      SeatedTalks then =
          SeatedTalks.resume(talks, SEED, 3, whole.seats(), whole.decisions().subList(0, kept));
      SeatedTalks resumed = TalksFile.read(TalksFile.write(then));
      assertThat(TalksFile.write(resumed)).isEqualTo(TalksFile.write(then));
      for (SeatDecision decision : whole.decisions().subList(kept, all)) {
        resumed = resumed.with(decision.move());
      }
      assertThat(TalksFile.write(resumed)).isEqualTo(TalksFile.write(whole));
    }
  }

  /** Moves of all kinds; those that the table refuses are tried and forgotten. */
  private static SeatedTalks atRandom(SeatedTalks begun) {
    Random random = new Random(5);
    SeatedTalks talks = begun;
    int refused = 0;
    while (talks.state() instanceof SeatedState.Awaiting awaiting) {
      try {
        talks = talks.with(move(awaiting, talks.talks(), random));
      } catch (IllegalMoveException e) {
        refused++;
        assertThat(e).hasMessageMatching("\\S.*\\S").hasMessageNotContaining("null");
      }
    }
    assertThat(talks.decisions().size() + refused).isPositive();
    return talks;
  }

  private static Move move(SeatedState.Awaiting awaiting, CompiledTalks talks, Random random) {
    int which = random.nextInt(20);
    if (which < 4) {
      return new Move.Agree(random.nextBoolean());
    }
    if (which < 9) {
      return awaiting.turn().advice();
    }
    if (which < 10) {
      return new Move.Hold();
    }
    int[] options = new int[talks.space().issues()];
    for (int i = 0; i < options.length; i++) {
      options[i] = random.nextInt(talks.space().options(i));
      int closed = awaiting.turn().situation().ground().closed()[i];
      options[i] = closed >= 0 && random.nextInt(20) > 0 ? closed : options[i];
    }
    return new Move.Offer(new Proposal(options, -1), random.nextBoolean());
  }

  /** A page with many seats looks at the same talks from many threads, and plays others. */
  @Test
  void threadsDoNotDisturbEachOther() {
    CompiledTalks talks = CompiledTalks.of(ClassroomFixtures.of("oru-river"));
    SeatedTalks begun = SeatedTalks.begin(talks, SEED, 0, everybody(talks));
    int[] deal =
        ((SeatedState.Awaiting) begun.state()).turn().situation().ground().inForce().clone();
    deal[0] = 1;
    long alone = ((SeatedState.Awaiting) begun.state()).prospect(deal).value();
    List<String> ends =
        IntStream.range(0, 32)
            .parallel()
            .mapToObj(
                k -> {
                  assertThat(((SeatedState.Awaiting) begun.state()).prospect(deal).value())
                      .isEqualTo(alone);
                  return advised(begun).outcome().end() + TalksFile.write(begun);
                })
            .distinct()
            .toList();
    assertThat(ends).hasSize(1);
  }

  @Test
  void whatTheTableForbidsIsRefusedWithTheReason() {
    CompiledTalks talks = CompiledTalks.of(ClassroomFixtures.of("oru-river"));
    SeatedTalks seated = SeatedTalks.begin(talks, SEED, 0, everybody(talks));
    assertThatThrownBy(() -> seated.with(new Move.Agree(false)))
        .isInstanceOf(IllegalMoveException.class)
        .hasMessage("there is no text to agree to");
    int[] nothing = new int[4];
    for (int i = 0; i < nothing.length; i++) {
      nothing[i] = talks.space().statusQuo(i);
    }
    assertThatThrownBy(() -> seated.with(new Move.Offer(new Proposal(nothing, 0))))
        .isInstanceOf(IllegalMoveException.class)
        .hasMessage("the offer leaves everything as it is");
    SeatedTalks stays =
        SeatedTalks.begin(
            CompiledTalks.of(ClassroomFixtures.of("oru-river", "without=[walk-out]")),
            1,
            0,
            Set.of(0));
    assertThatThrownBy(() -> stays.with(new Move.WalkOut()))
        .isInstanceOf(IllegalMoveException.class)
        .hasMessage("nobody walks out of these talks");
  }

  @Test
  void anOfferBelowTheAlternativeIsToldAsSuch() {
    CompiledTalks talks = CompiledTalks.of(ClassroomFixtures.of("oru-river"));
    SeatedTalks seated = SeatedTalks.begin(talks, SEED, 0, Set.of(0));
    SeatedState.Awaiting awaiting = (SeatedState.Awaiting) seated.state();
    DealProspect all = awaiting.prospect(new int[] {3, 0, 2, 1});
    assertThat(all.isObjectionable()).isTrue();
    assertThat(all.line()).isGreaterThanOrEqualTo(0);
    assertThat(all.value()).isLessThan(all.reservation());
    assertThat(all.isComprehensive()).isTrue();
    assertThat(all.asksLeaders()).isTrue();
    TurnView turn = awaiting.turn();
    assertThat(turn.delegation()).isZero();
    assertThat(turn.round()).isEqualTo(1);
  }

  @Test
  void decisionsOfAnotherTableAreRefused() {
    CompiledTalks talks = CompiledTalks.of(ClassroomFixtures.of("two-issues"));
    List<SeatDecision> others = List.of(new SeatDecision(1, new Move.Hold()));
    assertThatThrownBy(() -> SeatedTalks.resume(talks, 1, 0, Set.of(0, 1), others))
        .hasMessage("it was the turn of upper-farm, but the decision is of lower-farm");
    assertThatThrownBy(() -> SeatedTalks.begin(talks, 1, 0, Set.of(2)))
        .hasMessage("there is no delegation number 2");
    assertThatThrownBy(() -> SeatedTalks.begin(talks, 1, 0, Set.of()))
        .hasMessage("seated talks need a seat");
  }

  @Test
  void aFileThatWasChangedIsRefused() {
    CompiledTalks talks = CompiledTalks.of(ClassroomFixtures.of("two-issues"));
    SeatedTalks seated = SeatedTalks.begin(talks, 1, 0, Set.of(0)).with(new Move.Hold());
    String text = TalksFile.write(seated);
    assertThatThrownBy(() -> TalksFile.read(text.replace("lower-farm:\\n", "lowest-farm:\\n")))
        .hasMessage("the scenario in the file was changed");
    assertThatThrownBy(() -> TalksFile.read(text.replace("\"move\": \"hold\"", "\"move\": \"no\"")))
        .hasMessage("there is no move 'no'");
    assertThatThrownBy(() -> TalksFile.read(text.replace("\"round\": 1", "\"round\": 2")))
        .hasMessage("played again, the decisions do not lead to the transcript in the file");
    for (String garbage : List.of("", "[]", "{}", "talks", "{\"parley_talks\": 1}")) {
      assertThatThrownBy(() -> TalksFile.read(garbage))
          .hasMessage("this is no file of talks that 'parley play' wrote");
    }
    assertThatThrownBy(() -> TalksFile.read("{\"parley_talks\": 2}"))
        .hasMessage("the file is of version 2, this program reads version 1");
  }

  @Test
  void anAnswerToATextThatAllAnswerAtOnceIsSealedUntilAllHave() {
    CompiledTalks talks =
        CompiledTalks.of(
            ClassroomFixtures.of("two-issues", "talks.walk_out.chance=0", "talks.protocol=papers"));
    SeatedTalks seated = SeatedTalks.begin(talks, 1, 0, everybody(talks));
    while (seated.state() instanceof SeatedState.Awaiting awaiting && !awaiting.turn().mediated()) {
      seated = seated.with(awaiting.turn().advice());
    }
    SeatedState.Awaiting asked = (SeatedState.Awaiting) seated.state();
    assertThat(asked.turns()).hasSize(2);
    SeatedTalks answered = seated.with(new Move.Hold());
    int other = ((SeatedState.Awaiting) answered.state()).turn().delegation();
    assertThat(VisibleEntries.of(answered, other)).hasSameSizeAs(VisibleEntries.of(seated, other));
    assertThat(answered.state().transcript())
        .hasSizeGreaterThan(VisibleEntries.of(answered, other).size());
  }
}
