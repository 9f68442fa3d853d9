package org.parley.negotiation;

import java.io.Serializable;
import org.parley.bargaining.DealSpace;
import org.parley.compiled.CompiledTalks;

/** Texts on which working groups agreed and which the plenary has not taken up yet, in order. */
final class GroupReports implements Serializable {
  private final int[][] deals;
  private final long[] masks;
  private final int[] groups;
  private final MediatorLeverage[] drafters;
  private int first;
  private int count;

  GroupReports(CompiledTalks talks) {
    DealSpace space = talks.space();
    int most = talks.tracks().any() ? space.issues() : 0;
    deals = new int[most][space.issues()];
    masks = new long[most];
    groups = new int[most];
    drafters = new MediatorLeverage[most];
  }

  void clear() {
    first = 0;
    count = 0;
  }

  /**
   * A group reports a text. While it is not taken up, no other text settles its issues, so that
   * there are never more texts than issues.
   *
   * @param by what the mediator may pay for it whose text it is; null for a delegation's
   */
  void add(int group, int[] deal, long mask, MediatorLeverage by) {
    int at = (first + count) % masks.length;
    System.arraycopy(deal, 0, deals[at], 0, deal.length);
    masks[at] = mask;
    groups[at] = group;
    drafters[at] = by;
    count++;
  }

  boolean any() {
    return count > 0;
  }

  /** The issues that the texts settle, as a mask. */
  long issues() {
    long issues = 0;
    for (int k = 0; k < count; k++) {
      issues |= masks[(first + k) % masks.length];
    }
    return issues;
  }

  /** The text that was reported first; must not be written. */
  int[] deal() {
    return deals[first];
  }

  long mask() {
    return masks[first];
  }

  int group() {
    return groups[first];
  }

  /** What the mediator may pay for the first text; null for a delegation's. */
  MediatorLeverage by() {
    return drafters[first];
  }

  /** Takes the first text away. */
  void takeUp() {
    first = (first + 1) % masks.length;
    count--;
  }
}
