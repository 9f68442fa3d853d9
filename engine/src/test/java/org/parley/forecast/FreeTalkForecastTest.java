package org.parley.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.parley.random.RandomStreams;
import org.parley.tactic.LogitProposal;
import org.parley.tactic.LogitResponse;
import org.parley.tactic.SocialPreferences;

class FreeTalkForecastTest {
  private static final SocialPreferences FAIR = new SocialPreferences(.5, .5, .1);
  private static final LogitResponse PEOPLE = new LogitResponse(12, .4, .1, .03, FAIR);

  /** Three pieces alike, worth more to the first than walking away and less to the second. */
  private static final DividedPie PIE =
      new DividedPie(
          new double[] {0, 1. / 3, 2. / 3, 1},
          new double[] {1, 2. / 3, 1. / 3, 0},
          new double[] {1, 3, 3, 1},
          .2,
          .4);

  @Test
  void probabilitiesAddUpToOne() {
    FreeTalkForecast forecast = FreeTalkForecast.of(PIE, PEOPLE);
    double sum = forecast.walkAway();
    for (int d = 0; d < forecast.size(); d++) {
      sum += forecast.of(d);
    }
    assertThat(sum).isCloseTo(1, within(1e-12));
    double proposals = 0;
    double mean = 0;
    double[] shares = forecast.proposals(400);
    for (int n = 0; n < shares.length; n++) {
      proposals += shares[n];
      mean += n * shares[n];
    }
    assertThat(proposals).isCloseTo(1, within(1e-9));
    assertThat(forecast.meanProposals()).isCloseTo(mean, within(1e-9));
  }

  @Test
  void whatIsComputedIsWhatComesOutWhenTheTalksArePlayed() {
    FreeTalkForecast forecast = FreeTalkForecast.of(PIE, PEOPLE);
    int runs = 40_000;
    int[] ends = new int[PIE.first().length + 1];
    for (int run = 0; run < runs; run++) {
      ends[play(new RandomStreams(7, run))]++;
    }
    for (int d = 0; d < forecast.size(); d++) {
      assertThat(ends[d] / (double) runs).isCloseTo(forecast.of(d), within(.008));
    }
    assertThat(ends[forecast.size()] / (double) runs).isCloseTo(forecast.walkAway(), within(.008));
  }

  @Test
  void theCourseAddsUpToTheEnd() {
    FreeTalkForecast forecast = FreeTalkForecast.of(PIE, PEOPLE);
    double[] shares = forecast.proposals(3);
    for (int made = 0; made <= 3; made++) {
      double sum = forecast.walkAway(made, 3);
      for (int d = 0; d < forecast.size(); d++) {
        sum += forecast.of(d, made, 3);
      }
      assertThat(sum).as(made + " proposals").isCloseTo(shares[made], within(1e-12));
    }
    double everywhere = 0;
    for (int made = 0; made <= 3; made++) {
      everywhere += forecast.of(1, made, 3);
    }
    assertThat(everywhere).isCloseTo(forecast.of(1), within(1e-12));
  }

  @Test
  void whatNeverEndsIsWalkingAway() {
    DividedPie pie =
        new DividedPie(new double[] {0, 1}, new double[] {1, 0}, new double[] {1, 1}, 0, 0);
    LogitResponse stubborn = new LogitResponse(1e6, 0, 0, 0, new SocialPreferences(-.1, 0, 0));
    FreeTalkForecast forecast = FreeTalkForecast.of(pie, stubborn);
    assertThat(forecast.of(0) + forecast.of(1) + forecast.walkAway()).isCloseTo(1, within(1e-12));
    assertThat(forecast.walkAway()).isGreaterThan(.99);
    assertThat(forecast.meanProposals()).isFinite();
  }

  @Test
  void aShareOfHeatedTalksMakesSomeLongAndLeavesMostShort() {
    LogitResponse everywhere = new LogitResponse(12, 1, .1, .03, FAIR);
    LogitResponse somewhere = new LogitResponse(12, .2, .5, .03, FAIR);
    double[] even = FreeTalkForecast.of(PIE, everywhere).proposals(3);
    double[] mixed = FreeTalkForecast.of(PIE, somewhere).proposals(3);
    assertThat(mixed[3] / (mixed[2] + mixed[3])).isGreaterThan(even[3] / (even[2] + even[3]));
  }

  /** Index of the division agreed on; the number of divisions for walking away. */
  private static int play(RandomStreams chances) {
    boolean first = chances.uniform(1) < .5;
    LogitResponse now = chances.uniform(4) < PEOPLE.heated() ? PEOPLE.inHeat() : PEOPLE.calm();
    for (int turn = 0; ; turn++) {
      DividedPie.Side side = first ? DividedPie.Side.FIRST : DividedPie.Side.SECOND;
      DividedPie.Side other = first ? DividedPie.Side.SECOND : DividedPie.Side.FIRST;
      LogitProposal proposal = new LogitProposal(PIE.ways());
      proposal.weigh(PIE.utilities(FAIR, side), PIE.first().length, PIE.away(FAIR, side), now);
      int division = proposal.draw(chances.uniform(2, turn));
      if (division == LogitProposal.LEAVES) {
        return PIE.first().length;
      }
      double offered = PIE.utilities(FAIR, other)[division];
      if (chances.uniform(3, turn) < now.acceptance(offered, PIE.away(FAIR, other))) {
        return division;
      }
      first = !first;
    }
  }

  @Test
  void nobodyIsFavouredForSpeakingFirst() {
    DividedPie even =
        new DividedPie(
            new double[] {0, .5, 1}, new double[] {1, .5, 0}, new double[] {1, 2, 1}, .1, .1);
    FreeTalkForecast forecast = FreeTalkForecast.of(even, PEOPLE);
    assertThat(forecast.of(0)).isCloseTo(forecast.of(2), within(1e-12));
    assertThat(forecast.of(1)).isGreaterThan(forecast.of(0));
  }

  @Test
  void aversionToInequityMakesDivisionsMoreEven() {
    double before = 0;
    for (double inequity : new double[] {0, .3, .6}) {
      LogitResponse more =
          new LogitResponse(12, 1, .1, .03, new SocialPreferences(.5, inequity, .1));
      FreeTalkForecast forecast = FreeTalkForecast.of(PIE, more);
      double even = (forecast.of(1) + forecast.of(2)) / (1 - forecast.walkAway());
      assertThat(even).isGreaterThan(before);
      before = even;
    }
  }

  @Test
  void whoGetsMoreByLeavingLeavesMoreOften() {
    double before = 0;
    for (double away : new double[] {0, .4, .8}) {
      DividedPie pie = new DividedPie(PIE.first(), PIE.second(), PIE.ways(), away, away);
      double leaves = FreeTalkForecast.of(pie, PEOPLE).walkAway();
      assertThat(leaves).isGreaterThan(before);
      before = leaves;
    }
    assertThat(before).isGreaterThan(.5);
  }
}
