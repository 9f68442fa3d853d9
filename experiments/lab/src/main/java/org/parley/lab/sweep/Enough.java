package org.parley.lab.sweep;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.parley.ensemble.Intervals;
import org.parley.ensemble.Share;
import org.parley.lab.measure.Measure;
import org.parley.lab.statistics.Means;
import org.parley.lab.statistics.Moments;

/**
 * Whether a cell has runs enough: a function of its runs alone, so that it is decided alike
 * whenever it is asked again.
 */
record Enough(Replications replications, List<String> columns) {

  /**
   * Of a cell.
   *
   * @param runs runs so far
   * @param figures the measure in each of them
   */
  boolean of(int runs, List<Double> figures) {
    if (runs >= replications.most() || replications.isFixed() || runs < replications.least()) {
      return runs >= replications.most();
    }
    double[] known = figures.stream().mapToDouble(v -> v).filter(v -> !Double.isNaN(v)).toArray();
    return halfWidth(measure(), known) <= replications.halfWidth();
  }

  private Measure measure() {
    return new Measure(replications.measure());
  }

  /** The measure in the runs of a block; none if the number of runs is fixed. */
  List<Double> figures(KeptBlock block) throws IOException {
    List<Double> figures = new ArrayList<>();
    if (!replications.isFixed()) {
      ToDoubleFunction<String[]> figure = measure().in(columns).orElseThrow();
      for (CsvRecord row : CsvReader.builder().ofCsvRecord(block.runs())) {
        figures.add(figure.applyAsDouble(row.getFields().toArray(String[]::new)));
      }
    }
    return figures;
  }

  private static double halfWidth(Measure measure, double[] values) {
    if (values.length < 2) {
      return Double.POSITIVE_INFINITY;
    }
    if (measure.isShare()) {
      long successes = Math.round(Moments.of(values).mean() * values.length);
      Share share = Intervals.wilson(successes, values.length);
      return (share.high() - share.low()) / 2;
    }
    return Means.of(values).halfWidth();
  }
}
