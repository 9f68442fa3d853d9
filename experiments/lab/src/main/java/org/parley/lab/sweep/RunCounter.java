package org.parley.lab.sweep;

import java.util.concurrent.atomic.LongAdder;

/** Runs counted while many workers finish them. */
final class RunCounter {
  private final long most;
  private final long resumed;
  private final LongAdder done = new LongAdder();
  private final LongAdder failed = new LongAdder();

  /**
   * A count that begins where an earlier sitting ended.
   *
   * @param most runs there will be at most
   * @param resumed runs that are done already
   * @param resumedFailed runs among these that failed
   */
  RunCounter(long most, long resumed, long resumedFailed) {
    this.most = most;
    this.resumed = resumed;
    done.add(resumed);
    failed.add(resumedFailed);
  }

  void add(StoredBatch block) {
    done.add(block.to() - block.from());
    failed.add(block.failed());
  }

  long done() {
    return done.sum();
  }

  long resumed() {
    return resumed;
  }

  long failed() {
    return failed.sum();
  }

  SweepStatus progress() {
    return new SweepStatus(done(), resumed, most, failed());
  }
}
