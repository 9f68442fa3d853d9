package org.parley.lab.backtest;

import java.util.stream.IntStream;

/**
 * A yardstick without agents: the Nash deal (the largest product of gains over walking away, Nash
 * 1950), shared among those that tie, as often as it was agreed in the talks that teach; otherwise
 * every division alike.
 */
record NashShares() implements TrainedForecaster {
  private static final double SAME = 1e-12;

  @Override
  public String name() {
    return "nash-deal";
  }

  @Override
  public OutcomeForecaster train(TrainingTalks talks) {
    double hits = 0;
    double agreed = 0;
    for (TrainingTalks.Group group : talks.groups()) {
      boolean[] nash = nash(group.divisions());
      for (TalkEnd end : group.ends()) {
        if (end instanceof TalkEnd.Agreement agreement) {
          agreed++;
          hits += nash[group.divisions().index(agreement.oneGets())] ? 1 : 0;
        }
      }
    }
    double share = (hits + 0.5) / (agreed + 1);
    double walkAway = talks.walkAways();
    return divisions -> forecast(divisions, share, walkAway);
  }

  private static OutcomeForecast forecast(Divisions divisions, double share, double walkAway) {
    boolean[] nash = nash(divisions);
    long best = IntStream.range(0, nash.length).filter(d -> nash[d]).count();
    double each = best == nash.length ? 0 : (1 - share) / (nash.length - best);
    double[] chances = new double[nash.length];
    for (int d = 0; d < chances.length; d++) {
      double chance = !nash[d] ? each : (best == nash.length ? 1 : share) / best;
      chances[d] = (1 - walkAway) * chance;
    }
    return new OutcomeForecast(chances, walkAway);
  }

  private static boolean[] nash(Divisions divisions) {
    SharedPie pie = divisions.pie();
    double[] products = new double[divisions.size()];
    double most = Double.NEGATIVE_INFINITY;
    for (int d = 0; d < products.length; d++) {
      double first = divisions.first(d) - pie.awayFirst() / pie.mostFirst();
      double second = divisions.second(d) - pie.awaySecond() / pie.mostSecond();
      products[d] = first < 0 || second < 0 ? -1 : first * second;
      most = Math.max(most, products[d]);
    }
    boolean[] nash = new boolean[products.length];
    for (int d = 0; d < nash.length; d++) {
      nash[d] = products[d] > most - SAME;
    }
    return nash;
  }
}
