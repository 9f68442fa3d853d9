package org.parley.viz;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** One chart of every kind, on made-up numbers, with the extremes that real ones run into. */
final class ChartGallery {
  private static final String LONG =
      "Withdrawal of heavy weapons and of all forces that came after the first ceasefire from the"
          + " line of contact, verified by observers of a third country";

  private ChartGallery() {}

  static ChartHeading heading(String name, String title) {
    return new ChartHeading(
        name, title, "Made-up numbers; 95% intervals; 1,000 simulated talks.", "Reading.");
  }

  static List<Chart> all() {
    List<Chart> charts = new ArrayList<>();
    charts.add(intervalBars());
    charts.add(forest());
    charts.add(stacked());
    charts.add(strip());
    charts.add(heat());
    charts.add(bands());
    charts.add(convergence());
    charts.add(tornado());
    charts.add(plane());
    charts.add(boxes());
    charts.add(peeling());
    charts.add(parallel());
    charts.add(sideBySide());
    charts.add(flow());
    charts.add(offers());
    charts.add(Chart.empty(heading("empty", "A picture of nothing"), "No run gave a number."));
    return charts;
  }

  static Chart intervalBars() {
    List<LabelledEstimate> rows =
        List.of(
            new LabelledEstimate("trust of north in south", .41, .35, .48),
            new LabelledEstimate(LONG, .22, .02, .61),
            new LabelledEstimate("nobody knows", Double.NaN, Double.NaN, Double.NaN),
            new LabelledEstimate("always", 1, .996, 1),
            new LabelledEstimate("never", 0, 0, .004));
    ValueScale scale = new ValueScale("Share of simulated talks, in 100", ValueScale.Unit.SHARE);
    return IntervalBars.of(
        heading("interval-bars", LONG), scale, rows, List.of(ColourPalette.BLUE));
  }

  static Chart forest() {
    ValueScale scale = new ValueScale("Change in agreements, in 100 talks", ValueScale.Unit.CHANGE);
    return ForestPlot.of(
        heading("forest", "A mediator helps; harder lines hurt"),
        scale,
        List.of(
            new LabelledEstimate("a formulative mediator", .12, .07, .18),
            new LabelledEstimate("a deadline a month earlier", -.01, -.05, .03),
            new LabelledEstimate("line on borders always real", -.21, -.27, -.15),
            new LabelledEstimate("unknown", Double.NaN, Double.NaN, Double.NaN)));
  }

