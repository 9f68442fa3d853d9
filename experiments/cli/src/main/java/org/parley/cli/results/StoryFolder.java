package org.parley.cli.results;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parley.compiled.CompiledTalks;
import org.parley.ensemble.OffersCsv;
import org.parley.ensemble.OutcomeLabels;
import org.parley.viz.report.RunStory;
import org.parley.viz.report.StoryInput;
import org.parley.viz.report.StoryPage;

/** The folder that holds the story of a run. */
public final class StoryFolder {
  private static final int COLUMNS = 100;
  private static final String HEADLESS = "java.awt.headless";

  private StoryFolder() {}

  /**
   * Writes {@code story.html}, {@code story.txt}, {@code offers.csv} with the records that a trace
   * of all runs would hold for this one, and {@code charts/}.
   *
   * @return where the folder is
   * @throws java.nio.file.FileAlreadyExistsException if something stands at the place
   */
  public static Path write(Path place, CompiledTalks talks, RunStory story, StoryInput input)
      throws IOException {
    if (System.getProperty(HEADLESS) == null) {
      System.setProperty(HEADLESS, "true");
    }
    try (ResultFolder folder = ResultFolder.begin(place)) {
      StoryPage.write(story, input, folder.path());
      Files.writeString(
          folder.path().resolve("story.txt"), String.join("\n", story.lines(COLUMNS)) + "\n");
      offers(talks, input, folder.path().resolve("offers.csv"));
      return folder.finish();
    }
  }

  private static void offers(CompiledTalks talks, StoryInput input, Path file) throws IOException {
    OffersCsv table = OffersCsv.of(OutcomeLabels.of(talks, input.seed()), talks.scenario());
    OffersCsv.Tracer tracer = table.tracer(input.outcome().run());
    input.entries().forEach(tracer::record);
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
      csv.writeRecord(table.header());
      tracer.records().forEach(csv::writeRecord);
    }
  }
}
