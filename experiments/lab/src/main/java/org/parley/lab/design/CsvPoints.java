package org.parley.lab.design;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Points from a table: paths in the first row, one point in each row below. A column {@code point}
 * is passed over, so that the {@code design.csv} of one sweep can be the design of another.
 *
 * @param paths one per column
 * @param design the points
 */
public record CsvPoints(List<String> paths, ListedPoints design) {
  private static final String NUMBERING = "point";

  /** What spreadsheet programs put before a table in UTF-8. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  public CsvPoints {
    paths = List.copyOf(paths);
  }

  /**
   * Reads a table.
   *
   * @param text the whole file
   * @throws IllegalArgumentException if it has no points, a column twice, or a row too short or too
   *     long; the message names the line
   */
  public static CsvPoints parse(String text) {
    List<CsvRecord> records = read(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    if (records.size() < 2) {
      throw new IllegalArgumentException("needs a row of paths and at least one point below it");
    }
    List<String> header = records.get(0).getFields().stream().map(String::strip).toList();
    if (new HashSet<>(header).size() != header.size()) {
      throw new IllegalArgumentException("line 1 names a column twice");
    }
    checkNames(header);
    int numbering = header.indexOf(NUMBERING);
    List<List<String>> rows = new ArrayList<>();
    for (CsvRecord row : records.subList(1, records.size())) {
      if (row.getFieldCount() != header.size()) {
        throw new IllegalArgumentException(
            "line "
                + row.getStartingLineNumber()
                + " has "
                + row.getFieldCount()
                + (row.getFieldCount() == 1 ? " cell" : " cells")
                + ", the first line "
                + header.size());
      }
      checkCells(row);
      rows.add(without(row.getFields(), numbering));
    }
    return new CsvPoints(without(header, numbering), new ListedPoints(rows));
  }

  private static void checkNames(List<String> header) {
    if (header.size() == 1 && header.get(0).matches(".*[;\t].*")) {
      throw new IllegalArgumentException(
          "line 1 has one column; its names are parted by "
              + (header.get(0).contains(";") ? "';'" : "tabs")
              + "\n    expected commas between columns, and a point in numbers");
    }
    int nameless = header.indexOf("");
    if (nameless >= 0) {
      throw new IllegalArgumentException("line 1: column " + (nameless + 1) + " has no name");
    }
  }

  /** A spreadsheet program would compute what begins with =, and a talk has no use for it. */
  private static void checkCells(CsvRecord row) {
    for (String cell : row.getFields()) {
      if (cell.strip().startsWith("=")) {
        throw new IllegalArgumentException(
            "line "
                + row.getStartingLineNumber()
                + ": '"
                + cell.strip()
                + "' is a formula\n    expected its value");
      }
    }
  }

  private static List<CsvRecord> read(String text) {
    try {
      return CsvReader.builder()
          .allowMissingFields(true)
          .allowExtraFields(true)
          .ofCsvRecord(text)
          .stream()
          .toList();
    } catch (CsvParseException e) {
      throw new IllegalArgumentException("is no table: " + e.getMessage(), e);
    }
  }

  private static List<String> without(List<String> cells, int index) {
    List<String> kept = new ArrayList<>(cells.stream().map(String::strip).toList());
    if (index >= 0) {
      kept.remove(index);
    }
    return kept;
  }
}
