package org.parley.page.explore;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.parley.page.http.RefusedRequest;

/**
 * Simulations of many browsers on one machine: each client has at most one waiting or running, the
 * next takes its place, and clients take turns: first those who see nothing yet, then those who
 * wait for more. One simulation at a time has all processors.
 */
public final class SimulationQueue implements AutoCloseable {

  /**
   * Something to compute.
   *
   * @param <T> what comes of it
   */
  @FunctionalInterface
  public interface Work<T> {
    /**
     * @param cancelled whether nobody waits for it any more; to be asked often
     */
    T run(BooleanSupplier cancelled) throws Exception;
  }

  private static final class Job {
    private final Runnable body;
    private final Runnable dropped;
    private volatile boolean cancelled;

    private Job(Function<BooleanSupplier, Runnable> made, Runnable dropped) {
      body = made.apply(() -> cancelled);
      this.dropped = dropped;
    }
  }

  private final Map<String, Job> newest = new LinkedHashMap<>();
  private final Deque<String> firsts = new ArrayDeque<>();
  private final Deque<String> turns = new ArrayDeque<>();
  private final Map<String, Job> waiting = new LinkedHashMap<>();
  private final Thread worker;
  private boolean closed;

  /** A queue that works from now on. */
  public SimulationQueue() {
    worker = new Thread(this::work, "simulations");
    worker.setDaemon(true);
    worker.start();
  }

  /**
   * Computes something for a client, after those who wait longer.
   *
   * @return completes with what came of it; exceptionally with a {@link CancellationException} if
   *     the client asked for something else meanwhile
   */
  public <T> CompletableFuture<T> submit(String client, Work<T> work) {
    return submit(client, false, work);
  }

  /**
   * The same, before those who wait for no more than a better answer.
   *
   * @param first whether the client sees nothing until then
   */
  public <T> CompletableFuture<T> submit(String client, boolean first, Work<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Job job =
        new Job(
            cancelled -> () -> complete(result, work, cancelled),
            () -> result.completeExceptionally(new CancellationException()));
    synchronized (this) {
      Job old = newest.put(client, job);
      if (old != null) {
        old.cancelled = true;
      }
      Job replaced = waiting.put(client, job);
      if (replaced != null) {
        replaced.dropped.run();
      }
      line(client, first);
      notifyAll();
    }
    return result;
  }

  /** Keeps the place of who stands in this line already. */
  private void line(String client, boolean first) {
    Deque<String> line = first ? firsts : turns;
    if (!line.contains(client)) {
      (first ? turns : firsts).remove(client);
      line.addLast(client);
    }
  }

  /**
   * What came of something submitted.
   *
   * @throws RefusedRequest if the client asked for something else meanwhile
   */
  public static <T> T awaited(CompletableFuture<T> computing) throws InterruptedException {
    try {
      return computing.get();
    } catch (CancellationException replaced) {
      throw new RefusedRequest(409, "something else was asked meanwhile", replaced);
    } catch (ExecutionException fault) {
      if (fault.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(fault.getCause());
    }
  }

  private static <T> void complete(
      CompletableFuture<T> result, Work<T> work, BooleanSupplier cancelled) {
    try {
      T value = work.run(cancelled);
      if (cancelled.getAsBoolean()) {
        result.completeExceptionally(new CancellationException());
      } else {
        result.complete(value);
      }
    } catch (Exception | LinkageError fault) {
      result.completeExceptionally(cancelled.getAsBoolean() ? new CancellationException() : fault);
    }
  }

  private void work() {
    try {
      while (true) {
        next().body.run();
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized Job next() throws InterruptedException {
    while (firsts.isEmpty() && turns.isEmpty() && !closed) {
      wait();
    }
    if (closed) {
      throw new InterruptedException();
    }
    return waiting.remove((firsts.isEmpty() ? turns : firsts).removeFirst());
  }

  /** Ends what a client still waits for; what has not begun gives up its turn. */
  public synchronized void cancel(String client) {
    Job old = newest.remove(client);
    if (old != null) {
      old.cancelled = true;
    }
    Job unbegun = waiting.remove(client);
    if (unbegun != null) {
      turns.remove(client);
      firsts.remove(client);
      unbegun.dropped.run();
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    newest.values().forEach(job -> job.cancelled = true);
    notifyAll();
    worker.interrupt();
  }
}
