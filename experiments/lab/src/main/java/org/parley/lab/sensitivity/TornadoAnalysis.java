package org.parley.lab.sensitivity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.parley.lab.design.DesignPoint;
import org.parley.lab.design.Factor;
import org.parley.lab.design.OneAtATime;
import org.parley.lab.statistics.MeanAndVariance;
import org.parley.lab.statistics.PairedDifference;
import org.parley.lab.statistics.PairedMeans;

/**
 * What each parameter does by itself, widest first.
 *
 * @param base mean output of the scenario as it is
 * @param bars one per parameter
 */
public record TornadoAnalysis(double base, List<Bar> bars) {
  public TornadoAnalysis {
    bars = List.copyOf(bars);
  }

  /**
   * One parameter.
   *
   * @param levels every level, in order
   * @param low smallest mean output over its levels and the base
   * @param high largest
   */
  public record Bar(String path, List<Level> levels, double low, double high) {
    public Bar {
      levels = List.copyOf(levels);
    }
  }

  /**
   * One level of a parameter against the base, replication by replication.
   *
   * @param value as it would be typed
   */
  public record Level(String value, PairedDifference difference) {}

  /**
   * From the replications of a one-at-a-time design.
   *
   * @param outputs by point, in the order of the design: one number per replication, NaN where it
   *     is missing; replications that a level shares with the base are compared
   * @throws IllegalArgumentException if a level shares fewer than two with the base
   */
  public static TornadoAnalysis of(List<Factor> factors, List<double[]> outputs) {
    List<DesignPoint> points = new OneAtATime().points(factors);
    if (points.size() != outputs.size()) {
      throw new IllegalArgumentException(
          "the design has " + points.size() + " points, not " + outputs.size());
    }
    double[] base = outputs.get(0);
    double middle =
        MeanAndVariance.of(DoubleStream.of(base).filter(v -> !Double.isNaN(v)).toArray()).mean();
    List<Bar> bars = new ArrayList<>();
    int next = 1;
    for (int j = 0; j < factors.size(); j++) {
      List<Level> levels = new ArrayList<>();
      for (int i = 0; i < factors.get(j).levels(); i++, next++) {
        levels.add(new Level(points.get(next).values().get(j), paired(base, outputs.get(next))));
      }
      bars.add(bar(factors.get(j).path(), levels, middle));
    }
    bars.sort(Comparator.comparingDouble(bar -> bar.low() - bar.high()));
    return new TornadoAnalysis(middle, bars);
  }

  private static PairedDifference paired(double[] base, double[] level) {
    int[] both =
        IntStream.range(0, Math.min(base.length, level.length))
            .filter(i -> !Double.isNaN(base[i]) && !Double.isNaN(level[i]))
            .toArray();
    return PairedMeans.of(
        IntStream.of(both).mapToDouble(i -> base[i]).toArray(),
        IntStream.of(both).mapToDouble(i -> level[i]).toArray());
  }

  private static Bar bar(String path, List<Level> levels, double base) {
    double low = base;
    double high = base;
    for (Level level : levels) {
      low = Math.min(low, level.difference().variant());
      high = Math.max(high, level.difference().variant());
    }
    return new Bar(path, levels, low, high);
  }
}
