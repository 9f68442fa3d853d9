package org.parley.lab.measure;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * A figure of a run, read from its row in {@code runs.csv}.
 *
 * <ul>
 *   <li>{@code agreement}: 1 if anything was agreed; {@code none}, {@code partial}, {@code
 *       comprehensive}: 1 if the talks came out so
 *   <li>{@code deadline}, {@code walkout}: 1 if the talks ended so
 *   <li>{@code <issue>=<option>} or {@code <issue>=open}: 1 if the issue was settled so
 *   <li>a goal with every option named, such as {@code ceasefire=thirty-days,full and not walkout}:
 *       1 if it is met
 *   <li>any column with numbers, such as {@code rounds}, {@code hold}, {@code gain.adria}
 * </ul>
 *
 * @param name as above
 */
public record RunMeasure(String name) {
  private static final List<String> KINDS = List.of("none", "partial", "comprehensive");
  private static final List<String> ENDS = List.of("deadline", "walkout");

  private static final List<String> WORDS =
      List.of("run", "seed", "status", "error", "outcome", "end", "scenario", "point");

  /** Whether it is 1 or 0 in every run, so that its mean is a share. */
  public boolean isShare() {
    return name.equals("agreement")
        || KINDS.contains(name)
        || ENDS.contains(name)
        || name.indexOf('=') > 0
        || isCompound();
  }

  /** Whether it is a goal of more than one condition or option, or on a figure. */
  public boolean isCompound() {
    return name.chars().anyMatch(c -> " ,<>()".indexOf(c) >= 0);
  }

  /**
   * Finds the measure in a table.
   *
   * @param header names of the columns
   * @return from the cells of a run to the figure, NaN if the run failed or has no such figure;
   *     empty if the table has no column for it
   */
  public Optional<ToDoubleFunction<String[]>> in(List<String> header) {
    int status = header.indexOf("status");
    return raw(header)
        .map(raw -> cells -> cells[status].equals("ok") ? raw.applyAsDouble(cells) : Double.NaN);
  }

  private Optional<ToDoubleFunction<String[]>> raw(List<String> header) {
    if (isCompound()) {
      return GoalCells.of(name, header).map(met -> cells -> met.test(cells) ? 1 : 0);
    }
    int outcome = header.indexOf("outcome");
    int end = header.indexOf("end");
    if (name.equals("agreement")) {
      return Optional.of(cells -> cells[outcome].equals("none") ? 0 : 1);
    }
    if (KINDS.contains(name)) {
      return Optional.of(cells -> cells[outcome].equals(name) ? 1 : 0);
    }
    if (ENDS.contains(name)) {
      return Optional.of(cells -> cells[end].equals(name) ? 1 : 0);
    }
    int equals = name.indexOf('=');
    if (equals > 0) {
      int issue = header.indexOf(name.substring(0, equals).strip());
      String option = name.substring(equals + 1).strip();
      return issue < 0
          ? Optional.empty()
          : Optional.of(
              cells -> cells[issue].isEmpty() ? Double.NaN : cells[issue].equals(option) ? 1 : 0);
    }
    int column = header.indexOf(name);
    // The columns of issues hold words; that of "closed." and the number of its round, numbers.
    boolean words = WORDS.contains(name) || header.contains("closed." + name);
    return column < 0 || words
        ? Optional.empty()
        : Optional.of(
            cells -> cells[column].isEmpty() ? Double.NaN : CellNumbers.read(cells[column]));
  }
}
