package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.outcome.Outcome;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.ScenarioReader;

class ResultPrinterTest {
  @TempDir private Path temp;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int tell(LongFunction<Outcome> simulation, Optional<PrecisionTarget> until, boolean quiet)
      throws IOException {
    RunExecution whole = InventedRuns.execution(simulation, 1_200, 1);
    RunExecution execution =
        new RunExecution(
            whole.ensemble(),
            whole.why(),
            1_200,
            until,
            1,
            Optional.empty(),
            "",
            whole.manifest(),
            whole.pictures());
    try (InterruptionWatch interruption = InterruptionWatch.watch()) {
      RunExecution.Done done = execution.in(temp.resolve("r"), (n, failed) -> {}, interruption);
      CommandConsole console =
          new CommandConsole(new PrintWriter(out), new PrintWriter(err), false, Map.of());
      return new ResultPrinter(console, true, quiet).tell(done, 1_200, scenario());
    }
  }

  private Scenario scenario() throws IOException {
    Path file = temp.resolve("oru.yaml");
    try (var in = ResultPrinterTest.class.getResourceAsStream("/oru.yaml")) {
      Files.copy(in, file);
    }
    return ScenarioReader.read(file, List.of()).scenarioOrThrow();
  }

  @Test
  void done() throws IOException {
    assertThat(tell(InventedRuns::outcome, Optional.empty(), false)).isEqualTo(ExitCodes.DONE);
    assertThat(out.toString()).isEqualTo(Files.readString(temp.resolve("r/summary.json")));
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void someRunsFailed() throws IOException {
    assertThat(tell(InventedRuns::everyFourthFails, Optional.empty(), true))
        .isEqualTo(ExitCodes.RUNS_FAILED);
    assertThat(out.toString()).isEqualTo(Files.readString(temp.resolve("r/summary.json")));
    assertThat(err.toString())
        .isEqualTo(
            "parley: 300 of 1,200 runs failed; see the column 'error' of "
                + temp.resolve("r/runs.csv")
                + "\n");
  }

  @Test
  void tooFewRuns() throws IOException {
    assertThat(tell(InventedRuns::outcome, Optional.of(new PrecisionTarget(0.001)), false))
        .isEqualTo(ExitCodes.DONE);
    assertThat(err.toString()).isEqualTo("warning: 1,200 runs were not enough for --until\n");
  }
}
