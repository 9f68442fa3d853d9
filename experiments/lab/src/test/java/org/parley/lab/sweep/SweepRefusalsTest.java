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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.lab.design.DesignPoint;

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
}
