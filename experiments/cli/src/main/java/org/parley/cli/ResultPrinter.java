package org.parley.cli;

import java.io.IOException;
import java.util.Locale;
import org.parley.ensemble.Ensemble;
import org.parley.ensemble.SummaryJson;
import org.parley.scenario.Scenario;

/**
 * Prints the results of runs: results on standard output, what went wrong on standard error.
 *
 * @param console where it is told
 * @param json whether results are told as JSON
 * @param quiet whether warnings are left out
 */
record ResultPrinter(CommandConsole console, boolean json, boolean quiet) {

  /**
   * Tells it.
   *
   * @param asked runs asked for, at most
   * @return the exit code that says the same
   */
  int tell(RunExecution.Done done, long asked, Scenario scenario) throws IOException {
    if (done.ending() == Ensemble.Ending.CANCELLED) {
      complain(
          "parley: interrupted; %,d of %,d runs are in %s%n",
          done.summary().runs(), asked, done.folder());
      return ExitCodes.INTERRUPTED;
    }
    if (json) {
      SummaryJson.write(done.summary(), done.detail().drivers(), console.out());
    } else {
      console.out().print(TerminalNarration.of(scenario, done));
    }
    console.out().flush();
    if (done.tooFew() && !quiet) {
      complain("warning: %,d runs were not enough for --until%n", done.summary().runs());
    }
    if (done.leftOut()) {
      complain("warning: %s%n", MemoryShortage.withoutReport());
    }
    return failures(done);
  }

  private int failures(RunExecution.Done done) {
    if (done.summary().failedRuns() == 0) {
      return ExitCodes.DONE;
    }
    complain(
        "parley: %,d of %,d runs failed; see the column 'error' of %s%n",
        done.summary().failedRuns(), done.summary().runs(), done.folder().resolve("runs.csv"));
    return ExitCodes.RUNS_FAILED;
  }

  private void complain(String format, Object... values) {
    console.err().printf(Locale.ROOT, format, values);
    console.err().flush();
  }
}
