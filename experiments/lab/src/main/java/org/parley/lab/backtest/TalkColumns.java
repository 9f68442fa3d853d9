package org.parley.lab.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.parley.scenario.io.InputProblem;
import org.parley.spelling.ClosestWord;

/**
 * The columns of a table of talks: {@code id}; for each kind {@code p1_<kind>}, {@code p2_<kind>}
 * and, if there are not three units of it, {@code n_<kind>}; {@code away_1}, {@code away_2}; and,
 * where the end was recorded, {@code end} and {@code one_gets_<kind>}.
 *
 * @param kinds the kinds, in the order of their first columns
 * @param recorded whether there is a column {@code end}
 */
record TalkColumns(List<String> kinds, boolean recorded) {
  static final String ID = "id";
  static final String FIRST = "p1_";
  static final String SECOND = "p2_";
  static final String UNITS = "n_";
  static final String GETS = "one_gets_";
  static final String AWAY_FIRST = "away_1";
  static final String AWAY_SECOND = "away_2";
  static final String END = "end";
  static final String PROPOSALS = "proposals";

  TalkColumns {
    kinds = List.copyOf(kinds);
  }

  /** Reads the first line; what is lost or stands twice is noted. */
  static TalkColumns of(String file, List<String> header, List<InputProblem> problems) {
    List<String> kinds = new ArrayList<>();
    for (int column = 0; column < header.size(); column++) {
      String name = header.get(column);
      if (!name.isEmpty() && header.indexOf(name) < column) {
        problems.add(
            problem(file, header, column, "column '" + name + "' stands twice", "each once", ""));
      } else if (name.startsWith(FIRST) && name.length() > FIRST.length()) {
        kinds.add(name.substring(FIRST.length()));
      }
    }
    TalkColumns columns = new TalkColumns(kinds, header.contains(END));
    columns.check(file, header, problems);
    return columns;
  }

  private void check(String file, List<String> header, List<InputProblem> problems) {
    lost(file, header, ID, "the name of the talk", problems);
    if (kinds.isEmpty()) {
      problems.add(
          problem(
              file,
              header,
              0,
              "there is no column p1_<kind>",
              "for every kind p1_<kind> and p2_<kind>: points that a unit is worth to either",
              header.size() == 1 && header.get(0).contains(";")
                  ? "Maybe put commas between the cells in place of semicolons."
                  : "Maybe the first line, which names the columns, is missing."));
    }
    for (String kind : kinds) {
      lost(file, header, SECOND + kind, "points of a unit of " + kind + " to the second", problems);
      if (recorded) {
        lost(file, header, GETS + kind, "units of " + kind + " that the first gets", problems);
      }
    }
    for (int column = 0; column < header.size(); column++) {
      String name = header.get(column);
      for (String prefix : List.of(SECOND, UNITS, GETS)) {
        if (name.startsWith(prefix) && !kinds.contains(name.substring(prefix.length()))) {
          String other = FIRST + name.substring(prefix.length());
          problems.add(
              problem(
                  file,
                  header,
                  column,
                  "column '" + name + "' has no '" + other + "'",
                  "a column '" + other + "': points of a unit to the first",
                  ClosestWord.advice(other, header)));
        }
      }
    }
  }

  private static void lost(
      String file, List<String> header, String name, String what, List<InputProblem> problems) {
    if (!header.contains(name)) {
      problems.add(
          problem(
              file,
              header,
              0,
              "there is no column '" + name + "'",
              what + " in a column of that name",
              ClosestWord.advice(name, header.stream().filter(other -> !isKnown(other)).toList())));
    }
  }

  /** Whether a column has a meaning of its own, so that it is no slip of the pen for another. */
  private static boolean isKnown(String name) {
    return List.of(ID, AWAY_FIRST, AWAY_SECOND, END, PROPOSALS).contains(name)
        || Stream.of(FIRST, SECOND, UNITS, GETS).anyMatch(name::startsWith);
  }

  private static InputProblem problem(
      String file, List<String> header, int column, String what, String expected, String maybe) {
    int at = 1;
    for (String name : header.subList(0, column)) {
      at += name.length() + 1;
    }
    return new InputProblem(file, 1, at, "", what, expected, maybe);
  }
}
