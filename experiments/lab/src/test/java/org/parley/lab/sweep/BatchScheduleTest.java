package org.parley.lab.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.lab.design.DesignPoint;
import org.parley.lab.measure.RunMeasure;

class BatchScheduleTest {
  private static final List<String> COLUMNS =
      List.of("scenario", "point", "run", "seed", "status", "outcome", "end");

  private static BatchSchedule schedule(ReplicationPlan replications, StoredBatch... kept)
      throws IOException {
    List<DesignPoint> points =
        List.of(new DesignPoint(0, List.of("1")), new DesignPoint(1, List.of("2")));
    SweepPlan plan =
        new SweepPlan(
            "test",
            List.of("calm"),
            List.of("a.b"),
            points,
            replications,
            List.of(),
            0,
            1,
            Map.of());
    SweepFigures figures = SweepFigures.of(plan, COLUMNS);
    BatchSchedule schedule = new BatchSchedule(plan, SweepShard.WHOLE, figures);
    for (StoredBatch block : kept) {
      schedule.restore(
          new StoredBatch(
              block.place(), block.cell(), block.from(), block.to(), 0, figures.none()));
    }
    schedule.begin();
    return schedule;
  }

  private static StoredBatch block(int cell, int from, int to) {
    BatchLocation place = new BatchLocation(Path.of("1.part"), 0, 0, 0);
    return new StoredBatch(place, cell, from, to, 0, new FigureTotals(0));
  }

  private static List<RunBatch> all(BatchSchedule schedule, int batches) throws IOException {
    List<RunBatch> all = new ArrayList<>();
    for (Optional<RunBatch> next = schedule.poll(batches);
        next.isPresent();
        next = schedule.poll(batches)) {
      all.add(next.get());
    }
    return all;
  }

  @Test
  void piecesGoRoundAllPointsAndEndWithTheLastRun() throws IOException {
    assertThat(all(schedule(ReplicationPlan.fixed(45)), 3))
        .containsExactly(
            new RunBatch(0, 0, 30),
            new RunBatch(1, 0, 30),
            new RunBatch(0, 30, 45),
            new RunBatch(1, 30, 45));
  }

  @Test
  void aPieceEndsWhereRunsAreThereAlready() throws IOException {
    assertThat(all(schedule(ReplicationPlan.fixed(60), block(0, 20, 40), block(1, 0, 60)), 10))
        .containsExactly(new RunBatch(0, 0, 20), new RunBatch(0, 40, 60));
  }

  /** The last run of the pilot decides, however long pieces are. */
  @Test
  void aPieceEndsWithThePilot() throws IOException {
    ReplicationPlan grown = ReplicationPlan.until(25, 400, new RunMeasure("agreement"), .1);
    assertThat(all(schedule(grown), 10))
        .containsExactly(new RunBatch(0, 0, 25), new RunBatch(1, 0, 25));
    assertThat(all(schedule(grown), 1))
        .containsExactly(
            new RunBatch(0, 0, 10),
            new RunBatch(1, 0, 10),
            new RunBatch(0, 10, 20),
            new RunBatch(1, 10, 20),
            new RunBatch(0, 20, 25),
            new RunBatch(1, 20, 25));
  }
}
