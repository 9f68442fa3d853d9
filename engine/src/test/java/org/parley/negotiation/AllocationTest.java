package org.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.compiled.CompiledTalks;

/** Choosing an offer and answering one allocates nothing, so long talks cost no more memory. */
class AllocationTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** What closing texts and opening the schedule may take in one run, however long it is. */
  private static final long CONSTANT = 4_096;

  @ParameterizedTest
  @ValueSource(strings = {"time", "micro"})
  void roundsAllocateNothing(String tactic) {
    for (int rounds : new int[] {20, 400}) {
      NegotiationModel model =
          new NegotiationModel(
              CompiledTalks.of(
                  ScenarioFixtures.fixture(
                      "two-issues",
                      "talks.rounds=" + rounds,
                      "delegations.upper-farm.tactic.concede=" + tactic,
                      "delegations.lower-farm.tactic.concede=" + tactic)),
              1);
      for (long run = 0; run < 20; run++) {
        bytes(model, run);
      }
      for (long run = 20; run < 30; run++) {
        assertThat(bytes(model, run))
            .as("bytes allocated in the rounds of run %d of %d rounds", run, rounds)
            .isLessThan(CONSTANT);
      }
    }
  }

  /** Six delegations, each of which looks for the text that comes nearest to agreement. */
  @Test
  void roundsOfManyAllocateNothing() {
    for (int rounds : new int[] {20, 60}) {
      String[] settings = {"talks.rounds=" + rounds, "without=[walk-out]"};
      NegotiationModel model =
          new NegotiationModel(
              CompiledTalks.of(ScenarioFixtures.fixture("county-hospital", settings)), 1);
      for (long run = 0; run < 20; run++) {
        bytes(model, run);
      }
      for (long run = 20; run < 25; run++) {
        assertThat(bytes(model, run)).as("run %d of %d rounds", run, rounds).isLessThan(CONSTANT);
      }
    }
  }

  private static long bytes(NegotiationModel model, long run) {
    model.setRun(run);
    model.restart();
    long thread = Thread.currentThread().getId();
    long before = THREADS.getThreadAllocatedBytes(thread);
    model.play();
    return THREADS.getThreadAllocatedBytes(thread) - before;
  }
}
