package org.parley.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.parley.cli.results.ResultFolder;
import org.parley.cli.results.ResultLine;
import org.parley.cli.results.ResultManifest;
import org.parley.cli.results.ResultTables;
import org.parley.ensemble.Ensemble;
import org.parley.ensemble.EnsembleDetail;
import org.parley.ensemble.EnsembleSummary;
import org.parley.ensemble.OutcomeTally;
import org.parley.ensemble.RunsCsv;
import org.parley.ensemble.SummaryJson;

/**
 * Makes runs and writes a result folder about them.
 *
 * @param ensemble the runs
 * @param why looks into why goals are not reached
 * @param runs how many, at most
 * @param until when fewer suffice
 * @param threads threads that simulate
 * @param offersHeader columns of the table of offers, if they are traced
 * @param resolved text of the resolved scenario
 * @param manifest how the results came about
 * @param pictures draws the charts and writes the report
 */
record RunExecution(
    Ensemble<ResultLine> ensemble,
    Reasons why,
    long runs,
    Optional<PrecisionTarget> until,
    int threads,
    Optional<String[]> offersHeader,
    String resolved,
    ResultManifest manifest,
    Pictures pictures) {

  /** Looks into runs for why they do not reach their goals, and leave issues open. */
  @FunctionalInterface
  interface Reasons {
    /**
     * The summary with what was found.
     *
     * @param tally the runs
     * @param cancelled whether to stop
     */
    EnsembleSummary told(OutcomeTally tally, BooleanSupplier cancelled);

    /** What explanations need beyond it. */
    default EnsembleDetail detail(OutcomeTally tally) {
      return tally.detail();
    }
  }

  /** Draws what there is to see into a folder of results. */
  @FunctionalInterface
  interface Pictures {
    void draw(
        EnsembleSummary summary, EnsembleDetail detail, ShareConvergence settling, Path folder)
        throws IOException;
  }

  /**
   * What came of it.
   *
   * @param summary what the runs say
   * @param detail what explanations need beyond it
   * @param ending how the runs ended
   * @param tooFew whether the runs did not suffice for what was asked
   * @param leftOut whether there was too little memory to draw, so that there is no report
   * @param folder where the results are
   */
  record Done(
      EnsembleSummary summary,
      EnsembleDetail detail,
      Ensemble.Ending ending,
      boolean tooFew,
      boolean leftOut,
      Path folder) {}

  /** How far the drawing came. */
  private enum Drawing {
    WHOLE,
    LEFT_OUT,
    CUT_SHORT
  }

  /**
   * Makes the runs; when it is interrupted, what was finished is in the folder all the same,
   * without pictures.
   *
   * @param place where the folder is to stand
   */
  Done in(Path place, ProgressDisplay progress, InterruptionWatch interruption) throws IOException {
    try (ResultFolder folder = ResultFolder.begin(place)) {
      ShareConvergence settling = new ShareConvergence();
      Ensemble.Result result = simulate(folder, settling, progress, interruption);
      OutcomeTally tally = result.tally();
      EnsembleSummary summary = why.told(tally, interruption::requested);
      EnsembleDetail detail = why.detail(tally);
      try (Writer out = Files.newBufferedWriter(folder.path().resolve("summary.json"))) {
        SummaryJson.write(summary, detail.drivers(), out);
      }
      Files.writeString(folder.path().resolve("scenario.yaml"), resolved);
      Ensemble.Ending ending = result.ending();
      Drawing drawing =
          ending == Ensemble.Ending.CANCELLED
              ? Drawing.CUT_SHORT
              : draw(summary, detail, settling, folder, interruption);
      if (drawing == Drawing.CUT_SHORT) {
        ending = Ensemble.Ending.CANCELLED;
      }
      manifest.write(
          folder,
          ending == Ensemble.Ending.CANCELLED ? "interrupted" : "finished",
          new ResultManifest.Runs(runs, tally.runs(), tally.failed()));
      boolean tooFew = until.isPresent() && ending == Ensemble.Ending.FINISHED;
      boolean leftOut = drawing == Drawing.LEFT_OUT;
      return new Done(summary, detail, ending, tooFew, leftOut, folder.finish());
    }
  }

  /** A process that is about to end may fail to draw, and so may one with little memory. */
  private Drawing draw(
      EnsembleSummary summary,
      EnsembleDetail detail,
      ShareConvergence settling,
      ResultFolder folder,
      InterruptionWatch interruption)
      throws IOException {
    try {
      pictures.draw(summary, detail, settling, folder.path());
      return Drawing.WHOLE;
    } catch (RuntimeException | OutOfMemoryError e) {
      if (interruption.requested()) {
        return Drawing.CUT_SHORT;
      }
      if (MemoryShortage.isCauseOf(e)) {
        return Drawing.LEFT_OUT;
      }
      throw e;
    }
  }

  private Ensemble.Result simulate(
      ResultFolder folder,
      ShareConvergence settling,
      ProgressDisplay progress,
      InterruptionWatch interruption)
      throws IOException {
    String[] header = new RunsCsv(ensemble.frame()).header();
    try (ResultTables tables = new ResultTables(folder.path(), header, offersHeader)) {
      return ensemble.run(0, runs, threads, listener(tables, settling, progress, interruption));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Ensemble.Listener<ResultLine> listener(
      ResultTables tables,
      ShareConvergence settling,
      ProgressDisplay progress,
      InterruptionWatch interruption) {
    return new Ensemble.Listener<>() {
      @Override
      public void row(ResultLine line) {
        tables.write(line);
        if (until.isPresent()) {
          settling.add(line);
        }
      }

      @Override
      public void progress(long done, long failed) {
        progress.at(done, failed);
      }

      @Override
      public boolean cancelled() {
        return interruption.requested();
      }

      @Override
      public boolean enough(OutcomeTally soFar) {
        return until.isPresent() && until.get().isReached(soFar.summary());
      }
    };
  }
}
