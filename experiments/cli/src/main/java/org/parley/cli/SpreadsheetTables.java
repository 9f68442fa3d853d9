package org.parley.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/**
 * Tables for spreadsheet programs that take a file for UTF-8 only if it begins with a byte-order
 * mark, such as Excel. They stand beside the tables that programs read, which have none.
 */
final class SpreadsheetTables {
  private static final String TABLE = ".csv";
  private static final String MARKED = ".excel.csv";

  @Option(
      names = "--excel",
      description =
          "Also write every table as NAME.excel.csv, with a byte-order mark, so that Excel reads"
              + " its letters.")
  private boolean wanted;

  /** Writes them beside the tables of a folder, if they were asked for. */
  void beside(Path folder) throws IOException {
    if (!wanted) {
      return;
    }
    for (Path table : tables(folder)) {
      String name = table.getFileName().toString();
      Path marked = folder.resolve(name.substring(0, name.length() - TABLE.length()) + MARKED);
      try (OutputStream out = Files.newOutputStream(marked)) {
        out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
        Files.copy(table, out);
      }
    }
  }

  private static List<Path> tables(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(TABLE) && !file.toString().endsWith(MARKED))
          .sorted()
          .toList();
    }
  }
}
