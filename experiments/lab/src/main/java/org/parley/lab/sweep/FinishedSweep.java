package org.parley.lab.sweep;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.parley.lab.measure.RunMeasure;

/** A sweep whose tables are on disk, to be looked into. */
public final class FinishedSweep {
  private final Path folder;
  private final StoredPlan kept;
  private final boolean complete;

  private FinishedSweep(Path folder, StoredPlan kept, boolean complete) {
    this.folder = folder;
    this.kept = kept;
    this.complete = complete;
  }

  /**
   * Opens a folder.
   *
   * @throws SweepRefused if it holds no sweep, or none with tables, or tables that are not those
   *     that the sweep wrote
   */
  public static FinishedSweep open(Path folder) throws IOException {
    StoredPlan kept =
        StoredPlan.read(folder).orElseThrow(() -> new SweepRefused(folder + " holds no sweep"));
    if (!kept.shard().isWhole()) {
      throw new SweepRefused(
          folder + " holds shard " + kept.shard() + " of a sweep; put the shards together: merge");
    }
    if (!Files.exists(folder.resolve("manifest.json"))) {
      throw new SweepRefused(
          folder + " holds a sweep whose tables are not written; go on with it: --resume");
    }
    SweepManifest.check(folder);
    return new FinishedSweep(folder, kept, SweepManifest.isComplete(folder));
  }

  /** What was done. */
  public SweepPlan plan() {
    return kept.plan();
  }

  /** Whether nothing was left to do. */
  public boolean isComplete() {
    return complete;
  }

  /** Whether its runs have a figure. */
  public boolean has(RunMeasure measure) {
    return measure.in(kept.columns()).isPresent();
  }

  /**
   * A figure of all runs of a scenario.
   *
   * @param scenario its place in the list
   * @return by point, in order: one number per run, NaN where the run has no such figure
   * @throws SweepRefused if no run can have it
   */
  public List<double[]> values(int scenario, RunMeasure measure) throws IOException {
    ToDoubleFunction<String[]> figure =
        measure
            .in(kept.columns())
            .orElseThrow(() -> new SweepRefused("no run has the figure '" + measure.name() + "'"));
    String wanted = kept.plan().scenarios().get(scenario);
    List<DoubleStream.Builder> byPoint = new ArrayList<>();
    kept.plan().points().forEach(point -> byPoint.add(DoubleStream.builder()));
    try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(folder.resolve("runs.csv"))) {
      for (CsvRecord row : rows) {
        if (row.getStartingLineNumber() > 1 && row.getField(0).equals(wanted)) {
          double value = figure.applyAsDouble(row.getFields().toArray(String[]::new));
          byPoint.get(Integer.parseInt(row.getField(1))).add(value);
        }
      }
    }
    return byPoint.stream().map(figures -> figures.build().toArray()).toList();
  }
}
