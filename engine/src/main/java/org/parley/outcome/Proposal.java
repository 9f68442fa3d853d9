package org.parley.outcome;

/**
 * What an offer says: an option for every issue, and which issues it settles. Issues outside {@code
 * settled} stay open.
 *
 * @param options option index by issue
 * @param settled bit i set if the text settles issue i
 */
public record Proposal(int[] options, long settled) {
  /** Whether the text settles an issue. */
  public boolean settles(int issue) {
    return (settled >>> issue & 1) != 0;
  }
}
