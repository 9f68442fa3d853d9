package org.parley.lab.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parley.lab.sweep.InventedSweeps.assertSameTables;
import static org.parley.lab.sweep.InventedSweeps.cut;
import static org.parley.lab.sweep.InventedSweeps.lines;
import static org.parley.lab.sweep.InventedSweeps.size;
import static org.parley.lab.sweep.InventedSweeps.sweep;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.lab.InventedTalks;
import org.parley.lab.design.DesignPoint;
import org.parley.lab.measure.RunMeasure;
import org.parley.random.RandomStreams;

class SweepTest {
  @TempDir Path temp;

  @Test
  void tablesAreTheSameForAnyNumberOfThreads() throws IOException {
    SweepPlan plan = InventedTalksSource.plan(7, ReplicationPlan.fixed(25), 3);
    SweepResult result = sweep(temp.resolve("one"), false, plan, 1);
    assertThat(result).isEqualTo(new SweepResult(temp.resolve("one"), 2 * 7 * 25, 0, 2 * 7, true));
    sweep(temp.resolve("four"), false, plan, 4);
    assertSameTables(temp.resolve("one"), temp.resolve("four"));
    List<String> runs = Files.readAllLines(temp.resolve("one/runs.csv"));
    assertThat(runs).hasSize(1 + 350);
    assertThat(runs.get(0))
        .isEqualTo(
            "scenario,point,run,seed,status,error,outcome,end,refused_by_leaders,refused_at_home,"
                + "rounds,release,closed.release,utility.adria,utility.borland,gain.adria,"
                + "gain.borland,hold,frontier_distance,nash_distance,egalitarian_distance");
    assertThat(runs.get(1)).startsWith("calm,0,0,3,ok,,");
    assertThat(runs.get(14))
        .isEqualTo("calm,0,13,3,failed,IllegalStateException: thirteen,,,,,,,,,,,,,,,");
    assertThat(Files.readAllLines(temp.resolve("one/design.csv")))
        .startsWith("point,a.b", "0,0.125");
    assertThat(temp.resolve("one/parts/1.part")).doesNotExist();
    assertThat(Files.readString(temp.resolve("one/manifest.json"))).contains("\"complete\": true");
  }

  /** However runs are cut into batches, the sums over them are those of all in one. */
  @Test
  void totalsAddUpInAnyGrouping() {
    SweepPlan plan = InventedTalksSource.plan(2, ReplicationPlan.fixed(30), 3);
    BatchRunner batches =
        new BatchRunner(
            plan,
            new InventedTalksSource(3, 0),
            TableLayout.of(
                List.of(InventedTalks.frame("calm", 3), InventedTalks.frame("tense", 3))));
    FigureTotals whole =
        FigureTotals.parse(
            batches.make(new RunBatch(1, 0, 30), () -> false).orElseThrow().totals());
    FigureTotals parts =
        FigureTotals.parse(
            batches.make(new RunBatch(1, 17, 30), () -> false).orElseThrow().totals());
    parts.merge(
        FigureTotals.parse(
            batches.make(new RunBatch(1, 0, 17), () -> false).orElseThrow().totals()));
    assertThat(parts.text()).isEqualTo(whole.text());
    assertThat(whole.moments().get(0).count()).isEqualTo(29);
    assertThatThrownBy(() -> FigureTotals.parse("1 2 3")).hasMessage("sums of 3 words");
  }

  @Test
  void batchesGrowWithTheRunsOfAPoint() {
    assertThat(InventedTalksSource.plan(1, ReplicationPlan.fixed(40), 3).batch()).isEqualTo(10);
    assertThat(InventedTalksSource.plan(1, ReplicationPlan.fixed(2_000), 3).batch()).isEqualTo(40);
    assertThat(InventedTalksSource.plan(1, ReplicationPlan.fixed(1_000_000), 3).batch())
        .isEqualTo(200);
    ReplicationPlan growing = ReplicationPlan.until(20, 9_000, new RunMeasure("agreement"), .01);
    assertThat(InventedTalksSource.plan(1, growing, 3).batch()).isEqualTo(10);
  }

  /** A point gives the same runs wherever it stands in a design. */
  @Test
  void theRunIsTheReplicationAndNotThePlaceInTheDesign() throws IOException {
    SweepPlan plan = InventedTalksSource.plan(3, ReplicationPlan.fixed(10), 3);
    List<DesignPoint> points =
        List.of(
            new DesignPoint(0, plan.points().get(2).values()), new DesignPoint(1, List.of("0.9")));
    SweepPlan other =
        new SweepPlan(
            "other",
            plan.scenarios(),
            plan.parameters(),
            points,
            plan.replications(),
            List.of(),
            0,
            3,
            plan.inputs());
    sweep(temp.resolve("a"), false, plan, 2);
    sweep(temp.resolve("b"), false, other, 2);
    List<String> third = lines(temp.resolve("a/runs.csv"), "calm,2,");
    List<String> first = lines(temp.resolve("b/runs.csv"), "calm,0,");
    assertThat(first).hasSize(10).isEqualTo(third);
    assertThat(temp.resolve("b/rounds.csv")).doesNotExist();
  }

