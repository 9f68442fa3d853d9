package org.parley.lab.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.lab.design.Point;
import org.parley.lab.measure.Measure;

class ScheduleTest {
  private static final List<String> COLUMNS =
      List.of("scenario", "point", "run", "seed", "status", "outcome", "end");

  private static Schedule schedule(Replications replications, KeptBlock... kept)
      throws IOException {
    List<Point> points = List.of(new Point(0, List.of("1")), new Point(1, List.of("2")));
    SweepPlan plan =
        new SweepPlan(
            "test", List.of("calm"), List.of("a.b"), points, replications, 0, 1, Map.of());
    Figures figures = Figures.of(plan, COLUMNS);
    Schedule schedule = new Schedule(plan, Shard.WHOLE, figures);
    for (KeptBlock block : kept) {
      schedule.restore(
          new KeptBlock(block.place(), block.cell(), block.from(), block.to(), 0, figures.none()));
    }
    schedule.begin();
    return schedule;
  }

  private static KeptBlock block(int cell, int from, int to) {
    Place place = new Place(Path.of("1.part"), 0, 0, 0);
    return new KeptBlock(place, cell, from, to, 0, new Totals(0));
  }

  private static List<Batch> all(Schedule schedule, int batches) throws IOException {
    List<Batch> all = new ArrayList<>();
    for (Optional<Batch> next = schedule.poll(batches);
        next.isPresent();
        next = schedule.poll(batches)) {
      all.add(next.get());
    }
    return all;
  }

  @Test
  void piecesGoRoundAllPointsAndEndWithTheLastRun() throws IOException {
    assertThat(all(schedule(Replications.fixed(45)), 3))
        .containsExactly(
            new Batch(0, 0, 30), new Batch(1, 0, 30), new Batch(0, 30, 45), new Batch(1, 30, 45));
  }

  @Test
  void aPieceEndsWhereRunsAreThereAlready() throws IOException {
    assertThat(all(schedule(Replications.fixed(60), block(0, 20, 40), block(1, 0, 60)), 10))
        .containsExactly(new Batch(0, 0, 20), new Batch(0, 40, 60));
  }

  /** The batch that holds the last of the least runs decides, however long pieces are. */
  @Test
  void aPieceEndsWhereAPointMayHaveEnough() throws IOException {
    Replications grown = Replications.until(25, 400, new Measure("agreement"), .1);
    assertThat(all(schedule(grown), 10)).containsExactly(new Batch(0, 0, 30), new Batch(1, 0, 30));
    assertThat(all(schedule(grown), 1))
        .containsExactly(
            new Batch(0, 0, 10),
            new Batch(1, 0, 10),
            new Batch(0, 10, 20),
            new Batch(1, 10, 20),
            new Batch(0, 20, 30),
            new Batch(1, 20, 30));
  }
}
