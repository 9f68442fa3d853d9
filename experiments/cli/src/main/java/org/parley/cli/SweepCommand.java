package org.parley.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.parley.cli.results.FolderPlaces;
import org.parley.lab.io.SweepFile;
import org.parley.lab.io.SweepReader;
import org.parley.lab.sweep.SweepExecutor;
import org.parley.lab.sweep.SweepShard;
import org.parley.lab.sweep.ThreadExecutor;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code parley sweep}: many points of a parameter space, kept on disk run by run. */
@Command(
    name = "sweep",
    versionProvider = ProgramVersion.class,
    description = "Runs talks at many points of a parameter space.",
    footer = {
      "",
      "Examples:",
      "  parley sweep scenarios/sweeps/cost-grid.yaml --dry-run",
      "  parley sweep scenarios/sweeps/cost-grid.yaml --out results/costs",
      "  parley sweep scenarios/sweeps/cost-grid.yaml --resume results/costs"
    })
final class SweepCommand implements Callable<Integer> {
  private final CommandConsole console;
  private final SweepBackend workshop;

  @Mixin private CommonOptions common;
  @Mixin private SpreadsheetTables tables;
  @Mixin private ExperimentOptions options;
  @Mixin private GoalOptions goals;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The sweep file.")
  private Path file;

  @Option(names = "--dry-run", description = "Say what would be done, and how long it would take.")
  private boolean dryRun;

  @Option(
      names = "--resume",
      paramLabel = "DIR",
      description = "Go on with the sweep in this folder.")
  private Path resume;

  @Option(
      names = "--shard",
      paramLabel = "i/n",
      converter = ShardConverter.class,
      description = "Do only this part of n; 'parley merge' puts the parts together.")
  private SweepShard shard = SweepShard.WHOLE;

  SweepCommand(CommandConsole console) {
    this(console, threads -> new ThreadExecutor(threads.orElseGet(ExperimentOptions::cores)));
  }

  SweepCommand(CommandConsole console, SweepBackend workshop) {
    this.console = console;
    this.workshop = workshop;
  }

  @Override
  public Integer call() throws IOException {
    if (resume != null && options.out().isPresent()) {
      throw new ParameterException(spec.commandLine(), "'--resume' goes without '--out'");
    }
    SweepFile said = ExperimentOptions.valid(SweepReader.read(file));
    SweepFile sweep = said.asking(goals.of(said.scenarios().get(0).reading().scenario(), spec));
    if (dryRun) {
      console.out().print(DryRun.words(sweep, shard, options.threads()));
      console.out().flush();
      return ExitCodes.DONE;
    }
    MissingGlyphs.warn(sweep.scenarios().get(0).reading().scenario(), console, options.quiet());
    Path folder = resume != null ? resume : place(sweep);
    SweepExecution sweeping = new SweepExecution(file, sweep, arguments(), console);
    // The process must not end before it has told what became of the runs.
    try (InterruptionWatch interruption = InterruptionWatch.watch()) {
      SweepExecutor crew = workshop.crew(options.threadsAsked());
      SweepExecution.Done done =
          sweeping.into(folder, resume != null, shard, crew, options.quiet(), interruption);
      if (done.result().complete()) {
        workshop.finished(folder);
      }
      console.out().println(SweepExecution.footer(done, crew));
      boolean whole = done.result().complete() && shard.isWhole();
      boolean drawn = whole && MemoryShortage.spares(() -> sweeping.report(folder), console);
      if (whole) {
        tables.beside(folder);
      }
      console.out().println("Results: " + folder);
      if (drawn) {
        console.out().println("Report:  " + folder.resolve("report.html"));
      }
      console.out().flush();
      return sweeping.exit(done);
    } catch (SweepExecution.Refused e) {
      console.err().println(e.getMessage());
      return ExitCodes.FAULT;
    }
  }

  private Path place(SweepFile sweep) {
    return FolderPlaces.of(
        options.out(),
        sweep.scenarios().get(0).reading(),
        sweep.plan().mostRuns(shard),
        sweep.seed());
  }

  private List<String> arguments() {
    return spec.root().commandLine().getParseResult().originalArgs();
  }

  /** Reads {@code i/n}. */
  static final class ShardConverter implements ITypeConverter<SweepShard> {
    @Override
    public SweepShard convert(String text) {
      try {
        return SweepShard.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
