package org.parley.lab.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.parley.forecast.FreeTalkForecast;
import org.parley.random.RandomStreams;
import org.parley.tactic.LogitResponse;
import org.parley.tactic.SocialPreferences;

class TalkBacktestTest {
  private static final LogitResponse TRUE_NUMBERS =
      new LogitResponse(20, .4, .5, .15, new SocialPreferences(.6, .6, 0));
  private static final int MOST = 3;

  private static final List<SharedPie> PIES =
      List.of(
          pie(List.of(3, 2), List.of(5.0, 2.0), List.of(3.0, 4.0), 5),
          pie(List.of(1, 4, 2), List.of(0.0, 1.0, 3.0), List.of(4.0, 1.0, 1.0), 0),
          pie(List.of(2, 2, 1, 1), List.of(1.0, 2.0, 3.0, 1.0), List.of(1.0, 2.0, 1.0, 3.0), 2));

  private static SharedPie pie(
      List<Integer> units, List<Double> first, List<Double> second, double away) {
    List<String> kinds = List.of("a", "b", "c", "d").subList(0, units.size());
    return new SharedPie(kinds, units, first, second, away, away);
  }

  /** Talks of people whose numbers are known. */
  private static TalkTable people(int talks) {
    List<TalkRecord> all = new ArrayList<>();
    for (int t = 0; t < talks; t++) {
      SharedPie pie = PIES.get(t % PIES.size());
      Divisions divisions = Divisions.of(pie);
      int drawn = drawn(FreeTalkers.talk(divisions, TRUE_NUMBERS), new RandomStreams(3, t));
      int division = drawn / (MOST + 1);
      TalkEnd end =
          division == divisions.size() ? new TalkEnd.WalkAway() : agreement(divisions, division);
      OptionalInt proposals = OptionalInt.of(drawn % (MOST + 1));
      Map<String, String> cells = Map.of("part", t % 3 == 0 ? "scored" : "taught");
      all.add(new TalkRecord("t" + t, pie, Optional.of(end), proposals, cells));
    }
    return new TalkTable("people.csv", List.of("part"), all);
  }

  /** An end and a number of proposals: the end, times four, and the number. */
  private static int drawn(FreeTalkForecast chances, RandomStreams streams) {
    double left = streams.uniform(1);
    int drawn = -1;
    while (left >= 0 && drawn < (chances.size() + 1) * (MOST + 1) - 1) {
      drawn++;
      int division = drawn / (MOST + 1);
      int made = drawn % (MOST + 1);
      left -=
          division == chances.size()
              ? chances.walkAway(made, MOST)
              : chances.of(division, made, MOST);
    }
    return drawn;
  }

  private static TalkEnd agreement(Divisions divisions, int division) {
    List<Integer> gets = new ArrayList<>();
    for (int kind = 0; kind < divisions.pie().units().size(); kind++) {
      gets.add(divisions.oneGets(division, kind));
    }
    return new TalkEnd.Agreement(gets);
  }

  @Test
  void findsTheNumbersOfPeopleWhoActAsTheModelSays() {
    LogitResponse found =
        new FreeTalkers("x", FreeTalkers.shipped()).fit(TrainingTalks.of(people(1500).talks()));
    assertThat(found.precision()).isCloseTo(20, within(4.0));
    assertThat(found.preferences().inequity()).isCloseTo(.6, within(.15));
    assertThat(found.preferences().regard()).isEqualTo(found.preferences().inequity());
    assertThat(found.heated()).isCloseTo(.4, within(.12));
    assertThat(found.tremble()).isCloseTo(.5, within(.12));
    assertThat(found.breakOff()).isCloseTo(.15, within(.06));
  }

  @Test
  void scoresTheTruthBest() {
    TalkTable table = people(300);
    TalkScores scores =
        new TalkBacktest(TRUE_NUMBERS, AgentFitting.REFITTED, new TalkSplit.Folds(5)).score(table);
    double truth = scores.logLoss().get("parley").mean();
    assertThat(scores.logLoss().keySet())
        .containsExactly(
            "parley",
            "parley-fitted",
            "base-rate-per-class",
            "nash-deal",
            "logit-sum",
            "logit-sum-difference",
            "logit-three",
            "uniform");
    scores
        .logLoss()
        .forEach((name, loss) -> assertThat(loss.mean()).as(name).isGreaterThanOrEqualTo(truth));
    assertThat(scores.logLoss().get("parley-fitted").mean()).isLessThan(truth + .05);
    assertThat(scores.course().counted()).isEqualTo(300);
    assertThat(scores.cases()).hasSize(300);
  }

