package org.parley.page.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Whose turn it is. */
class SimulationQueueTest {
  @Test
  void whoeverSeesNothingYetGoesBeforeThoseWhoWaitForMore() {
    List<String> served = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch begun = new CountDownLatch(1);
    try (SimulationQueue queue = new SimulationQueue()) {
      CompletableFuture<?> running =
          queue.submit(
              "runs",
              cancelled -> {
                begun.await();
                return "";
              });
      CompletableFuture<?> more = queue.submit("more", cancelled -> served.add("more"));
      CompletableFuture<?> moved = queue.submit("moved", cancelled -> served.add("never"));
      CompletableFuture<?> first = queue.submit("first", true, cancelled -> served.add("first"));
      CompletableFuture<?> again = queue.submit("moved", true, cancelled -> served.add("moved"));
      begun.countDown();
      CompletableFuture.allOf(running, more, first, again).join();
      assertThat(moved).isCompletedExceptionally();
      assertThat(served).containsExactly("first", "moved", "more");
    }
  }
}
