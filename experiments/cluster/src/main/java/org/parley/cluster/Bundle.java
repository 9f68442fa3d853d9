package org.parley.cluster;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.parley.lab.sweep.Batch;

/**
 * The batches of one Spark task.
 *
 * @param batches at least one
 */
record Bundle(List<Batch> batches) implements Serializable {
  Bundle {
    batches = List.copyOf(batches);
  }

  /** Batches dealt out evenly to as many bundles, or fewer if there are not enough. */
  static List<Bundle> deal(List<Batch> batches, int bundles) {
    int count = Math.min(bundles, batches.size());
    List<List<Batch>> hands = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      hands.add(new ArrayList<>());
    }
    for (int i = 0; i < batches.size(); i++) {
      hands.get(i % count).add(batches.get(i));
    }
    return hands.stream().map(Bundle::new).toList();
  }
}
