package org.parley.cli.play;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.parley.classroom.seat.SeatedState;
import org.parley.classroom.seat.SeatedTalks;
import org.parley.classroom.sheets.DelegationStandpoint;
import org.parley.outcome.Proposal;
import org.parley.outcome.TranscriptEntry;
import org.parley.scenario.Talks;

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
    Optional<SeatedState.Awaiting> then = lastTurn(talks, awaiting.turn().delegation());
    int known = then.map(t -> t.transcript().size()).orElse(0);
    List<TranscriptEntry> news = new ArrayList<>();
    List<TranscriptEntry.Offered> offers = new ArrayList<>();
    for (int i = 0; i < awaiting.transcript().size(); i++) {
      TranscriptEntry entry = awaiting.transcript().get(i);
      if (isOpen(entry, talks, awaiting)) {
        if (entry instanceof TranscriptEntry.Offered offered) {
          offers.add(offered);
        }
        if (i >= known || !isOpen(entry, talks, then.orElseThrow())) {
          news.add(entry);
        }
      }
    }
    return new RecentEvents(news, offers, had(talks, awaiting, then));
  }

  private static Optional<SeatedState.Awaiting> lastTurn(SeatedTalks talks, int me) {
    for (int k = talks.decisions().size() - 1; k >= 0; k--) {
      if (talks.decisions().get(k).delegation() == me) {
        return Optional.of((SeatedState.Awaiting) talks.before(k).state());
      }
    }
    return Optional.empty();
  }

  /** A paper of this round stays sealed until everybody has written one. */
  private static boolean isOpen(TranscriptEntry entry, SeatedTalks talks, SeatedState.Awaiting at) {
    boolean writes =
        talks.talks().scenario().talks().protocol() == Talks.Protocol.PAPERS
            && !at.turn().mediated();
    return !(writes
        && entry instanceof TranscriptEntry.Offered
        && entry.round() == at.turn().round());
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
