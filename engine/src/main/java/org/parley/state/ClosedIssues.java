package org.parley.state;

import java.io.Serializable;
import org.parley.bargaining.DealSpace;
import org.parley.compiled.CompiledTalks;
import org.parley.compiled.CompiledTracks;

/** The issues that are closed for good, at which option, and which are on the table. */
public final class ClosedIssues implements Serializable {
  private static final int AFTER_THE_TALKS = Integer.MAX_VALUE;

  private final CompiledTalks talks;
  private final long all;
  private final int[] closed;
  private final int[] inForce;
  private final int[] combination;
  private long mask;
  private int cameUp;
  private int sitting;
  private long reported;
  private long shelved;

  ClosedIssues(CompiledTalks talks) {
    this.talks = talks;
    closed = new int[talks.space().issues()];
    inForce = new int[closed.length];
    combination = new int[talks.space().blocks()];
    cameUp = talks.agenda().last();
    sitting = AFTER_THE_TALKS;
    all = (1L << talks.space().issues()) - 1;
  }

  /** Only what an earlier meeting closed. */
  void begin() {
    System.arraycopy(talks.closedBefore(), 0, closed, 0, closed.length);
    read();
  }

  /**
   * Puts the groups of the agenda up to one on the table, and the next as long as all before it is
   * settled; issues that are left to a working group only in the group's own sittings.
   *
   * @param inSitting the sitting, from 0
   * @param inReports the issues of texts that the plenary has yet to take up, as a mask
   * @return whether anything came up or was taken off
   */
  boolean takeUp(int group, int inSitting, long inReports) {
    long before = shelved;
    int rank = rank();
    cameUp = talks.agenda().current(mask, group);
    sitting = inSitting;
    reported = inReports;
    shelved = readShelved();
    return shelved != before || rank() != rank;
  }

  /** Puts everything on the table. */
  void takeUpAll() {
    takeUp(talks.agenda().last(), AFTER_THE_TALKS, 0);
  }

  private long readShelved() {
    CompiledTracks tracks = talks.tracks();
    long kept =
        group() == CompiledTracks.PLENARY
            ? talks.agenda().shelved(mask, cameUp) | tracks.reserved(sitting)
            : all & ~tracks.issues(group());
    return (kept | reported) & ~mask;
  }

  /** The working group whose sitting it is, from 0, or that it is the plenary's. */
  public int group() {
    return talks.tracks().groupOf(sitting);
  }

  /** Highest rank of an option that whoever sits may agree to; no bound in the plenary. */
  public int rank() {
    return talks.tracks().rank(group());
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
    shelved = readShelved();
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

  /** Whether an agenda or working groups take the issues apart at some time of the talks. */
  public boolean isInParts() {
    return talks.agenda().last() > 0 || talks.tracks().any();
  }

  /** The open issues that are not on the table now, as a mask. */
  public long shelved() {
    return shelved;
  }

  /** Whether an open issue is not on the table now. */
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