  static Chart stacked() {
    List<StackedShares.Row> rows = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      List<StackedShares.Part> parts = new ArrayList<>();
      parts.add(new StackedShares.Part("open", .3, true));
      int options = i == 3 ? 13 : 2 + i % 4;
      for (int o = 0; o < options; o++) {
        parts.add(new StackedShares.Part("option number " + (o + 1), .7 / options, false));
      }
      rows.add(new StackedShares.Row(i == 5 ? LONG : "Issue " + (i + 1), parts));
    }
    return StackedShares.of(
        heading("stacked", "Twelve issues, one with thirteen options"), "In 100 talks", rows);
  }

  static Chart strip() {
    List<ClosingStrip.Row> rows = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      int late = i;
      List<Double> closed =
          IntStream.rangeClosed(1, 16)
              .mapToObj(r -> Math.max(0, Math.min(1, (r - late) / 14.0)))
              .toList();
      rows.add(new ClosingStrip.Row(i == 5 ? LONG : "Issue " + (i + 1), closed));
    }
    return ClosingStrip.of(heading("strip", "Early issues close early"), rows, 8);
  }

  static Chart heat() {
    double[] x = IntStream.range(0, 21).mapToDouble(i -> i / 20.0).toArray();
    double[] y = IntStream.range(0, 16).mapToDouble(i -> 10 + i).toArray();
    double[][] z = new double[21][16];
    for (int i = 0; i < 21; i++) {
      for (int j = 0; j < 16; j++) {
        z[i][j] = 1 / (1 + Math.exp(-6 * (x[i] - .5) - .4 * (y[j] - 17)));
      }
    }
    z[4][4] = Double.NaN;
    return HeatMap.of(
        heading("heat", "Trust and patience make up for one another"),
        new ValueScale("agreements in 100", ValueScale.Unit.SHARE),
        new HeatMap.Grid("Trust of north in south", "Rounds per sitting", x, y, z),
        List.of(.25, .5, .75));
  }

  static Chart bands() {
    List<BandChart.Line> lines = new ArrayList<>();
    for (int l = 0; l < 2; l++) {
      int sign = l == 0 ? 1 : -1;
      lines.add(
          new BandChart.Line(
              l == 0 ? "north" : "south",
              IntStream.rangeClosed(0, 12)
                  .mapToObj(
                      m ->
                          new BandChart.Point(
                              m,
                              sign * .03 * m,
                              sign * .03 * m - .02 * m,
                              sign * .03 * m + .02 * m))
                  .toList()));
    }
    return BandChart.of(
        heading("bands", "The battlefield drifts"),
        "Months since the first sitting",
        new ValueScale("Battlefield", ValueScale.Unit.NUMBER),
        lines);
  }

  static Chart convergence() {
    List<BandChart.Point> points = new ArrayList<>();
    for (int n = 10; n <= 10_000; n = n * 3 / 2) {
      double half = 1 / Math.sqrt(n);
      points.add(new BandChart.Point(n, .4 + half / 3, .4 - half, .4 + half));
    }
    return BandChart.convergence(
        heading("convergence", "After 1,000 runs the share moves no more"),
        List.of(new BandChart.Line("agreement", points)));
  }

  static Chart tornado() {
    return TornadoChart.of(
        heading("tornado", "Trust matters most"),
        new ValueScale("Agreements in 100 talks", ValueScale.Unit.SHARE),
        .4,
        List.of(
            new TornadoChart.Swing("trust", .2, .7),
            new TornadoChart.Swing(LONG, .5, .31),
            new TornadoChart.Swing("unknown", Double.NaN, .45)));
  }

  static Chart plane() {
    List<EffectsPlane.Effect> effects = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      double size = .4 / (1 + i);
      effects.add(new EffectsPlane.Effect("delegations.north.input-" + i, size, size * (i % 3)));
    }
    return EffectsPlane.of(heading("plane", "Three inputs matter, one of them by itself"), effects);
  }

  static Chart boxes() {
    double[][] cases = new double[400][4];
    boolean[] hit = new boolean[400];
    for (int i = 0; i < 400; i++) {
      for (int c = 0; c < 4; c++) {
        cases[i][c] = Math.floorMod((long) ((i + 1) * 7919 * Math.pow(3, c)), 1000) / 1000.0;
      }
      hit[i] = cases[i][0] > .5 && cases[i][2] < .4;
    }
    return BoxPairs.of(
        heading("boxes", "Agreement needs trust and little pressure"),
        List.of(
            new BoxPairs.Side("trust", 0, .5, 1),
            new BoxPairs.Side("pressure on south", 2, 0, .4),
            new BoxPairs.Side("patience", 3, .1, 1)),
        cases,
        hit,
        "ends in agreement");
  }

  static Chart peeling() {
    List<PeelingPath.Step> path = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      double t = i / 23.0;
      path.add(new PeelingPath.Step(1 - t * t * .8, .2 + .8 * Math.sqrt(t)));
    }
    return PeelingPath.of(heading("peeling", "Box 14 is pure and still large"), path, 14);
  }

  static Chart parallel() {
    List<ParallelCoordinates.Line> lines = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      double t = i / 300.0;
      double[] values = {t, 1 - t, t * t, Math.sin(9 * t), i % 7 == 0 ? Double.NaN : 5 * t};
      lines.add(new ParallelCoordinates.Line(values, i % 10 == 0 ? 1 : 0));
    }
    return ParallelCoordinates.of(
        heading("parallel", "Six parameters at once"),
        List.of("trust", "pressure on south", "firmness of the line on borders", "cost", "drift"),
        List.of("no agreement", "agreement"),
        lines);
  }

  static Chart sideBySide() {
    List<SideBySideShares.Row> rows = new ArrayList<>();
    for (String outcome : List.of("Comprehensive", "Partial", "No agreement")) {
      rows.add(
          new SideBySideShares.Row(
              outcome,
              List.of(
                  new LabelledEstimate("base", .2, .17, .24),
                  new LabelledEstimate("mediator", .35, .31, .39),
                  new LabelledEstimate("deadline", .08, .05, .11))));
    }
    return SideBySideShares.of(
        heading("side-by-side", "With a mediator more talks succeed"),
        "In 100 simulated talks",
        List.of("as it is", "with a formulative mediator", "with an earlier deadline"),
        rows);
  }

  static Chart flow() {
    return FlowDiagram.of(
        heading("flow", "Most talks end as before; some are saved by the mediator"),
        new FlowDiagram.Runs(
            "as it is",
            "with a mediator",
            List.of("Comprehensive", "Partial", "No agreement"),
            new long[][] {{48, 2, 0}, {61, 622, 17}, {5, 95, 150}}));
  }

  static Chart offers() {
    double[][] north = new double[12][];
    double[][] south = new double[12][];
    for (int i = 0; i < 12; i++) {
      north[i] = new double[] {.9 - .02 * i, .2 + .025 * i};
      south[i] = new double[] {.25 + .01 * i, .88 - .03 * i};
    }
    return OfferPaths.of(
        heading("offers", "South gives way faster than north"),
        "North",
        "South",
        List.of(new OfferPaths.OfferPath("North", north), new OfferPaths.OfferPath("South", south)),
        new double[][] {{1, .1}, {.9, .45}, {.7, .7}, {.4, .9}, {.1, 1}});
  }
}
