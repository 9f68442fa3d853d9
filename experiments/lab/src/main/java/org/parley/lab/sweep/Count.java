package org.parley.lab.sweep;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** Runs counted while many workers finish them. */
final class Count {
  private final long most;
  private final long resumed;
  private final LongAdder done = new LongAdder();
  private final LongAdder failed = new LongAdder();

  Count(long most, List<KeptBlock> kept) {
    this.most = most;
    kept.forEach(this::add);
    resumed = done.sum();
  }

  void add(KeptBlock block) {
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

  Progress progress() {
    return new Progress(done(), resumed, most, failed());
  }
}
