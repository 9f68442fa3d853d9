package org.parley.viz.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.parley.bargaining.FixedPoint;
import org.parley.outcome.Outcome;
import org.parley.outcome.TranscriptEntry;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.viz.Chart;
import org.parley.viz.ChartHeading;
import org.parley.viz.ClosingTimes;
import org.parley.viz.ConcessionCurves;
import org.parley.viz.OfferPaths;

/** The pictures of one run. */
final class StoryCharts {
  /** With more delegations there are too many pairs for a plane each. */
  private static final int MOST_PARTIES = 3;

  private final StoryInput input;
  private final Scenario scenario;
  private final ScenarioLabels names;

  StoryCharts(StoryInput input) {
    this.input = input;
    scenario = input.scenario();
    names = new ScenarioLabels(scenario);
  }

  List<Chart> all() {
    List<Chart> charts = new ArrayList<>();
    charts.add(closings());
    charts.add(concessions());
    int n = scenario.delegations().size();
    if (n > MOST_PARTIES) {
      charts.add(leastServed());
      return charts;
    }
    for (int a = 0; a < n; a++) {
      for (int b = a + 1; b < n; b++) {
        charts.add(plane(a, b));
      }
    }
    return charts;
  }

  private String who(int d) {
    return names.delegation(scenario.delegations().get(d).id());
  }

  private Chart closings() {
    Outcome outcome = input.outcome();
    List<ClosingTimes.Row> rows = new ArrayList<>();
    for (int i = 0; i < scenario.issues().size(); i++) {
      Issue issue = scenario.issues().get(i);
      int option = outcome.options()[i];
      String at =
          option == Outcome.OPEN ? "" : names.option(issue.id(), issue.options().get(option).id());
      rows.add(new ClosingTimes.Row(names.issue(issue.id()), outcome.closedRound()[i], at));
    }
    int perSitting = scenario.talks().sittings().size() < 2 ? 0 : scenario.talks().rounds();
    ChartHeading heading =
        new ChartHeading(
            "closings",
            "What was closed when",
            "One run; upright lines part the sittings.",
            "A strip turns dark in the round in which the issue is closed, at what stands on the"
                + " right; a pale strip stays open.");
    return ClosingTimes.of(heading, rows, rounds(), perSitting);
  }

  private int rounds() {
    int planned = scenario.talks().sittings().size() * scenario.talks().rounds();
    return Math.max(planned, input.outcome().rounds());
  }

  private Chart concessions() {
    List<ConcessionCurves.Curve> curves = new ArrayList<>();
    for (int d = 0; d < scenario.delegations().size(); d++) {
      double baseline =
          FixedPoint.toDouble(input.outcome().utility()[d] - input.outcome().gain()[d]);
      curves.add(new ConcessionCurves.Curve(who(d), own(d), others(d), baseline));
    }
    ChartHeading heading =
        new ChartHeading(
            "concessions",
            "How far each delegation gives way, and how far the others come",
            "One run; utility to the delegation itself, on its own scale.",
            "Where the two lines meet, a delegation is offered what it asks for.");
    return ConcessionCurves.of(heading, curves);
  }

  private List<Double> own(int d) {
    long[] offers = input.outcome().offers()[d];
    return Arrays.stream(offers)
        .mapToObj(v -> v == Outcome.NO_OFFER ? Double.NaN : FixedPoint.toDouble(v))
        .toList();
  }

  /** The best standing offer of another party, by round, as it was worth when it was made. */
  private List<Double> others(int d) {
    String self = scenario.delegations().get(d).id();
    int last = input.outcome().rounds();
    List<Double> best = new ArrayList<>();
    Map<String, Double> standing = new HashMap<>();
    for (int r = 1; r <= last; r++) {
      for (TranscriptEntry entry : input.entries()) {
        if (entry.round() == r
            && entry instanceof TranscriptEntry.Offered o
            && !o.who().equals(self)) {
          standing.put(o.who(), FixedPoint.toDouble(o.utilities()[d]));
        }
      }
      best.add(standing.values().stream().mapToDouble(v -> v).max().orElse(Double.NaN));
    }
    return best;
  }

  /** The offers of many delegations on one plane: what they keep, and what they leave at least. */
  private Chart leastServed() {
    List<OfferPaths.OfferPath> paths = new ArrayList<>();
    for (int d = 0; d < scenario.delegations().size(); d++) {
      int self = d;
      paths.add(path(d, u -> new double[] {FixedPoint.toDouble(u[self]), least(u, self)}));
    }
    ChartHeading heading =
        new ChartHeading(
            "offers",
            "What each offer keeps for its author, and what it leaves to whoever gets least",
            "One run; every offer as it was worth when it was made.",
            "Offers start at the right, good for their authors. Giving way moves them to the left,"
                + " and upwards only where it helps whoever gets least.");
    return OfferPaths.of(heading, "its author", "whoever gets least", paths, new double[0][]);
  }

  private static double least(long[] utilities, int but) {
    return IntStream.range(0, utilities.length)
        .filter(d -> d != but)
        .mapToDouble(d -> FixedPoint.toDouble(utilities[d]))
        .min()
        .orElse(Double.NaN);
  }

  private OfferPaths.OfferPath path(int d, Function<long[], double[]> point) {
    String self = scenario.delegations().get(d).id();
    double[][] points =
        input.entries().stream()
            .filter(e -> e instanceof TranscriptEntry.Offered o && o.who().equals(self))
            .map(e -> point.apply(((TranscriptEntry.Offered) e).utilities()))
            .toArray(double[][]::new);
    return new OfferPaths.OfferPath(who(d), points);
  }

  private Chart plane(int a, int b) {
    List<OfferPaths.OfferPath> paths = new ArrayList<>();
    for (int d : new int[] {a, b}) {
      paths.add(path(d, u -> new double[] {FixedPoint.toDouble(u[a]), FixedPoint.toDouble(u[b])}));
    }
    boolean alone = scenario.delegations().size() == 2;
    ChartHeading heading =
        new ChartHeading(
            alone ? "offers" : "offers-" + (a + 1) + "-" + (b + 1),
            "The offers of " + who(a) + " and " + who(b) + " on the plane of their utilities",
            "One run; every offer as it was worth when it was made.",
            "Offers start far apart, each side's own at its end of the plane, and move towards"
                + " each other as the sides give way.");
    return OfferPaths.of(
        heading, who(a), who(b), paths, alone ? input.frontier() : new double[0][]);
  }
}
