package org.parley.lab.sweep;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** The work of a sweep, given out batch by batch and taken in block by block; for many threads. */
public final class SweepWork implements AutoCloseable {
  private final SweepFolder folder;
  private final BatchSchedule schedule;
  private final BatchRunner batches;
  private final RunCounter count;
  private final Map<Integer, PartFile> parts = new ConcurrentHashMap<>();
  private final AtomicReference<Throwable> trouble = new AtomicReference<>();

  SweepWork(SweepFolder folder, BatchSchedule schedule, BatchRunner batches, RunCounter count) {
    this.folder = folder;
    this.schedule = schedule;
    this.batches = batches;
    this.count = count;
  }

  /** What makes the runs; it can be sent to another machine if its stage can. */
  public BatchRunner batches() {
    return batches;
  }

  /** The next batch, after waiting for one if need be; empty if there is none any more. */
  public Optional<RunBatch> next() throws IOException, InterruptedException {
    return schedule.next();
  }

  /**
   * The next batch if there is one now; others may come once batches underway are kept.
   *
   * @param batches how many, from 1, it may be as long as; where it ends changes no result
   */
  public Optional<RunBatch> poll(int batches) throws IOException {
    return schedule.poll(batches);
  }

  /**
   * Keeps a finished batch.
   *
   * @param worker whose part it goes to, from 1; one thread at a time for each
   * @throws IOException if the disk refuses
   */
  public void keep(FinishedBatch block, int worker) throws IOException {
    PartFile part = parts.get(worker);
    if (part == null) {
      part = PartFile.open(folder.part(worker));
      parts.put(worker, part);
    }
    StoredBatch kept = part.append(block);
    count.add(kept);
    schedule.finished(kept);
  }

  /** Gives out nothing more. */
  public void stop() {
    schedule.stop();
  }

  /** Gives out nothing more, since something went wrong; the first such thing ends the sweep. */
  public void fail(Throwable fault) {
    trouble.compareAndSet(null, fault);
    schedule.stop();
  }

  /** How far it has come. */
  public SweepStatus progress() {
    return count.progress();
  }

  /** Throws what went wrong, if anything did. */
  void check() throws IOException {
    if (trouble.get() instanceof IOException disk) {
      throw new IOException(disk.getMessage() == null ? disk.toString() : disk.getMessage(), disk);
    }
    if (trouble.get() != null) {
      throw new IllegalStateException("the sweep cannot go on: " + trouble.get(), trouble.get());
    }
  }

  @Override
  public void close() throws IOException {
    IOException refused = null;
    for (PartFile part : parts.values()) {
      try {
        part.close();
      } catch (IOException e) {
        refused = e;
      }
    }
    if (refused != null) {
      throw refused;
    }
  }
}
