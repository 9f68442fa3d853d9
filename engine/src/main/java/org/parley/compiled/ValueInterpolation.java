package org.parley.compiled;

import java.io.Serializable;
import java.util.TreeMap;
import org.parley.scenario.Demand;
import org.parley.scenario.Issue;
import org.parley.scenario.UncertainNumber;

/**
 * The values of the options of one issue to one delegation, from those that are stated: the wanted
 * option has 1, the farthest from it 0, and what lies between two known ones is interpolated along
 * the declared order. Options of an issue without order have 0 unless stated.
 *
 * <p>Each option's value is left + (right - left) * fraction, where left and right are stated
 * values or constants.
 */
public final class ValueInterpolation implements Serializable {
  private final int[] leftSlot;
  private final int[] rightSlot;
  private final double[] left;
  private final double[] right;
  private final double[] fraction;

  private ValueInterpolation(int options) {
    leftSlot = new int[options];
    rightSlot = new int[options];
    left = new double[options];
    right = new double[options];
    fraction = new double[options];
  }

  static ValueInterpolation of(Issue issue, Demand demand, InputSlots inputs) {
    int n = issue.options().size();
    TreeMap<Integer, Anchor> anchors = new TreeMap<>();
    int want = issue.indexOf(demand.want());
    int farthest = Math.max(want, n - 1 - want);
    if (issue.ordered()) {
      anchors.put(0, Anchor.of(1 - want / (double) farthest));
      anchors.put(n - 1, Anchor.of(1 - (n - 1 - want) / (double) farthest));
    } else {
      for (int o = 0; o < n; o++) {
        anchors.put(o, Anchor.of(0));
      }
    }
    anchors.put(want, Anchor.of(1));
    demand.values().forEach((id, v) -> anchors.put(issue.indexOf(id), Anchor.of(v, inputs)));
    ValueInterpolation result = new ValueInterpolation(n);
    for (int o = 0; o < n; o++) {
      int from = anchors.floorKey(o);
      int to = anchors.ceilingKey(o);
      result.set(
          o,
          anchors.get(from),
          anchors.get(to),
          from == to ? 0 : (o - from) / (double) (to - from));
    }
    return result;
  }

  private void set(int option, Anchor from, Anchor to, double share) {
    leftSlot[option] = from.slot;
    left[option] = from.value;
    rightSlot[option] = to.slot;
    right[option] = to.value;
    fraction[option] = share;
  }

  /** Value in [0,1] of an option, given the numbers of a run. */
  public double value(int option, double[] numbers) {
    double from = leftSlot[option] < 0 ? left[option] : numbers[leftSlot[option]];
    if (fraction[option] == 0) {
      return from;
    }
    double to = rightSlot[option] < 0 ? right[option] : numbers[rightSlot[option]];
    return from + (to - from) * fraction[option];
  }

  private record Anchor(int slot, double value) {
    static Anchor of(double value) {
      return new Anchor(InputSlots.NONE, value);
    }

    static Anchor of(UncertainNumber stated, InputSlots inputs) {
      return stated.quantity().isFixed() ? of(stated.mean()) : new Anchor(inputs.slot(stated), 0);
    }
  }
}
