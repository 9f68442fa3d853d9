package org.parley.cli.play;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.parley.classroom.seat.SeatedState;
import org.parley.classroom.seat.SeatedTalks;
import org.parley.classroom.seat.VisibleEntries;
import org.parley.classroom.sheets.DelegationStandpoint;
import org.parley.outcome.Proposal;
import org.parley.outcome.TranscriptEntry;

/**
 * What a delegation that is to decide looks back on.
 *
 * @param news what happened since it last decided, or since the talks began
 * @param offers what everybody offered, as far as it may know by now
 * @param had what things as they stood were worth to it when it last decided, in units of 1e-9;
 *     before its first decision, when it read its instructions; empty if nothing was in force
 */
record RecentEvents(
    List<TranscriptEntry> news, List<TranscriptEntry.Offered> offers, OptionalLong had) {

  static RecentEvents of(SeatedTalks talks, SeatedState.Awaiting awaiting) {
    int me = awaiting.turn().delegation();
    Optional<SeatedTalks> before = lastTurn(talks, me);
    boolean[] known = before.map(t -> VisibleEntries.open(t, me)).orElse(new boolean[0]);
    boolean[] open = VisibleEntries.open(talks, me);
    List<TranscriptEntry> news = new ArrayList<>();
    List<TranscriptEntry.Offered> offers = new ArrayList<>();
    for (int i = 0; i < open.length; i++) {
      TranscriptEntry entry = awaiting.transcript().get(i);
      if (open[i]) {
        if (entry instanceof TranscriptEntry.Offered offered) {
          offers.add(offered);
        }
        if (i >= known.length || !known[i]) {
          news.add(entry);
        }
      }
    }
    Optional<SeatedState.Awaiting> then = before.map(t -> (SeatedState.Awaiting) t.state());
    return new RecentEvents(news, offers, had(talks, awaiting, then));
  }

  /** The talks as they stood when a delegation last decided. */
  private static Optional<SeatedTalks> lastTurn(SeatedTalks talks, int me) {
    for (int k = talks.decisions().size() - 1; k >= 0; k--) {
      if (talks.decisions().get(k).delegation() == me) {
        return Optional.of(talks.before(k));
      }
    }
    return Optional.empty();
  }

  private static OptionalLong had(
      SeatedTalks talks, SeatedState.Awaiting awaiting, Optional<SeatedState.Awaiting> then) {
    if (then.isPresent()) {
      return OptionalLong.of(then.get().turn().reservation());
    }
    DelegationStandpoint standpoint =
        DelegationStandpoint.ofRun(
            talks.talks(), talks.seed(), talks.run(), awaiting.turn().delegation());
    int[] today = standpoint.today();
    return today.length == 0 ? OptionalLong.empty() : OptionalLong.of(standpoint.value(today));
  }

  /** The last text that somebody offered, or one before it. */
  Optional<Proposal> offer(String who, int back) {
    List<Proposal> theirs =
        offers.stream()
            .filter(o -> o.who().equals(who))
            .map(TranscriptEntry.Offered::text)
            .toList();
    int at = theirs.size() - 1 - back;
    return at < 0 ? Optional.empty() : Optional.of(theirs.get(at));
  }

  /** Who last offered this very text. */
  Optional<String> author(Proposal text) {
    return offers.stream()
        .filter(o -> Arrays.equals(o.text().options(), text.options()))
        .map(TranscriptEntry.Offered::who)
        .reduce((earlier, later) -> later);
  }
}
