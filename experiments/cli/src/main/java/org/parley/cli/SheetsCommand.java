package org.parley.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.parley.classroom.page.PdfPages;
import org.parley.classroom.sheets.ExercisePack;
import org.parley.classroom.sheets.SheetForm;
import org.parley.classroom.sheets.SheetNumbers;
import org.parley.scenario.io.ReadingResult;
import org.parley.viz.document.PaperSize;
import org.parley.viz.document.PrintedPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code parley sheets}: briefings for a class, as HTML and PDF. */
@Command(
    name = "sheets",
    versionProvider = ProgramVersion.class,
    description = {
      "Writes a general briefing; for each delegation a confidential sheet, and questions to",
      "prepare by; a sheet for each mediator; and a pack for the instructor, each as HTML and as"
          + " PDF."
    },
    footer = {
      "",
      "Example:",
      "  parley sheets scenarios/istanbul-2025-06-02.yaml --out sheets --paper letter",
      "  parley sheets scenarios/lagoon.yaml --seed 1 --run 0 --whole-points"
    })
final class SheetsCommand implements Callable<Integer> {
  private final CommandConsole console;

  @Mixin private CommonOptions common;
  @Mixin private ScenarioInput scenario;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for the sheets (default: sheets/<scenario>); files are replaced.")
  private Path out;

  @Option(
      names = "--paper",
      paramLabel = "SIZE",
      defaultValue = "a4",
      converter = PaperConverter.class,
      description = "Size of paper: a4 (default) or letter.")
  private PaperSize paper;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = {
        "Write the numbers and lines of one run of this seed, the ones that 'parley play' and a",
        "class on the page score with; without it every number is at its mean."
      })
  private Long seed;

  @Option(
      names = "--run",
      paramLabel = "N",
      defaultValue = "0",
      description = "The run of that seed, from 0 (default: 0); a class's group A plays run 0.")
  private long run;

  @Option(names = "--whole-points", description = "Points as whole numbers, rounded.")
  private boolean wholePoints;

  @Option(
      names = "--short",
      description = "The options of an issue in one line: for talks on many issues.")
  private boolean shortForm;

  SheetsCommand(CommandConsole console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    ReadingResult.Valid reading = scenario.read(console);
    HeadlessDrawing.ensure();
    Path folder =
        out == null ? Path.of("sheets").resolve(folderName(reading.scenario().id())) : out;
    SheetNumbers numbers =
        seed == null ? new SheetNumbers.AtMeans() : new SheetNumbers.OfRun(seed, run);
    List<PrintedPage> pages =
        ExercisePack.pages(
            scenario.compile(reading), numbers, new SheetForm(wholePoints, shortForm));
    if (!scenario.quiet()) {
      warnOfMissingLetters(pages);
    }
    try {
      ExercisePack.write(pages, paper, folder).forEach(console.out()::println);
    } catch (IOException e) {
      throw new UnwritableFolder(folder, e);
    }
    return ExitCodes.DONE;
  }

  /** A scenario may be called after a file such as {@code ...yaml}, a folder may not. */
  static String folderName(String scenario) {
    String name = scenario.replaceFirst("^[. ]+", "");
    return name.isEmpty() ? "scenario" : name;
  }

  private void warnOfMissingLetters(List<PrintedPage> pages) {
    String missing =
        pages.stream()
            .flatMapToInt(page -> PdfPages.missing(page).codePoints())
            .distinct()
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
    if (!missing.isEmpty()) {
      console
          .err()
          .printf(
              "warning: the font of the PDF files does not have %s and shows ? instead%n"
                  + "    Print the HTML files from a browser: it has fonts of its own.%n",
              missing);
    }
  }

  /** Reads a size of paper. */
  static final class PaperConverter implements ITypeConverter<PaperSize> {
    @Override
    public PaperSize convert(String text) {
      for (PaperSize paper : PaperSize.values()) {
        if (paper.name().equalsIgnoreCase(text)) {
          return paper;
        }
      }
      throw new TypeConversionException("'" + text + "' is not a size of paper: a4 or letter");
    }
  }
}
