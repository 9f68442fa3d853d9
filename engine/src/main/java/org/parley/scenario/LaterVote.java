package org.parley.scenario;

/**
 * A vote that is taken after the talks: what waits for it is signed, but not yet in force.
 *
 * @param chance chance in [0,1] of a yes
 * @param after months from the end of the talks to the vote, from 0
 */
public record LaterVote(UncertainNumber chance, UncertainNumber after) {
  /** When nothing is said: with the end of the talks. */
  public static final Default AFTER = new Default(0, "neutral: as soon as the talks have ended");
}
