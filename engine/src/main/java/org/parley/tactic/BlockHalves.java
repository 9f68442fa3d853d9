package org.parley.tactic;

import java.io.Serializable;

/**
 * Which blocks go into which half, so that the two halves have about as many combinations: the
 * larger blocks first, each into the half that is smaller so far.
 */
final class BlockHalves implements Serializable {
  private final boolean[] second;
  private final boolean[] placed;

  BlockHalves(int blocks) {
    second = new boolean[blocks];
    placed = new boolean[blocks];
  }

  void divide(OfferCandidates candidates) {
    java.util.Arrays.fill(placed, false);
    double first = 1;
    double other = 1;
    for (int n = 0; n < second.length; n++) {
      int largest = -1;
      for (int b = 0; b < second.length; b++) {
        if (!placed[b] && (largest < 0 || candidates.count(b) > candidates.count(largest))) {
          largest = b;
        }
      }
      placed[largest] = true;
      second[largest] = other < first;
      if (second[largest]) {
        other *= candidates.count(largest);
      } else {
        first *= candidates.count(largest);
      }
    }
  }

  boolean isSecond(int block) {
    return second[block];
  }
}
