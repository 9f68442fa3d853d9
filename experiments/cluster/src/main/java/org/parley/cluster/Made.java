package org.parley.cluster;

import java.io.Serializable;
import java.util.List;
import org.parley.lab.sweep.Block;

/**
 * What a task sends back.
 *
 * @param blocks its runs
 * @param nanos how long they took
 */
record Made(List<Block> blocks, long nanos) implements Serializable {
  Made {
    blocks = List.copyOf(blocks);
  }

  long runs() {
    return blocks.stream().mapToLong(block -> block.to() - block.from()).sum();
  }
}
