package org.parley.classroom.debrief;

import java.util.ArrayList;
import java.util.List;
import org.parley.bargaining.FixedPoint;
import org.parley.classroom.seat.SeatedState;
import org.parley.classroom.seat.SeatedTalks;
import org.parley.outcome.Outcome;
import org.parley.outcome.TranscriptEntry;
import org.parley.scenario.Delegation;
import org.parley.scenario.Scenario;
import org.parley.viz.BandChart;
import org.parley.viz.Chart;
import org.parley.viz.ChartHeading;
import org.parley.viz.DistributionCharts;
import org.parley.viz.NumberText;
import org.parley.viz.OfferPaths;
import org.parley.viz.OneTalk;
import org.parley.viz.ValueScale;
import org.parley.viz.report.ScenarioLabels;

/** The pictures of a debrief. */
final class DebriefCharts {
  private final SeatedTalks talks;
  private final SeatedState.Finished finished;
  private final LookBack back;
  private final SimulatedSample sample;
  private final Scenario scenario;
  private final ScenarioLabels names;

  DebriefCharts(
      SeatedTalks talks, SeatedState.Finished finished, LookBack back, SimulatedSample sample) {
    this.talks = talks;
    this.finished = finished;
    this.back = back;
    this.sample = sample;
    scenario = talks.talks().scenario();
    names = new ScenarioLabels(scenario);
  }

  private String name(int delegation) {
    return names.delegation(scenario.delegations().get(delegation).id());
  }

  private static double[] pair(long[] values, int a, int b) {
    return new double[] {FixedPoint.toDouble(values[a]), FixedPoint.toDouble(values[b])};
  }

  private Outcome outcome() {
    return finished.outcome();
  }

  /** The plane of two delegations. */
  Chart plane(int a, int b) {
    List<OfferPaths.OfferPath> paths = new ArrayList<>();
    for (Delegation d : scenario.delegations()) {
      double[][] points =
          offers(d.id()).stream().map(o -> pair(o.utilities(), a, b)).toArray(double[][]::new);
      paths.add(new OfferPaths.OfferPath(names.delegation(d.id()), points));
    }
    double[] nash =
        back.nash()
            .map(
                n ->
                    new double[] {
                      FixedPoint.toDouble(n.utility(a)), FixedPoint.toDouble(n.utility(b))
                    })
            .orElse(new double[0]);
    double[][] others =
        sample.utilities().stream().map(u -> pair(u, a, b)).toArray(double[][]::new);
    ChartHeading heading =
        new ChartHeading(
            "plane-" + a + "-" + b,
            "The offers, the end, and what was possible: " + name(a) + " and " + name(b),
            "Utility from 0 to 1 on each delegation's own scale, with the numbers of this talk;"
                + " grey dots: "
                + NumberText.count(others.length)
                + " simulated talks, each with numbers of its own.",
            "The ring is where this talk ended; deals up and to the right of it would have been"
                + " better for both.");
    return OneTalk.of(
        heading,
        new OneTalk.Talk(
            name(a),
            name(b),
            paths,
            pair(finished.outcome().utility(), a, b),
            back.frontier(a, b),
            nash,
            pair(back.baseline(), a, b),
            others));
  }

  private List<TranscriptEntry.Offered> offers(String who) {
    List<TranscriptEntry.Offered> offers = new ArrayList<>();
    for (TranscriptEntry entry : finished.transcript()) {
      if (entry instanceof TranscriptEntry.Offered offered && offered.who().equals(who)) {
        offers.add(offered);
      }
    }
    return offers;
  }

  /** What everybody's offers were worth to a seat, round by round. */
  Chart offersTo(int seat) {
    List<BandChart.Line> lines = new ArrayList<>();
    for (Delegation d : scenario.delegations()) {
      List<BandChart.Point> points = new ArrayList<>();
      List<TranscriptEntry.Offered> offers = offers(d.id());
      for (int k = 0; k < offers.size(); k++) {
        // An offer stands until the next one.
        int until = k + 1 < offers.size() ? offers.get(k + 1).round() : outcome().rounds() + 1;
        double worth = FixedPoint.toDouble(offers.get(k).utilities()[seat]);
        for (int round = offers.get(k).round(); round < until; round++) {
          points.add(new BandChart.Point(round, worth, Double.NaN, Double.NaN));
        }
      }
      lines.add(new BandChart.Line("offers of " + names.delegation(d.id()), points));
    }
    return BandChart.of(
        new ChartHeading(
            "offers-" + seat,
            "What the offers on the table were worth to " + name(seat),
            "Utility from 0 to 1 on its own scale, by round of the talks.",
            "Lines that come together are sides that give way to each other."),
        "Round",
        new ValueScale("Utility to " + name(seat), ValueScale.Unit.UTILITY),
        lines);
  }

  /** Where this talk lies among the simulated ones. */
  Chart distribution() {
    List<DistributionCharts.Distribution> all = new ArrayList<>();
    for (int d = 0; d < scenario.delegations().size(); d++) {
      String id = scenario.delegations().get(d).id();
      var histogram = sample.detail().gain().get(id);
      var gain = sample.summary().delegations().get(id).gain();
      all.add(
          new DistributionCharts.Distribution(
              name(d) + ": gain over no deal",
              histogram.from(),
              histogram.width(),
              histogram.counts(),
              gain.mean(),
              gain.q05(),
              gain.q25(),
              gain.q75(),
              gain.q95(),
              FixedPoint.toDouble(finished.outcome().gain()[d])));
    }
    return DistributionCharts.of(
        new ChartHeading(
            "distribution",
            "This talk among " + NumberText.count(sample.gains().size()) + " simulated ones",
            "Gain over no deal in utility, with nobody in a seat; seed " + talks.seed() + ".",
            "The dashed line is this talk: bars to its left are talks in which the delegation"
                + " gained less."),
        "",
        "this talk",
        2,
        all);
  }
}
