package org.parley.lab.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parley.lab.measure.RunMeasure;
import org.parley.lab.whatif.VariantComparison.About;
import org.parley.lab.whatif.VariantComparison.Flow;
import org.parley.lab.whatif.VariantComparison.Line;
import org.parley.lab.whatif.VariantComparison.OfVariant;
import org.parley.statistics.MeansApart;
import org.parley.statistics.PairedDifference;
import org.parley.statistics.PairedMeans;
import org.parley.statistics.PairedShares;

/** Two sides, run by run. */
record PairedRuns(MeasureColumns base, MeasureColumns variant, int runs) {
  private static final RunMeasure AGREEMENT = new RunMeasure("agreement");
  private static final List<String> KINDS = List.of("none", "partial", "comprehensive");

  /** A measure and what it is about. */
  record Asked(About about, RunMeasure measure) {}

  OfVariant compare(ComparisonSide side, List<Asked> asked) {
    int[] finished = both(AGREEMENT);
    List<Line> lines = new ArrayList<>();
    for (Asked one : asked) {
      line(one).ifPresent(lines::add);
    }
    return new OfVariant(
        side.id(), side.title(), finished.length, runs - finished.length, lines, flows());
  }

  /** The runs that have the figure on both sides. */
  private int[] both(RunMeasure measure) {
    return IntStream.range(0, runs)
        .filter(
            run -> !Double.isNaN(base.at(measure, run)) && !Double.isNaN(variant.at(measure, run)))
        .toArray();
  }

  private Optional<Line> line(Asked asked) {
    RunMeasure measure = asked.measure();
    if (!base.has(measure) || !variant.has(measure)) {
      return Optional.empty();
    }
    int[] pairs = both(measure);
    if (pairs.length < 2) {
      return Optional.empty();
    }
    boolean isWhole = pairs.length == both(AGREEMENT).length;
    PairedDifference difference =
        measure.isShare()
            ? shares(measure, pairs)
            : isWhole
                ? means(measure, pairs)
                : MeansApart.of(own(base, measure), own(variant, measure));
    return Optional.of(
        new Line(
            asked.about(),
            measure.name(),
            measure.isShare(),
            pairs.length,
            difference,
            difference.p(),
            false));
  }

  /** The figures of the runs of one side that have it. */
  private double[] own(MeasureColumns side, RunMeasure measure) {
    return IntStream.range(0, runs)
        .mapToDouble(run -> side.at(measure, run))
        .filter(value -> !Double.isNaN(value))
        .toArray();
  }

  private PairedDifference means(RunMeasure measure, int[] pairs) {
    return PairedMeans.of(
        IntStream.of(pairs).mapToDouble(run -> base.at(measure, run)).toArray(),
        IntStream.of(pairs).mapToDouble(run -> variant.at(measure, run)).toArray());
  }

  private PairedDifference shares(RunMeasure measure, int[] pairs) {
    long[] cells = new long[4];
    for (int run : pairs) {
      cells[2 * (int) base.at(measure, run) + (int) variant.at(measure, run)]++;
    }
    return new PairedShares(cells[3], cells[1], cells[2], cells[0]).difference();
  }

  private List<Flow> flows() {
    List<Flow> flows = new ArrayList<>();
    for (String from : KINDS) {
      for (String to : KINDS) {
        long count =
            IntStream.range(0, runs)
                .filter(run -> base.at(new RunMeasure(from), run) == 1)
                .filter(run -> variant.at(new RunMeasure(to), run) == 1)
                .count();
        flows.add(new Flow(from, to, count));
      }
    }
    return flows;
  }
}
