package org.parley.cause;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.bargaining.FixedPoint;
import org.parley.outcome.Proposal;
import org.parley.outcome.RunRecorder;
import org.parley.outcome.TranscriptEntry;

/** The texts that were tabled in a run, those reported by working groups too, and who refused. */
final class TabledTexts implements RunRecorder {
  private final List<Tabled> all = new ArrayList<>();
  private final Map<String, Tabled> standing = new HashMap<>();
  private Tabled accepted;

  /** A text with those who refused it, in order. */
  record Tabled(int[] deal, List<Refusal> refusals) {
    /** The last refusal; of several in one answer the one that lacked most. */
    Refusal last() {
      return refusals.stream()
          .reduce((a, b) -> b.round() > a.round() || b.shortBy() > a.shortBy() ? b : a)
          .orElseThrow();
    }
  }

  /**
   * A refusal.
   *
   * @param shortBy what the text lacked, in utility; 0 if only a line stood against it
   */
  record Refusal(int round, String who, RunCause.Refuser where, double shortBy) {}

  /** All texts, in the order in which they were tabled. */
  List<Tabled> all() {
    return all;
  }

  @Override
  public void record(TranscriptEntry entry) {
    if (entry instanceof TranscriptEntry.Offered offered) {
      table(offered.who(), offered.text());
    } else if (entry instanceof TranscriptEntry.Reported reported) {
      table(reported.group(), reported.text());
    } else if (entry instanceof TranscriptEntry.Declined no) {
      Optional.ofNullable(standing.get(no.of()))
          .ifPresent(t -> refuse(t, no.round(), no.who(), RunCause.Refuser.TABLE, no.missing()));
    } else if (entry instanceof TranscriptEntry.Accepted yes) {
      accepted = standing.getOrDefault(yes.of(), accepted);
    } else if (entry instanceof TranscriptEntry.LeadersAnswered answer && !answer.yes()) {
      refuse(accepted, answer.round(), answer.who(), RunCause.Refuser.LEADERS, answer.missing());
    } else if (entry instanceof TranscriptEntry.HomeAnswered answer && !answer.yes()) {
      refuse(accepted, answer.round(), answer.who(), RunCause.Refuser.HOME, 0);
    }
  }

  private void table(String by, Proposal proposal) {
    Tabled text = new Tabled(proposal.options(), new ArrayList<>());
    all.add(text);
    standing.put(by, text);
  }

  private static void refuse(
      Tabled text, int round, String who, RunCause.Refuser where, long missing) {
    if (text != null) {
      text.refusals()
          .add(new Refusal(round, who, where, FixedPoint.toDouble(Math.max(0, missing))));
    }
  }
}
