package org.parley.genius;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DealBoxTest {
  private static final int[] SIZES = {3, 2, 4};

  @Test
  void disjointBoxesHoldTheSameDealsOnce() {
    Random random = new Random(1);
    for (int trial = 0; trial < 300; trial++) {
      List<DealBox> boxes = new ArrayList<>();
      for (int b = 0; b < 1 + random.nextInt(4); b++) {
        boxes.add(box(random));
      }
      List<DealBox> disjoint = DealBox.disjoint(boxes, SIZES);
      for (int code = 0; code < 24; code++) {
        int[] deal = {code % 3, code / 3 % 2, code / 6};
        boolean inAny = boxes.stream().anyMatch(b -> b.holds(deal));
        long times = disjoint.stream().filter(b -> b.holds(deal)).count();
        assertThat(times).as("trial %d, deal %d", trial, code).isEqualTo(inAny ? 1 : 0);
      }
    }
  }

  private static DealBox box(Random random) {
    DealBox box = DealBox.all();
    for (int issue = 0; issue < SIZES.length; issue++) {
      if (random.nextBoolean()) {
        List<Integer> values = new ArrayList<>();
        for (int v = 0; v < SIZES[issue]; v++) {
          if (random.nextBoolean()) {
            values.add(v);
          }
        }
        box = box.with(issue, values);
      }
    }
    return box;
  }

  @Test
  void trimmingForgetsIssuesThatAllowEverything() {
    DealBox box = DealBox.all().with(0, List.of(0, 1, 2)).with(1, List.of(1));
    assertThat(box.trimmed(SIZES)).isEqualTo(DealBox.all().with(1, List.of(1)));
  }
}
