package org.parley.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.parley.lab.backtest.AgentFitting;
import org.parley.lab.backtest.BacktestFiles;
import org.parley.lab.backtest.BacktestInput;
import org.parley.lab.backtest.CaseBacktest;
import org.parley.lab.backtest.CaseScores;
import org.parley.lab.backtest.FreeTalkers;
import org.parley.lab.backtest.RecordedCase;
import org.parley.lab.backtest.TalkBacktest;
import org.parley.lab.backtest.TalkRecord;
import org.parley.lab.backtest.TalkSplit;
import org.parley.lab.backtest.TalkTable;
import org.parley.lab.io.ReadResult;
import org.parley.scenario.io.InputProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley backtest}: forecasts against what was recorded. */
@Command(
    name = "backtest",
    versionProvider = ProgramVersion.class,
    description = {
      "Holds forecasts against recorded talks, and says how well they did.",
      "A table of talks (CSV) has a line a talk; where nothing is recorded, it is forecast.",
      "Scenarios that say what happened are scored issue by issue, beside simple forecasts."
    },
    footer = {
      "",
      "Examples:",
      "  parley backtest casino.csv --fit --json",
      "  parley backtest scenarios/history/*-*.yaml",
      "  parley backtest mine.yaml --teach scenarios/history/*-*.yaml"
    })
final class BacktestCommand implements Callable<Integer> {
  private static final int FOLDS = 5;
  private static final long DEFAULT_RUNS = 1000;

  private final CommandConsole console;

  @Mixin private CommonOptions common;
  @Mixin private EnsembleOptions ensemble;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Tables of talks, and scenarios that say what happened.")
  private List<Path> files;

  @Option(
      names = "--fit",
      description = {
        "Also fit the agents to the table, and score them on talks that they were",
        "not fitted to (five-fold cross-validation, unless --train says otherwise)."
      })
  private boolean fit;

  @Option(
      names = "--train",
      paramLabel = "COLUMN=VALUE",
      description = {
        "Whatever is fitted is fitted to the talks whose cell in this column is this,",
        "and all is scored on the others."
      })
  private String train;

  @Option(
      names = "--teach",
      paramLabel = "FILE",
      arity = "1..*",
      description = {
        "Scenarios that say what happened, from which the forecasts of the others learn how",
        "sure to be; they are not scored."
      })
  private List<Path> teach = List.of();

  @Option(names = "--json", description = "Print the result as one JSON object.")
  private boolean json;

  BacktestCommand(CommandConsole console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    TalkSplit split = split();
    List<BacktestInput> inputs = read(files);
    List<RecordedCase> teachers = teachers();
    List<TalkTable> tables = new ArrayList<>();
    List<RecordedCase> cases = new ArrayList<>();
    for (BacktestInput input : inputs) {
      boolean sorted =
          input.match(table -> tables.add(table.table()), recorded -> cases.add(recorded.talks()));
      assert sorted;
    }
    tables.forEach(table -> check(table, split));
    TalkBacktest backtest =
        new TalkBacktest(
            FreeTalkers.shipped(), fit ? AgentFitting.REFITTED : AgentFitting.AS_SHIPPED, split);
    List<Object> told = new ArrayList<>();
    tables.forEach(table -> score(table, backtest, told));
    if (!cases.isEmpty()) {
      score(cases, teachers, told);
    }
    if (json) {
      Object all = told.size() == 1 ? told.get(0) : Map.of("files", told);
      console.out().println(JsonText.of(all));
    }
    return ExitCodes.DONE;
  }

  private void score(TalkTable table, TalkBacktest backtest, List<Object> told) {
    if (table.recorded().isEmpty()) {
      List<BacktestJson.TalkForecast> forecasts = BacktestJson.forecasts(table);
      told.add(Map.of("talks", table.talks().size(), "forecasts", forecasts));
      tell(BacktestText.forecasts(table));
    } else {
      var scores = backtest.score(table);
      told.add(BacktestJson.of(scores));
      tell(BacktestText.scores(table, scores));
    }
  }

  private void score(List<RecordedCase> cases, List<RecordedCase> teachers, List<Object> told) {
    CaseScores scores =
        new CaseBacktest(
                cases,
                teachers,
                (int) ensemble.runs(DEFAULT_RUNS),
                ensemble.seed(),
                ensemble.threads())
            .scores();
    told.add(CaseBacktestJson.of(scores));
    tell(CaseBacktestText.of(scores));
  }

  private void tell(String text) {
    if (!json) {
      console.out().print(text);
      console.out().flush();
    }
  }

  private List<RecordedCase> teachers() {
    return read(teach).stream()
        .map(
            input ->
                input.<RecordedCase>match(
                    table -> {
                      throw wrong(
                          "--teach takes scenarios, and no tables: " + table.table().file());
                    },
                    BacktestInput.Recorded::talks))
        .toList();
  }

  private static List<BacktestInput> read(List<Path> files) {
    List<BacktestInput> inputs = new ArrayList<>();
    List<InputProblem> problems = new ArrayList<>();
    for (Path file : files) {
      ReadResult<BacktestInput> read = BacktestFiles.read(file);
      problems.addAll(read.problems());
      read.value().ifPresent(inputs::add);
    }
    if (!problems.isEmpty()) {
      throw InvalidInput.of(problems);
    }
    return inputs;
  }

  private TalkSplit split() {
    if (train == null) {
      return new TalkSplit.Folds(FOLDS);
    }
    int at = train.indexOf('=');
    if (at < 1) {
      throw wrong("--train is '" + train + "'; expected as COLUMN=VALUE, such as split=train");
    }
    return new TalkSplit.Column(train.substring(0, at), train.substring(at + 1));
  }

  private void check(TalkTable table, TalkSplit split) {
    if (!(split instanceof TalkSplit.Column column)) {
      return;
    }
    if (!table.columns().contains(column.column())) {
      throw wrong("--train names a column that " + table.file() + " has not: " + column.column());
    }
    List<TalkRecord> recorded = table.recorded();
    long teach = recorded.stream().filter(column::teaches).count();
    if (!recorded.isEmpty() && (teach < 2 || teach == recorded.size())) {
      throw wrong(
          "--train leaves nothing to fit to or nothing to score: '"
              + column.teaches()
              + "' stands in "
              + teach
              + " of "
              + recorded.size()
              + " recorded talks of "
              + table.file());
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
