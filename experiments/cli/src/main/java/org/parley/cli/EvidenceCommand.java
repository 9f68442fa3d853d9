package org.parley.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.parley.lab.backtest.RecordedCase;
import org.parley.lab.evidence.CasesSection;
import org.parley.lab.evidence.EffectsSection;
import org.parley.lab.evidence.EvidencePage;
import org.parley.lab.evidence.EvidenceSection;
import org.parley.lab.evidence.EvidenceSuite;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.InputProblem;
import org.parley.scenario.io.ReadingResult;
import org.parley.scenario.io.ScenarioReader;
import org.parley.viz.Chart;
import org.parley.viz.ChartFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley evidence}: what speaks for the model and against it. */
@Command(
    name = "evidence",
    versionProvider = ProgramVersion.class,
    description = {
      "Measures what speaks for the model and against it, and prints a page in Markdown, what does",
      "not fit first. Of scenarios that are named: what every mechanism does, against what theory",
      "and data say, and how those that say what happened are forecast. With --all: theory,"
          + " people,",
      "recorded talks, two codings, tactics against tactics, ten delegations, every mechanism."
    },
    footer = {
      "",
      "Examples:",
      "  parley evidence scenarios/lagoon.yaml scenarios/istanbul-2025-06-02.yaml --runs 500",
      "  parley evidence --all --shared ../shared --runs 400 --out experiments/EVIDENCE.md"
    })
final class EvidenceCommand implements Callable<Integer> {
  private static final long DEFAULT_RUNS = 400;

  /** Folder beside the page in which its pictures lie. */
  private static final String PICTURES = "pictures";

  /** Talks whose mechanisms are changed when none are named. */
  private static final List<String> EFFECTS =
      List.of(
          "istanbul-2025-06-02.yaml",
          "lagoon.yaml",
          "tunnel.yaml",
          "river-council.yaml",
          "ridge-armistice.yaml",
          "history/ganges-1996.yaml",
          "history/camp-david-1978.yaml");

  private final CommandConsole console;

  @Mixin private CommonOptions common;
  @Mixin private EnsembleOptions ensemble;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "SCENARIO",
      arity = "0..*",
      description = "Scenarios; with --all, those whose mechanisms are changed.")
  private List<Path> files = List.of();

  @Option(names = "--all", description = "All kinds of evidence, on the library's talks.")
  private boolean all;

  @Option(
      names = "--library",
      paramLabel = "DIR",
      defaultValue = "scenarios",
      description = "Where the library's talks lie (default: ${DEFAULT-VALUE}).")
  private Path library;

  @Option(
      names = "--shared",
      paramLabel = "DIR",
      description = {
        "A folder with evidence/casino.csv and domains/, which are not part of the project;",
        "without it, people and tactics against tactics are left out."
      })
  private Path shared;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write the page to a file as well, and its pictures into pictures/ beside it.")
  private Path out;

  EvidenceCommand(CommandConsole console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (!all && files.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "name scenarios, or say --all");
    }
    HeadlessDrawing.ensure();
    int runs = (int) ensemble.runs(DEFAULT_RUNS);
    List<EvidenceSection> sections = all ? everything(runs) : named(runs);
    String page = EvidencePage.of(sections, command(runs), out == null ? "" : PICTURES);
    console.out().print(page);
    console.out().flush();
    if (out != null) {
      write(page, sections);
    }
    return ExitCodes.DONE;
  }

  private void write(String page, List<EvidenceSection> sections) throws IOException {
    Path folder = out.toAbsolutePath().getParent();
    Files.writeString(out, page, StandardCharsets.UTF_8);
    List<Chart> pictures = sections.stream().flatMap(s -> s.pictures().stream()).toList();
    if (!pictures.isEmpty()) {
      Files.createDirectories(folder.resolve(PICTURES));
      for (ChartFolder.Drawn picture : ChartFolder.draw(pictures)) {
        Path file = folder.resolve(PICTURES).resolve(picture.heading().name() + ".svg");
        Files.writeString(file, picture.svg(), StandardCharsets.UTF_8);
      }
    }
  }

  private List<EvidenceSection> named(int runs) throws IOException {
    List<Scenario> scenarios = read(files);
    List<EvidenceSection> sections = new ArrayList<>();
    List<RecordedCase> cases = cases(scenarios);
    if (cases.size() > 1) {
      sections.add(CasesSection.of(cases, runs, ensemble.seed(), ensemble.threads()));
    }
    sections.add(EffectsSection.of(scenarios, runs, ensemble.seed(), ensemble.threads()));
    return sections;
  }

  private List<EvidenceSection> everything(int runs) throws IOException {
    List<Path> changed = files.isEmpty() ? EFFECTS.stream().map(library::resolve).toList() : files;
    Path outside = library.resolve("car-emissions.yaml");
    EvidenceSuite suite =
        new EvidenceSuite(
            read(changed),
            cases(read(history())),
            Files.exists(outside) ? Optional.of(read(List.of(outside)).get(0)) : Optional.empty(),
            Optional.ofNullable(shared),
            runs,
            ensemble.seed(),
            ensemble.threads());
    return suite.measure(title -> console.err().println(title + ": measured"));
  }

  /** The recorded talks of the library, in the order of their names. */
  private List<Path> history() throws IOException {
    Path folder = library.resolve("history");
    if (!Files.isDirectory(folder)) {
      throw new ParameterException(spec.commandLine(), "there is no folder " + folder);
    }
    try (Stream<Path> found = Files.list(folder)) {
      return found
          .filter(file -> file.toString().endsWith(".yaml"))
          .filter(file -> !file.endsWith("coding.yaml"))
          .sorted()
          .toList();
    }
  }

  private static List<RecordedCase> cases(List<Scenario> scenarios) {
    return scenarios.stream()
        .filter(s -> s.history().isPresent())
        .map(RecordedCase::new)
        .filter(RecordedCase::hasOpenIssues)
        .toList();
  }

  /** What makes the same page again. */
  private String command(int runs) {
    List<String> words = new ArrayList<>(List.of("parley", "evidence"));
    files.forEach(file -> words.add(file.toString()));
    if (all) {
      words.add("--all");
    }
    if (shared != null) {
      words.add("--shared");
      words.add(shared.toString());
    }
    words.add("--runs");
    words.add(Integer.toString(runs));
    words.add("--seed");
    words.add(Long.toString(ensemble.seed()));
    return String.join(" ", words);
  }

  private static List<Scenario> read(List<Path> files) {
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
