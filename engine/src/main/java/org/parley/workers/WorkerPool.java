package org.parley.workers;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads that work at the same time; they do not keep the virtual machine alive. What they make is
 * handed on in the order in which it was asked for, however many there are.
 */
public final class WorkerPool implements AutoCloseable {
  private final String purpose;
  private final ExecutorService threads;

  private WorkerPool(String purpose, int size) {
    AtomicInteger number = new AtomicInteger();
    this.purpose = purpose;
    threads =
        Executors.newFixedThreadPool(
            size,
            work -> {
              Thread thread =
                  new Thread(work, "parley-" + purpose + "-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * So many threads, from 1.
   *
   * @param purpose what they do, in a word: their names and messages say it
   */
  public static WorkerPool of(String purpose, int size) {
    return new WorkerPool(purpose, size);
  }

  /** Has something made; who asked looks after it. */
  public <T> Future<T> submit(Callable<T> work) {
    return threads.submit(work);
  }

  /**
   * Has everything made, and waits for all of it.
   *
   * @throws IllegalStateException if any of it fails, or the thread that waits is interrupted
   */
  public <T> List<T> all(List<Callable<T>> work) {
    List<Future<T>> begun = work.stream().map(threads::submit).toList();
    List<T> made = new ArrayList<>();
    try {
      for (Future<T> each : begun) {
        made.add(each.get());
      }
      return made;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(purpose + " was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(purpose + " cannot go on: " + e.getCause(), e.getCause());
    }
  }

  /** Ends the threads, whatever they are at. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
