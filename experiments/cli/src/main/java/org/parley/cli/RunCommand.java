package org.parley.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.parley.cli.results.FolderPlaces;
import org.parley.cli.results.ResultLine;
import org.parley.cli.results.ResultManifest;
import org.parley.cli.results.StartTime;
import org.parley.compiled.CompiledTalks;
import org.parley.ensemble.BlockerStudy;
import org.parley.ensemble.CauseStudy;
import org.parley.ensemble.EnsembleDetail;
import org.parley.ensemble.EnsembleSummary;
import org.parley.ensemble.GoalReasons;
import org.parley.ensemble.MechanismShares;
import org.parley.ensemble.OffersCsv;
import org.parley.ensemble.OutcomeLabels;
import org.parley.ensemble.OutcomeTally;
import org.parley.goal.StatedGoal;
import org.parley.lab.io.ExperimentArm;
import org.parley.lab.lever.LeverFindings;
import org.parley.lab.lever.LeverSearch;
import org.parley.lab.lever.TrialFile;
import org.parley.lab.lever.TrialStore;
import org.parley.scenario.io.ReadingResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code parley run}: simulates talks, says what came out, and writes a result folder. */
@Command(
    name = "run",
    versionProvider = ProgramVersion.class,
    description = "Simulates talks: a summary here, a folder of results on disk.",
    footer = {
      "",
      "Example:",
      "  parley run scenarios/istanbul-2025-06-02.yaml --runs 5000 --seed 7 \\",
      "      --set delegations.russia.demands.territory.weight=20"
    })
final class RunCommand implements Callable<Integer> {
  private static final long USUAL_RUNS = 1_000;
  private static final long MOST_RUNS_UNTIL = 1_000_000;

  private final CommandConsole console;
  private final StartTime started = StartTime.now();

  @Mixin private CommonOptions common;
  @Mixin private SpreadsheetTables tables;
  @Mixin private ScenarioInput scenario;
  @Mixin private EnsembleOptions ensemble;
  @Mixin private GoalOptions goals;
  @Spec private CommandSpec spec;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for the results (default: a new one under results/).")
  private Path out;

  @Option(
      names = "--until",
      paramLabel = "half-width=X",
      converter = PrecisionTarget.Converter.class,
      description = {
        "Stop when every outcome's 95%% interval is at most X to either side, looked at after",
        "every 1,000 runs."
      })
  private PrecisionTarget until;

  @Option(
      names = "--shares",
      description = {
        "Also say how much each of lines, leaders, home, beliefs, and tactics and time takes off",
        "the goal (Shapley value): the first 100 runs once more in 16 ways."
      })
  private boolean shares;

  @Option(names = "--trace", description = "Also write every offer of every run, offers.csv.")
  private boolean trace;

  @Option(
      names = "--levers",
      description =
          "Also try every change that the scenario offers on the question, as 'parley levers' does,"
              + " and put what was found into the report.")
  private boolean levers;

  @Option(
      names = "--levers-from",
      paramLabel = "DIR",
      description =
          "The same with the runs that 'parley levers' made in DIR on the same question and seed;"
              + " a search that was broken off there is brought to its end.")
  private Path leversFrom;

  @Option(names = "--json", description = "Print the summary as one JSON object.")
  private boolean json;

  RunCommand(CommandConsole console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (out != null && out.toString().isBlank()) {
      throw new ParameterException(spec.commandLine(), "'--out' needs the name of a folder");
    }
    ReadingResult.Valid reading = scenario.read(console);
    checkLevers(reading);
    MissingGlyphs.warn(reading.scenario(), console, scenario.quiet());
    RunExecution execution = execution(reading, scenario.compile(reading));
    Path place =
        FolderPlaces.of(Optional.ofNullable(out), reading, execution.runs(), ensemble.seed());
    // The process must not end before it has told what became of the runs.
    try (InterruptionWatch interruption = InterruptionWatch.watch()) {
      RunExecution.Done done = execute(execution, place, interruption);
      return new ResultPrinter(console, json, scenario.quiet())
          .tell(done, execution.runs(), reading.scenario());
    }
  }

