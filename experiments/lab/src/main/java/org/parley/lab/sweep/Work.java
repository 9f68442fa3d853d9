package org.parley.lab.sweep;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** The work of a sweep, given out batch by batch and taken in block by block; for many threads. */
public final class Work implements AutoCloseable {
  private final SweepFolder folder;
  private final Schedule schedule;
  private final Batches batches;
  private final Count count;
  private final Map<Integer, Part> parts = new ConcurrentHashMap<>();
  private final AtomicReference<Throwable> trouble = new AtomicReference<>();

  Work(SweepFolder folder, Schedule schedule, Batches batches, Count count) {
    this.folder = folder;
    this.schedule = schedule;
    this.batches = batches;
    this.count = count;
  }

  /** What makes the runs; it can be sent to another machine if its stage can. */
  public Batches batches() {
    return batches;
  }

  /** The next batch, after waiting for one if need be; empty if there is none any more. */
  public Optional<Batch> next() throws IOException, InterruptedException {
    return schedule.next();
  }

  /**
   * The next batch if there is one now; others may come once batches underway are kept.
   *
   * @param batches how many, from 1, it may be as long as; where it ends changes no result
   */
  public Optional<Batch> poll(int batches) throws IOException {
    return schedule.poll(batches);
  }

  /**
   * Keeps a finished batch.
   *
   * @param worker whose part it goes to, from 1; one thread at a time for each
   * @throws IOException if the disk refuses
   */
  public void keep(Block block, int worker) throws IOException {
    Part part = parts.get(worker);
    if (part == null) {
      part = Part.open(folder.part(worker));
      parts.put(worker, part);
    }
    KeptBlock kept = part.append(block);
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
  public Progress progress() {
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
    for (Part part : parts.values()) {
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
