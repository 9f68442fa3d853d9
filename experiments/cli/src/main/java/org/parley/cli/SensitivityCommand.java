package org.parley.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.parley.cli.results.FolderPlaces;
import org.parley.lab.io.SweepFile;
import org.parley.lab.io.SweepReader;
import org.parley.lab.measure.RunMeasure;
import org.parley.lab.report.MeasureWording;
import org.parley.lab.report.ResultOrigin;
import org.parley.lab.report.SensitivityReport;
import org.parley.lab.report.SweepQuestion;
import org.parley.lab.sensitivity.PointFigures;
import org.parley.lab.sensitivity.SensitivityAnalysis;
import org.parley.lab.sweep.FinishedSweep;
import org.parley.lab.sweep.SweepPlan;
import org.parley.lab.sweep.SweepShard;
import org.parley.lab.sweep.ThreadExecutor;
import org.parley.statistics.Bootstrap;
import org.parley.storage.DurableFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley sensitivity}: which parameters matter, from a sweep made for it. */
@Command(
    name = "sensitivity",
    versionProvider = ProgramVersion.class,
    description = "Says which parameters matter: Morris, Sobol or one at a time, by the design.",
    footer = {
      "",
      "Example:",
      "  parley sensitivity scenarios/sweeps/screening.yaml --out results/screening"
    })
final class SensitivityCommand implements Callable<Integer> {
  private final CommandConsole console;

  @Mixin private CommonOptions common;
  @Mixin private SpreadsheetTables tables;
  @Mixin private ExperimentOptions options;
  @Mixin private GoalOptions goals;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "A sweep file of such a design.")
  private Path file;

  @Option(
      names = "--from",
      paramLabel = "DIR",
      description = "Use the sweep in this folder, finished or to be finished.")
  private Path from;

  @Option(
      names = "--resamples",
      paramLabel = "N",
      converter = EnsembleOptions.Count.class,
      description = "Resamples behind the intervals (default: 1000).")
  private Long resamples;

  @Option(names = "--json", description = "Print the indices as one JSON object.")
  private boolean json;

  SensitivityCommand(CommandConsole console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    SweepFile sweep = ExperimentOptions.valid(SweepReader.read(file));
    if (!SensitivityAnalysis.isFor(sweep.design())) {
      throw new InvalidInput(
          List.of(
              file
                  + ": sensitivity needs a design for it\n    expected design: {morris: 20},"
                  + " {saltelli: 256} or one_at_a_time"));
    }
    MissingGlyphs.warn(sweep.scenarios().get(0).reading().scenario(), console, options.quiet());
    Path folder =
        from != null
            ? from
            : FolderPlaces.of(
                options.out(),
                sweep.scenarios().get(0).reading(),
                sweep.plan().mostRuns(SweepShard.WHOLE),
                sweep.seed());
    List<String> arguments = spec.root().commandLine().getParseResult().originalArgs();
    SweepExecution sweeping = new SweepExecution(file, sweep, arguments, console);
    // The process must not end before it has told what became of the runs.
    try (InterruptionWatch interruption = InterruptionWatch.watch()) {
      SweepExecution.Done done =
          sweeping.into(
              folder,
              from != null,
              SweepShard.WHOLE,
              new ThreadExecutor(options.threads()),
              options.quiet(),
              interruption);
      int exit = sweeping.exit(done);
      return exit == ExitCodes.INTERRUPTED ? exit : tell(asking(sweep), folder, exit);
    } catch (SweepExecution.Refused e) {
      console.err().println(e.getMessage());
      return ExitCodes.FAULT;
    }
  }

  /** The sweep with the goals asked for: they are read from its runs, so any sweep will do. */
  private SweepFile asking(SweepFile sweep) {
    return sweep.asking(goals.of(sweep.scenarios().get(0).reading().scenario(), spec));
  }

  private int tell(SweepFile sweep, Path folder, int exit) throws IOException {
    FinishedSweep finished = FinishedSweep.open(folder);
    SweepQuestion asked = SweepQuestion.of(sweep, finished);
    List<SensitivityFinding> findings = new ArrayList<>();
    for (int s = 0; s < sweep.scenarios().size(); s++) {
      for (RunMeasure measure : asked.measures()) {
        findings.add(finding(sweep, finished, s, measure));
      }
    }
    String text = JsonText.of(Map.of("findings", findings));
    try {
      DurableFile.write(folder.resolve("sensitivity.json"), text + "\n");
      report(sweep, asked, finished, findings).write(folder);
      tables.beside(folder);
    } catch (IOException e) {
      throw new UnwritableFolder(folder, e);
    }
    if (json) {
      console.out().println(text);
    } else {
      if (!asked.how().isEmpty()) {
        console.out().println(asked.chosen() + "\n");
      }
      findings.forEach(f -> console.out().print(SensitivityText.words(f)));
      console.out().println("Results: " + folder);
      console.out().println("Report:  " + folder.resolve("report.html"));
    }
    console.out().flush();
    return exit;
  }

  private SensitivityReport report(
      SweepFile sweep,
      SweepQuestion asked,
      FinishedSweep finished,
      List<SensitivityFinding> findings) {
    HeadlessDrawing.ensure();
    boolean several = sweep.scenarios().size() > 1;
    SweepPlan plan = finished.plan();
    return new SensitivityReport(
        plan.name(),
        sweep.question().isEmpty() ? asked.chosen() : sweep.question(),
        String.format(
            Locale.ROOT,
            "%,d parameters at %,d points, %,d runs at each point%s.",
            plan.parameters().size(),
            plan.points().size(),
            plan.replications().least(),
            plan.replications().isFixed() ? "" : " or more"),
        findings.stream()
            .map(
                f ->
                    new SensitivityReport.Result(
                        several ? f.scenario() : "", new RunMeasure(f.measure()), f.result()))
            .toList(),
        plan.seed(),
        asked.wording(MeasureWording.of(sweep.scenarios().get(0).reading().scenario())),
        new ResultOrigin(
            CommandText.again(spec.root().commandLine().getParseResult().originalArgs()),
            ProgramVersion.parley()));
  }

  private SensitivityFinding finding(
      SweepFile sweep, FinishedSweep finished, int scenario, RunMeasure measure)
      throws IOException {
    int count = resamples == null ? 1000 : (int) Math.min(resamples, 1_000_000);
    Bootstrap bootstrap = new Bootstrap(count, sweep.seed());
    try {
      SensitivityAnalysis analysis =
          SensitivityAnalysis.of(
              sweep.design(),
              sweep.factors(),
              new PointFigures(
                  finished.moments(scenario, measure),
                  SensitivityAnalysis.comparesRuns(sweep.design())
                      ? finished.againstFirst(scenario, measure)
                      : List.of()),
              bootstrap);
      return new SensitivityFinding(
          sweep.scenarios().get(scenario).id(),
          measure.name(),
          SensitivityText.method(analysis),
          analysis);
    } catch (IllegalArgumentException e) {
      throw new InvalidInput(
          List.of(
              "parley: "
                  + measure.name()
                  + " in scenario '"
                  + sweep.scenarios().get(scenario).id()
                  + "': "
                  + e.getMessage()));
    }
  }
}
