package org.parley.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.parley.cli.results.FolderPlaces;
import org.parley.cli.results.ResultFolder;
import org.parley.cli.results.ResultManifest;
import org.parley.cli.results.StartTime;
import org.parley.lab.io.ExperimentArm;
import org.parley.lab.io.WhatIfFile;
import org.parley.lab.io.WhatIfReader;
import org.parley.lab.report.ComparisonReport;
import org.parley.lab.report.ResultOrigin;
import org.parley.lab.whatif.ComparisonRunner;
import org.parley.lab.whatif.VariantComparison;
import org.parley.scenario.io.SourceText;
import org.parley.scenario.io.TextFinder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley compare}: a base and its variants, run with the same chances. */
@Command(
    name = "compare",
    versionProvider = ProgramVersion.class,
    description = "Compares variants of talks with their base, run by run with the same chances.",
    footer = {"", "Example:", "  parley compare scenarios/what-ifs/mediator.yaml --runs 5000"})
final class CompareCommand implements Callable<Integer> {
  private final CommandConsole console;
  private final StartTime started = StartTime.now();

  @Mixin private CommonOptions common;
  @Mixin private SpreadsheetTables tables;
  @Mixin private ExperimentOptions options;
  @Mixin private GoalOptions goals;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The what-if file.")
  private Path file;

  @Option(
      names = "--runs",
      paramLabel = "N",
      converter = EnsembleOptions.Count.class,
      description = "How many runs of each (default: what the file says).")
  private Long runs;

  @Option(
      names = "--seed",
      paramLabel = "S",
      converter = EnsembleOptions.Seed.class,
      description = "Any 64-bit integer (default: what the file says).")
  private Long seed;

  @Option(names = "--json", description = "Print the comparison as one JSON object.")
  private boolean json;

  CompareCommand(CommandConsole console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    WhatIfFile said = ExperimentOptions.valid(WhatIfReader.read(file));
    WhatIfFile whatIf =
        said.with(runs == null ? said.runs() : count(), seed == null ? said.seed() : seed);
    MissingGlyphs.warn(whatIf.base().reading().scenario(), console, options.quiet());
    Path place =
        FolderPlaces.of(options.out(), whatIf.base().reading(), whatIf.runs(), whatIf.seed());
    // The process must not end before it has told what became of the runs.
    try (InterruptionWatch interruption = InterruptionWatch.watch();
        ResultFolder folder = ResultFolder.begin(place)) {
      Optional<VariantComparison> comparison = compare(whatIf, interruption);
      if (comparison.isEmpty()) {
        console.err().println("parley: interrupted; nothing was written");
        console.err().flush();
        return ExitCodes.INTERRUPTED;
      }
      return write(whatIf, comparison.get(), folder);
    } catch (FileAlreadyExistsException e) {
      throw OccupiedPlace.refused(spec, e);
    } catch (IOException e) {
      throw new UnwritableFolder(place, e);
    }
  }

  private int count() {
    if (runs < 2 || runs > Integer.MAX_VALUE) {
      throw new ParameterException(spec.commandLine(), "'--runs': a comparison needs 2 or more");
    }
    return runs.intValue();
  }

  private Optional<VariantComparison> compare(WhatIfFile whatIf, InterruptionWatch interruption)
      throws IOException {
    long all = (long) whatIf.runs() * (1 + whatIf.variants().size());
    try (ProgressDisplay progress = ProgressDisplay.on(console, options.quiet(), all)) {
      return whatIf
          .comparing(goals.of(whatIf.base().reading().scenario(), spec))
          .run(
              options.threads(),
              new ComparisonRunner.Listener() {
                @Override
                public void progress(long done, long of) {
                  progress.at(done, 0);
                }

                @Override
                public boolean cancelled() {
                  return interruption.requested();
                }
              });
    }
  }

  private int write(WhatIfFile whatIf, VariantComparison comparison, ResultFolder folder)
      throws IOException {
    Path path = folder.path();
    Files.writeString(path.resolve("comparison.json"), JsonText.of(comparison) + "\n");
    Files.writeString(path.resolve("comparison.csv"), ComparisonText.table(comparison));
    Files.writeString(path.resolve("flows.csv"), ComparisonText.flows(comparison));
    HeadlessDrawing.ensure();
    new ComparisonReport(whatIf, comparison, origin()).write(path);
    long failed = comparison.variants().stream().mapToLong(v -> v.failed()).sum();
    long made = (long) whatIf.runs() * (1 + whatIf.variants().size());
    tables.beside(path);
    manifest(whatIf).write(folder, "finished", new ResultManifest.Runs(made, made, failed));
    MissingGlyphs.warn(whatIf.base().reading().scenario(), console, options.quiet());
    Path place = folder.finish();
    if (json) {
      console.out().println(JsonText.of(comparison));
    } else {
      console.out().print(ComparisonText.words(comparison));
      console.out().println("\n  Results: " + place);
      console.out().println("  Report:  " + place.resolve("report.html"));
    }
    console.out().flush();
    if (failed > 0) {
      console.err().println("parley: runs failed; pairs with a failed run are left out");
      return ExitCodes.RUNS_FAILED;
    }
    return ExitCodes.DONE;
  }

  private ResultOrigin origin() {
    List<String> arguments = spec.root().commandLine().getParseResult().originalArgs();
    return new ResultOrigin(CommandText.again(arguments), ProgramVersion.parley());
  }

  private ResultManifest manifest(WhatIfFile whatIf) throws IOException {
    List<SourceText> inputs = new ArrayList<>();
    inputs.add(new SourceText(file.toString(), TextFinder.bytes(file)));
    inputs.addAll(whatIf.base().reading().inputs());
    for (ExperimentArm variant : whatIf.variants()) {
      inputs.addAll(variant.reading().inputs());
    }
    return new ResultManifest(
        ProgramVersion.parley(),
        spec.root().commandLine().getParseResult().originalArgs(),
        whatIf.seed(),
        options.threads(),
        started,
        inputs);
  }
}
