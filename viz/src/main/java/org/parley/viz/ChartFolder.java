package org.parley.viz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.parley.storage.DurableFile;
import org.parley.workers.WorkerPool;

/** Draws charts, several at once, and writes each as PNG and as SVG. */
public final class ChartFolder {
  private ChartFolder() {}

  /**
   * A chart as it was drawn.
   *
   * @param heading what stands above it and is said about it
   * @param height height in CSS pixels; the width is {@link Chart#WIDTH}
   * @param png at twice its size in pixels
   * @param svg with its lettering as shapes, so that it looks alike everywhere
   */
  public record Drawn(ChartHeading heading, int height, byte[] png, String svg) {}

  /** Draws charts; the result is in the order given and the same bytes every time. */
  public static List<Drawn> draw(List<Chart> charts) {
    ChartFonts.prepare();
    int threads = Math.max(1, Math.min(charts.size(), Runtime.getRuntime().availableProcessors()));
    try (WorkerPool pool = WorkerPool.of("draw", threads)) {
      List<Callable<Drawn>> work = new ArrayList<>();
      charts.forEach(chart -> work.add(() -> draw(chart)));
      return List.copyOf(pool.all(work));
    }
  }

  /** Draws one chart. */
  public static Drawn draw(Chart chart) {
    try {
      return new Drawn(chart.heading(), chart.height(), PngWriter.of(chart), SvgWriter.of(chart));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes {@code <name>.png} and {@code <name>.svg} of every chart.
   *
   * @param folder made if it is missing
   * @return the files, by the name of the file
   * @throws IOException if the folder cannot be written
   */
  public static Map<String, Path> write(List<Drawn> charts, Path folder) throws IOException {
    Files.createDirectories(folder);
    Map<String, Path> files = new LinkedHashMap<>();
    for (Drawn chart : charts) {
      String name = chart.heading().name();
      Path png = folder.resolve(name + ".png");
      Path svg = folder.resolve(name + ".svg");
      DurableFile.writeBytes(png, out -> out.write(chart.png()));
      DurableFile.write(svg, chart.svg());
      files.put(name + ".png", png);
      files.put(name + ".svg", svg);
    }
    return files;
  }
}
