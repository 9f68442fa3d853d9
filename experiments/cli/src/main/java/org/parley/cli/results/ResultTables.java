package org.parley.cli.results;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The tables of a result folder, written a run at a time. */
public final class ResultTables implements Closeable {
  private final CsvWriter runs;
  private final Optional<CsvWriter> offers;

  /**
   * Opens the tables and writes their headers.
   *
   * @param folder where they go
   * @param runsHeader columns of {@code runs.csv}
   * @param offersHeader columns of {@code offers.csv}; empty if there is to be none
   */
  public ResultTables(Path folder, String[] runsHeader, Optional<String[]> offersHeader)
      throws IOException {
    runs = open(folder.resolve("runs.csv"), runsHeader);
    offers =
        offersHeader.isPresent()
            ? Optional.of(open(folder.resolve("offers.csv"), offersHeader.get()))
            : Optional.empty();
  }

  private static CsvWriter open(Path file, String[] header) throws IOException {
    return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file).writeRecord(header);
  }

  /** Writes a run down. */
  public void write(ResultLine line) {
    runs.writeRecord(line.run());
    offers.ifPresent(table -> line.offers().forEach(table::writeRecord));
  }

  @Override
  public void close() throws IOException {
    runs.close();
    if (offers.isPresent()) {
      offers.get().close();
    }
  }
}
