package org.parley.lab.sweep;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.parley.bargaining.FixedPoint;
import org.parley.ensemble.DecimalText;
import org.parley.lab.measure.RunMeasure;
import org.parley.statistics.IntervalEstimate;
import org.parley.statistics.SampleMoments;

/**
 * The table of cells, one line per cell and figure: the mean over the runs that have the figure,
 * with its 95% interval, Wilson's for a share and Student's for a mean.
 */
record SummaryTable(SweepPlan plan, SweepFigures figures) {
  static final List<String> HEADER =
      List.of("scenario", "point", "runs", "failed", "measure", "of", "value", "low", "high", "sd");

  void write(List<SweepCell> cells, Writer out) throws IOException {
    out.write(TableLayout.csv(HEADER));
    for (SweepCell cell : cells) {
      cell(cell, out);
    }
  }

  private void cell(SweepCell cell, Writer out) throws IOException {
    List<String> start =
        List.of(
            plan.scenarios().get(plan.scenarioOf(cell.number())),
            Integer.toString(plan.pointOf(cell.number()).index()),
            Integer.toString(cell.runs()),
            Integer.toString(cell.failed()));
    FigureTotals totals = cell.totals();
    for (int i = 0; i < figures.measures().size(); i++) {
      RunMeasure measure = figures.measures().get(i);
      SampleMoments moments = totals.moments().get(i);
      IntervalEstimate mean = totals.estimate(i, measure);
      List<String> line = new ArrayList<>(start);
      line.add(measure.name());
      line.add(Long.toString(moments.count()));
      line.add(DecimalText.of(mean.value(), ""));
      line.add(DecimalText.of(mean.low(), ""));
      line.add(DecimalText.of(mean.high(), ""));
      line.add(DecimalText.of(moments.sd(FixedPoint.ONE), ""));
      out.write(TableLayout.csv(line));
    }
  }
}
