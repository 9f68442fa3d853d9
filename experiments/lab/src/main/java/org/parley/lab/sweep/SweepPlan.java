package org.parley.lab.sweep;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.lab.design.DesignPoint;

/**
 * What a sweep is to do. A cell is a point in a scenario; cells are numbered scenario by scenario,
 * and points inside.
 *
 * @param name short name of the sweep
 * @param scenarios ids of the scenarios, at least one
 * @param parameters paths of the parameters
 * @param points the points, at least one
 * @param replications runs per cell
 * @param measures names of the figures that were asked for, to be summed up besides the usual ones
 * @param every rounds between two looks at a run, from 1; 0 for none
 * @param seed seed of all runs
 * @param inputs SHA-256 of every file that was read, by name
 */
public record SweepPlan(
    String name,
    List<String> scenarios,
    List<String> parameters,
    List<DesignPoint> points,
    ReplicationPlan replications,
    List<String> measures,
    int every,
    long seed,
    Map<String, String> inputs)
    implements Serializable {

  /** Fewest runs that a worker makes at a time, and the smallest piece that is kept. */
  public static final int LEAST_BATCH = 10;

  private static final int MOST_BATCH = 200;
  private static final int BATCHES = 50;

  public SweepPlan {
    scenarios = List.copyOf(scenarios);
    parameters = List.copyOf(parameters);
    points = List.copyOf(points);
    measures = List.copyOf(measures);
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    if (scenarios.isEmpty() || points.isEmpty() || every < 0) {
      throw new IllegalArgumentException("a sweep needs a scenario and a point");
    }
  }

  /** The same that sums up other figures. */
  public SweepPlan measuring(List<String> others) {
    return new SweepPlan(
        name, scenarios, parameters, points, replications, others, every, seed, inputs);
  }

  /**
   * Runs that a worker makes at a time: a fiftieth of a cell's, so that a sweep cut short is
   * balanced, but from 10 to 200; 10 where the number of runs is not known before.
   */
  public int batch() {
    return replications.isFixed()
        ? Math.max(LEAST_BATCH, Math.min(MOST_BATCH, replications.least() / BATCHES))
        : LEAST_BATCH;
  }

  /** Number of cells. */
  public int cells() {
    return Math.multiplyExact(scenarios.size(), points.size());
  }

  /** The scenario of a cell, by its place in the list. */
  public int scenarioOf(int cell) {
    return cell / points.size();
  }

  /** The point of a cell. */
  public DesignPoint pointOf(int cell) {
    return points.get(cell % points.size());
  }

  /** The most runs that the shard may need. */
  public long mostRuns(SweepShard shard) {
    int from = shard.index() - 1;
    long cells = cells() <= from ? 0 : (cells() - from - 1) / shard.of() + 1;
    return cells * replications.most();
  }
}
