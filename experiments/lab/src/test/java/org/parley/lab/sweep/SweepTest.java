package org.parley.lab.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.chance.Chances;
import org.parley.lab.design.Point;
import org.parley.lab.measure.Measure;

class SweepTest {
  private static final List<String> TABLES =
      List.of("design.csv", "runs.csv", "rounds.csv", "summary.csv");

  @TempDir Path temp;

  private static SweepResult sweep(Path folder, boolean resume, SweepPlan plan, int threads)
      throws IOException {
    return sweeper(plan, Shard.WHOLE).run(folder, resume, threads, progress -> {});
  }

  private static Sweeper sweeper(SweepPlan plan, Shard shard) {
    return new Sweeper(plan, shard, new InventedStage(plan.seed(), 0), Map.of());
  }

  /** Stops after about so many more runs. */
  private static SweepResult cut(Path folder, boolean resume, SweepPlan plan, long after)
      throws IOException {
    AtomicLong asked = new AtomicLong();
    return sweeper(plan, Shard.WHOLE)
        .run(
            folder,
            resume,
            2,
            new Sweeper.Listener() {
              @Override
              public void progress(Progress progress) {}

              @Override
              public boolean cancelled() {
                return asked.incrementAndGet() > after;
              }
            });
  }

  private static void assertSameTables(Path one, Path other) throws IOException {
    for (String table : TABLES) {
      assertThat(other.resolve(table)).hasSameBinaryContentAs(one.resolve(table));
    }
  }

