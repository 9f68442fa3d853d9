package org.parley.viz.report;

import java.util.List;
import java.util.Optional;
import org.parley.ensemble.EnsembleDetail;
import org.parley.ensemble.EnsembleSummary;
import org.parley.scenario.Scenario;

/**
 * All that a report is made from.
 *
 * @param scenario the talks
 * @param summary what the runs say
 * @param detail what pictures need beyond it
 * @param landscape what was possible, if it was computed
 * @param numbers every number of the scenario with its origin
 * @param file the scenario's file and what is changed in it, as the reader would type it in a shell
 * @param command the command that made these results
 * @param version version of Parley
 * @param hash hash of the scenario and its settings
 * @param levers what a search for levers found, if one was made
 */
public record ReportInput(
    Scenario scenario,
    EnsembleSummary summary,
    EnsembleDetail detail,
    Optional<BargainingLandscape> landscape,
    List<NumberRow> numbers,
    String file,
    String command,
    String version,
    String hash,
    Optional<LeverAnswer> levers) {
  public ReportInput {
    numbers = List.copyOf(numbers);
  }

  /** The same with what a search for levers found. */
  public ReportInput with(LeverAnswer found) {
    return new ReportInput(
        scenario,
        summary,
        detail,
        landscape,
        numbers,
        file,
        command,
        version,
        hash,
        Optional.of(found));
  }
}