  private RunExecution execution(ReadingResult.Valid reading, CompiledTalks talks) {
    long seed = ensemble.seed();
    int threads = ensemble.threads();
    List<StatedGoal> asked = goals.of(reading.scenario(), spec);
    OutcomeLabels frame = OutcomeLabels.of(talks, seed, asked);
    return new RunExecution(
        trace ? ResultLine.traced(talks, seed, asked) : ResultLine.plain(talks, seed, asked),
        reasons(talks, threads),
        ensemble.runs(until == null ? USUAL_RUNS : MOST_RUNS_UNTIL),
        Optional.ofNullable(until),
        threads,
        trace ? Optional.of(OffersCsv.of(frame, reading.scenario()).header()) : Optional.empty(),
        reading.resolved(),
        new ResultManifest(
            ProgramVersion.parley(), arguments(), seed, threads, started, reading.inputs()),
        pictures(reading, asked));
  }

  private RunExecution.Pictures pictures(ReadingResult.Valid reading, List<StatedGoal> asked) {
    ResultPictures pictures =
        new ResultPictures(
            reading,
            scenario.file(),
            scenario.settings(),
            arguments(),
            () -> levers || leversFrom != null ? found(reading, asked) : Optional.empty());
    return (summary, detail, settling, folder) -> {
      try {
        pictures.draw(summary, detail, settling, folder);
      } finally {
        tables.beside(folder);
      }
    };
  }

  private Optional<LeverFindings> found(ReadingResult.Valid reading, List<StatedGoal> asked)
      throws IOException {
    if (leversFrom == null) {
      long most = Math.min(LeverSearch.USUAL_RUNS, Math.max(20, ensemble.runs(USUAL_RUNS)));
      return found(search(reading, asked, (int) most), TrialStore.NONE);
    }
    LeverFolder folder = new LeverFolder(leversFrom);
    LeverSearch search = search(reading, asked, folder.runs().orElseThrow());
    try (TrialFile kept = folder.open(reading, search)) {
      return found(search, kept);
    }
  }

  private LeverSearch search(ReadingResult.Valid reading, List<StatedGoal> asked, int most) {
    return new LeverSearch(
        new ExperimentArm("base", "", scenario.settings(), reading),
        asked,
        List.of(),
        ensemble.seed(),
        most,
        OptionalDouble.empty());
  }

  private Optional<LeverFindings> found(LeverSearch search, TrialStore kept) throws IOException {
    try (ProgressDisplay progress = ProgressDisplay.on(console, scenario.quiet(), 100)) {
      return search.run(ensemble.threads(), kept, (done, of) -> progress.at(100 * done / of, 0));
    }
  }

  /** Refuses at once what could else be refused after all runs only. */
  private void checkLevers(ReadingResult.Valid reading) throws IOException {
    if (leversFrom == null) {
      return;
    }
    LeverFolder folder = new LeverFolder(leversFrom);
    String none = "'--levers-from': " + leversFrom + " holds no runs of 'parley levers'";
    int runs = folder.runs().orElseThrow(() -> new ParameterException(spec.commandLine(), none));
    List<StatedGoal> asked = goals.of(reading.scenario(), spec);
    try (TrialFile kept = folder.open(reading, search(reading, asked, runs))) {
      kept.of("");
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "'--levers-from': " + e.getMessage(), e);
    }
  }

  private RunExecution.Reasons reasons(CompiledTalks talks, int threads) {
    return new RunExecution.Reasons() {
      @Override
      public EnsembleSummary told(OutcomeTally tally, BooleanSupplier cancelled) {
        return why(talks, tally, threads, cancelled);
      }

      @Override
      public EnsembleDetail detail(OutcomeTally tally) {
        return tally.detail(talks);
      }
    };
  }

  private EnsembleSummary why(
      CompiledTalks talks, OutcomeTally tally, int threads, BooleanSupplier cancelled) {
    Map<String, GoalReasons> why = CauseStudy.why(talks, tally, threads, cancelled);
    long looked = Math.min(BlockerStudy.RUNS, tally.runs());
    return tally
        .summary()
        .because(
            shares ? MechanismShares.shared(why, talks, tally, threads, cancelled) : why,
            BlockerStudy.of(talks, ensemble.seed(), looked, cancelled));
  }

  private List<String> arguments() {
    return spec.root().commandLine().getParseResult().originalArgs();
  }

  private RunExecution.Done execute(
      RunExecution execution, Path place, InterruptionWatch interruption) throws IOException {
    try (ProgressDisplay progress =
        ProgressDisplay.on(console, scenario.quiet(), execution.runs())) {
      return execution.in(place, progress, interruption);
    } catch (FileAlreadyExistsException e) {
      throw OccupiedPlace.refused(spec, e);
    } catch (IOException e) {
      throw new UnwritableFolder(place, e);
    }
  }
}
