package org.parley.lab.sweep;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.ensemble.DecimalText;
import org.parley.ensemble.OutcomeLabels;
import org.parley.ensemble.RunResult;
import org.parley.ensemble.RunsCsv;
import org.parley.outcome.Outcome;

/**
 * The tables of runs and of rounds. The table of runs has the columns of every scenario of the
 * sweep; a cell that a scenario does not have is empty.
 *
 * @param columns of the table of runs
 */
record TableLayout(List<String> columns) implements Serializable {
  /** Columns of the table of rounds. */
  static final List<String> ROUNDS =
      List.of("scenario", "point", "run", "round", "measure", "value");

  TableLayout {
    columns = List.copyOf(columns);
  }

  /** The tables for scenarios with these frames. */
  static TableLayout of(List<OutcomeLabels> frames) {
    Set<String> names = new LinkedHashSet<>(List.of("scenario", "point"));
    for (int group = 0; group < 6; group++) {
      for (OutcomeLabels frame : frames) {
        names.addAll(groups(frame).get(group));
      }
    }
    return new TableLayout(List.copyOf(names));
  }

  /** The options of every issue, over all scenarios. */
  static Map<String, List<String>> options(List<OutcomeLabels> frames) {
    Map<String, Set<String>> options = new LinkedHashMap<>();
    for (OutcomeLabels frame : frames) {
      for (OutcomeLabels.Question issue : frame.issues()) {
        options.computeIfAbsent(issue.id(), id -> new LinkedHashSet<>()).addAll(issue.options());
      }
    }
    Map<String, List<String>> lists = new LinkedHashMap<>();
    options.forEach((issue, words) -> lists.put(issue, List.copyOf(words)));
    return lists;
  }

  /** The columns of one scenario in six groups, so that like columns of several stay together. */
  private static List<List<String>> groups(OutcomeLabels frame) {
    List<String> all = Arrays.asList(new RunsCsv(frame).header());
    int issues = frame.issues().size();
    int delegations = frame.delegations().size();
    int[] ends = new int[7];
    ends[1] = all.size() - 2 * issues - 2 * delegations - 3;
    ends[2] = ends[1] + issues;
    ends[3] = ends[2] + issues;
    ends[4] = ends[3] + delegations;
    ends[5] = ends[4] + delegations;
    ends[6] = all.size();
    List<List<String>> groups = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      groups.add(all.subList(ends[i], ends[i + 1]));
    }
    return groups;
  }

  /**
   * The lines of a run in the table of rounds: a look every so many rounds, as long as it lasts.
   */
  static String rounds(String scenario, int point, OutcomeLabels frame, RunResult row, int every) {
    if (every == 0 || !(row instanceof RunResult.Finished finished)) {
      return "";
    }
    Outcome outcome = finished.outcome();
    StringBuilder lines = new StringBuilder();
    for (int round = every; round <= outcome.rounds(); round += every) {
      List<String> start =
          List.of(
              scenario,
              Integer.toString(point),
              Long.toString(outcome.run()),
              Integer.toString(round));
      lines.append(csv(start, "closed", Integer.toString(closed(outcome, round))));
      for (int d = 0; d < frame.delegations().size(); d++) {
        long[] offers = outcome.offers()[d];
        if (round <= offers.length && offers[round - 1] != Outcome.NO_OFFER) {
          String value = DecimalText.ofNano(offers[round - 1]);
          lines.append(csv(start, "offer." + frame.delegations().get(d), value));
        }
      }
    }
    return lines.toString();
  }

  private static int closed(Outcome outcome, int round) {
    return (int) Arrays.stream(outcome.closedRound()).filter(r -> r >= 0 && r <= round).count();
  }

  private static String csv(List<String> start, String measure, String value) {
    List<String> cells = new ArrayList<>(start);
    cells.add(measure);
    cells.add(value);
    return csv(cells);
  }

  /** A line of a table. */
  static String csv(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (String cell : cells) {
      if (!line.isEmpty()) {
        line.append(',');
      }
      line.append(cell(cell));
    }
    return line.append('\n').toString();
  }

  /** A cell of a table; in quotes where RFC 4180 wants them. */
  static String cell(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == ',' || c == '"' || c == '\n' || c == '\r') {
        return '"' + cell.replace("\"", "\"\"") + '"';
      }
    }
    return cell;
  }
}
