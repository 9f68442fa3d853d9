package org.parley.lab.backtest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How far the engine's forecasts from two codings of the same talks lie apart.
 *
 * @param first id of the first coding
 * @param second id of the second
 * @param distances by issue that both have: half the sum of absolute differences of the
 *     probabilities of its results, in [0,1]; a result that one coding lacks has none there
 */
public record CodingComparison(String first, String second, Map<String, Double> distances) {

  /** Of every two codings of the same talks among cases. */
  public static List<CodingComparison> of(
      List<RecordedCase> cases, int runs, long seed, int threads) {
    SimulatedForecaster engine = new SimulatedForecaster(runs, seed, threads);
    List<CodingComparison> comparisons = new ArrayList<>();
    for (int a = 0; a < cases.size(); a++) {
      for (int b = 0; b < cases.size(); b++) {
        RecordedCase one = cases.get(a);
        RecordedCase other = cases.get(b);
        boolean shorter = one.scenario().id().length() < other.scenario().id().length();
        if (a != b && shorter && one.isOfSameTalks(other)) {
          comparisons.add(of(engine, one, other));
        }
      }
    }
    return comparisons;
  }

  private static CodingComparison of(
      SimulatedForecaster engine, RecordedCase one, RecordedCase other) {
    Map<String, Map<String, Double>> first = forecast(engine, one);
    Map<String, Map<String, Double>> second = forecast(engine, other);
    Map<String, Double> distances = new LinkedHashMap<>();
    first.forEach(
        (issue, chances) -> {
          if (second.containsKey(issue)) {
            distances.put(issue, distance(chances, second.get(issue)));
          }
        });
    return new CodingComparison(one.scenario().id(), other.scenario().id(), distances);
  }

  private static Map<String, Map<String, Double>> forecast(
      SimulatedForecaster engine, RecordedCase talks) {
    double[][] forecast = engine.forecast(talks, List.of());
    Map<String, Map<String, Double>> by = new LinkedHashMap<>();
    for (int k = 0; k < forecast.length; k++) {
      int issue = talks.issues().get(k);
      Map<String, Double> chances = new LinkedHashMap<>();
      for (int r = 0; r < forecast[k].length; r++) {
        chances.put(talks.result(issue, r), forecast[k][r]);
      }
      by.put(talks.scenario().issues().get(issue).id(), chances);
    }
    return by;
  }

  private static double distance(Map<String, Double> first, Map<String, Double> second) {
    Set<String> results = new TreeSet<>(first.keySet());
    results.addAll(second.keySet());
    return results.stream()
            .mapToDouble(r -> Math.abs(first.getOrDefault(r, 0.0) - second.getOrDefault(r, 0.0)))
            .sum()
        / 2;
  }

  /** Mean over issues; NaN if they have none in common. */
  public double mean() {
    return distances.values().stream()
        .mapToDouble(Double::doubleValue)
        .average()
        .orElse(Double.NaN);
  }
}
