package org.parley.cli;

import java.io.IOException;
import java.nio.file.Path;

/** A command with more runs than anybody can wait for; tells when it has begun. */
public final class EndlessRuns {
  private EndlessRuns() {}

  /** Runs until it is interrupted. */
  public static void main(String[] arguments) throws IOException {
    RunExecution execution = InventedRuns.execution(InventedRuns::outcome, 1_000_000_000_000L, 2);
    try (InterruptionWatch interruption = InterruptionWatch.watch()) {
      RunExecution.Done done =
          execution.in(
              Path.of("r"),
              (made, failed) -> {
                if (made > 10_000 && made < 12_000) {
                  System.out.println("begun");
                }
              },
              interruption);
      System.out.println(done.ending());
    }
  }
}
