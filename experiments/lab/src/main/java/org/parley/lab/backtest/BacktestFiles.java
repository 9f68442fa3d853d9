package org.parley.lab.backtest;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parley.lab.io.ReadResult;
import org.parley.scenario.io.InputProblem;

/** Reads what forecasts are held against; the ending of a file tells its form. */
public final class BacktestFiles {
  private BacktestFiles() {}

  /** Reads a file of any form. */
  public static ReadResult<BacktestInput> read(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json")) {
      InputProblem unknown =
          new InputProblem(
              file.toString(),
              1,
              1,
              "",
              "is no table of talks",
              "a table of talks: a CSV file with the columns id, p1_<kind>, p2_<kind>",
              "");
      return new ReadResult<>(Optional.empty(), List.of(unknown));
    }
    ReadResult<TalkTable> table = TalkTableReader.read(file);
    return new ReadResult<>(table.value().map(BacktestInput.Talks::new), table.problems());
  }
}
