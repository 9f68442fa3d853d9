package org.parley.lab.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.parley.lab.measure.RunMeasure;
import org.parley.lab.measure.StandardMeasures;

/**
 * The figures of a run that a sweep sums up: the outcomes, every column with numbers that is not
 * about a single run, those that were asked for, and the one that says how many runs a point needs.
 *
 * @param measures the figures
 * @param readings how each is read from the cells of a run, in the same order
 */
record SweepFigures(List<RunMeasure> measures, List<ToDoubleFunction<String[]>> readings) {
  SweepFigures {
    measures = List.copyOf(measures);
    readings = List.copyOf(readings);
  }

  /**
   * Those of a plan whose table of runs has these columns.
   *
   * @param columns of the table of runs
   */
  static SweepFigures of(SweepPlan plan, List<String> columns) {
    List<RunMeasure> wanted = new ArrayList<>(StandardMeasures.ofOutcome());
    for (String column : columns) {
      if (columns.contains("closed." + column)) {
        wanted.add(new RunMeasure(column + "=open"));
      } else if (column.startsWith("utility.") || column.startsWith("gain.")) {
        wanted.add(new RunMeasure(column));
      }
    }
    plan.measures().forEach(name -> wanted.add(new RunMeasure(name)));
    if (!plan.replications().isFixed()) {
      wanted.add(new RunMeasure(plan.replications().measure()));
    }
    List<RunMeasure> measures =
        wanted.stream().distinct().filter(m -> m.in(columns).isPresent()).toList();
    return new SweepFigures(
        measures, measures.stream().map(m -> m.in(columns).orElseThrow()).toList());
  }

  /** Totals of these figures over no runs yet. */
  FigureTotals none() {
    return new FigureTotals(measures.size());
  }

  /**
   * Adds a run.
   *
   * @param cells its cells in the table of runs
   */
  void add(String[] cells, FigureTotals totals) {
    for (int i = 0; i < readings.size(); i++) {
      double value = readings.get(i).applyAsDouble(cells);
      if (!Double.isNaN(value)) {
        totals.add(i, value);
      }
    }
  }
}