  @Test
  void aSweepCutShortIsBalancedAndGoesOnToTheSameBytes() throws IOException {
    SweepPlan plan = InventedTalksSource.plan(5, ReplicationPlan.fixed(400), 3);
    sweep(temp.resolve("whole"), false, plan, 2);
    Path folder = temp.resolve("cut");
    // One thread, so that no worker that the machine lets wait lags behind the others.
    SweepResult first = cut(folder, false, plan, 300, 1);
    assertThat(first.complete()).isFalse();
    List<Integer> sizes = new ArrayList<>();
    for (int point = 0; point < 5; point++) {
      sizes.add(lines(folder.resolve("runs.csv"), "calm," + point + ",").size());
    }
    assertThat(sizes).allSatisfy(n -> assertThat(n).isBetween(sizes.get(4), sizes.get(0)));
    assertThat(sizes.get(0) - sizes.get(4)).isLessThanOrEqualTo(SweepPlan.LEAST_BATCH);
    SweepResult second = cut(folder, true, plan, 400);
    assertThat(second.resumed()).isEqualTo(first.runs());
    SweepResult last = sweep(folder, true, plan, 3);
    assertThat(last.complete()).isTrue();
    assertThat(last.resumed()).isEqualTo(second.runs());
    assertSameTables(temp.resolve("whole"), folder);
    assertThat(sweep(folder, true, plan, 1).resumed()).isEqualTo(4000);
  }

  /** Whatever byte a part is torn at, or flipped, going on gives the same tables. */
  @Test
  void tornAndDamagedPartsAreCutAndDoneAgain() throws IOException {
    SweepPlan plan = InventedTalksSource.plan(2, ReplicationPlan.fixed(30), 3);
    sweep(temp.resolve("whole"), false, plan, 1);
    Path made = temp.resolve("made");
    cut(made, false, plan, 70);
    Path part = SweepFolder.parts(made).get(0);
    byte[] bytes = Files.readAllBytes(part);
    for (int i = 0; i < 40; i++) {
      Path folder = temp.resolve("torn" + i);
      Files.createDirectories(folder.resolve("parts"));
      Files.copy(made.resolve("plan.json"), folder.resolve("plan.json"));
      int at = (int) (new RandomStreams(1, i).uniform(1) * bytes.length);
      Path torn = folder.resolve("parts/1.part");
      Files.write(torn, bytes, StandardOpenOption.CREATE);
      try (RandomAccessFile file = new RandomAccessFile(torn.toFile(), "rw")) {
        if (i % 2 == 0) {
          file.setLength(at);
        } else {
          file.seek(at);
          file.write(bytes[at] ^ 0x15);
        }
      }
      assertThat(sweep(folder, true, plan, 2).complete()).isTrue();
      assertSameTables(temp.resolve("whole"), folder);
    }
  }

  /** The process is killed outright, again and again. */
  @Test
  void aKilledSweepGoesOnToTheSameBytes() throws Exception {
    SweepPlan plan = KilledSweep.plan();
    sweep(temp.resolve("whole"), false, plan, 2);
    Path folder = temp.resolve("killed");
    int kills = 0;
    while (kills < 4 && !Files.exists(folder.resolve("manifest.json"))) {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  KilledSweep.class.getName(),
                  folder.toString())
              .redirectErrorStream(true)
              .start();
      long before = size(folder);
      while (process.isAlive() && size(folder) < before + 60_000) {
        Thread.sleep(5);
      }
      process.destroyForcibly().waitFor();
      kills++;
    }
    assertThat(size(folder)).isGreaterThan(60_000);
    assertThat(sweep(folder, true, plan, 2).complete()).isTrue();
    assertSameTables(temp.resolve("whole"), folder);
  }

  @Test
  void replicationsGrowUntilAnIntervalIsNarrow() throws IOException {
    SweepPlan plan =
        InventedTalksSource.plan(
            3, ReplicationPlan.until(20, 2000, new RunMeasure("agreement"), .08), 3);
    sweep(temp.resolve("whole"), false, plan, 1);
    int few = lines(temp.resolve("whole/runs.csv"), "tense,0,").size();
    int many = lines(temp.resolve("whole/runs.csv"), "calm,1,").size();
    // Wilson's half width .08 takes about 1.96^2 p (1 - p) / .08^2 runs, 66 at .125 and 150 at .5,
    // after the 20 that say so.
    assertThat(few).isBetween(20 + 45, 20 + 110);
    assertThat(many).isBetween(20 + 130, 20 + 160);
    // Run 13, which fails, is one of the 20.
    assertThat(lines(temp.resolve("whole/summary.csv"), "calm,1," + many + ",1,agreement,"))
        .singleElement()
        .asString()
        .startsWith((many - 20) + ",");
    Path folder = temp.resolve("cut");
    cut(folder, false, plan, 100);
    cut(folder, true, plan, 150);
    sweep(folder, true, plan, 4);
    assertSameTables(temp.resolve("whole"), folder);
  }
}
