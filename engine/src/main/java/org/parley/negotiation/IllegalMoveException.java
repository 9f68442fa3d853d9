package org.parley.negotiation;

/** A move from outside that the rules of the table do not allow; nothing was changed by it. */
public final class IllegalMoveException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  /** A refusal, in words that can be shown to whoever made the move. */
  public IllegalMoveException(String message) {
    super(message);
  }
}
