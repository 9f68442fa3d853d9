package org.parley.lab.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parley.lab.design.DesignPoint;
import org.parley.lab.sweep.SweepPlan;
import org.parley.statistics.IntervalEstimate;
import org.parley.viz.BandChart;
import org.parley.viz.Chart;
import org.parley.viz.ChartHeading;
import org.parley.viz.ColourPalette;
import org.parley.viz.HeatMap;
import org.parley.viz.IntervalBars;
import org.parley.viz.NumberText;
import org.parley.viz.ParallelCoordinates;
import org.parley.viz.ValueScale;

/** The chart of a sweep that suits its design: over one parameter, over two, or over many. */
record SweepCharts(SweepPlan plan, List<ParameterAxis> axes, MeasureWording wording) {
  private static final int MOST_BARS = 40;
  private static final int MOST_LINES = 8;
  private static final int MOST_CASES = 1500;

  /** The chart of a figure in one scenario. */
  Chart of(ResponseSurface response) {
    boolean partly = plan.points().stream().anyMatch(p -> p.values().contains(DesignPoint.AS_IS));
    if (axes.isEmpty() || (partly && plan.points().size() <= MOST_BARS)) {
      return bars(response);
    }
    if (axes.size() == 1) {
      return axes.get(0).numeric()
          ? lines(response, axes.get(0), Optional.empty())
          : bars(response);
    }
    if (axes.size() == 2 && isGrid()) {
      return overTwo(response);
    }
    return parallel(response);
  }

  static String name(ResponseSurface response, SweepPlan plan) {
    String name = "sweep-" + MeasureWording.slug(response.measure().name());
    return plan.scenarios().size() == 1
        ? name
        : name + "-" + MeasureWording.slug(response.scenario());
  }

  private boolean isGrid() {
    return axes.get(0).values().size() * axes.get(1).values().size() == plan.points().size();
  }

  private Chart overTwo(ResponseSurface response) {
    ParameterAxis first = axes.get(0);
    ParameterAxis second = axes.get(1);
    if (first.isEven() && second.isEven()) {
      return heat(response, first, second);
    }
    if (first.numeric() && second.values().size() <= MOST_LINES) {
      return lines(response, first, Optional.of(second));
    }
    if (second.numeric() && first.values().size() <= MOST_LINES) {
      return lines(response, second, Optional.of(first));
    }
    return plan.points().size() <= MOST_BARS ? bars(response) : parallel(response);
  }

  private ChartHeading heading(ResponseSurface response, String over, String reading) {
    String scenario = plan.scenarios().size() == 1 ? "" : " (" + response.scenario() + ")";
    return new ChartHeading(
        name(response, plan),
        MeasureWording.capital(wording.of(response.measure())) + over + scenario,
        subtitle(),
        reading);
  }

  private String subtitle() {
    var r = plan.replications();
    String each =
        r.isFixed()
            ? NumberText.count(r.least())
            : NumberText.count(r.least()) + " to " + NumberText.count(r.most());
    int n = plan.points().size();
    return NumberText.count(n)
        + (n == 1 ? " point, " : " points, ")
        + each
        + " runs each; 95% intervals.";
  }

  private Chart heat(ResponseSurface response, ParameterAxis x, ParameterAxis y) {
    double[][] z = new double[x.values().size()][y.values().size()];
    for (double[] column : z) {
      Arrays.fill(column, Double.NaN);
    }
    double[] xs = x.numbers();
    double[] ys = y.numbers();
    for (DesignPoint point : plan.points()) {
      int i = Arrays.binarySearch(xs, x.at(point));
      int j = Arrays.binarySearch(ys, y.at(point));
      z[i][j] = response.points().get(point.index()).value();
    }
    return HeatMap.of(
        heading(
            response,
            ", over two parameters",
            "Brighter fields are more. Along a line the figure is the same, so its slope says how"
                + " much of one parameter makes up for the other."),
        new MeasureFormat(response.measure()).scale(wording.of(response.measure())),
        new HeatMap.Grid(x.label(), y.label(), xs, ys, z),
        ContourLevels.of(response));
  }

