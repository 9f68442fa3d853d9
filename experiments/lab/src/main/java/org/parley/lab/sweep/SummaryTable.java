package org.parley.lab.sweep;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.parley.ensemble.Decimal;
import org.parley.ensemble.Intervals;
import org.parley.ensemble.Share;
import org.parley.lab.measure.Measure;
import org.parley.lab.measure.Measures;
import org.parley.lab.statistics.Estimate;
import org.parley.lab.statistics.Means;
import org.parley.lab.statistics.Moments;

/**
 * The table of cells, one line per cell and measure: the mean over the runs that have the figure,
 * with its 95% interval, Wilson's for a share and Student's for a mean.
 */
record SummaryTable(Kept kept) {
  static final List<String> HEADER =
      List.of("scenario", "point", "runs", "failed", "measure", "of", "value", "low", "high", "sd");

  void write(List<Cell> cells, Writer out) throws IOException {
    out.write(Layout.csv(HEADER));
    Map<Measure, ToDoubleFunction<String[]>> figures = figures();
    for (Cell cell : cells) {
      cell(cell, figures, out);
    }
  }

  /** Outcomes, and every column with numbers that is not about a single run. */
  private Map<Measure, ToDoubleFunction<String[]>> figures() {
    List<Measure> measures = new ArrayList<>(Measures.ofOutcome());
    for (String column : kept.columns()) {
      if (kept.columns().contains("closed." + column)) {
        measures.add(new Measure(column + "=open"));
      } else if (column.startsWith("utility.") || column.startsWith("gain.")) {
        measures.add(new Measure(column));
      }
    }
    if (!kept.plan().replications().isFixed()) {
      measures.add(new Measure(kept.plan().replications().measure()));
    }
    Map<Measure, ToDoubleFunction<String[]>> figures = new LinkedHashMap<>();
    for (Measure measure : measures) {
      measure.in(kept.columns()).ifPresent(figure -> figures.put(measure, figure));
    }
    return figures;
  }

  private void cell(Cell cell, Map<Measure, ToDoubleFunction<String[]>> figures, Writer out)
      throws IOException {
    List<String[]> rows = new ArrayList<>();
    int failed = 0;
    for (KeptBlock block : cell.blocks()) {
      for (CsvRecord row : CsvReader.builder().ofCsvRecord(block.runs())) {
        rows.add(row.getFields().toArray(String[]::new));
      }
      failed += block.failed();
    }
    List<String> start =
        List.of(
            kept.plan().scenarios().get(kept.plan().scenarioOf(cell.number())),
            Integer.toString(kept.plan().pointOf(cell.number()).index()),
            Integer.toString(rows.size()),
            Integer.toString(failed));
    for (Map.Entry<Measure, ToDoubleFunction<String[]>> figure : figures.entrySet()) {
      double[] values =
          rows.stream()
              .mapToDouble(figure.getValue())
              .filter(value -> !Double.isNaN(value))
              .toArray();
      List<String> line = new ArrayList<>(start);
      line.add(figure.getKey().name());
      line.addAll(figures(figure.getKey(), values));
      out.write(Layout.csv(line));
    }
  }

  private static List<String> figures(Measure measure, double[] values) {
    Moments moments = Moments.of(values);
    Estimate mean = Means.of(values);
    if (measure.isShare()) {
      Share share = Intervals.wilson(Math.round(Arrays.stream(values).sum()), values.length);
      mean = new Estimate(share.share(), share.low(), share.high());
    }
    return List.of(
        Integer.toString(values.length),
        Decimal.of(mean.value(), ""),
        Decimal.of(mean.low(), ""),
        Decimal.of(mean.high(), ""),
        values.length < 2 ? "" : Decimal.of(moments.sd(), ""));
  }
}