  @Test
  void tablesAreTheSameForAnyNumberOfThreads() throws IOException {
    SweepPlan plan = InventedStage.plan(7, Replications.fixed(25), 3);
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
                + "gain.borland,hold,frontier_distance,nash_distance");
    assertThat(runs.get(1)).startsWith("calm,0,0,3,ok,,");
    assertThat(runs.get(14))
        .isEqualTo("calm,0,13,3,failed,IllegalStateException: thirteen,,,,,,,,,,,,,,");
    assertThat(Files.readAllLines(temp.resolve("one/design.csv")))
        .startsWith("point,a.b", "0,0.125");
    assertThat(temp.resolve("one/parts/1.part")).doesNotExist();
    assertThat(Files.readString(temp.resolve("one/manifest.json"))).contains("\"complete\": true");
  }

  /** A point gives the same runs wherever it stands in a design. */
  @Test
  void theRunIsTheReplicationAndNotThePlaceInTheDesign() throws IOException {
    SweepPlan plan = InventedStage.plan(3, Replications.fixed(10), 3);
    List<Point> points =
        List.of(new Point(0, plan.points().get(2).values()), new Point(1, List.of("0.9")));
    SweepPlan other =
        new SweepPlan(
            "other",
            plan.scenarios(),
            plan.parameters(),
            points,
            plan.replications(),
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

  private static List<String> lines(Path table, String prefix) throws IOException {
    return Files.readAllLines(table).stream()
        .filter(line -> line.startsWith(prefix))
        .map(line -> line.substring(prefix.length()))
        .toList();
  }

  @Test
  void aSweepCutShortIsBalancedAndGoesOnToTheSameBytes() throws IOException {
    SweepPlan plan = InventedStage.plan(5, Replications.fixed(400), 3);
    sweep(temp.resolve("whole"), false, plan, 2);
    Path folder = temp.resolve("cut");
    SweepResult first = cut(folder, false, plan, 300);
    assertThat(first.complete()).isFalse();
    List<Integer> sizes = new ArrayList<>();
    for (int point = 0; point < 5; point++) {
      sizes.add(lines(folder.resolve("runs.csv"), "calm," + point + ",").size());
    }
    assertThat(sizes).allSatisfy(n -> assertThat(n).isBetween(sizes.get(4), sizes.get(0)));
    assertThat(sizes.get(0) - sizes.get(4)).isLessThanOrEqualTo(2 * SweepPlan.BATCH);
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
    SweepPlan plan = InventedStage.plan(2, Replications.fixed(30), 3);
    sweep(temp.resolve("whole"), false, plan, 1);
    Path made = temp.resolve("made");
    cut(made, false, plan, 70);
    Path part =
        Files.size(made.resolve("parts/1.part")) > 0
            ? made.resolve("parts/1.part")
            : made.resolve("parts/2.part");
    byte[] bytes = Files.readAllBytes(part);
    for (int i = 0; i < 40; i++) {
      Path folder = temp.resolve("torn" + i);
      Files.createDirectories(folder.resolve("parts"));
      Files.copy(made.resolve("plan.json"), folder.resolve("plan.json"));
      int at = (int) (new Chances(1, i).uniform(1) * bytes.length);
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
      for (int i = 0; i < 2000 && process.isAlive() && size(folder) < before + 60_000; i++) {
        Thread.sleep(5);
      }
      process.destroyForcibly().waitFor();
      kills++;
    }
    assertThat(size(folder)).isGreaterThan(60_000);
    assertThat(sweep(folder, true, plan, 2).complete()).isTrue();
    assertSameTables(temp.resolve("whole"), folder);
  }

  private static long size(Path folder) throws IOException {
    long size = 0;
    for (Path part : SweepFolder.parts(folder)) {
      size += Files.size(part);
    }
    return size;
  }

  @Test
  void whatWasChangedIsNoticedAndRefused() throws IOException {
    SweepPlan plan = InventedStage.plan(2, Replications.fixed(20), 3);
    Path folder = temp.resolve("held");
    cut(folder, false, plan, 0);
    SweepPlan other =
        new SweepPlan(
            "test",
            plan.scenarios(),
            plan.parameters(),
            plan.points(),
            Replications.fixed(30),
            2,
            4,
            Map.of("a.yaml", "01", "b.yaml", "00"));
    assertThatThrownBy(() -> sweep(folder, true, other, 1))
        .isInstanceOf(SweepRefused.class)
        .hasMessage(
            folder
                + " holds a sweep of something else, so going on would mix two experiments:\n"
                + "    a.yaml has changed\n"
                + "    b.yaml was not read then\n"
                + "    the seed was 3 and is now 4\n"
                + "    the replications was 20 and is now 30\n"
                + "    Begin anew in another folder, or put back what was changed.");
    SweepPlan points =
        new SweepPlan(
            "test",
            plan.scenarios(),
            plan.parameters(),
            plan.points().subList(0, 1),
            plan.replications(),
            2,
            3,
            plan.inputs());
    assertThatThrownBy(() -> sweep(folder, true, points, 1))
        .hasMessageContaining("    the points of the design differ\n");
    assertThatThrownBy(() -> sweep(folder, false, plan, 1))
        .hasMessage(
            folder + " holds a sweep already\n    Maybe you want to go on with it: --resume");
    assertThatThrownBy(() -> sweep(temp.resolve("none"), true, plan, 1))
        .hasMessage(temp.resolve("none") + " holds no sweep to go on with");
    assertThat(temp.resolve("none")).doesNotExist();
  }

  @Test
  void twoSweepsCannotWriteToOneFolder() throws IOException {
    SweepPlan plan = InventedStage.plan(2, Replications.fixed(20), 3);
    Path folder = temp.resolve("held");
    Sweeper.Listener second =
        new Sweeper.Listener() {
          @Override
          public void progress(Progress progress) {
            assertThatThrownBy(() -> sweep(folder, true, plan, 1))
                .hasMessage("another sweep is writing to " + folder);
          }
        };
    sweeper(plan, Shard.WHOLE).run(folder, false, 1, second);
  }

  @Test
  void shardsMergeToTheSameBytes() throws IOException {
    SweepPlan plan = InventedStage.plan(5, Replications.fixed(30), 3);
    sweep(temp.resolve("whole"), false, plan, 2);
    List<Path> shards = new ArrayList<>();
    for (int i = 3; i >= 1; i--) {
      Path folder = temp.resolve("shard" + i);
      shards.add(folder);
      assertThatThrownBy(() -> Merging.merge(shards, temp.resolve("early"), Map.of()))
          .isInstanceOf(SweepRefused.class);
      sweeper(plan, new Shard(i, 3)).run(folder, false, 2, progress -> {});
      assertThat(folder.resolve("runs.csv")).doesNotExist();
    }
    SweepResult merged = Merging.merge(shards, temp.resolve("merged"), Map.of());
    assertThat(merged.runs()).isEqualTo(300);
    assertSameTables(temp.resolve("whole"), temp.resolve("merged"));
    assertThatThrownBy(() -> Merging.merge(shards.subList(1, 3), temp.resolve("m2"), Map.of()))
        .hasMessage("shards are missing: 3/3");
    assertThatThrownBy(
            () ->
                Merging.merge(List.of(shards.get(0), shards.get(0)), temp.resolve("m2"), Map.of()))
        .hasMessage("shard 3/3 is there twice: " + shards.get(0) + " and " + shards.get(0));
    assertThatThrownBy(
            () -> Merging.merge(List.of(temp.resolve("whole")), temp.resolve("m2"), Map.of()))
        .hasMessage(temp.resolve("whole") + " holds a whole sweep already, not a shard");
    SweepPlan other = InventedStage.plan(5, Replications.fixed(30), 4);
    Path foreign = temp.resolve("foreign");
    sweeper(other, new Shard(1, 3)).run(foreign, false, 1, progress -> {});
    assertThatThrownBy(
            () ->
                Merging.merge(
                    List.of(shards.get(0), shards.get(1), foreign), temp.resolve("m2"), Map.of()))
        .hasMessage(
            shards.get(0)
                + " and "
                + foreign
                + " are not of the same sweep:\n    the seed was 3 and is now 4");
    assertThat(temp.resolve("m2")).doesNotExist();
  }

  @Test
  void replicationsGrowUntilAnIntervalIsNarrow() throws IOException {
    SweepPlan plan =
        InventedStage.plan(3, Replications.until(20, 2000, new Measure("agreement"), .08), 3);
    sweep(temp.resolve("whole"), false, plan, 1);
    int few = lines(temp.resolve("whole/runs.csv"), "tense,0,").size();
    int many = lines(temp.resolve("whole/runs.csv"), "calm,1,").size();
    // Wilson's half width .08 takes about 1.96^2 p (1 - p) / .08^2 runs: 66 at .125, 150 at .5.
    assertThat(few).isBetween(40, 90).isEqualTo(few / 10 * 10);
    assertThat(many).isBetween(130, 160);
    Path folder = temp.resolve("cut");
    cut(folder, false, plan, 100);
    cut(folder, true, plan, 150);
    sweep(folder, true, plan, 4);
    assertSameTables(temp.resolve("whole"), folder);
  }

  @Test
  void talksThatCannotBeSetUpFailAndTheOthersGoOn() throws IOException {
    SweepPlan plan = InventedStage.plan(2, Replications.fixed(10), 3);
    SweepPlan bad =
        new SweepPlan(
            "bad",
            List.of("calm"),
            List.of("a.b"),
            List.of(new Point(0, List.of("bad")), plan.points().get(1)),
            Replications.fixed(10),
            0,
            3,
            Map.of());
    SweepResult result = sweep(temp.resolve("bad"), false, bad, 2);
    assertThat(result.failed()).isEqualTo(10);
    assertThat(lines(temp.resolve("bad/runs.csv"), "calm,0,"))
        .allMatch(line -> line.contains("failed,IllegalArgumentException: 'bad' is not a number,"));
  }

  @Test
  void aFolderThatCannotBeWrittenIsAnErrorThatLosesNothing() throws IOException {
    SweepPlan plan = InventedStage.plan(2, Replications.fixed(200), 3);
    Path file = Files.writeString(temp.resolve("file"), "x");
    assertThatThrownBy(() -> sweep(file.resolve("sub"), false, plan, 1))
        .isInstanceOf(IOException.class);
    Path folder = temp.resolve("held");
    cut(folder, false, plan, 100);
    long before = size(folder);
    // A part that cannot be opened: a folder stands in its place.
    Files.createDirectories(folder.resolve("parts/3.part.d"));
    for (int worker = 1; worker <= 2; worker++) {
      Path part = folder.resolve("parts/" + worker + ".part");
      Files.move(part, folder.resolve("parts/old" + worker + ".part"));
    }
    Files.createDirectory(folder.resolve("parts/1.part"));
    assertThatThrownBy(() -> sweep(folder, true, plan, 1)).isInstanceOf(IOException.class);
    Files.delete(folder.resolve("parts/1.part"));
    assertThat(size(folder)).isEqualTo(before);
    assertThat(sweep(folder, true, plan, 2).complete()).isTrue();
    sweep(temp.resolve("whole"), false, plan, 1);
    assertSameTables(temp.resolve("whole"), folder);
  }

  @Test
  void shardsAreReadFromText() {
    assertThat(Shard.parse("2/4")).isEqualTo(new Shard(2, 4));
    assertThatThrownBy(() -> Shard.parse("0/4"))
        .hasMessage("a shard is one of 1/n to n/n, not 0/4");
    assertThatThrownBy(() -> Shard.parse("two"))
        .hasMessage("'two' is not of the form i/n, such as 1/4");
    SweepPlan plan = InventedStage.plan(5, Replications.fixed(10), 3);
    assertThat(plan.mostRuns(new Shard(1, 3))).isEqualTo(40);
    assertThat(plan.mostRuns(new Shard(2, 3))).isEqualTo(30);
    assertThat(plan.mostRuns(new Shard(11, 12))).isZero();
  }
}
