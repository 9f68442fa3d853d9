package org.parley.cluster;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.TaskContext;
import org.apache.spark.broadcast.Broadcast;
import org.parley.lab.sweep.Batch;
import org.parley.lab.sweep.Batches;
import org.parley.lab.sweep.Block;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/**
 * A task: makes the runs of its bundle on an executor. What it returns depends on the batches
 * alone, so it does not matter how often, or where, it is tried.
 */
final class Making extends AbstractFunction1<Iterator<Bundle>, Made> implements Serializable {
  private static final long serialVersionUID = 1;

  private final Broadcast<Batches> batches;

  Making(Broadcast<Batches> batches) {
    this.batches = batches;
  }

  @Override
  public Made apply(Iterator<Bundle> bundles) {
    long began = System.nanoTime();
    TaskContext task = TaskContext.get();
    List<Block> blocks = new ArrayList<>();
    while (bundles.hasNext()) {
      for (Batch batch : bundles.next().batches()) {
        Optional<Block> block = batches.value().make(batch, task::isInterrupted);
        if (block.isEmpty()) {
          // Spark does not look at the result of a task that it has told to end.
          return Made.of(List.of(), 0);
        }
        blocks.add(block.get());
      }
    }
    return Made.of(blocks, System.nanoTime() - began);
  }
}
