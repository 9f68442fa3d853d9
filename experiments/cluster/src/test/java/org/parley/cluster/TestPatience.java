package org.parley.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** How long tests wait for other processes: far longer than they take on a machine that is busy. */
final class TestPatience {
  /** The longest wait for one thing to happen. */
  static final long SECONDS = 900;

  private TestPatience() {}

  /** Waits until a sweep has kept some bytes of runs; whether it was still at work then. */
  static boolean untilInTheMiddle(Process sweep, Path folder, long bytes)
      throws IOException, InterruptedException {
    Path part = folder.resolve("parts/1.part");
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (sweep.isAlive() && System.nanoTime() < end) {
      if (Files.exists(part) && Files.size(part) > bytes) {
        return sweep.isAlive();
      }
      Thread.sleep(20);
    }
    return false;
  }

  /** The exit code of a process, which must end in time. */
  static int exit(Process process, String what) throws InterruptedException {
    assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS))
        .as("%s has ended within %d seconds", what, SECONDS)
        .isTrue();
    return process.exitValue();
  }
}
