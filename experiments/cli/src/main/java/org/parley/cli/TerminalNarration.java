package org.parley.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.parley.scenario.Provenance;
import org.parley.scenario.Scenario;
import org.parley.viz.report.TerminalSummary;

/** What a run says on the terminal. */
final class TerminalNarration {
  private TerminalNarration() {}

  /** The summary in words, and where the results are. */
  static String of(Scenario scenario, RunExecution.Done done) {
    Path report = done.folder().resolve("report.html");
    boolean written = Files.exists(report);
    List<String> lines =
        TerminalSummary.lines(
            scenario,
            done.summary(),
            done.detail().drivers(),
            Provenance.of(scenario).numbers(),
            written ? Optional.of(report.toString()) : Optional.empty());
    String end = written ? "" : "  Results: " + done.folder() + "\n";
    return String.join("\n", lines) + "\n" + end;
  }
}