  private Chart lines(ResponseSurface response, ParameterAxis x, Optional<ParameterAxis> other) {
    List<BandChart.Line> lines = new ArrayList<>();
    if (other.isEmpty()) {
      lines.add(line("", response, x, plan.points()));
    }
    for (String value : other.map(ParameterAxis::values).orElse(List.of())) {
      List<DesignPoint> same =
          plan.points().stream()
              .filter(p -> p.values().get(other.orElseThrow().column()).equals(value))
              .toList();
      lines.add(line(other.orElseThrow().label() + " " + value, response, x, same));
    }
    return BandChart.of(
        heading(
            response,
            ", over one parameter",
            "The line is the figure at each value of the parameter, the band its interval. Steps"
                + " smaller than the band may be chance."),
        x.label(),
        response.measure().isShare()
            ? new ValueScale("In 100 talks", ValueScale.Unit.SHARE)
            : new MeasureFormat(response.measure()).scale("Mean over the runs"),
        lines);
  }

  private static BandChart.Line line(
      String label, ResponseSurface response, ParameterAxis x, List<DesignPoint> points) {
    List<BandChart.Point> known = new ArrayList<>();
    for (DesignPoint point : points) {
      IntervalEstimate e = response.points().get(point.index());
      known.add(new BandChart.Point(x.at(point), e.value(), e.low(), e.high()));
    }
    known.sort(java.util.Comparator.comparingDouble(BandChart.Point::x));
    return new BandChart.Line(label, known);
  }

  private Chart bars(ResponseSurface response) {
    List<org.parley.viz.LabelledEstimate> rows = new ArrayList<>();
    for (DesignPoint point : plan.points().subList(0, Math.min(MOST_BARS, plan.points().size()))) {
      rows.add(MeasureFormat.drawn(label(point), response.points().get(point.index())));
    }
    return IntervalBars.of(
        heading(response, ", at each point", "One bar per point, with its interval."),
        new MeasureFormat(response.measure())
            .scale(MeasureWording.capital(wording.of(response.measure()))),
        rows,
        List.of(ColourPalette.BLUE));
  }

  /** What a point sets. */
  String label(DesignPoint point) {
    List<String> set =
        axes.stream()
            .filter(axis -> !point.values().get(axis.column()).equals(DesignPoint.AS_IS))
            .map(axis -> axis.label() + " = " + axis.word(point))
            .toList();
    return set.isEmpty() ? "As it is" : String.join("; ", set);
  }

  /** The highest fifth of the points stands out. */
  private Chart parallel(ResponseSurface response) {
    List<Integer> ranked = response.ranked();
    if (ranked.isEmpty()) {
      return bars(response);
    }
    double limit = response.points().get(ranked.get(ranked.size() - 1 - ranked.size() / 5)).value();
    int step = 1 + (ranked.size() - 1) / MOST_CASES;
    List<ParallelCoordinates.Line> lines =
        IntStream.range(0, plan.points().size())
            .filter(i -> i % step == 0)
            .filter(i -> !Double.isNaN(response.points().get(i).value()))
            .mapToObj(i -> line(response, i, limit))
            .toList();
    List<String> labels = new ArrayList<>(axes.stream().map(SweepCharts::axisLabel).toList());
    MeasureFormat amounts = new MeasureFormat(response.measure());
    String measured = MeasureWording.capital(wording.of(response.measure()));
    labels.add(response.measure().isShare() ? measured + ", in 100" : measured);
    return ParallelCoordinates.of(
        heading(
            response,
            ", at every point",
            "Each line is a point of the parameter space; where the coloured lines bundle on an"
                + " axis, that parameter matters for a high figure. The last axis is the figure"
                + " itself."),
        labels,
        List.of(
            "all other points", "the fifth with the most (" + amounts.value(limit) + " or more)"),
        lines);
  }

  private ParallelCoordinates.Line line(ResponseSurface response, int index, double limit) {
    double[] values = new double[axes.size() + 1];
    for (int a = 0; a < axes.size(); a++) {
      values[a] = axes.get(a).at(plan.points().get(index));
    }
    double value = response.points().get(index).value();
    values[axes.size()] = response.measure().isShare() ? 100 * value : value;
    return new ParallelCoordinates.Line(values, value >= limit ? 1 : 0);
  }

  private static String axisLabel(ParameterAxis axis) {
    if (axis.numeric()) {
      return axis.label();
    }
    return axis.label()
        + " ("
        + String.join(
            ", ",
            IntStream.range(0, axis.values().size())
                .mapToObj(i -> i + " " + axis.values().get(i))
                .toList())
        + ")";
  }
}
