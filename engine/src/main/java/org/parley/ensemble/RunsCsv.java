package org.parley.ensemble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.parley.outcome.Aftermath;
import org.parley.outcome.Outcome;

/**
 * The table of runs, {@code runs.csv}: its header, and a record per run. Cells that do not apply
 * are empty.
 *
 * @param frame names of the columns
 */
public record RunsCsv(OutcomeLabels frame) {
  private static final int BEFORE_ISSUES = 9;
  private static final int AFTER_GAINS = 4;

  /** The names of the columns. */
  public String[] header() {
    List<String> names =
        new ArrayList<>(
            List.of(
                "run",
                "seed",
                "status",
                "error",
                "outcome",
                "end",
                "refused_by_leaders",
                "refused_at_home",
                "rounds"));
    frame.issues().forEach(issue -> names.add(issue.id()));
    frame.issues().forEach(issue -> names.add("closed." + issue.id()));
    frame.delegations().forEach(delegation -> names.add("utility." + delegation));
    frame.delegations().forEach(delegation -> names.add("gain." + delegation));
    names.addAll(List.of("hold", "frontier_distance", "nash_distance", "egalitarian_distance"));
    if (frame.terms()) {
      frame.issues().forEach(issue -> names.add("after." + issue.id()));
      frame.issues().forEach(issue -> names.add("held." + issue.id()));
      frame.delegations().forEach(delegation -> names.add("after.gain." + delegation));
      names.add("alone");
    }
    return names.toArray(String[]::new);
  }

  /** The cells of a run. */
  public String[] cells(RunResult row) {
    int issues = frame.issues().size();
    int delegations = frame.delegations().size();
    int after = frame.terms() ? 2 * issues + delegations + 1 : 0;
    String[] cells = new String[BEFORE_ISSUES + 2 * issues + 2 * delegations + AFTER_GAINS + after];
    Arrays.fill(cells, "");
    cells[0] = Long.toString(row.run());
    cells[1] = Long.toString(frame.seed());
    if (row instanceof RunResult.Failed failed) {
      cells[2] = "failed";
      cells[3] = failed.error();
    } else if (row instanceof RunResult.Finished finished) {
      cells[2] = "ok";
      fill(cells, finished.outcome());
    }
    return cells;
  }

  private void fill(String[] cells, Outcome outcome) {
    cells[4] = outcome.kind().name().toLowerCase(Locale.ROOT);
    cells[5] = outcome.end().name().toLowerCase(Locale.ROOT);
    cells[6] = Integer.toString(outcome.refusedByLeaders());
    cells[7] = Integer.toString(outcome.refusedAtHome());
    cells[8] = Integer.toString(outcome.rounds());
    int issues = frame.issues().size();
    int delegations = frame.delegations().size();
    int at = BEFORE_ISSUES;
    for (int i = 0; i < issues; i++) {
      int option = outcome.options()[i];
      boolean open = option == Outcome.OPEN;
      int closed = outcome.closedRound()[i];
      cells[at + i] = open ? "open" : frame.issues().get(i).options().get(option);
      cells[at + issues + i] = closed < 0 ? "" : Integer.toString(closed);
    }
    at += 2 * issues;
    for (int d = 0; d < delegations; d++) {
      cells[at + d] = DecimalText.ofNano(outcome.utility()[d]);
      cells[at + delegations + d] = DecimalText.ofNano(outcome.gain()[d]);
    }
    at += 2 * delegations;
    cells[at] = DecimalText.of(outcome.hold(), "");
    cells[at + 1] = DecimalText.of(outcome.distances().frontier(), "");
    cells[at + 2] = DecimalText.of(outcome.distances().nash(), "");
    cells[at + 3] = DecimalText.of(outcome.distances().egalitarian(), "");
    if (frame.terms()) {
      fillAfter(cells, at + AFTER_GAINS, outcome.aftermath());
    }
  }

  /** What became of each issue, for which share of the time ahead, and gains as they turned out. */
  private void fillAfter(String[] cells, int from, Aftermath after) {
    int issues = frame.issues().size();
    for (int i = 0; i < issues; i++) {
      int option = after.options()[i];
      cells[from + i] =
          option < 0 ? Aftermath.word(option) : frame.issues().get(i).options().get(option);
      cells[from + issues + i] = DecimalText.of(after.held()[i], "");
    }
    for (int d = 0; d < frame.delegations().size(); d++) {
      cells[from + 2 * issues + d] = DecimalText.ofNano(after.gain()[d]);
    }
    List<String> alone = new ArrayList<>();
    for (int i = 0; i < issues; i++) {
      if ((after.alone() >>> i & 1) != 0) {
        alone.add(frame.issues().get(i).id());
      }
    }
    cells[cells.length - 1] = String.join(" ", alone);
  }
}
