package org.parley.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.parley.ensemble.OpeningDoubts;
import org.parley.lab.io.ExperimentFiles;
import org.parley.lab.io.ReadResult;
import org.parley.lab.io.SweepReader;
import org.parley.lab.io.WhatIfReader;
import org.parley.scenario.io.FileKind;
import org.parley.scenario.io.InputProblem;
import org.parley.scenario.io.ReadingResult;
import org.parley.scenario.io.ScenarioReader;
import org.parley.viz.report.NumberRow;
import org.parley.viz.report.ProvenanceCounts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley validate}: reads files and reports every problem in them. */
@Command(
    name = "validate",
    versionProvider = ProgramVersion.class,
    description = "Reads files and reports every problem in them. Nothing is simulated.",
    footer = {"", "Example:", "  parley validate scenarios/*.yaml"})
final class ValidateCommand implements Callable<Integer> {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private final CommandConsole console;

  @Mixin private CommonOptions common;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "The files to read.")
  private List<Path> files;

  @Option(names = "--json", description = "Print what was found as one JSON object.")
  private boolean json;

  @Option(names = "--quiet", description = "No warnings.")
  private boolean quiet;

  ValidateCommand(CommandConsole console) {
    this.console = console;
  }

  /**
   * What was found in a file.
   *
   * @param sourced numbers that a source reports
   * @param assumed numbers that the author assumed
   */
  private record Finding(
      String file,
      boolean valid,
      int sourced,
      int assumed,
      List<InputProblem> problems,
      List<InputProblem> warnings) {}

  @Override
  public Integer call() {
    List<Finding> findings = new ArrayList<>();
    for (Path file : files) {
      findings.add(find(file));
    }
    if (json) {
      console.out().println(GSON.toJson(Map.of("files", findings)));
    } else {
      findings.forEach(this::tell);
    }
    return findings.stream().allMatch(Finding::valid) ? ExitCodes.DONE : ExitCodes.INVALID_INPUT;
  }

  private static Finding find(Path file) {
    Optional<FileKind> experiment = ExperimentFiles.kind(file);
    if (experiment.isPresent()) {
      return experiment.get().equals(WhatIfReader.KIND)
          ? found(file, WhatIfReader.read(file))
          : found(file, SweepReader.read(file));
    }
    ReadingResult reading = ScenarioReader.read(file, List.of());
    if (reading instanceof ReadingResult.Valid valid) {
      ProvenanceCounts counts = ProvenanceCounts.of(NumberRow.allOf(valid.scenario()));
      List<InputProblem> warnings = new ArrayList<>(valid.warnings());
      OpeningDoubts.of(valid.scenario())
          .forEach(d -> warnings.add(valid.warning(d.path(), d.message(), d.advice())));
      return new Finding(
          file.toString(), true, counts.sourced(), counts.assumed(), List.of(), warnings);
    }
    List<InputProblem> problems = ((ReadingResult.Invalid) reading).problems();
    if (problems.stream().filter(ValidateCommand::isMissing).count() == 2) {
      // Neither issues nor delegations: no talks, but numbers and factors for others to extend.
      problems = problems.stream().filter(p -> !isMissing(p)).toList();
      return new Finding(file.toString(), problems.isEmpty(), 0, 0, problems, List.of());
    }
    return new Finding(file.toString(), false, 0, 0, problems, List.of());
  }

  private static boolean isMissing(InputProblem problem) {
    return problem.path().isEmpty()
        && List.of("'issues' is missing", "'delegations' is missing").contains(problem.message());
  }

  private static Finding found(Path file, ReadResult<?> read) {
    boolean valid = read.problems().isEmpty();
    return new Finding(file.toString(), valid, 0, 0, read.problems(), List.of());
  }

  private void tell(Finding finding) {
    finding.problems().forEach(console.err()::println);
    if (!quiet) {
      ScenarioLoading.warnings(finding.warnings())
          .forEach(warning -> console.err().println("warning: " + warning));
    }
    if (finding.valid() && finding.sourced() + finding.assumed() == 0) {
      console.out().println(finding.file() + ": valid");
    } else if (finding.valid()) {
      console
          .out()
          .printf(
              Locale.ROOT,
              "%s: valid; %d of %d numbers are sourced, %d are assumed%n",
              finding.file(),
              finding.sourced(),
              finding.sourced() + finding.assumed(),
              finding.assumed());
    }
  }
}
