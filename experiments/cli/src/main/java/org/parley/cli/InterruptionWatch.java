package org.parley.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Watches for the process being asked to end (Ctrl-C), and holds that up until what was finished is
 * on disk, or a minute has passed.
 */
final class InterruptionWatch implements AutoCloseable {
  private static final long LONGEST_SECONDS = 60;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = new Thread(this::hold, "parley-interruption");
  private volatile boolean requested;

  /** Watches from now until it is closed. */
  static InterruptionWatch watch() {
    InterruptionWatch interruption = new InterruptionWatch();
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  private void hold() {
    requested = true;
    try {
      ended.await(LONGEST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether the process was asked to end. */
  boolean requested() {
    return requested;
  }

  @Override
  public void close() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending already; its hooks have begun and cannot be taken back.
      requested = true;
    }
  }
}
