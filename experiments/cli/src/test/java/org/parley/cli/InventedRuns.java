package org.parley.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.parley.cli.results.ResultLine;
import org.parley.cli.results.ResultManifest;
import org.parley.cli.results.StartTime;
import org.parley.ensemble.Ensemble;
import org.parley.ensemble.OutcomeLabels;
import org.parley.ensemble.RunsCsv;
import org.parley.outcome.Aftermath;
import org.parley.outcome.Outcome;
import org.parley.outcome.OutcomeDistances;
import org.parley.scenario.io.SourceText;

/** Runs made up from their number alone, to write down without a scenario. */
final class InventedRuns {
  static final OutcomeLabels FRAME =
      new OutcomeLabels(
          "oru",
          "The Oru river talks",
          7,
          List.of(new OutcomeLabels.Question("release", List.of("none", "half", "full"))),
          List.of("adria", "borland"),
          2,
          List.of(),
          List.of());

  private InventedRuns() {}

  static Outcome outcome(long run) {
    int option = (int) ((run + 2) % 4) - 1;
    boolean open = option < 0;
    return new Outcome(
        run,
        open ? Outcome.Kind.NONE : Outcome.Kind.COMPREHENSIVE,
        open ? Outcome.End.DEADLINE : Outcome.End.AGREEMENT,
        0,
        0,
        2,
        new int[] {option},
        new int[] {open ? -1 : 2},
        new long[] {250_000_000L * (option + 1), 500_000_000},
        new long[] {-250_000_000, 1},
        open ? Double.NaN : 0.5,
        new OutcomeDistances(0.25, Double.NaN, Double.NaN),
        new double[0],
        new boolean[0],
        new long[][] {{Outcome.NO_OFFER, 1}, {2, 3}},
        Aftermath.NONE,
        new boolean[2]);
  }

  static Outcome everyFourthFails(long run) {
    if (run % 4 == 3) {
      throw new IllegalStateException("no \"table\",\nno talks");
    }
    return outcome(run);
  }

  static RunExecution execution(LongFunction<Outcome> simulation, long runs, int threads) {
    RunsCsv csv = new RunsCsv(FRAME);
    ResultManifest manifest =
        new ResultManifest(
            "0.0.0",
            List.of("run", "x.yaml"),
            7,
            threads,
            StartTime.now(),
            List.of(new SourceText("x.yaml", "parley: 1\n".getBytes(StandardCharsets.UTF_8))));
    return new RunExecution(
        new Ensemble<>(FRAME, () -> simulation, row -> new ResultLine(csv.cells(row), List.of())),
        (tally, cancelled) -> tally.summary(),
        runs,
        Optional.empty(),
        threads,
        Optional.empty(),
        "parley: 1\n",
        manifest,
        (summary, detail, settling, folder) -> {});
  }
}
