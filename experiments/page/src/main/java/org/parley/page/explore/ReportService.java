package org.parley.page.explore;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.parley.compiled.CompiledTalks;
import org.parley.ensemble.BlockerStudy;
import org.parley.ensemble.CauseStudy;
import org.parley.ensemble.Ensemble;
import org.parley.ensemble.EnsembleSummary;
import org.parley.ensemble.OutcomeTally;
import org.parley.ensemble.RunResult;
import org.parley.page.http.RefusedRequest;
import org.parley.page.library.ScenarioShelf;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.ReadingResult;
import org.parley.scenario.io.ScenarioSetting;
import org.parley.storage.Checksum;
import org.parley.viz.ChartFolder;
import org.parley.viz.report.BargainingLandscape;
import org.parley.viz.report.LandscapeBuilder;
import org.parley.viz.report.NumberRow;
import org.parley.viz.report.ReportInput;
import org.parley.viz.report.RunCharts;
import org.parley.viz.report.RunReport;

/**
 * The report of a what-if, as {@code parley run} writes it; one is made at a time, and people take
 * turns.
 */
public final class ReportService implements AutoCloseable {
  /** Runs beyond which a report is left to the command line: assumed. */
  private static final int MOST_RUNS = 2_000;

  /** Time after which it is, in seconds: assumed. */
  private static final long MOST_SECONDS = 120;

  private static final int DIGITS = 8;

  private final ScenarioShelf shelf;
  private final int threads;
  private final String version;
  private final SimulationQueue queue = new SimulationQueue();

  /**
   * @param threads how many simulate at the same time
   * @param version version of Parley, as a report states it
   */
  public ReportService(ScenarioShelf shelf, int threads, String version) {
    this.shelf = shelf;
    this.threads = threads;
    this.version = version;
  }

  /** A report as one page of HTML, which holds everything it shows. */
  public record ReportText(String html) {}

  /** Makes the report of a question after those who wait longer. */
  public CompletableFuture<ReportText> ask(ExploreQuestion question) {
    return queue.submit(question.client(), cancelled -> made(question, cancelled));
  }

  /** Ends what a client still waits for. */
  public void cancel(String client) {
    queue.cancel(client);
  }

  @Override
  public void close() {
    queue.close();
  }

  private ReportText made(ExploreQuestion question, BooleanSupplier cancelled) throws IOException {
    long end = System.nanoTime() + MOST_SECONDS * 1_000_000_000;
    BooleanSupplier stop = () -> cancelled.getAsBoolean() || System.nanoTime() - end > 0;
    List<ScenarioSetting> settings =
        PageSettings.of(shelf.scenario(question.scenario()), question.set());
    ReadingResult reading = shelf.read(question.scenario(), settings);
    if (!(reading instanceof ReadingResult.Valid valid)) {
      throw new ExploreService.InvalidChange(((ReadingResult.Invalid) reading).problems());
    }
    String html = html(question, settings, valid, stop);
    if (stop.getAsBoolean()) {
      throw new RefusedRequest(503, "this report takes longer than can be waited for here");
    }
    return new ReportText(html);
  }

  private String html(
      ExploreQuestion question,
      List<ScenarioSetting> settings,
      ReadingResult.Valid reading,
      BooleanSupplier stop)
      throws IOException {
    Scenario scenario = reading.scenario();
    CompiledTalks talks = CompiledTalks.of(scenario);
    int runs = Math.min(MOST_RUNS, question.runs());
    OutcomeTally tally =
        Ensemble.of(talks, question.seed(), ExploreService.goals(scenario, question.goals()))
            .run(0, runs, threads, new Stoppable(stop))
            .tally();
    long looked = Math.min(BlockerStudy.RUNS, tally.runs());
    EnsembleSummary summary =
        tally
            .summary()
            .because(
                CauseStudy.why(talks, tally, threads, stop),
                BlockerStudy.of(talks, question.seed(), looked, stop));
    if (stop.getAsBoolean()) {
      return "";
    }
    Optional<BargainingLandscape> possible = Optional.of(LandscapeBuilder.of(scenario));
    ReportInput input =
        new ReportInput(
            scenario,
            summary,
            tally.detail(talks),
            possible,
            NumberRow.allOf(scenario),
            line(words(question, settings)),
            "parley run " + line(command(question, settings, runs)),
            version,
            Checksum.of(reading.resolved()).substring(0, DIGITS),
            Optional.empty());
    return RunReport.html(
        input,
        ChartFolder.draw(RunCharts.of(scenario, summary, input.detail(), input.landscape())));
  }

  private List<String> command(ExploreQuestion question, List<ScenarioSetting> settings, int runs) {
    List<String> words = words(question, settings);
    words.addAll(List.of("--runs", "" + runs, "--seed", "" + question.seed()));
    question.goals().forEach(goal -> words.addAll(List.of("--goal", goal)));
    return words;
  }

  private List<String> words(ExploreQuestion question, List<ScenarioSetting> settings) {
    List<String> words = new ArrayList<>(List.of(shelf.file(question.scenario()).toString()));
    settings.forEach(s -> words.addAll(List.of("--set", s.path() + "=" + s.value())));
    return words;
  }

  /** Words as a shell takes them. */
  private static String line(List<String> words) {
    return words.stream()
        .map(w -> w.matches("[A-Za-z0-9_./:=,@%+-]+") ? w : "'" + w.replace("'", "'\\''") + "'")
        .collect(Collectors.joining(" "));
  }

  private record Stoppable(BooleanSupplier stop) implements Ensemble.Listener<RunResult> {
    @Override
    public void row(RunResult row) {
      // Only what all runs come to is told.
    }

    @Override
    public boolean cancelled() {
      return stop.getAsBoolean();
    }
  }
}
