package org.parley.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.parley.outcome.Outcome;

class EnsembleTest {
  private static List<String> table(List<RunResult> rows) {
    RunsCsv csv = new RunsCsv(InventedOutcomes.FRAME);
    return rows.stream().map(row -> String.join(",", csv.cells(row))).toList();
  }

  @Test
  void threadsDoNotChangeAnything() throws IOException {
    List<RunResult> alone = new ArrayList<>();
    String summary =
        OutcomeTallyTest.json(
            InventedOutcomes.ensemble(InventedOutcomes::failing)
                .run(0, 2_345, 1, alone::add)
                .tally());
    assertThat(alone).extracting(RunResult::run).containsExactly(boxed(0, 2_345));
    for (int threads : new int[] {2, 3, 8}) {
      List<RunResult> rows = new ArrayList<>();
      var result =
          InventedOutcomes.ensemble(InventedOutcomes::failing).run(0, 2_345, threads, rows::add);
      assertThat(result.ending()).isEqualTo(Ensemble.Ending.FINISHED);
      assertThat(OutcomeTallyTest.json(result.tally())).isEqualTo(summary);
      assertThat(table(rows)).isEqualTo(table(alone));
    }
  }

  private static Long[] boxed(long from, long to) {
    return LongStream.range(from, to).boxed().toArray(Long[]::new);
  }

  @Test
  void rangesMergeToTheWhole() throws IOException {
    Ensemble<RunResult> ensemble = InventedOutcomes.ensemble(InventedOutcomes::outcome);
    OutcomeTally merged = ensemble.run(500, 1_700, 2, row -> {}).tally();
    merged.merge(ensemble.run(0, 500, 2, row -> {}).tally());
    merged.merge(ensemble.run(1_700, 1_700, 2, row -> {}).tally());
    assertThat(OutcomeTallyTest.json(merged))
        .isEqualTo(OutcomeTallyTest.json(ensemble.run(0, 1_700, 3, row -> {}).tally()));
  }

  @Test
  void runsThatThrowAreFailedRows() throws IOException {
    List<RunResult> rows = new ArrayList<>();
    OutcomeTally tally =
        InventedOutcomes.ensemble(InventedOutcomes::failing).run(0, 300, 2, rows::add).tally();
    assertThat(tally.failed()).isEqualTo(31);
    assertThat(tally.finished()).isEqualTo(269);
    assertThat(rows.get(9))
        .isEqualTo(
            new RunResult.Failed(9, "IllegalStateException: line one of 9 line two, \"quoted\""));
    assertThat(rows.get(200)).isEqualTo(new RunResult.Failed(200, "ArithmeticException"));
  }

  @Test
  void endlessRecursionIsAFailedRowToo() throws IOException {
    OutcomeTally tally =
        InventedOutcomes.ensemble(EnsembleTest::forEver).run(0, 3, 1, row -> {}).tally();
    assertThat(tally.failed()).isEqualTo(3);
  }

  @SuppressWarnings("InfiniteRecursion")
  private static Outcome forEver(long run) {
    return forEver(run + 1);
  }

  @Test
  void whatCannotBeMadeIsAFaultOfTheProgram() {
    Ensemble<RunResult> broken =
        new Ensemble<>(
            InventedOutcomes.FRAME,
            () -> {
              throw new IllegalArgumentException("no such talks");
            },
            row -> row);
    assertThatThrownBy(() -> broken.run(0, 10, 2, row -> {}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the runs cannot go on: java.lang.IllegalArgumentException: no such talks");
  }

  @Test
  void enoughIsAskedAtEvery250RunsWhateverTheThreads() throws IOException {
    for (int threads : new int[] {1, 4}) {
      OutcomeTally tally =
          InventedOutcomes.ensemble(InventedOutcomes::outcome)
              .run(
                  0,
                  100_000,
                  threads,
                  new Ensemble.Listener<RunResult>() {
                    @Override
                    public void row(RunResult row) {}

                    @Override
                    public boolean enough(OutcomeTally soFar) {
                      return soFar.runs() > 300;
                    }
                  })
              .tally();
      assertThat(tally.runs()).isEqualTo(500);
    }
  }

  @Test
  void whatWasFinishedStaysWhenItIsCancelled() throws IOException {
    AtomicBoolean stop = new AtomicBoolean();
    List<RunResult> rows = new ArrayList<>();
    Ensemble<RunResult> ensemble =
        InventedOutcomes.ensemble(
            run -> {
              if (run == 900) {
                stop.set(true);
              }
              return InventedOutcomes.outcome(run);
            });
    var result =
        ensemble.run(
            0,
            1_000_000,
            2,
            new Ensemble.Listener<RunResult>() {
              @Override
              public void row(RunResult row) {
                rows.add(row);
              }

              @Override
              public boolean cancelled() {
                return stop.get();
              }
            });
    assertThat(result.ending()).isEqualTo(Ensemble.Ending.CANCELLED);
    assertThat(rows).extracting(RunResult::run).startsWith(0L).isSorted();
    // What is kept is what that many runs would have given: no run before the last is missing.
    assertThat(rows.get(rows.size() - 1).run()).isEqualTo(rows.size() - 1);
    assertThat(result.tally().runs()).isEqualTo(rows.size()).isLessThan(10_000);
  }

  @Test
  void badRanges() {
    assertThatThrownBy(
            () -> InventedOutcomes.ensemble(InventedOutcomes::outcome).run(5, 4, 1, row -> {}))
        .hasMessage("runs [5, 4) on 1 threads: needs 0 <= from <= to and a thread");
  }
}
