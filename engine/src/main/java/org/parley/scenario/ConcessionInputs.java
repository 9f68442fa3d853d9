package org.parley.scenario;

/** What a concession tactic looks at. Shares are on the scale (V - r) / (m - r), in [0,1]. */
public interface ConcessionInputs {
  /** Share of the talks that is over, in [0,1]. */
  double time();

  /** Rounds that are left after this one. */
  int roundsLeft();

  /** Mean trust in the others, in [0,1]. */
  double trust();

  /** Share that the last own offer asked for; 1 before the first. */
  double asked();

  /**
   * Share that the others' offers gave some rounds ago.
   *
   * @param back rounds back; 0 is the latest
   * @return the share, or NaN if there was no offer then
   */
  double given(int back);

  /** A number in (0,1) for this round. */
  double chance();

  /**
   * Share still asked for at this time by a tactic with exponent e, 1 - t^(1/e), made faster or
   * slower by events, pressure and trust.
   */
  double timeShare(double e);

  /** The number in a slot. */
  double number(int slot);
}
