package org.parley.lab.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.lab.measure.RunMeasure;

/** What a sweep says is put together in memory that does not grow with its runs. */
class ManyRunsTest {
  private static final int RUNS = 400_000;
  private static final int POINTS = 8;

  @TempDir private Path temp;

  /**
   * The figures of these runs take 3.2 MB if they are kept, and twice that while they are put
   * together; the heap here has 5 in all, of which the program itself takes two.
   */
  @Test
  void figuresOfManyRunsFitIntoASmallHeap() throws Exception {
    Path folder = temp.resolve("s");
    SweepPlan two = InventedTalksSource.plan(POINTS, ReplicationPlan.fixed(RUNS / POINTS), 3);
    SweepPlan plan =
        new SweepPlan(
            two.name(),
            two.scenarios().subList(0, 1),
            two.parameters(),
            two.points(),
            two.replications(),
            List.of(),
            0,
            two.seed(),
            two.inputs());
    new SweepRunner(plan, SweepShard.WHOLE, new InventedTalksSource(3, 0), Map.of())
        .run(folder, false, 2, progress -> {});
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx5m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Probe.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(child.getInputStream().readAllBytes());
    assertThat(child.waitFor()).as(said).isZero();
    assertThat(said.lines().reduce((a, b) -> b)).hasValue("49999 of 50000, 7 pairs");
  }

  /** Looks at a sweep, in a process of its own. */
  static final class Probe {
    public static void main(String[] arguments) throws IOException {
      FinishedSweep sweep = FinishedSweep.open(Path.of(arguments[0]));
      RunMeasure measure = new RunMeasure("agreement");
      System.out.println(
          sweep.moments(0, measure).get(1).count()
              + " of "
              + RUNS / POINTS
              + ", "
              + sweep.againstFirst(0, measure).size()
              + " pairs");
    }
  }
}
