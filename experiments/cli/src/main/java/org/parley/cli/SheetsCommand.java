package org.parley.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.parley.classroom.page.Page;
import org.parley.classroom.page.Paper;
import org.parley.classroom.page.Pdf;
import org.parley.classroom.sheets.Pack;
import org.parley.scenario.io.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code parley sheets}: briefings for a class, as HTML and PDF. */
@Command(
    name = "sheets",
    versionProvider = Version.class,
    description = {
      "Writes a general briefing, a confidential sheet for each delegation, and a pack for the",
      "instructor, each as HTML and as PDF."
    },
    footer = {
      "",
      "Example:",
      "  parley sheets scenarios/istanbul-2025-06-02.yaml --out sheets --paper letter"
    })
final class SheetsCommand implements Callable<Integer> {
  private final Console console;

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
  private Paper paper;

  SheetsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Reading.Valid reading = scenario.read(console);
    Headless.ensure();
    Path folder = out == null ? Path.of("sheets").resolve(name(reading.scenario().id())) : out;
    List<Page> pages = Pack.pages(scenario.compile(reading));
    if (!scenario.quiet()) {
      warnOfMissingLetters(pages);
    }
    try {
      Pack.write(pages, paper, folder).forEach(console.out()::println);
    } catch (IOException e) {
      throw new Unwritable(folder, e);
    }
    return Exit.DONE;
  }

  /** A scenario may be called after a file such as {@code ...yaml}, a folder may not. */
  private static String name(String scenario) {
    String name = scenario.replaceFirst("^[. ]+", "");
    return name.isEmpty() ? "scenario" : name;
  }

  private void warnOfMissingLetters(List<Page> pages) {
    String missing =
        pages.stream()
            .flatMapToInt(page -> Pdf.missing(page).codePoints())
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
  static final class PaperConverter implements ITypeConverter<Paper> {
    @Override
    public Paper convert(String text) {
      for (Paper paper : Paper.values()) {
        if (paper.name().equalsIgnoreCase(text)) {
          return paper;
        }
      }
      throw new TypeConversionException("'" + text + "' is not a size of paper: a4 or letter");
    }
  }
}
