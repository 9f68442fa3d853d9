package org.parley.lab.backtest;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A yardstick without agents: how often each division was agreed in talks of the same class, from
 * both sides' views, with a tenth of a talk added to each. Talks are of one class if their kinds
 * can be put in an order in which units and both sides' points are the same.
 */
record ClassShares() implements TrainedForecaster {
  static final String NAME = "base-rate-per-class";

  private static final double ADDED = 0.1;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public OutcomeForecaster train(TrainingTalks talks) {
    double walkAway = talks.walkAways();
    Map<SharedPie, double[]> counts = new HashMap<>();
    for (TrainingTalks.Group group : talks.groups()) {
      for (TalkEnd end : group.ends()) {
        if (end instanceof TalkEnd.Agreement agreement) {
          count(counts, group.divisions().pie(), agreement.oneGets());
          count(counts, group.divisions().pie().mirrored(), rest(group, agreement));
        }
      }
    }
    return divisions -> forecast(divisions, counts, walkAway);
  }

  private static List<Integer> rest(TrainingTalks.Group group, TalkEnd.Agreement agreement) {
    List<Integer> units = group.divisions().pie().units();
    return IntStream.range(0, units.size())
        .mapToObj(kind -> units.get(kind) - agreement.oneGets().get(kind))
        .toList();
  }

  private static void count(Map<SharedPie, double[]> counts, SharedPie pie, List<Integer> gets) {
    int[] order = order(pie);
    SharedPie ordered = ordered(pie, order);
    double[] of = counts.computeIfAbsent(ordered, p -> new double[p.divisions()]);
    List<Integer> sorted = IntStream.of(order).mapToObj(gets::get).toList();
    of[Divisions.of(ordered).index(sorted)]++;
  }

  private static OutcomeForecast forecast(
      Divisions divisions, Map<SharedPie, double[]> counts, double walkAway) {
    int[] order = order(divisions.pie());
    SharedPie ordered = ordered(divisions.pie(), order);
    double[] seen = counts.getOrDefault(ordered, new double[divisions.size()]);
    double sum = ADDED * seen.length;
    for (double count : seen) {
      sum += count;
    }
    Divisions of = Divisions.of(ordered);
    double[] chances = new double[divisions.size()];
    for (int d = 0; d < chances.length; d++) {
      int division = d;
      List<Integer> gets =
          IntStream.of(order).mapToObj(kind -> divisions.oneGets(division, kind)).toList();
      chances[d] = (1 - walkAway) * (seen[of.index(gets)] + ADDED) / sum;
    }
    return new OutcomeForecast(chances, walkAway);
  }

  /** The kinds by what they are worth to the first, then to the second, then by their units. */
  private static int[] order(SharedPie pie) {
    Comparator<Integer> byWorth = Comparator.comparing(kind -> -pie.first().get(kind));
    return IntStream.range(0, pie.units().size())
        .boxed()
        .sorted(
            byWorth
                .thenComparing(kind -> -pie.second().get(kind))
                .thenComparing(kind -> pie.units().get(kind)))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** The pie with its kinds in an order, and without names. */
  private static SharedPie ordered(SharedPie pie, int[] order) {
    return new SharedPie(
        List.of(),
        IntStream.of(order).mapToObj(pie.units()::get).toList(),
        IntStream.of(order).mapToObj(pie.first()::get).toList(),
        IntStream.of(order).mapToObj(pie.second()::get).toList(),
        pie.awayFirst(),
        pie.awaySecond());
  }
}
