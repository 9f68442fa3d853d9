package org.parley.state;

import java.io.Serializable;
import org.parley.bargaining.DealSpace;
import org.parley.compiled.CompiledTalks;

/** The issues that are closed for good, at which option, and which have not come up yet. */
public final class ClosedIssues implements Serializable {
  private final CompiledTalks talks;
  private final int[] closed;
  private final int[] inForce;
  private final int[] combination;
  private long mask;
  private int cameUp;
  private long shelved;

  ClosedIssues(CompiledTalks talks) {
    this.talks = talks;
    closed = new int[talks.space().issues()];
    inForce = new int[closed.length];
    combination = new int[talks.space().blocks()];
    cameUp = talks.agenda().last();
  }

  /** Only what an earlier meeting closed. */
  void begin() {
    System.arraycopy(talks.closedBefore(), 0, closed, 0, closed.length);
    read();
  }

  /**
   * Puts the groups of the agenda up to one on the table, and the next as long as all before it is
   * settled.
   *
   * @return whether anything came up or was taken off
   */
  boolean takeUp(int group) {
    long before = shelved;
    cameUp = talks.agenda().current(mask, group);
    shelved = talks.agenda().shelved(mask, cameUp);
    return shelved != before;
  }

  /** The group of the agenda that came up last, from 0. */
  public int cameUp() {
    return cameUp;
  }

  void close(int[] options, long settled) {
    for (int i = 0; i < closed.length; i++) {
      if ((settled >>> i & 1) != 0) {
        closed[i] = options[i];
      }
    }
    read();
  }

  void reopen(long issues) {
    for (int i = 0; i < closed.length; i++) {
      closed[i] = (issues >>> i & 1) != 0 ? -1 : closed[i];
    }
    read();
  }

  private void read() {
    DealSpace space = talks.space();
    mask = 0;
    for (int i = 0; i < closed.length; i++) {
      inForce[i] = closed[i] >= 0 ? closed[i] : space.statusQuo(i);
      mask |= closed[i] >= 0 ? 1L << i : 0;
    }
    for (int b = 0; b < combination.length; b++) {
      combination[b] = combination(b, space);
    }
    shelved = talks.agenda().shelved(mask, cameUp);
  }

  private int combination(int block, DealSpace space) {
    for (int issue : space.issuesOf(block)) {
      if (inForce[issue] < 0) {
        return -1;
      }
    }
    return space.combination(block, inForce);
  }

  /** Option by issue that is closed, or -1; must not be written. */
  public int[] closed() {
    return closed;
  }

  /** The closed issues, as a mask. */
  public long closedMask() {
    return mask;
  }

  /** The open issues that have not come to the table yet, as a mask. */
  public long shelved() {
    return shelved;
  }

  /** Whether an issue has not come to the table yet. */
  public boolean isShelved(int issue) {
    return (shelved >>> issue & 1) != 0;
  }

  /** The option in force by issue, or -1 where there is none yet; must not be written. */
  public int[] inForce() {
    return inForce;
  }

  /** The combination in force in a block, or -1 while one of its issues has no option in force. */
  public int combination(int block) {
    return combination[block];
  }

  /** Number of closed issues. */
  public int closedIssues() {
    return Long.bitCount(mask);
  }
}
