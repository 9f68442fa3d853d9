package org.parley.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.parley.ensemble.EnsembleDetail;
import org.parley.ensemble.EnsembleSummary;
import org.parley.lab.lever.LeverFindings;
import org.parley.lab.report.LeverWording;
import org.parley.scenario.io.ReadingResult;
import org.parley.scenario.io.ScenarioSetting;
import org.parley.scenario.io.TextFinder;
import org.parley.storage.Checksum;
import org.parley.viz.report.LandscapeBuilder;
import org.parley.viz.report.NumberRow;
import org.parley.viz.report.ReportInput;
import org.parley.viz.report.RunReport;

/**
 * The charts and the report of a result folder.
 *
 * @param reading the talks that were simulated
 * @param file the scenario's file
 * @param settings what was changed in it
 * @param arguments the command line
 * @param levers looks for levers, if that was asked
 */
record ResultPictures(
    ReadingResult.Valid reading,
    Path file,
    List<ScenarioSetting> settings,
    List<String> arguments,
    Levers levers)
    implements RunExecution.Pictures {
  /** Looks for what would change the answer. */
  @FunctionalInterface
  interface Levers {
    /** What was found; empty if nobody asked, or it was cancelled. */
    Optional<LeverFindings> find() throws IOException;
  }

  private static final int DIGITS = 8;

  /** The scenario in the folder of results, with all changes made. */
  private static final Path KEPT = Path.of("scenario.yaml");

  /** The talks as they can be read again: a pipe cannot be, the copy beside the report can. */
  private String talks() {
    return TextFinder.isPiped(file)
        ? CommandText.talks(KEPT, List.of())
        : CommandText.talks(file, settings);
  }

  private String command() {
    List<String> again =
        arguments.stream()
            .map(
                word ->
                    TextFinder.isPiped(file) && word.equals(file.toString())
                        ? KEPT.toString()
                        : word)
            .toList();
    return CommandText.again(again);
  }

  @Override
  public void draw(
      EnsembleSummary summary, EnsembleDetail detail, ShareConvergence settling, Path folder)
      throws IOException {
    HeadlessDrawing.ensure();
    ReportInput input =
        new ReportInput(
            reading.scenario(),
            summary,
            detail,
            Optional.of(LandscapeBuilder.of(reading.scenario())),
            NumberRow.allOf(reading.scenario()),
            talks(),
            command(),
            ProgramVersion.parley(),
            Checksum.of(reading.resolved()).substring(0, DIGITS),
            Optional.empty());
    Optional<LeverFindings> found = levers.find();
    if (found.isPresent()) {
      LeverText text = new LeverText(reading.scenario(), found.get());
      Files.writeString(folder.resolve("levers.json"), JsonText.of(text.json()) + "\n");
      Files.writeString(folder.resolve("levers.csv"), text.table());
      input = input.with(new LeverWording(reading.scenario()).forRuns(found.get()));
    }
    RunReport.write(input, settling.charts(), folder);
  }
}
