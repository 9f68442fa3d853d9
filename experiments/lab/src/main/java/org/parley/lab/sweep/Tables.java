package org.parley.lab.sweep;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.parley.lab.design.Point;

/**
 * Puts the tables together: {@code design.csv}, {@code runs.csv}, {@code rounds.csv} if rounds were
 * looked at, {@code summary.csv}; in the order of scenarios, points and runs.
 */
record Tables(Kept kept) {

  void write(SweepFolder folder, List<Cell> cells) throws IOException {
    table(folder, "design.csv", this::design);
    table(folder, "runs.csv", out -> runs(cells, out));
    if (kept.plan().every() > 0) {
      table(folder, "rounds.csv", out -> rounds(cells, out));
    }
    table(folder, "summary.csv", out -> new SummaryTable(kept).write(cells, out));
  }

  @FunctionalInterface
  private interface Content {
    void write(Writer out) throws IOException;
  }

  private static void table(SweepFolder folder, String name, Content content) throws IOException {
    Path fresh = folder.path().resolve(name + ".new");
    try (BufferedWriter out = Files.newBufferedWriter(fresh)) {
      content.write(out);
    }
    SweepFolder.move(fresh, folder.path().resolve(name));
  }

  private void design(Writer out) throws IOException {
    List<String> header = new ArrayList<>(List.of("point"));
    header.addAll(kept.plan().parameters());
    out.write(Layout.csv(header));
    for (Point point : kept.plan().points()) {
      List<String> line = new ArrayList<>(List.of(Integer.toString(point.index())));
      line.addAll(point.values());
      out.write(Layout.csv(line));
    }
  }

  private void runs(List<Cell> cells, Writer out) throws IOException {
    out.write(Layout.csv(kept.columns()));
    for (Cell cell : cells) {
      for (KeptBlock block : cell.blocks()) {
        out.write(block.runs());
      }
    }
  }

  private static void rounds(List<Cell> cells, Writer out) throws IOException {
    out.write(Layout.csv(Layout.ROUNDS));
    for (Cell cell : cells) {
      for (KeptBlock block : cell.blocks()) {
        out.write(block.rounds());
      }
    }
  }
}
