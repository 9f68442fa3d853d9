package org.parley.lab.sweep;

import java.io.IOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.parley.lab.design.DesignPoint;
import org.parley.storage.DurableFile;

/**
 * Puts the tables together: {@code design.csv}, {@code runs.csv}, {@code rounds.csv} if rounds were
 * looked at, {@code summary.csv}; in the order of scenarios, points and runs. Lines of runs go from
 * disk to disk, so that memory does not grow with them.
 */
record SweepTables(StoredPlan kept) {

  void write(SweepFolder folder, List<SweepCell> cells) throws IOException {
    table(folder, "design.csv", this::design);
    try (PartFiles parts = new PartFiles()) {
      lines(folder, "runs.csv", kept.columns(), cells, parts::runs);
      if (kept.plan().every() > 0) {
        lines(folder, "rounds.csv", TableLayout.ROUNDS, cells, parts::rounds);
      }
    }
    SweepFigures figures = SweepFigures.of(kept.plan(), kept.columns());
    table(folder, "summary.csv", out -> new SummaryTable(kept.plan(), figures).write(cells, out));
  }

  @FunctionalInterface
  private interface Copying {
    void copy(BatchLocation place, WritableByteChannel out) throws IOException;
  }

  private static void table(SweepFolder folder, String name, DurableFile.Text content)
      throws IOException {
    DurableFile.writeText(folder.path().resolve(name), content);
  }

  private static void lines(
      SweepFolder folder, String name, List<String> header, List<SweepCell> cells, Copying copying)
      throws IOException {
    DurableFile.write(
        folder.path().resolve(name),
        out -> {
          ByteBuffer first =
              ByteBuffer.wrap(TableLayout.csv(header).getBytes(StandardCharsets.UTF_8));
          while (first.hasRemaining()) {
            out.write(first);
          }
          for (SweepCell cell : cells) {
            for (BatchLocation place : cell.places()) {
              copying.copy(place, out);
            }
          }
        });
  }

  private void design(Writer out) throws IOException {
    List<String> header = new ArrayList<>(List.of("point"));
    header.addAll(kept.plan().parameters());
    out.write(TableLayout.csv(header));
    for (DesignPoint point : kept.plan().points()) {
      List<String> line = new ArrayList<>(List.of(Integer.toString(point.index())));
      line.addAll(point.values());
      out.write(TableLayout.csv(line));
    }
  }
}
