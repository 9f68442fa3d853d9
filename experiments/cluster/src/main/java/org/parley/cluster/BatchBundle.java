package org.parley.cluster;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.parley.lab.sweep.RunBatch;

/**
 * The batches of one Spark task.
 *
 * @param batches at least one
 */
record BatchBundle(List<RunBatch> batches) implements Serializable {
  BatchBundle {
    batches = List.copyOf(batches);
  }

  /** Batches dealt out evenly to as many bundles, or fewer if there are not enough. */
  static List<BatchBundle> deal(List<RunBatch> batches, int bundles) {
    int count = Math.min(bundles, batches.size());
    List<List<RunBatch>> hands = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      hands.add(new ArrayList<>());
    }
    for (int i = 0; i < batches.size(); i++) {
      hands.get(i % count).add(batches.get(i));
    }
    return hands.stream().map(BatchBundle::new).toList();
  }
}
