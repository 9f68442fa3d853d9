package org.parley.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.parley.cli.results.FolderPlaces;
import org.parley.lab.io.ExperimentArm;
import org.parley.lab.lever.LeverFindings;
import org.parley.lab.lever.LeverSearch;
import org.parley.lab.lever.TrialFile;
import org.parley.lab.report.LeverReport;
import org.parley.lab.report.ResultOrigin;
import org.parley.scenario.io.ReadingResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code parley levers}: every change that a scenario offers, by what it does to a goal. */
@Command(
    name = "levers",
    versionProvider = ProgramVersion.class,
    description = {
      "Tries every change that the scenario offers, alone, in pairs and in threes, and ranks",
      "them by what they do to the goal; says who holds each, and what it costs the holder."
    },
    footer = {
      "",
      "Examples:",
      "  parley levers scenarios/istanbul-2025-06-02.yaml --goal ceasefire=full --reach 50",
      "  parley levers scenarios/orchard.yaml --goal comprehensive --runs 500"
    })
final class LeversCommand implements Callable<Integer> {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().serializeNulls().disableHtmlEscaping().create();

  private final CommandConsole console;

  @Mixin private CommonOptions common;
  @Mixin private SpreadsheetTables tables;
  @Mixin private ScenarioInput scenario;
  @Mixin private EnsembleOptions ensemble;
  @Mixin private GoalOptions goals;
  @Spec private CommandSpec spec;

  @Option(
      names = "--reach",
      paramLabel = "P",
      description = "Look for the smallest sets of levers that lift the goal to P in 100 talks.")
  private Double reach;

  @Option(
      names = "--holder",
      paramLabel = "X",
      description =
          "Only levers that X holds: a delegation (with its leaders and its home), X.leaders,"
              + " X.home, a mediator, a third party, or frame; may be repeated.")
  private List<String> holders = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Folder for the results (default: a new one under results/); a search that was broken"
              + " off there goes on.")
  private Path out;

  @Option(names = "--json", description = "Print the levers as one JSON object.")
  private boolean json;

  LeversCommand(CommandConsole console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    ReadingResult.Valid reading = scenario.read(console);
    scenario.compile(reading);
    LeverSearch search = search(reading);
    Path place = FolderPlaces.of(Optional.ofNullable(out), reading, search.runs(), ensemble.seed());
    // The process must not end before it has told what became of the runs.
    try (InterruptionWatch interruption = InterruptionWatch.watch()) {
      Optional<LeverFindings> found = found(search, reading, place, interruption);
      if (found.isEmpty()) {
        console.err().println("parley: interrupted; go on with --out " + place);
        console.err().flush();
        return ExitCodes.INTERRUPTED;
      }
      write(reading, found.get(), place);
      return ExitCodes.DONE;
    }
  }

  private LeverSearch search(ReadingResult.Valid reading) {
    long runs = ensemble.runs(LeverSearch.USUAL_RUNS);
    if (runs < 20 || runs > 1_000_000) {
      throw new ParameterException(spec.commandLine(), "'--runs': levers needs 20 to 1000000");
    }
    if (reach != null && !(reach > 0 && reach <= 100)) {
      throw new ParameterException(
          spec.commandLine(), "'--reach': is in talks out of 100, above 0 and up to 100");
    }
    return new LeverSearch(
        new ExperimentArm("base", "", scenario.settings(), reading),
        goals.of(reading.scenario(), spec),
        held(reading),
        ensemble.seed(),
        (int) runs,
        reach == null ? OptionalDouble.empty() : OptionalDouble.of(reach / 100));
  }

  private List<String> held(ReadingResult.Valid reading) {
    List<String> known = LeverSearch.holders(reading.scenario());
    for (String holder : holders) {
      if (!known.contains(holder)) {
        throw new ParameterException(
            spec.commandLine(),
            "'--holder': nobody called '"
                + holder
                + "' holds a lever; expected one of: "
                + String.join(", ", known)
                + SimilarWords.nearest(holder, known)
                    .map(n -> "\n    Maybe you meant '" + n + "'.")
                    .orElse(""));
      }
    }
    return holders;
  }

  private Optional<LeverFindings> found(
      LeverSearch search, ReadingResult.Valid reading, Path place, InterruptionWatch interruption)
      throws IOException {
    Files.createDirectories(place);
    try (TrialFile file = new LeverFolder(place).open(reading, search);
        ProgressDisplay progress = ProgressDisplay.on(console, scenario.quiet(), 100)) {
      return search.run(
          ensemble.threads(),
          file,
          new LeverSearch.Listener() {
            @Override
            public void progress(long done, long planned) {
              progress.at(100 * done / planned, 0);
            }

            @Override
            public boolean cancelled() {
              return interruption.requested();
            }
          });
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "'--out': " + e.getMessage());
    }
  }

  private void write(ReadingResult.Valid reading, LeverFindings found, Path place)
      throws IOException {
    LeverText text = new LeverText(reading.scenario(), found);
    String object = GSON.toJson(text.json());
    try {
      Files.writeString(place.resolve("levers.json"), object + "\n");
      Files.writeString(place.resolve("levers.csv"), text.table());
      tables.beside(place);
      HeadlessDrawing.ensure();
      new LeverReport(reading.scenario(), found, origin()).write(place);
    } catch (IOException e) {
      throw new UnwritableFolder(place, e);
    }
    if (json) {
      console.out().println(object);
    } else {
      console.out().print(text.text());
      console.out().println("\n  Results: " + place);
      console.out().println("  Report:  " + place.resolve("report.html"));
    }
    console.out().flush();
  }

  private ResultOrigin origin() {
    List<String> arguments = spec.root().commandLine().getParseResult().originalArgs();
    return new ResultOrigin(CommandText.again(arguments), ProgramVersion.parley());
  }
}
