package org.parley.negotiation;

/**
 * Decides for a delegation from outside: a person, or a program under test. The rules of the table
 * hold for it as for any agent.
 */
@FunctionalInterface
public interface Seat {
  /**
   * Decides.
   *
   * @param turn what the delegation sees, and what its own tactic would do
   * @return the move; never null
   */
  Move decide(Turn turn);
}
