package org.parley.cli.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StartTimeTest {
  /** By the calendar the work began tomorrow; it took no less time for that. */
  @Test
  void aClockThatIsSetBackMakesNoTimeNegative() {
    Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
    long tenSecondsAgo = System.nanoTime() - Duration.ofSeconds(10).toNanos();
    assertThat(new StartTime(tomorrow, tenSecondsAgo).elapsedSeconds()).isBetween(10.0, 60.0);
  }
}
