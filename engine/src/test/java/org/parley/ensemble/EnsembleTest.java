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
  private static List<String> table(List<Row> rows) {
    RunsCsv csv = new RunsCsv(Invented.FRAME);
    return rows.stream().map(row -> String.join(",", csv.cells(row))).toList();
  }

  @Test
  void threadsDoNotChangeAnything() throws IOException {
    List<Row> alone = new ArrayList<>();
    String summary =
        TallyTest.json(Invented.ensemble(Invented::failing).run(0, 2_345, 1, alone::add).tally());
    assertThat(alone).extracting(Row::run).containsExactly(boxed(0, 2_345));
    for (int threads : new int[] {2, 3, 8}) {
      List<Row> rows = new ArrayList<>();
      var result = Invented.ensemble(Invented::failing).run(0, 2_345, threads, rows::add);
      assertThat(result.ending()).isEqualTo(Ensemble.Ending.FINISHED);
      assertThat(TallyTest.json(result.tally())).isEqualTo(summary);
      assertThat(table(rows)).isEqualTo(table(alone));
    }
  }

  private static Long[] boxed(long from, long to) {
    return LongStream.range(from, to).boxed().toArray(Long[]::new);
  }

  @Test
  void rangesMergeToTheWhole() throws IOException {
    Ensemble<Row> ensemble = Invented.ensemble(Invented::outcome);
    Tally merged = ensemble.run(500, 1_700, 2, row -> {}).tally();
    merged.merge(ensemble.run(0, 500, 2, row -> {}).tally());
    merged.merge(ensemble.run(1_700, 1_700, 2, row -> {}).tally());
    assertThat(TallyTest.json(merged))
        .isEqualTo(TallyTest.json(ensemble.run(0, 1_700, 3, row -> {}).tally()));
  }

  @Test
  void runsThatThrowAreFailedRows() throws IOException {
    List<Row> rows = new ArrayList<>();
    Tally tally = Invented.ensemble(Invented::failing).run(0, 300, 2, rows::add).tally();
    assertThat(tally.failed()).isEqualTo(31);
    assertThat(tally.finished()).isEqualTo(269);
    assertThat(rows.get(9))
        .isEqualTo(new Row.Failed(9, "IllegalStateException: line one of 9 line two, \"quoted\""));
    assertThat(rows.get(200)).isEqualTo(new Row.Failed(200, "ArithmeticException"));
  }

  @Test
  void endlessRecursionIsAFailedRowToo() throws IOException {
    Tally tally = Invented.ensemble(EnsembleTest::forEver).run(0, 3, 1, row -> {}).tally();
    assertThat(tally.failed()).isEqualTo(3);
  }

  @SuppressWarnings("InfiniteRecursion")
  private static Outcome forEver(long run) {
    return forEver(run + 1);
  }

  @Test
  void whatCannotBeMadeIsAFaultOfTheProgram() {
    Ensemble<Row> broken =
        new Ensemble<>(
            Invented.FRAME,
            () -> {
              throw new IllegalArgumentException("no such talks");
            },
            row -> row);
    assertThatThrownBy(() -> broken.run(0, 10, 2, row -> {}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the runs cannot go on: java.lang.IllegalArgumentException: no such talks");
  }

  @Test
  void enoughIsAskedAtThousandsWhateverTheThreads() throws IOException {
    for (int threads : new int[] {1, 4}) {
      Tally tally =
          Invented.ensemble(Invented::outcome)
              .run(
                  0,
                  100_000,
                  threads,
                  new Ensemble.Listener<Row>() {
                    @Override
                    public void row(Row row) {}

                    @Override
                    public boolean enough(Tally soFar) {
                      return soFar.runs() > 2_500;
                    }
                  })
              .tally();
      assertThat(tally.runs()).isEqualTo(3_000);
    }
  }

  @Test
  void whatWasFinishedStaysWhenItIsCancelled() throws IOException {
    AtomicBoolean stop = new AtomicBoolean();
    List<Row> rows = new ArrayList<>();
    Ensemble<Row> ensemble =
        Invented.ensemble(
            run -> {
              if (run == 900) {
                stop.set(true);
              }
              return Invented.outcome(run);
            });
    var result =
        ensemble.run(
            0,
            1_000_000,
            2,
            new Ensemble.Listener<Row>() {
              @Override
              public void row(Row row) {
                rows.add(row);
              }

              @Override
              public boolean cancelled() {
                return stop.get();
              }
            });
    assertThat(result.ending()).isEqualTo(Ensemble.Ending.CANCELLED);
    assertThat(rows).extracting(Row::run).contains(900L).isSorted();
    assertThat(result.tally().runs()).isEqualTo(rows.size()).isLessThan(10_000);
  }

  @Test
  void badRanges() {
    assertThatThrownBy(() -> Invented.ensemble(Invented::outcome).run(5, 4, 1, row -> {}))
        .hasMessage("runs [5, 4) on 1 threads: needs 0 <= from <= to and a thread");
  }
}
