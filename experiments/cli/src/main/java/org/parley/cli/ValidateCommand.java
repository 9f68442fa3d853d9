package org.parley.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.parley.ensemble.OpeningDoubts;
import org.parley.lab.io.ExperimentFiles;
import org.parley.lab.io.ReadResult;
import org.parley.lab.io.SweepReader;
import org.parley.lab.io.WhatIfReader;
import org.parley.scenario.Provenance;
import org.parley.scenario.io.FileKind;
import org.parley.scenario.io.InputProblem;
import org.parley.scenario.io.ReadingResult;
import org.parley.scenario.io.ScenarioReader;
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
   * @param named numbers taken by name ({@code like}), such as the classes of a coding protocol
   * @param assumed numbers that the author assumed for their place
   * @param positions where the positions come from
   */
  private record Finding(
      String file,
      boolean valid,
      int sourced,
      int named,
      int assumed,
      Positions positions,
      List<InputProblem> problems,
      List<InputProblem> warnings) {

    static Finding without(
        Path file, boolean valid, List<InputProblem> problems, List<InputProblem> warnings) {
      return new Finding(file.toString(), valid, 0, 0, 0, new Positions(0, 0), problems, warnings);
    }

    static Finding of(Path file, ReadingResult.Valid read, List<InputProblem> warnings) {
      Provenance of = Provenance.of(read.scenario());
      return new Finding(
          file.toString(),
          true,
          of.numbers().sourced(),
          of.numbers().named(),
          of.numbers().guessed(),
          new Positions(of.positions().sourced(), of.positions().guessed()),
          List.of(),
          warnings);
    }

    int numbers() {
      return sourced + named + assumed;
    }

    /** Where positions and numbers come from, in one line. */
    String origins() {
      return "positions: %d of %d sourced; numbers: %d of %d sourced, %s%d assumed"
          .formatted(
              positions.sourced(),
              positions.sourced() + positions.assumed(),
              sourced,
              numbers(),
              named > 0 ? named + " by named class ('like'), " : "",
              assumed);
    }
  }

  /**
   * Where the positions of talks come from.
   *
   * @param sourced that a source reports
   * @param assumed that the author assumed
   */
  private record Positions(int sourced, int assumed) {}

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
      List<InputProblem> warnings = new ArrayList<>(valid.warnings());
      OpeningDoubts.of(valid.scenario())
          .forEach(d -> warnings.add(valid.warning(d.path(), d.message(), d.advice())));
      return Finding.of(file, valid, warnings);
    }
    List<InputProblem> problems = ((ReadingResult.Invalid) reading).problems();
    if (problems.stream().filter(ValidateCommand::isMissing).count() == 2) {
      // Neither issues nor delegations: no talks, but numbers and factors for others to extend.
      problems = problems.stream().filter(p -> !isMissing(p)).toList();
      return Finding.without(file, problems.isEmpty(), problems, List.of());
    }
    return Finding.without(file, false, problems, List.of());
  }

  private static boolean isMissing(InputProblem problem) {
    return problem.path().isEmpty()
        && List.of("'issues' is missing", "'delegations' is missing").contains(problem.message());
  }

  private static Finding found(Path file, ReadResult<?> read) {
    boolean valid = read.problems().isEmpty();
    return Finding.without(file, valid, read.problems(), List.of());
  }

  private void tell(Finding finding) {
    finding.problems().forEach(console.err()::println);
    if (!quiet) {
      ScenarioLoading.warnings(finding.warnings())
          .forEach(warning -> console.err().println("warning: " + warning));
    }
    if (finding.valid() && finding.numbers() == 0) {
      console.out().println(finding.file() + ": valid");
    } else if (finding.valid()) {
      console.out().println(finding.file() + ": valid; " + finding.origins());
    }
  }
}
