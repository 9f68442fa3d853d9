package org.parley.cli.results;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.compiled.CompiledTalks;
import org.parley.ensemble.Ensemble;
import org.parley.ensemble.OffersCsv;
import org.parley.ensemble.OutcomeLabels;
import org.parley.ensemble.RunResult;
import org.parley.ensemble.RunsCsv;
import org.parley.goal.StatedGoal;
import org.parley.negotiation.Simulation;

/**
 * What is written down of a run.
 *
 * @param run cells of its record in the table of runs
 * @param offers cells of its records in the table of offers; empty if offers are not traced
 */
public record ResultLine(String[] run, List<String[]> offers) {
  public ResultLine {
    offers = List.copyOf(offers);
  }

  /** The same, looking at goals. */
  public static Ensemble<ResultLine> plain(CompiledTalks talks, long seed, List<StatedGoal> asked) {
    Ensemble<RunResult> all = Ensemble.of(talks, seed, asked);
    RunsCsv runs = new RunsCsv(all.frame());
    return all.viewed(row -> new ResultLine(runs.cells(row), List.of()));
  }

  /** Runs of these talks, looking at goals, of which both tables are written. */
  public static Ensemble<ResultLine> traced(
      CompiledTalks talks, long seed, List<StatedGoal> asked) {
    OutcomeLabels frame = OutcomeLabels.of(talks, seed, asked);
    RunsCsv runs = new RunsCsv(frame);
    OffersCsv offers = OffersCsv.of(frame, talks.scenario());
    // A run's offers wait here from its end until it is viewed, a moment later on the same thread.
    Map<Long, OffersCsv.Tracer> traces = new ConcurrentHashMap<>();
    return new Ensemble<>(
        frame,
        () -> {
          Simulation simulation = Simulation.of(talks, seed);
          return run -> {
            OffersCsv.Tracer tracer = offers.tracer(run);
            traces.put(run, tracer);
            return simulation.run(run, tracer);
          };
        },
        row -> new ResultLine(runs.cells(row), traces.remove(row.run()).records()));
  }
}
