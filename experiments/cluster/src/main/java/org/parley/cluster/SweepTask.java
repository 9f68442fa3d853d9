package org.parley.cluster;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.TaskContext;
import org.apache.spark.broadcast.Broadcast;
import org.parley.lab.sweep.BatchRunner;
import org.parley.lab.sweep.FinishedBatch;
import org.parley.lab.sweep.RunBatch;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/**
 * A task: makes the runs of its bundle on an executor. What it returns depends on the batches
 * alone, so it does not matter how often, or where, it is tried.
 */
final class SweepTask extends AbstractFunction1<Iterator<BatchBundle>, TaskResult>
    implements Serializable {
  private static final long serialVersionUID = 1;

  private final Broadcast<BatchRunner> batches;

  SweepTask(Broadcast<BatchRunner> batches) {
    this.batches = batches;
  }

  @Override
  public TaskResult apply(Iterator<BatchBundle> bundles) {
    long began = System.nanoTime();
    TaskContext task = TaskContext.get();
    List<FinishedBatch> blocks = new ArrayList<>();
    while (bundles.hasNext()) {
      for (RunBatch batch : bundles.next().batches()) {
        Optional<FinishedBatch> block = batches.value().make(batch, task::isInterrupted);
        if (block.isEmpty()) {
          // Spark does not look at the result of a task that it has told to end.
          return TaskResult.of(List.of(), 0);
        }
        blocks.add(block.get());
      }
    }
    return TaskResult.of(blocks, System.nanoTime() - began);
  }
}
