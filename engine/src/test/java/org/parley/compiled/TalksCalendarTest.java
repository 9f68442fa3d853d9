package org.parley.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.parley.scenario.AgreementRule;
import org.parley.scenario.RandomScenarios;
import org.parley.scenario.Talks;
import org.parley.scenario.TalksAgenda;
import org.parley.scenario.TalksMoment;

class TalksCalendarTest {
  /** Three sittings of four rounds, on 1 March, 31 March and 1 June. */
  private static TalksCalendar calendar() {
    return calendar(false);
  }

  private static TalksCalendar calendar(boolean canGoOn) {
    Talks any = RandomScenarios.of(1).talks();
    return new TalksCalendar(
        new Talks(
            java.util.List.of(
                sitting(LocalDate.of(2031, 3, 1), 0),
                sitting(LocalDate.of(2031, 3, 31), 1),
                sitting(LocalDate.of(2031, 6, 1), 3)),
            4,
            any.protocol(),
            any.closing(),
            TalksAgenda.ALL_AT_ONCE,
            List.of(),
            AgreementRule.UNANIMITY,
            List.of(),
            any.comprehensive(),
            any.speaksForAll(),
            any.answerAfter(),
            any.walkOut(),
            any.trustMoves(),
            any.inference(),
            any.holdSpread(),
            any.clock(),
            any.weights(),
            any.discount(),
            any.order(),
            Talks.HORIZON.at("talks.horizon")),
        canGoOn);
  }

  private static Talks.Sitting sitting(LocalDate date, double month) {
    return new Talks.Sitting(Optional.of(date), "", month);
  }

  @Test
  void roundsRunOverAllSittings() {
    TalksCalendar calendar = calendar();
    assertThat(calendar.rounds()).isEqualTo(12);
    assertThat(calendar.sittings()).isEqualTo(3);
    assertThat(calendar.sitting(3)).isZero();
    assertThat(calendar.sitting(4)).isEqualTo(1);
    assertThat(calendar.opens(4)).isTrue();
    assertThat(calendar.opens(5)).isFalse();
    assertThat(calendar.ends(3)).isTrue();
    assertThat(calendar.ends(11)).isTrue();
    assertThat(calendar.ends(4)).isFalse();
  }

  @Test
  void aSittingThatIsCalledCountsOnceItIsThere() {
    assertThat(calendar().roundsAsOf(11)).isEqualTo(12);
    TalksCalendar calendar = calendar(true);
    assertThat(calendar.roundsAsOf(0)).isEqualTo(12);
    assertThat(calendar.roundsAsOf(11)).isEqualTo(12);
    assertThat(calendar.sittingsAsOf(11)).isEqualTo(3);
    assertThat(calendar.roundsAsOf(12)).isEqualTo(16);
    assertThat(calendar.sittingsAsOf(12)).isEqualTo(4);
    assertThat(calendar.sitting(12)).isEqualTo(3);
  }

  @Test
  void timePassesBetweenSittingsOnly() {
    TalksCalendar calendar = calendar();
    assertThat(calendar.monthsBefore(0)).isZero();
    assertThat(calendar.monthsBefore(1)).isCloseTo(1, Offset.offset(1e-12));
    assertThat(calendar.monthsBefore(2)).isCloseTo(2, Offset.offset(1e-12));
  }

  @Test
  void momentsAreTheFirstRoundAtOrAfterThem() {
    TalksCalendar calendar = calendar();
    assertThat(calendar.round(new TalksMoment.At(2, 3))).isEqualTo(6);
    assertThat(calendar.round(new TalksMoment.On(LocalDate.of(2030, 1, 1)))).isZero();
    assertThat(calendar.round(new TalksMoment.On(LocalDate.of(2031, 3, 1)))).isZero();
    assertThat(calendar.round(new TalksMoment.On(LocalDate.of(2031, 3, 2)))).isEqualTo(4);
    assertThat(calendar.round(new TalksMoment.On(LocalDate.of(2031, 6, 1)))).isEqualTo(8);
    assertThat(calendar.round(new TalksMoment.On(LocalDate.of(2031, 6, 2))))
        .as("after the talks")
        .isEqualTo(12);
  }
}
