package org.parley.negotiation;

import java.util.Arrays;
import org.parley.outcome.Aftermath;
import org.parley.outcome.Outcome;
import org.parley.outcome.Proposal;
import org.parley.outcome.TranscriptEntry;

/** Outcomes and entries in full as text, every digit of them, so that two can be compared. */
final class OutcomeText {
  private OutcomeText() {}

  /** A text is an array inside; all else tells itself. */
  static String of(TranscriptEntry entry) {
    if (entry instanceof TranscriptEntry.Offered o) {
      return "%d %s offers %s for %s, aiming at %d"
          .formatted(o.round(), o.who(), of(o.text()), Arrays.toString(o.utilities()), o.target());
    }
    if (entry instanceof TranscriptEntry.Closed c) {
      return "%d closed %s".formatted(c.round(), of(c.text()));
    }
    if (entry instanceof TranscriptEntry.AgreedInGroup a) {
      return "%d in %s: agreed on %s".formatted(a.round(), a.group(), of(a.text()));
    }
    if (entry instanceof TranscriptEntry.Reported r) {
      return "%d from %s: reported %s".formatted(r.round(), r.group(), of(r.text()));
    }
    return entry.toString();
  }

  private static String of(Proposal text) {
    return Arrays.toString(text.options()) + " settling " + Long.toBinaryString(text.settled());
  }

  private static String of(Aftermath after) {
    return !after.isTold()
        ? ""
        : "\nafter "
            + Arrays.toString(after.options())
            + Arrays.toString(after.held())
            + Arrays.toString(after.renewal())
            + Arrays.toString(after.gain());
  }

  static String of(Outcome o) {
    return String.join(
        "\n",
        "run " + o.run() + ": " + o.kind() + " by " + o.end() + " in round " + o.rounds(),
        "refused " + o.refusedByLeaders() + " by leaders, " + o.refusedAtHome() + " at home",
        "options " + Arrays.toString(o.options()) + " in " + Arrays.toString(o.closedRound()),
        "utility " + Arrays.toString(o.utility()) + ", gain " + Arrays.toString(o.gain()),
        "hold " + o.hold(),
        "to frontier "
            + o.distances().frontier()
            + ", to Nash "
            + o.distances().nash()
            + ", to egalitarian "
            + o.distances().egalitarian(),
        "draws " + Arrays.toString(o.draws()) + ", hard " + Arrays.toString(o.hard()),
        "offers " + Arrays.deepToString(o.offers()) + of(o.aftermath()));
  }
}
