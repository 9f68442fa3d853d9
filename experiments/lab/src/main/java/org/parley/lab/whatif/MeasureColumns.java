package org.parley.lab.whatif;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.ToDoubleFunction;
import org.parley.ensemble.Ensemble;
import org.parley.ensemble.RunResult;
import org.parley.ensemble.RunsCsv;
import org.parley.lab.measure.RunMeasure;
import org.parley.lab.measure.StandardMeasures;
import org.parley.statistics.ConfidenceIntervals;
import org.parley.statistics.ShareEstimate;

/** All measures of all runs of one side, one column each; a missing figure is NaN. */
final class MeasureColumns {
  private final Map<RunMeasure, float[]> shares = new LinkedHashMap<>();
  private final Map<RunMeasure, double[]> means = new LinkedHashMap<>();

  private MeasureColumns(Collection<RunMeasure> measures, int runs) {
    for (RunMeasure measure : measures) {
      if (measure.isShare()) {
        shares.put(measure, new float[runs]);
      } else {
        means.put(measure, new double[runs]);
      }
    }
  }

  /**
   * Makes the runs.
   *
   * @param goals what is looked at beside what every experiment reports
   * @param done told how many runs were made, now and then
   * @return empty if it was cancelled
   */
  static Optional<MeasureColumns> of(
      Ensemble<RunResult> talks,
      List<RunMeasure> goals,
      int runs,
      int threads,
      LongConsumer done,
      BooleanSupplier cancelled)
      throws IOException {
    RunsCsv table = new RunsCsv(talks.frame());
    List<String> header = Arrays.asList(table.header());
    Map<RunMeasure, ToDoubleFunction<String[]>> found = new LinkedHashMap<>();
    for (RunMeasure goal : goals) {
      goal.in(header).ifPresent(figure -> found.put(goal, figure));
    }
    StandardMeasures.of(talks.frame()).forEach(m -> found.put(m, m.in(header).orElseThrow()));
    MeasureColumns columns = new MeasureColumns(found.keySet(), runs);
    List<Filling> fillings =
        found.entrySet().stream().map(e -> new Filling(e.getKey(), e.getValue())).toList();
    Ensemble.Listener<String[]> listener =
        new Ensemble.Listener<>() {
          @Override
          public void row(String[] cells) {
            int run = Integer.parseInt(cells[0]);
            fillings.forEach(f -> columns.set(f.measure(), run, f.figure().applyAsDouble(cells)));
          }

          @Override
          public void progress(long made, long failed) {
            done.accept(made);
          }

          @Override
          public boolean cancelled() {
            return cancelled.getAsBoolean();
          }
        };
    Ensemble.Result result = talks.viewed(table::cells).run(0, runs, threads, listener);
    return result.ending() == Ensemble.Ending.FINISHED ? Optional.of(columns) : Optional.empty();
  }

  private record Filling(RunMeasure measure, ToDoubleFunction<String[]> figure) {}

  private void set(RunMeasure measure, int run, double value) {
    if (measure.isShare()) {
      shares.get(measure)[run] = (float) value;
    } else {
      means.get(measure)[run] = value;
    }
  }

  boolean has(RunMeasure measure) {
    return shares.containsKey(measure) || means.containsKey(measure);
  }

  double at(RunMeasure measure, int run) {
    return measure.isShare() ? shares.get(measure)[run] : means.get(measure)[run];
  }

  /** Share of the runs that have a measure. */
  ShareEstimate share(RunMeasure measure, int runs) {
    long met = 0;
    long known = 0;
    for (int run = 0; run < runs; run++) {
      double value = at(measure, run);
      known += Double.isNaN(value) ? 0 : 1;
      met += value == 1 ? 1 : 0;
    }
    return ConfidenceIntervals.wilson(met, known);
  }
}
