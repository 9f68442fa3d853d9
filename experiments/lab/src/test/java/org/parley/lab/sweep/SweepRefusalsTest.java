package org.parley.lab.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parley.lab.sweep.InventedSweeps.assertSameTables;
import static org.parley.lab.sweep.InventedSweeps.cut;
import static org.parley.lab.sweep.InventedSweeps.lines;
import static org.parley.lab.sweep.InventedSweeps.size;
import static org.parley.lab.sweep.InventedSweeps.sweep;
import static org.parley.lab.sweep.InventedSweeps.sweeper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.lab.design.DesignPoint;
import org.parley.random.RandomStreams;

/** What a sweep does not do, and shards. */
class SweepRefusalsTest {
  @TempDir Path temp;

  @Test
  void whatWasChangedIsNoticedAndRefused() throws IOException {
    SweepPlan plan = InventedTalksSource.plan(2, ReplicationPlan.fixed(20), 3);
    Path folder = temp.resolve("held");
    cut(folder, false, plan, 0);
    SweepPlan other =
        new SweepPlan(
            "test",
            plan.scenarios(),
            plan.parameters(),
            plan.points(),
            ReplicationPlan.fixed(30),
            List.of(),
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
            List.of(),
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
    SweepPlan plan = InventedTalksSource.plan(2, ReplicationPlan.fixed(20), 3);
    Path folder = temp.resolve("held");
    SweepRunner.Listener second =
        new SweepRunner.Listener() {
          @Override
          public void progress(SweepStatus progress) {
            assertThatThrownBy(() -> sweep(folder, true, plan, 1))
                .hasMessage("another sweep is writing to " + folder);
          }
        };
    sweeper(plan, SweepShard.WHOLE).run(folder, false, 1, second);
  }

  @Test
  void shardsMergeToTheSameBytes() throws IOException {
    SweepPlan plan = InventedTalksSource.plan(5, ReplicationPlan.fixed(30), 3);
    sweep(temp.resolve("whole"), false, plan, 2);
    List<Path> shards = new ArrayList<>();
    for (int i = 3; i >= 1; i--) {
      Path folder = temp.resolve("shard" + i);
      shards.add(folder);
      assertThatThrownBy(() -> ShardMerge.merge(shards, temp.resolve("early"), Map.of()))
          .isInstanceOf(SweepRefused.class);
      sweeper(plan, new SweepShard(i, 3)).run(folder, false, 2, progress -> {});
      assertThat(folder.resolve("runs.csv")).doesNotExist();
    }
    SweepResult merged = ShardMerge.merge(shards, temp.resolve("merged"), Map.of());
    assertThat(merged.runs()).isEqualTo(300);
    assertSameTables(temp.resolve("whole"), temp.resolve("merged"));
    assertThatThrownBy(() -> ShardMerge.merge(shards.subList(1, 3), temp.resolve("m2"), Map.of()))
        .hasMessage("shards are missing: 3/3");
    assertThatThrownBy(
            () ->
                ShardMerge.merge(
                    List.of(shards.get(0), shards.get(0)), temp.resolve("m2"), Map.of()))
        .hasMessage("shard 3/3 is there twice: " + shards.get(0) + " and " + shards.get(0));
    assertThatThrownBy(
            () -> ShardMerge.merge(List.of(temp.resolve("whole")), temp.resolve("m2"), Map.of()))
        .hasMessage(temp.resolve("whole") + " holds a whole sweep already, not a shard");
    SweepPlan other = InventedTalksSource.plan(5, ReplicationPlan.fixed(30), 4);
    Path foreign = temp.resolve("foreign");
    sweeper(other, new SweepShard(1, 3)).run(foreign, false, 1, progress -> {});
    assertThatThrownBy(
            () ->
                ShardMerge.merge(
                    List.of(shards.get(0), shards.get(1), foreign), temp.resolve("m2"), Map.of()))
        .hasMessage(
            shards.get(0)
                + " and "
                + foreign
                + " are not of the same sweep:\n    the seed was 3 and is now 4");
    assertThat(temp.resolve("m2")).doesNotExist();
  }

  @Test
  void talksThatCannotBeSetUpFailAndTheOthersGoOn() throws IOException {
    SweepPlan plan = InventedTalksSource.plan(2, ReplicationPlan.fixed(10), 3);
    SweepPlan bad =
        new SweepPlan(
            "bad",
            List.of("calm"),
            List.of("a.b"),
            List.of(new DesignPoint(0, List.of("bad")), plan.points().get(1)),
            ReplicationPlan.fixed(10),
            List.of(),
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
    SweepPlan plan = InventedTalksSource.plan(2, ReplicationPlan.fixed(200), 3);
    Path file = Files.writeString(temp.resolve("file"), "x");
    assertThatThrownBy(() -> sweep(file.resolve("sub"), false, plan, 1))
        .isInstanceOf(IOException.class);
    Path folder = temp.resolve("held");
    cut(folder, false, plan, 100);
    long before = size(folder);
    // A part that cannot be opened: a folder stands in its place. A worker that had begun nothing
    // when the sweep was cut has left no part.
    Files.createDirectories(folder.resolve("parts/3.part.d"));
    for (int worker = 1; worker <= 2; worker++) {
      Path part = folder.resolve("parts/" + worker + ".part");
      if (Files.exists(part)) {
        Files.move(part, folder.resolve("parts/old" + worker + ".part"));
      }
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
    assertThat(SweepShard.parse("2/4")).isEqualTo(new SweepShard(2, 4));
    assertThatThrownBy(() -> SweepShard.parse("0/4"))
        .hasMessage("a shard is one of 1/n to n/n, not 0/4");
    assertThatThrownBy(() -> SweepShard.parse("two"))
        .hasMessage("'two' is not of the form i/n, such as 1/4");
    SweepPlan plan = InventedTalksSource.plan(5, ReplicationPlan.fixed(10), 3);
    assertThat(plan.mostRuns(new SweepShard(1, 3))).isEqualTo(40);
    assertThat(plan.mostRuns(new SweepShard(2, 3))).isEqualTo(30);
    assertThat(plan.mostRuns(new SweepShard(11, 12))).isZero();
  }

  /** What is finished is never deleted by a command that was asked to go on. */
  @Test
  void aFinishedShardThatIsResumedKeepsItsRuns() throws IOException {
    SweepPlan plan = InventedTalksSource.plan(5, ReplicationPlan.fixed(30), 3);
    sweep(temp.resolve("whole"), false, plan, 1);
    List<Path> shards = List.of(temp.resolve("s1"), temp.resolve("s2"));
    for (int i = 1; i <= 2; i++) {
      Path folder = shards.get(i - 1);
      sweeper(plan, new SweepShard(i, 2)).run(folder, false, 1, progress -> {});
      long before = size(folder);
      SweepResult again = sweeper(plan, new SweepShard(i, 2)).run(folder, true, 1, progress -> {});
      assertThat(again).isEqualTo(new SweepResult(folder, 150, 150, 5, true));
      assertThat(size(folder)).isEqualTo(before).isPositive();
    }
    ShardMerge.merge(shards, temp.resolve("merged"), Map.of());
    assertSameTables(temp.resolve("whole"), temp.resolve("merged"));
    // What is torn or gone of a shard is done again; what another hand has written is refused.
    Path part = SweepFolder.parts(shards.get(0)).get(0);
    Files.write(part, Arrays.copyOf(Files.readAllBytes(part), 3_000));
    assertThatThrownBy(() -> ShardMerge.merge(shards, temp.resolve("m2"), Map.of()))
        .hasMessage(
            part
                + " is not what the sweep wrote: its SHA-256 is not that of manifest.json\n"
                + "    Go on with its sweep, which does again what is missing: --resume "
                + shards.get(0));
    sweeper(plan, new SweepShard(1, 2)).run(shards.get(0), true, 1, progress -> {});
    ShardMerge.merge(shards, temp.resolve("m2"), Map.of());
    assertSameTables(temp.resolve("whole"), temp.resolve("m2"));
    Files.write(part, new byte[0]);
    assertThatThrownBy(
            () -> sweeper(plan, new SweepShard(1, 2)).run(shards.get(0), true, 1, p -> {}))
        .isInstanceOf(SweepRefused.class)
        .hasMessageEndingWith("\n    Put it back from a copy, or delete it and go on: --resume");
    Files.delete(part);
    assertThat(sweeper(plan, new SweepShard(1, 2)).run(shards.get(0), true, 1, p -> {}).runs())
        .isEqualTo(150);
  }

  @Test
  void aFinishedSweepIsHeldAgainstItsSums() throws IOException {
    SweepPlan plan = InventedTalksSource.plan(2, ReplicationPlan.fixed(20), 3);
    Path folder = temp.resolve("s");
    sweep(folder, false, plan, 1);
    String wayBack =
        "\n    Put it back from a copy, or sweep anew into another folder: the same files and seed"
            + " give the same bytes.";
    for (String table : InventedSweeps.TABLES) {
      Path file = folder.resolve(table);
      byte[] bytes = Files.readAllBytes(file);
      byte[] changed = bytes.clone();
      changed[bytes.length - 2] ^= 1;
      for (byte[] damaged : List.of(changed, Arrays.copyOf(bytes, bytes.length - 1), new byte[0])) {
        Files.write(file, damaged);
        refused(
            folder,
            plan,
            file
                + " is not what the sweep wrote: its SHA-256 is not that of"
                + " manifest.json"
                + wayBack);
      }
      Files.delete(file);
      refused(folder, plan, file + " is gone" + wayBack);
      Files.write(file, bytes);
    }
    assertThat(sweep(folder, true, plan, 1).resumed()).isEqualTo(80);
    assertThat(FinishedSweep.open(folder).isComplete()).isTrue();
  }

  private static void refused(Path folder, SweepPlan plan, String message) {
    assertThatThrownBy(() -> sweep(folder, true, plan, 1))
        .isInstanceOf(SweepRefused.class)
        .hasMessage(message);
    assertThatThrownBy(() -> FinishedSweep.open(folder))
        .isInstanceOf(SweepRefused.class)
        .hasMessage(message);
  }

  @Test
  void damagedPlansAndManifestsAreRefusedByName() throws IOException {
    SweepPlan plan = InventedTalksSource.plan(2, ReplicationPlan.fixed(20), 3);
    Path folder = temp.resolve("s");
    sweep(folder, false, plan, 1);
    for (String name : List.of("plan.json", "manifest.json")) {
      Path file = folder.resolve(name);
      byte[] bytes = Files.readAllBytes(file);
      for (int i = 0; i < 400; i++) {
        RandomStreams chances = new RandomStreams(2, i);
        byte[] damaged = bytes.clone();
        if (i % 3 == 0) {
          damaged = Arrays.copyOf(bytes, 1 + (int) (chances.uniform(1) * (bytes.length - 3)));
        } else {
          damaged[(int) (chances.uniform(1) * bytes.length)] = (byte) (chances.uniform(2) * 256);
        }
        Files.write(file, damaged);
        try {
          FinishedSweep.open(folder);
        } catch (SweepRefused e) {
          assertThat(e).hasMessageStartingWith(folder.toString());
        }
      }
      for (String text : List.of("{}", "[]", "null", "\"x\"", "{\"complete\": []}", "{")) {
        Files.writeString(file, text);
        assertThatThrownBy(() -> FinishedSweep.open(folder))
            .isInstanceOf(SweepRefused.class)
            .hasMessageStartingWith(file + " is not the ")
            .hasMessageEndingWith("\n    Put it back from a copy.");
      }
      Files.write(file, bytes);
    }
  }

  /** A power cut may leave a plan of length zero where it is not forced to the disk. */
  @Test
  void anEmptyPlanWithoutRunsIsNoPlan() throws IOException {
    SweepPlan plan = InventedTalksSource.plan(2, ReplicationPlan.fixed(20), 3);
    Path folder = temp.resolve("s");
    cut(folder, false, plan, 0);
    Files.write(folder.resolve("plan.json"), new byte[0]);
    assertThat(sweep(folder, true, plan, 1).complete()).isTrue();
  }

  /** Another sweep would find the tables of this one beside its own plan. */
  @Test
  void aFinishedSweepWithoutItsPlanIsNoOtherSweeps() throws IOException {
    SweepPlan plan = InventedTalksSource.plan(2, ReplicationPlan.fixed(20), 3);
    SweepPlan other = InventedTalksSource.plan(1, ReplicationPlan.fixed(20), 3);
    Path folder = temp.resolve("s");
    sweep(folder, false, plan, 1);
    byte[] runs = Files.readAllBytes(folder.resolve("runs.csv"));
    Path file = folder.resolve("plan.json");
    Files.write(file, new byte[0]);
    assertRefused(folder, other, file + " is empty\n    Put it back from a copy, or sweep anew");
    Files.delete(file);
    assertRefused(folder, other, file + " is gone\n    Put it back from a copy, or sweep anew");
    assertThat(file).doesNotExist();
    assertThat(folder.resolve("runs.csv")).hasBinaryContent(runs);
  }

  private void assertRefused(Path folder, SweepPlan other, String message) {
    for (boolean resume : new boolean[] {false, true}) {
      assertThatThrownBy(() -> sweep(folder, resume, other, 1))
          .isInstanceOf(SweepRefused.class)
          .hasMessageStartingWith(message);
    }
    assertThatThrownBy(() -> FinishedSweep.open(folder)).hasMessageStartingWith(message);
  }

  @Test
  void whoDiedWhileItWroteItsPlanIsGoneOnWith() throws IOException {
    SweepPlan plan = InventedTalksSource.plan(2, ReplicationPlan.fixed(20), 3);
    Path folder = temp.resolve("s");
    Files.createDirectories(folder.resolve("parts"));
    Files.writeString(folder.resolve("plan.json.new"), "{\"form");
    assertThat(sweep(folder, true, plan, 1).complete()).isTrue();
  }

  /** What stands in a folder that is no sweep's is somebody's. */
  @Test
  void aSweepWritesOverNoOtherResults() throws IOException {
    SweepPlan plan = InventedTalksSource.plan(2, ReplicationPlan.fixed(20), 3);
    Path folder = Files.createDirectories(temp.resolve("mine"));
    Files.writeString(folder.resolve("runs.csv"), "mine");
    for (boolean resume : new boolean[] {false, true}) {
      assertThatThrownBy(() -> sweep(folder, resume, plan, 1)).isInstanceOf(SweepRefused.class);
    }
    assertThatThrownBy(() -> sweep(folder, false, plan, 1))
        .hasMessage(
            folder
                + " exists already, and results are never written over\n    Name another: --out");
    assertThat(folder.resolve("runs.csv")).hasContent("mine");
    assertThat(folder).isDirectoryNotContaining("glob:**{parts,json}");
  }

  /** A merging that was cut short is done again, not computed anew. */
  @Test
  void aMergingThatWasCutShortIsDoneAgain() throws IOException {
    SweepPlan plan = InventedTalksSource.plan(2, ReplicationPlan.fixed(20), 3);
    List<Path> shards = List.of(temp.resolve("s1"), temp.resolve("s2"));
    for (int i = 1; i <= 2; i++) {
      sweeper(plan, new SweepShard(i, 2)).run(shards.get(i - 1), false, 1, progress -> {});
    }
    Path merged = temp.resolve("merged");
    ShardMerge.merge(shards, merged, Map.of());
    Files.delete(merged.resolve("manifest.json"));
    Files.delete(merged.resolve("summary.csv"));
    assertThatThrownBy(() -> FinishedSweep.open(merged))
        .hasMessage(
            merged + " holds a sweep whose tables are not written; go on with it: --resume");
    assertThat(ShardMerge.merge(shards, merged, Map.of()).runs()).isEqualTo(80);
    assertThatThrownBy(() -> ShardMerge.merge(shards, merged, Map.of()))
        .hasMessage(merged + " holds a sweep already\n    Merge into another folder: --out");
  }
}
