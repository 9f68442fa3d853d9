package org.parley.state;

import java.io.Serializable;

/**
 * When something last moved: the one place that everything which moves values or the ground of the
 * talks reports to, so that nobody computes on what is no longer so.
 */
final class MoveClock implements Serializable {
  private int changes;
  private int version;
  private int standing;

  /** Something that values may depend on was moved to, or stayed where it is. */
  void moved(boolean moved) {
    if (moved) {
      version = ++changes;
    }
  }

  /** The same of what texts stand on: what is closed, lines, alternatives. */
  void stood(boolean moved) {
    moved(moved);
    standing = moved ? version : standing;
  }

  /** Back to the beginning, where all runs begin alike. */
  void restart() {
    version = 0;
    standing = 0;
  }

  int version() {
    return version;
  }

  int standing() {
    return standing;
  }
}
