package org.parley.lab.sensitivity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parley.lab.design.DesignPoint;
import org.parley.lab.design.Factor;
import org.parley.lab.design.OneAtATime;
import org.parley.statistics.PairedDifference;

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
   * @param base mean output of its first point, the scenario as it is
   * @param differences every later point against the first, in the order of the design
   */
  public static TornadoAnalysis of(
      List<Factor> factors, double base, List<PairedDifference> differences) {
    List<DesignPoint> points = new OneAtATime().points(factors);
    if (points.size() != differences.size() + 1) {
      throw new IllegalArgumentException(
          "the design has " + points.size() + " points, not " + (differences.size() + 1));
    }
    List<Bar> bars = new ArrayList<>();
    int next = 1;
    for (int j = 0; j < factors.size(); j++) {
      List<Level> levels = new ArrayList<>();
      for (int i = 0; i < factors.get(j).levels(); i++, next++) {
        levels.add(new Level(points.get(next).values().get(j), differences.get(next - 1)));
      }
      bars.add(bar(factors.get(j).path(), levels, base));
    }
    bars.sort(Comparator.comparingDouble(bar -> bar.low() - bar.high()));
    return new TornadoAnalysis(base, bars);
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
