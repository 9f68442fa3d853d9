package org.parley.classroom.seat;

import java.util.ArrayList;
import java.util.List;
import org.parley.negotiation.TurnView;
import org.parley.outcome.TranscriptEntry;
import org.parley.scenario.Talks;

/**
 * What a delegation may know of what happened so far: what is still sealed is left out, that is the
 * papers of a round until all are written, and the answers to a text on which all are asked at once
 * until all are in.
 */
public final class VisibleEntries {
  private VisibleEntries() {}

  /** The entries that a delegation may know of, in their order. */
  public static List<TranscriptEntry> of(SeatedTalks talks, int viewer) {
    if (!(talks.state() instanceof SeatedState.Awaiting awaiting)) {
      return talks.state().transcript();
    }
    TurnView turn = awaiting.turn();
    String mine = talks.talks().scenario().delegations().get(viewer).id();
    boolean papers = talks.talks().scenario().talks().protocol() == Talks.Protocol.PAPERS;
    List<TranscriptEntry> visible = new ArrayList<>();
    List<TranscriptEntry> all = awaiting.transcript();
    int vote = turn.mediated() ? lastText(all) : all.size();
    for (int i = 0; i < all.size(); i++) {
      TranscriptEntry entry = all.get(i);
      boolean sealedPaper =
          papers
              && !turn.mediated()
              && entry instanceof TranscriptEntry.Offered offered
              && offered.round() == turn.round()
              && !offered.who().equals(mine);
      boolean sealedAnswer = i > vote && isAnswer(entry, mine);
      if (!sealedPaper && !sealedAnswer) {
        visible.add(entry);
      }
    }
    return visible;
  }

  private static int lastText(List<TranscriptEntry> all) {
    for (int i = all.size() - 1; i >= 0; i--) {
      if (all.get(i) instanceof TranscriptEntry.Offered) {
        return i;
      }
    }
    return all.size();
  }

  private static boolean isAnswer(TranscriptEntry entry, String mine) {
    return entry instanceof TranscriptEntry.Accepted accepted && !accepted.who().equals(mine)
        || entry instanceof TranscriptEntry.Declined declined && !declined.who().equals(mine);
  }
}
