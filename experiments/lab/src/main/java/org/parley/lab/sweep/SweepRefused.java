package org.parley.lab.sweep;

/** A folder that cannot be gone on with, or put together; the message says why and what to do. */
public final class SweepRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** With what is not right. */
  public SweepRefused(String message) {
    super(message);
  }
}
