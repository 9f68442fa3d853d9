package org.parley.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.cli.results.GitCommit;
import org.parley.lab.io.SweepFile;
import org.parley.lab.report.MeasureWording;
import org.parley.lab.report.ResultOrigin;
import org.parley.lab.report.SweepQuestion;
import org.parley.lab.report.SweepReport;
import org.parley.lab.sweep.FinishedSweep;
import org.parley.lab.sweep.SweepExecutor;
import org.parley.lab.sweep.SweepPlan;
import org.parley.lab.sweep.SweepRefused;
import org.parley.lab.sweep.SweepResult;
import org.parley.lab.sweep.SweepRunner;
import org.parley.lab.sweep.SweepShard;
import org.parley.scenario.Scenario;

/**
 * Does a sweep for a command, with progress and interruption.
 *
 * @param file the sweep file, to be named in advice
 * @param sweep what it says
 * @param arguments the command line
 */
record SweepExecution(Path file, SweepFile sweep, List<String> arguments, CommandConsole console) {

  /**
   * What came of it.
   *
   * @param seconds how long it took
   */
  record Done(SweepResult result, double seconds) {}

  /** The disk refuses; says what is safe. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    Refused(String message, IOException cause) {
      super(message, cause);
    }
  }

  /**
   * Sweeps into a folder.
   *
   * @param interruption to be held until what became of the sweep has been told
   */
  Done into(
      Path folder,
      boolean resume,
      SweepShard shard,
      SweepExecutor crew,
      boolean quiet,
      InterruptionWatch interruption) {
    long began = System.nanoTime();
    try (SweepProgress progress = new SweepProgress(console, quiet)) {
      SweepResult result =
          new SweepRunner(resume ? kept(folder) : sweep.plan(), shard, sweep.stage(), environment())
              .run(
                  folder,
                  resume,
                  crew,
                  new SweepRunner.Listener() {
                    @Override
                    public void progress(org.parley.lab.sweep.SweepStatus so) {
                      progress.at(so);
                    }

                    @Override
                    public boolean cancelled() {
                      return interruption.requested();
                    }
                  });
      SweepDescription.keep(folder, sweep);
      return new Done(result, (System.nanoTime() - began) / 1e9);
    } catch (SweepRefused e) {
      throw new InvalidInput(List.of("parley: " + e.getMessage()));
    } catch (IOException e) {
      throw refused(folder, e);
    }
  }

  /** A sweep that goes on sums up what it began with; goals asked since are read from its runs. */
  private SweepPlan kept(Path folder) throws IOException {
    SweepPlan plan = sweep.plan();
    return SweepRunner.keptIn(folder).map(SweepPlan::measures).map(plan::measuring).orElse(plan);
  }

  private Refused refused(Path folder, IOException e) {
    return new Refused(
        "parley: cannot write to "
            + folder
            + ": "
            + DiskFailure.of(e)
            + (Files.exists(folder.resolve("plan.json")) ? goOn(folder) : ""),
        e);
  }

  /** Draws a finished sweep and writes its report into its folder. */
  void report(Path folder) {
    HeadlessDrawing.ensure();
    Scenario scenario = sweep.scenarios().get(0).reading().scenario();
    try {
      FinishedSweep finished = FinishedSweep.open(folder);
      SweepQuestion asked = SweepQuestion.of(sweep, finished);
      new SweepReport(
              finished,
              sweep.plan().name(),
              sweep.question().isEmpty() ? asked.chosen() : sweep.question(),
              asked.measures(),
              asked.wording(MeasureWording.of(scenario)),
              new ResultOrigin(CommandText.again(arguments), ProgramVersion.parley()))
          .write(folder);
    } catch (IOException e) {
      throw refused(folder, e);
    }
  }

  private String goOn(Path folder) {
    return "\n    What was finished is safe there. Set it right and go on: " + resume(folder);
  }

  private String resume(Path folder) {
    return CommandText.of(List.of("sweep", file.toString(), "--resume", folder.toString()));
  }

  private Map<String, Object> environment() {
    Map<String, Object> environment = new LinkedHashMap<>();
    environment.put("parley", ProgramVersion.parley());
    environment.put("arguments", arguments);
    environment.put("java", System.getProperty("java.version"));
    environment.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    environment.put("cores", Runtime.getRuntime().availableProcessors());
    GitCommit.of(file.toAbsolutePath().getParent())
        .ifPresent(commit -> environment.put("git_commit", commit));
    return environment;
  }

  /** What it took, in a line. */
  static String footer(Done done, SweepExecutor crew) {
    SweepResult result = done.result();
    long made = result.runs() - result.resumed();
    String each =
        made == 0
            ? ""
            : String.format(Locale.ROOT, "; %.3f ms per run", done.seconds() * 1000 / made);
    return String.format(
        Locale.ROOT,
        "%,d runs (%,d of them from before, %,d failed) in %.1f s on %s, %d cores%s",
        result.runs(),
        result.resumed(),
        result.failed(),
        done.seconds(),
        crew.words(),
        Runtime.getRuntime().availableProcessors(),
        each);
  }

  /** The exit code of a sweep, with what it has to say on standard error. */
  int exit(Done done) {
    SweepResult result = done.result();
    if (!result.complete()) {
      console
          .err()
          .printf(
              Locale.ROOT,
              "parley: interrupted; %,d runs are in %s%n    Go on: %s%n",
              result.runs(),
              result.folder(),
              resume(result.folder()));
      console.err().flush();
      return ExitCodes.INTERRUPTED;
    }
    if (result.failed() > 0) {
      console
          .err()
          .printf(
              Locale.ROOT,
              "parley: %,d of %,d runs failed; see the column 'error' of runs.csv%n",
              result.failed(),
              result.runs());
      return ExitCodes.RUNS_FAILED;
    }
    return ExitCodes.DONE;
  }
}
