package org.parley.lab.sweep;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.parley.bargaining.FixedPoint;
import org.parley.goal.GoalVocabulary;
import org.parley.lab.measure.RunMeasure;
import org.parley.lab.measure.StandardMeasures;
import org.parley.spelling.ClosestWord;
import org.parley.statistics.IntervalEstimate;
import org.parley.statistics.MeanAndVariance;
import org.parley.statistics.PairedDifference;
import org.parley.statistics.SampleMoments;

/** A sweep whose tables are on disk, to be looked into. */
public final class FinishedSweep {
  private static final String UTILITY = "utility.";

  private final Path folder;
  private final StoredPlan kept;
  private final boolean complete;

  private FinishedSweep(Path folder, StoredPlan kept, boolean complete) {
    this.folder = folder;
    this.kept = kept;
    this.complete = complete;
  }

  /**
   * Opens a folder.
   *
   * @throws SweepRefused if it holds no sweep, or none with tables, or tables that are not those
   *     that the sweep wrote
   */
  public static FinishedSweep open(Path folder) throws IOException {
    StoredPlan kept =
        StoredPlan.read(folder).orElseThrow(() -> new SweepRefused(folder + " holds no sweep"));
    if (!kept.shard().isWhole()) {
      throw new SweepRefused(
          folder + " holds shard " + kept.shard() + " of a sweep; put the shards together: merge");
    }
    if (!Files.exists(folder.resolve("manifest.json"))) {
      throw new SweepRefused(
          folder + " holds a sweep whose tables are not written; go on with it: --resume");
    }
    SweepManifest.check(folder);
    return new FinishedSweep(folder, kept, SweepManifest.isComplete(folder));
  }

  /** What was done. */
  public SweepPlan plan() {
    return kept.plan();
  }

  /** Whether nothing was left to do. */
  public boolean isComplete() {
    return complete;
  }

  /** The words of which goals on its runs are made; a status quo is not known here. */
  public GoalVocabulary vocabulary() {
    return new GoalVocabulary(
        kept.options().entrySet().stream()
            .map(i -> new GoalVocabulary.AskedIssue(i.getKey(), i.getValue(), Optional.empty()))
            .toList(),
        kept.columns().stream()
            .filter(c -> c.startsWith(UTILITY))
            .map(c -> c.substring(UTILITY.length()))
            .toList());
  }

  /** Whether its runs have a figure. */
  public boolean has(RunMeasure measure) {
    return measure.in(kept.columns()).isPresent();
  }

  /**
   * Makes sure that its runs have a figure, and that an issue has the option that it names.
   *
   * @throws SweepRefused if not; the message names what is nearest
   */
  public void check(RunMeasure measure) {
    int equals = measure.name().indexOf('=');
    String issue = equals < 0 ? "" : measure.name().substring(0, equals).strip();
    if (!has(measure)) {
      List<String> words =
          equals < 0
              ? StandardMeasures.named(kept.columns())
              : List.copyOf(kept.options().keySet());
      throw new SweepRefused(
          "no run has the figure '"
              + measure.name()
              + "'"
              + maybe(equals < 0 ? measure.name() : issue, words));
    }
    if (measure.isCompound()) {
      return;
    }
    List<String> options = kept.options().getOrDefault(issue, List.of());
    String option = measure.name().substring(equals + 1).strip();
    if (equals >= 0 && !option.equals("open") && !options.contains(option)) {
      throw new SweepRefused(
          "the issue '"
              + issue
              + "' has no option '"
              + option
              + "'\n    expected one of: open, "
              + String.join(", ", options)
              + maybe(option, Stream.concat(Stream.of("open"), options.stream()).toList()));
    }
  }

  private static String maybe(String written, List<String> words) {
    String advice = ClosestWord.advice(written, words);
    return advice.isEmpty() ? "" : "\n    " + advice;
  }

  /**
   * A figure of a scenario at every point: the mean over the runs that have it, with Wilson's
   * interval for a share and Student's for a mean, as {@code summary.csv} has them; NaN where no
   * run has it. Memory does not grow with the runs.
   *
   * @param scenario its place in the list
   * @throws SweepRefused if no run can have it
   */
  public List<IntervalEstimate> estimates(int scenario, RunMeasure measure) throws IOException {
    return sums(scenario, measure).stream()
        .map(moments -> FigureTotals.estimate(moments, measure))
        .toList();
  }

  /**
   * A figure of a scenario at every point, summed up over the runs that have it. Memory does not
   * grow with the runs.
   *
   * @throws SweepRefused if no run can have it
   */
  public List<MeanAndVariance> moments(int scenario, RunMeasure measure) throws IOException {
    return sums(scenario, measure).stream().map(MeanAndVariance::of).toList();
  }

  private List<SampleMoments> sums(int scenario, RunMeasure measure) throws IOException {
    List<SampleMoments> byPoint = new ArrayList<>();
    kept.plan().points().forEach(point -> byPoint.add(new SampleMoments()));
    read(
        scenario,
        measure,
        (point, value) -> {
          if (!Double.isNaN(value)) {
            byPoint.get(point).add(Math.round(value * FixedPoint.ONE));
          }
        });
    return byPoint;
  }

  /**
   * A figure at every later point against the first point, run by run over those that both have.
   * Memory grows with the runs of one point alone: those of the first are held, 8 bytes each.
   *
   * @throws SweepRefused if no run can have it
   * @throws IllegalArgumentException if a point shares fewer than two runs with the first
   */
  public List<PairedDifference> againstFirst(int scenario, RunMeasure measure) throws IOException {
    FirstPointPairs pairs = new FirstPointPairs(kept.plan().points().size());
    read(scenario, measure, pairs::add);
    return pairs.differences();
  }

  /** Told the figure of a run. */
  @FunctionalInterface
  private interface Figure {
    void of(int point, double value);
  }

  /** Goes over the runs of a scenario, those of pilots left out. */
  private void read(int scenario, RunMeasure measure, Figure figure) throws IOException {
    check(measure);
    ToDoubleFunction<String[]> reading = measure.in(kept.columns()).orElseThrow();
    String wanted = kept.plan().scenarios().get(scenario);
    int pilot = kept.plan().replications().pilot();
    int run = kept.columns().indexOf("run");
    try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(folder.resolve("runs.csv"))) {
      for (CsvRecord row : rows) {
        if (row.getStartingLineNumber() > 1
            && row.getField(0).equals(wanted)
            && (pilot == 0 || Long.parseLong(row.getField(run)) >= pilot)) {
          double value = reading.applyAsDouble(row.getFields().toArray(String[]::new));
          figure.of(Integer.parseInt(row.getField(1)), value);
        }
      }
    }
  }
}
