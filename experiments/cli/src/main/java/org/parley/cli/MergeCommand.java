package org.parley.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.parley.lab.measure.RunMeasure;
import org.parley.lab.report.ResultOrigin;
import org.parley.lab.report.SweepReport;
import org.parley.lab.sweep.FinishedSweep;
import org.parley.lab.sweep.ShardMerge;
import org.parley.lab.sweep.SweepRefused;
import org.parley.lab.sweep.SweepResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley merge}: shards of one sweep into one result. */
@Command(
    name = "merge",
    versionProvider = ProgramVersion.class,
    description = "Puts the shards of one sweep together.",
    footer = {"", "Example:", "  parley merge results/shard-* --out results/costs"})
final class MergeCommand implements Callable<Integer> {
  private final CommandConsole console;

  @Mixin private CommonOptions common;
  @Mixin private SpreadsheetTables tables;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", arity = "1..*", description = "The folders of all shards.")
  private List<Path> shards;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Folder for the whole; must not hold a sweep.")
  private Path out;

  MergeCommand(CommandConsole console) {
    this.console = console;
  }

  private void report() throws IOException {
    HeadlessDrawing.ensure();
    FinishedSweep sweep = FinishedSweep.open(out);
    SweepDescription told = SweepDescription.of(out);
    List<String> arguments = spec.root().commandLine().getParseResult().originalArgs();
    // It cannot be left out here, and the folder is there by then.
    String again = CommandText.again(arguments) + " --out " + CommandText.quoted(out + "-again");
    new SweepReport(
            sweep,
            sweep.plan().name(),
            told.question(),
            told.measures().isEmpty() ? usual(sweep) : told.measures(),
            told.wording(),
            new ResultOrigin(again, ProgramVersion.parley()))
        .write(out);
  }

  private static List<RunMeasure> usual(FinishedSweep sweep) {
    return Stream.concat(Stream.of("agreement", "comprehensive"), until(sweep).stream())
        .distinct()
        .map(RunMeasure::new)
        .toList();
  }

  private static Optional<String> until(FinishedSweep sweep) {
    var replications = sweep.plan().replications();
    return replications.isFixed() ? Optional.empty() : Optional.of(replications.measure());
  }

  @Override
  public Integer call() throws IOException {
    try {
      SweepResult result = ShardMerge.merge(shards, out, Map.of("parley", ProgramVersion.parley()));
      SweepDescription.copy(shards.get(0), out);
      boolean drawn = MemoryShortage.spares(this::report, console);
      tables.beside(out);
      console
          .out()
          .printf(
              Locale.ROOT,
              "%,d runs (%,d failed) of %d shards%nResults: %s%n",
              result.runs(),
              result.failed(),
              shards.size(),
              out);
      if (drawn) {
        console.out().println("Report:  " + out.resolve("report.html"));
      }
      return result.failed() == 0 ? ExitCodes.DONE : ExitCodes.RUNS_FAILED;
    } catch (SweepRefused e) {
      throw new InvalidInput(List.of("parley: " + e.getMessage()));
    } catch (IOException e) {
      throw new UnwritableFolder(out, e);
    }
  }
}
