package org.parley.lab.sweep;

import java.util.Arrays;
import java.util.List;
import org.parley.ensemble.OutcomeLabels;
import org.parley.ensemble.RunResult;
import org.parley.ensemble.RunsCsv;

/** Writes runs of one cell down as lines of the table of runs; for many threads. */
final class RunLines {
  private static final int BEFORE = 2;

  private final String start;
  private final RunsCsv table;
  private final int[] places;
  private final SweepFigures figures;

  /**
   * Of a cell.
   *
   * @param columns of the table; one that the scenario does not have stays empty
   * @param figures that are summed up on the way
   */
  RunLines(
      String scenario, int point, OutcomeLabels frame, List<String> columns, SweepFigures figures) {
    start = TableLayout.cell(scenario) + "," + point;
    table = new RunsCsv(frame);
    List<String> own = Arrays.asList(table.header());
    places = columns.stream().skip(BEFORE).mapToInt(own::indexOf).toArray();
    this.figures = figures;
  }

  /** Appends a run, and adds its figures. */
  void append(RunResult row, StringBuilder lines, FigureTotals totals) {
    String[] own = table.cells(row);
    String[] cells = new String[BEFORE + places.length];
    lines.append(start);
    for (int i = 0; i < places.length; i++) {
      String cell = places[i] < 0 ? "" : own[places[i]];
      cells[BEFORE + i] = cell;
      lines.append(',').append(TableLayout.cell(cell));
    }
    lines.append('\n');
    figures.add(cells, totals);
  }
}
