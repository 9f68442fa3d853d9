package org.parley.classroom.seat;

import java.util.ArrayList;
import java.util.Arrays;
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
    boolean[] open = open(talks, viewer);
    List<TranscriptEntry> visible = new ArrayList<>();
    for (int i = 0; i < open.length; i++) {
      if (open[i]) {
        visible.add(talks.state().transcript().get(i));
      }
    }
    return visible;
  }

  /** Whether a delegation may know of each entry of the transcript. */
  public static boolean[] open(SeatedTalks talks, int viewer) {
    List<TranscriptEntry> all = talks.state().transcript();
    boolean[] open = new boolean[all.size()];
    Arrays.fill(open, true);
    if (!(talks.state() instanceof SeatedState.Awaiting awaiting)) {
      return open;
    }
    TurnView turn = awaiting.turn();
    String mine = talks.talks().scenario().delegations().get(viewer).id();
    boolean papers = talks.talks().scenario().talks().protocol() == Talks.Protocol.PAPERS;
    int vote = turn.mediated() ? lastText(all) : all.size();
    for (int i = 0; i < open.length; i++) {
      boolean sealedPaper =
          papers
              && !turn.mediated()
              && all.get(i) instanceof TranscriptEntry.Offered offered
              && offered.round() == turn.round()
              && !offered.who().equals(mine);
      open[i] = !sealedPaper && !(i > vote && isAnswer(all.get(i), mine));
    }
    return open;
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
