package org.parley.lab.backtest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.parley.scenario.io.InputProblem;

/** One line of a table of talks, read cell by cell; whatever is wrong is noted. */
final class TalkRow {
  /** What there is of a kind, and what walking away gives, where the table does not say. */
  private static final int UNITS = 3;

  private static final double AWAY = 5;
  private static final int MOST_UNITS = 1000;
  private static final int MOST_DIVISIONS = 50_000;
  private static final int MOST_PROPOSALS = 1_000_000;

  private final String file;
  private final List<String> header;
  private final int line;
  private final List<String> cells;
  private final List<InputProblem> problems;

  TalkRow(
      String file, List<String> header, int line, List<String> cells, List<InputProblem> problems) {
    this.file = file;
    this.header = header;
    this.line = line;
    this.cells = cells;
    this.problems = problems;
  }

  /** The talk; empty if something is wrong with it. */
  Optional<TalkRecord> read(TalkColumns columns) {
    int before = problems.size();
    List<Integer> units =
        columns.kinds().stream()
            .map(kind -> whole(TalkColumns.UNITS + kind, MOST_UNITS).orElse(UNITS))
            .toList();
    SharedPie pie =
        new SharedPie(
            columns.kinds(),
            units,
            columns.kinds().stream().map(kind -> points(TalkColumns.FIRST + kind)).toList(),
            columns.kinds().stream().map(kind -> points(TalkColumns.SECOND + kind)).toList(),
            number(TalkColumns.AWAY_FIRST, AWAY, Double.NEGATIVE_INFINITY),
            number(TalkColumns.AWAY_SECOND, AWAY, Double.NEGATIVE_INFINITY));
    Optional<TalkEnd> end = end(columns, units);
    OptionalInt proposals = whole(TalkColumns.PROPOSALS, MOST_PROPOSALS);
    if (problems.size() == before) {
      check(pie);
    }
    Map<String, String> all = new HashMap<>();
    for (int column = 0; column < Math.min(header.size(), cells.size()); column++) {
      all.put(header.get(column), cells.get(column));
    }
    return problems.size() > before
        ? Optional.empty()
        : Optional.of(new TalkRecord(cell(TalkColumns.ID), pie, end, proposals, all));
  }

  private void check(SharedPie pie) {
    if (pie.divisions() > MOST_DIVISIONS) {
      note(
          TalkColumns.UNITS + pie.kinds().get(0),
          "there are more divisions than can be gone through one by one",
          "at most " + MOST_DIVISIONS + " divisions: units of each kind plus one, multiplied",
          "Maybe some kinds can be counted in larger units.");
    } else if (!(pie.mostFirst() > 0)) {
      note(TalkColumns.FIRST + pie.kinds().get(0), "nothing is worth anything to the first");
    } else if (!(pie.mostSecond() > 0)) {
      note(TalkColumns.SECOND + pie.kinds().get(0), "nothing is worth anything to the second");
    }
  }

  private Optional<TalkEnd> end(TalkColumns columns, List<Integer> units) {
    return switch (columns.recorded() ? cell(TalkColumns.END) : "") {
      case "" -> Optional.empty();
      case "walk-away" -> Optional.of(new TalkEnd.WalkAway());
      case "agreement" -> Optional.of(new TalkEnd.Agreement(gets(columns, units)));
      default -> {
        note(
            TalkColumns.END,
            "'" + cell(TalkColumns.END) + "' is no end of a talk",
            "agreement or walk-away, or nothing if nobody recorded it",
            "");
        yield Optional.empty();
      }
    };
  }

  private List<Integer> gets(TalkColumns columns, List<Integer> units) {
    Integer[] gets = new Integer[units.size()];
    for (int kind = 0; kind < gets.length; kind++) {
      String column = TalkColumns.GETS + columns.kinds().get(kind);
      if (cell(column).isEmpty()) {
        note(column, "nothing stands here", "a whole number from 0 to " + units.get(kind), "");
      }
      gets[kind] = whole(column, units.get(kind)).orElse(0);
    }
    return List.of(gets);
  }

  /** A whole number from 0; empty where nothing stands, or something else. */
  private OptionalInt whole(String column, int most) {
    String text = cell(column);
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) > most) {
      note(column, "'" + text + "' cannot stand here", "a whole number from 0 to " + most, "");
      return OptionalInt.empty();
    }
    return OptionalInt.of(Integer.parseInt(text));
  }

  private double points(String column) {
    return number(column, Double.NaN, 0);
  }

  /** A number; {@code otherwise} where nothing stands, NaN if something must. */
  private double number(String column, double otherwise, double least) {
    String text = cell(column);
    if (text.isEmpty() && !Double.isNaN(otherwise)) {
      return otherwise;
    }
    try {
      double value = Double.parseDouble(text);
      if (Double.isFinite(value) && value >= least && !text.matches(".*[dDfFxX].*")) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Said below, as for numbers that are out of range.
    }
    String expected = least == 0 ? "a number of points, at least 0" : "a number of points";
    String what = text.isEmpty() ? "nothing stands here" : "'" + text + "' cannot stand here";
    note(column, what, expected, text.contains(",") ? "Maybe with a point for the comma." : "");
    return 1;
  }

  private String cell(String column) {
    int index = header.indexOf(column);
    return index < 0 || index >= cells.size() ? "" : cells.get(index);
  }

  private void note(String column, String what) {
    note(column, what, "at least one kind of which there are units to be worth something", "");
  }

  private void note(String column, String what, String expected, String maybe) {
    int at = 1;
    for (int before = 0; before < Math.min(header.indexOf(column), cells.size()); before++) {
      at += cells.get(before).length() + 1;
    }
    problems.add(new InputProblem(file, line, at, column, what, expected, maybe));
  }
}
