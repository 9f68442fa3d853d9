package org.parley.lab.backtest;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parley.lab.io.ReadResult;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.InputProblem;
import org.parley.scenario.io.ReadingResult;
import org.parley.scenario.io.ScenarioReader;

/** Reads what forecasts are held against; the ending of a file tells its form. */
public final class BacktestFiles {
  /** Endings of files that hold no table: scenarios, and what is taken for one. */
  private static final List<String> TEXTS = List.of(".yaml", ".yml", ".json", ".xml");

  private BacktestFiles() {}

  /** Reads a file of any form. */
  public static ReadResult<BacktestInput> read(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (TEXTS.stream().anyMatch(name::endsWith)) {
      return scenario(file);
    }
    ReadResult<TalkTable> table = TalkTableReader.read(file);
    return new ReadResult<>(table.value().map(BacktestInput.Talks::new), table.problems());
  }

  private static ReadResult<BacktestInput> scenario(Path file) {
    ReadingResult reading = ScenarioReader.read(file, List.of());
    if (!(reading instanceof ReadingResult.Valid valid)) {
      List<InputProblem> problems = ((ReadingResult.Invalid) reading).problems();
      return new ReadResult<>(Optional.empty(), problems);
    }
    Scenario scenario = valid.scenario();
    if (scenario.history().isEmpty() || new RecordedCase(scenario).issues().isEmpty()) {
      InputProblem unknown =
          new InputProblem(
              file.toString(),
              1,
              1,
              "happened",
              "it is not said how these talks ended",
              "the outcome of an issue that was open, under happened: outcomes",
              "");
      return new ReadResult<>(Optional.empty(), List.of(unknown));
    }
    return new ReadResult<>(
        Optional.of(new BacktestInput.Recorded(new RecordedCase(scenario))), List.of());
  }
}
