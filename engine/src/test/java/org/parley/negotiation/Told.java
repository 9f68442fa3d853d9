package org.parley.negotiation;

import java.util.Arrays;
import org.parley.outcome.Outcome;

/** An outcome in full as text, every digit of it, so that two can be compared. */
final class Told {
  private Told() {}

  static String of(Outcome o) {
    return String.join(
        "\n",
        "run " + o.run() + ": " + o.kind() + " by " + o.end() + " in round " + o.rounds(),
        "refused " + o.refusedByLeaders() + " by leaders, " + o.refusedAtHome() + " at home",
        "options " + Arrays.toString(o.options()) + " in " + Arrays.toString(o.closedRound()),
        "utility " + Arrays.toString(o.utility()) + ", gain " + Arrays.toString(o.gain()),
        "hold " + o.hold(),
        "to frontier " + o.frontierDistance() + ", to Nash " + o.nashDistance(),
        "explained " + o.explained() + ": " + o.blockages(),
        "draws " + Arrays.toString(o.draws()) + ", hard " + Arrays.toString(o.hard()),
        "offers " + Arrays.deepToString(o.offers()));
  }
}
