package org.parley.viz.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parley.ensemble.EnsembleDetail;
import org.parley.ensemble.GoalDrivers;
import org.parley.scenario.Scenario;
import org.parley.statistics.DistributionSummary;
import org.parley.statistics.ShareEstimate;

/** Invented courses of the invented talks: what charts need beyond the summary. */
final class SampleDetail {
  private SampleDetail() {}

  static EnsembleDetail of(Scenario scenario, int n) {
    int rounds = scenario.talks().rounds() * scenario.talks().sittings().size();
    Map<String, List<Long>> closings = new LinkedHashMap<>();
    for (int i = 0; i < scenario.issues().size(); i++) {
      double settled = 1 - Math.min(.97, .09 + .11 * i);
      List<Long> counts = new ArrayList<>();
      for (int r = 1; r <= rounds; r++) {
        counts.add(
            r % 8 == 0 ? Math.round(n * settled * (r == 8 ? .6 : .3)) : Math.round(settled * 6));
      }
      closings.put(scenario.issues().get(i).id(), counts);
    }
    Map<String, List<DistributionSummary>> offers = new LinkedHashMap<>();
    Map<String, EnsembleDetail.Histogram> utility = new LinkedHashMap<>();
    Map<String, EnsembleDetail.Histogram> gain = new LinkedHashMap<>();
    for (int d = 0; d < scenario.delegations().size(); d++) {
      String id = scenario.delegations().get(d).id();
      double e = .2 + .3 * d;
      offers.put(
          id,
          IntStream.range(0, rounds)
              .mapToObj(
                  r ->
                      SampleRuns.spread(
                          .95 - .35 * Math.pow(r / (double) rounds, 1 / e), .02 + .003 * r))
              .toList());
      utility.put(id, histogram(.4, .54 + .05 * d));
      gain.put(id, histogram(-.1, .04 + .05 * d));
    }
    return new EnsembleDetail(
        closings, offers, joint(scenario, n), utility, gain, drivers(scenario));
  }

  private static EnsembleDetail.Histogram histogram(double from, double mean) {
    List<Long> counts = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      double z = (from + .005 * i - mean) / .05;
      counts.add(Math.round(40 * Math.exp(-z * z / 2)));
    }
    return new EnsembleDetail.Histogram(from, .005, counts);
  }

  private static List<double[]> joint(Scenario scenario, int n) {
    List<double[]> rows = new ArrayList<>();
    for (int r = 0; r < n; r++) {
      double[] row = new double[scenario.delegations().size()];
      for (int d = 0; d < row.length; d++) {
        double u = 0;
        for (int k = 0; k < 4; k++) {
          u += Math.floorMod((r * 31L + d * 17L + k * 7L + 3) * 2654435761L, 1000L) / 4000.0;
        }
        row[d] = .38 + .3 * u + .04 * d;
      }
      rows.add(row);
    }
    return rows;
  }

  private static List<GoalDrivers.Driver> effects(Scenario scenario) {
    String one = scenario.delegations().get(0).id();
    String two = scenario.delegations().get(1).id();
    return List.of(
        effect(
            "delegations."
                + one
                + ".red_lines."
                + scenario.delegations().get(0).redLines().get(0).id(),
            true,
            .9,
            .66),
        effect("delegations." + one + ".trust." + two, false, .68, .84),
        effect("delegations." + two + ".tactic.e", false, .72, .8),
        effect(
            "delegations." + two + ".demands." + scenario.issues().get(2).id() + ".weight",
            false,
            .77,
            .75),
        effect("war.drift", false, .76, .755));
  }

  /** The effects beyond luck, as those of a goal. */
  private static GoalDrivers drivers(Scenario scenario) {
    return new GoalDrivers(
        "agreement",
        5,
        effects(scenario).subList(0, 3),
        .3,
        Optional.of(new ShareEstimate(.28, .24, .32)));
  }

  private static GoalDrivers.Driver effect(String path, boolean line, double low, double high) {
    double half = .05;
    return new GoalDrivers.Driver(
        path,
        line,
        SampleRuns.share(low, 500),
        SampleRuns.share(high, 500),
        new ShareEstimate(high - low, high - low - half, high - low + half),
        .1);
  }
}
