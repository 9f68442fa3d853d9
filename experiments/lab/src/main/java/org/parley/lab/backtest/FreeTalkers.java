package org.parley.lab.backtest;

import java.util.OptionalInt;
import org.parley.forecast.FreeTalkForecast;
import org.parley.scenario.Defaults;
import org.parley.tactic.LogitResponse;
import org.parley.tactic.SocialPreferences;

/**
 * The engine's agents as people who talk freely: logit response and social preferences, with five
 * numbers for everybody: precision, fairness (regard for the other and aversion to inequity alike),
 * the share of heated talks, and how much hands tremble and talks break off in these.
 *
 * @param name its name in results
 * @param start where a fit begins, and what the numbers are if nothing is fitted
 */
public record FreeTalkers(String name, LogitResponse start) implements TrainedForecaster {
  /**
   * Share of the forecast that is spread evenly over all outcomes: .002. Nothing is impossible
   * among people, and what no agent here would do must not be taken for it.
   */
  public static final double SPREAD_EVENLY = 0.002;

  /**
   * What is believed of people before their talks are seen: logarithms of numbers and of odds lie
   * around the shipped ones with a standard deviation of 1 (assumed).
   */
  private static final double BELIEF = 1;

  /** Proposals counted singly; as many and more are one: 3. */
  static final int MOST_PROPOSALS = 3;

  private static final double LEAST = 1e-12;

  /** The numbers that are shipped: the defaults of the language. */
  public static LogitResponse shipped() {
    return new LogitResponse(
        Defaults.PRECISION.value(),
        Defaults.HEATED.value(),
        Defaults.TREMBLE.value(),
        Defaults.BREAK_OFF.value(),
        new SocialPreferences(Defaults.REGARD.value(), Defaults.INEQUITY.value(), 0));
  }

  /** The forecaster of some numbers; what nobody minds is half of a piece of the pie at hand. */
  public static OutcomeForecaster of(LogitResponse response) {
    return divisions -> {
      FreeTalkForecast forecast = talk(divisions, response);
      double each = SPREAD_EVENLY / (divisions.size() + 1);
      double[] chances = new double[divisions.size()];
      for (int d = 0; d < chances.length; d++) {
        chances[d] = each + (1 - SPREAD_EVENLY) * forecast.of(d);
      }
      return new OutcomeForecast(chances, each + (1 - SPREAD_EVENLY) * forecast.walkAway());
    };
  }

  /** The course of a talk, its number of proposals among it. */
  public static FreeTalkForecast talk(Divisions divisions, LogitResponse response) {
    return FreeTalkForecast.of(divisions.asPie(), response.indivisible(divisions.pie().pieces()));
  }

  @Override
  public OutcomeForecaster train(TrainingTalks talks) {
    return of(fit(talks));
  }

  /** The numbers of most likelihood, given what is believed beforehand. */
  public LogitResponse fit(TrainingTalks talks) {
    return unbounded(
        LikelihoodFit.of(
            bounded(start), point -> loss(talks, unbounded(point)), talks.size(), BELIEF));
  }

  /**
   * Mean log loss of how talks went, in nats: their end and, where it was recorded, after how many
   * proposals.
   */
  private static double loss(TrainingTalks talks, LogitResponse response) {
    double sum = 0;
    for (TrainingTalks.Group group : talks.groups()) {
      FreeTalkForecast forecast = talk(group.divisions(), response);
      double[] made = forecast.proposals(MOST_PROPOSALS);
      for (TalkRecord talk : group.talks()) {
        sum -=
            StrictMath.log(Math.max(LEAST, probability(talk, group.divisions(), forecast, made)));
      }
    }
    return sum / talks.size();
  }

  private static double probability(
      TalkRecord talk, Divisions divisions, FreeTalkForecast forecast, double[] made) {
    double each = SPREAD_EVENLY / (divisions.size() + 1);
    double stays = 1 - SPREAD_EVENLY;
    OptionalInt proposals = talk.proposals();
    int number = Math.min(MOST_PROPOSALS, proposals.orElse(0));
    if (talk.end().orElseThrow() instanceof TalkEnd.Agreement agreement) {
      int d = divisions.index(agreement.oneGets());
      return proposals.isPresent()
          ? each * made[number] + stays * forecast.of(d, number, MOST_PROPOSALS)
          : each + stays * forecast.of(d);
    }
    return proposals.isPresent()
        ? each * made[number] + stays * forecast.walkAway(number, MOST_PROPOSALS)
        : each + stays * forecast.walkAway();
  }

  private static double[] bounded(LogitResponse response) {
    return new double[] {
      StrictMath.log(response.precision()),
      StrictMath.log(response.preferences().inequity()),
      logit(response.heated()),
      logit(response.tremble()),
      logit(response.breakOff())
    };
  }

  private static LogitResponse unbounded(double[] point) {
    double fairness = StrictMath.exp(point[1]);
    return new LogitResponse(
        StrictMath.exp(point[0]),
        share(point[2]),
        share(point[3]),
        share(point[4]),
        new SocialPreferences(fairness, fairness, 0));
  }

  private static double logit(double share) {
    return StrictMath.log(share / (1 - share));
  }

  /** Inside of (0,1) whatever the number. */
  private static double share(double logit) {
    return Math.min(1 - 1e-9, Math.max(1e-9, 1 / (1 + StrictMath.exp(-logit))));
  }
}
