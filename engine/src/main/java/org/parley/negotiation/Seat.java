package org.parley.negotiation;

/**
 * Decides for a delegation from outside: a person, or a program under test. The rules of the table
 * hold for it as for any agent.
 */
@FunctionalInterface
public interface Seat {
  /**
   * Decides, on the thread that runs the talks. Whoever cannot decide yet need not make it wait: an
   * exception leaves the run, which is made anew once the decision is there, since a run depends on
   * scenario, seed and decisions alone.
   *
   * @param turn what the delegation sees, and what its own tactic would do
   * @return the move; never null
   */
  Move decide(TurnView turn);
}
