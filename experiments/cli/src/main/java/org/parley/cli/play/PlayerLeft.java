package org.parley.cli.play;

/** Whoever plays has left the keyboard. */
final class PlayerLeft extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** How. */
  enum How {
    /** By a choice. */
    STOPPED,
    /** The input ended. */
    END_OF_INPUT
  }

  private final How how;

  PlayerLeft(How how) {
    super(null, null, false, false);
    this.how = how;
  }

  How how() {
    return how;
  }
}