  @Test
  void uniformKnowsNothing() {
    TalkTable table = people(3);
    TalkScores scores =
        new TalkBacktest(TRUE_NUMBERS, AgentFitting.AS_SHIPPED, new TalkSplit.Folds(5))
            .score(table);
    double expected = (Math.log(13) + Math.log(31) + Math.log(37)) / 3;
    assertThat(scores.logLoss().get("uniform").mean()).isCloseTo(expected, within(1e-12));
    assertThat(scores.fitted()).isEmpty();
  }

  @Test
  void aSplitTeachesByOnePartAndScoresTheOther() {
    TalkTable table = people(90);
    TalkScores scores =
        new TalkBacktest(
                TRUE_NUMBERS, AgentFitting.AS_SHIPPED, new TalkSplit.Column("part", "taught"))
            .score(table);
    assertThat(scores.talks()).isEqualTo(30);
    assertThat(scores.cases().get(1).talk()).isEqualTo("t3");
  }

  @Test
  void neitherTheUnitOfPointsNorTheSeatMatters() {
    SharedPie pie = PIES.get(0);
    OutcomeForecaster people = FreeTalkers.of(TRUE_NUMBERS);
    Divisions plain = Divisions.of(pie);
    Divisions tenfold =
        Divisions.of(
            new SharedPie(pie.kinds(), pie.units(), times(pie.first()), pie.second(), 50, 5));
    Divisions mirrored = Divisions.of(pie.mirrored());
    for (int d = 0; d < plain.size(); d++) {
      double chance = people.forecast(plain).divisions()[d];
      assertThat(people.forecast(tenfold).divisions()[d]).isCloseTo(chance, within(1e-12));
      int other = plain.size() - 1 - d;
      assertThat(people.forecast(mirrored).divisions()[other]).isCloseTo(chance, within(1e-12));
    }
  }

  @Test
  void nothingIsImpossibleAndAllAddsUpWhateverIsDivided() {
    for (int t = 0; t < 200; t++) {
      Divisions divisions = Divisions.of(anyPie(new RandomStreams(11, t)));
      OutcomeForecast forecast = FreeTalkers.of(FreeTalkers.shipped()).forecast(divisions);
      double sum = forecast.walkAway();
      for (double chance : forecast.divisions()) {
        assertThat(chance).as("pie " + t).isPositive();
        sum += chance;
      }
      assertThat(forecast.walkAway()).as("pie " + t).isPositive();
      assertThat(sum).as("pie " + t).isCloseTo(1, within(1e-9));
    }
  }

  /** One to four kinds, none to ten units of each, walking away worth nothing or more than all. */
  private static SharedPie anyPie(RandomStreams dice) {
    int kinds = 1 + (int) (4 * dice.uniform(1));
    int most = kinds == 4 ? 4 : 10;
    List<Integer> units = new ArrayList<>();
    List<Double> first = new ArrayList<>();
    List<Double> second = new ArrayList<>();
    for (int kind = 0; kind < kinds; kind++) {
      units.add((kind == 0 ? 1 : 0) + (int) (most * dice.uniform(2, kind)));
      first.add((kind == 0 ? 1.0 : 0.0) + (int) (10 * dice.uniform(3, kind)));
      second.add((kind == 0 ? 0.001 : 0.0) + (int) (10 * dice.uniform(4, kind)));
    }
    List<String> names = List.of("a", "b", "c", "d").subList(0, kinds);
    double away = Math.pow(10, 6 * dice.uniform(5) - 2) * (dice.uniform(6) < .3 ? 0 : 1);
    return new SharedPie(names, units, first, second, away, dice.uniform(7) < .2 ? -away : away);
  }

  private static List<Double> times(List<Double> points) {
    return points.stream().map(p -> 10 * p).toList();
  }
}
