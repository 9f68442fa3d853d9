package org.parley.lab.evidence;

import org.parley.statistics.PairedDifference;

/**
 * What a change did in one scenario.
 *
 * @param effect the change
 * @param scenario id of the scenario
 * @param difference of the share of runs with the outcome, changed less unchanged
 */
record MeasuredEffect(MechanismEffect effect, String scenario, PairedDifference difference) {

  /** Whether the interval lies on the side that the source names, on the other, or on both. */
  enum Verdict {
    AS_PUBLISHED("as published"),
    NOT_DISTINGUISHABLE("not distinguishable"),
    CONTRARY("contrary");

    private final String words;

    Verdict(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  Verdict verdict() {
    boolean up = difference.difference().low() > 0;
    boolean down = difference.difference().high() < 0;
    if (!up && !down) {
      return Verdict.NOT_DISTINGUISHABLE;
    }
    boolean agrees = effect.direction() == MechanismEffect.Direction.UP ? up : down;
    return agrees ? Verdict.AS_PUBLISHED : Verdict.CONTRARY;
  }
}
