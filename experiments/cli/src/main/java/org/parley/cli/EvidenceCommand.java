package org.parley.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.parley.lab.backtest.CaseBacktest;
import org.parley.lab.backtest.RecordedCase;
import org.parley.lab.evidence.EffectsPage;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.InputProblem;
import org.parley.scenario.io.ReadingResult;
import org.parley.scenario.io.ScenarioReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley evidence}: what speaks for the model and against it. */
@Command(
    name = "evidence",
    versionProvider = ProgramVersion.class,
    description = {
      "Measures what every mechanism does in the scenarios named, against what theory and data",
      "say, scores those that say what happened, and prints a page in Markdown: what does not",
      "fit first."
    },
    footer = {
      "",
      "Example:",
      "  parley evidence scenarios/lagoon.yaml scenarios/istanbul-2025-06-02.yaml --runs 500"
    })
final class EvidenceCommand implements Callable<Integer> {
  private static final long DEFAULT_RUNS = 500;

  private final CommandConsole console;

  @Mixin private CommonOptions common;
  @Mixin private EnsembleOptions ensemble;

  @Parameters(paramLabel = "SCENARIO", arity = "1..*", description = "Scenarios.")
  private List<Path> files;

  @Option(names = "--out", paramLabel = "FILE", description = "Write the page to a file as well.")
  private Path out;

  EvidenceCommand(CommandConsole console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    List<Scenario> scenarios = read();
    int runs = (int) ensemble.runs(DEFAULT_RUNS);
    StringBuilder page =
        new StringBuilder(EffectsPage.of(scenarios, runs, ensemble.seed(), ensemble.threads()));
    List<RecordedCase> cases =
        scenarios.stream()
            .filter(s -> s.history().isPresent())
            .map(RecordedCase::new)
            .filter(c -> c.hasOpenIssues())
            .toList();
    if (cases.size() > 1) {
      page.append("## Recorded talks\n\n```\n");
      page.append(
          CaseBacktestText.of(
              new CaseBacktest(cases, runs, ensemble.seed(), ensemble.threads()).scores()));
      page.append("```\n");
    }
    console.out().print(page);
    console.out().flush();
    if (out != null) {
      Files.writeString(out, page, StandardCharsets.UTF_8);
    }
    return ExitCodes.DONE;
  }

  private List<Scenario> read() {
    List<Scenario> scenarios = new ArrayList<>();
    List<InputProblem> problems = new ArrayList<>();
    for (Path file : files) {
      ReadingResult reading = ScenarioReader.read(file, List.of());
      if (reading instanceof ReadingResult.Valid valid) {
        scenarios.add(valid.scenario());
      } else {
        problems.addAll(((ReadingResult.Invalid) reading).problems());
      }
    }
    if (!problems.isEmpty()) {
      throw InvalidInput.of(problems);
    }
    return scenarios;
  }
}
