package org.parley.viz.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.outcome.TranscriptEntry;
import org.parley.viz.document.PageBlock;

/** Rounds one after the other in which offers are repeated, declined, and nothing else happens. */
final class RepeatedRounds {
  private final ScenarioLabels names;
  private final Set<String> repeating = new LinkedHashSet<>();
  private final Map<String, TranscriptEntry.Declined> declining = new LinkedHashMap<>();
  private List<String> repeated = List.of();
  private List<TranscriptEntry.Declined> declined = List.of();
  private boolean broken;
  private int first;
  private int last;

  RepeatedRounds(ScenarioLabels names) {
    this.names = names;
  }

  /** Takes note of what happens in the round. */
  void hear(TranscriptEntry entry, boolean repeats) {
    if (entry instanceof TranscriptEntry.Declined d) {
      declining.put(d.who(), d);
    } else if (entry instanceof TranscriptEntry.Offered o && repeats) {
      repeating.add(o.who());
    } else if (!(entry instanceof TranscriptEntry.SittingEnds
        || entry instanceof TranscriptEntry.Ended)) {
      broken = true;
    }
  }

  /** Something moved in the round. */
  void broken() {
    broken = true;
  }

  /** Whether nothing has moved in the round. */
  boolean holds() {
    return !broken && !repeating.isEmpty();
  }

  /** The round belongs to it. */
  void extend(int round) {
    first = first == 0 ? round : first;
    last = round;
    repeated = List.copyOf(repeating);
    declined = List.copyOf(declining.values());
  }

  /** The next round begins. */
  void next() {
    broken = false;
    repeating.clear();
    declining.clear();
  }

  /** The rounds that it lasted, if there were any; it is over. */
  Optional<PageBlock.Steps.Step> end() {
    if (first == 0) {
      return Optional.empty();
    }
    String label =
        first == last
            ? "Round " + first
            : "Rounds " + first + (last == first + 1 ? " and " : " to ") + last;
    first = 0;
    return Optional.of(new PageBlock.Steps.Step(label, List.of(sentence())));
  }

  private String sentence() {
    List<String> who = repeated.stream().map(names::delegation).toList();
    List<String> refusals = new ArrayList<>();
    for (TranscriptEntry.Declined d : declined) {
      List<String> reasons = new ArrayList<>();
      if (!d.line().isEmpty()) {
        reasons.add("line \"" + ScenarioLabels.words(d.line()) + "\"");
      }
      if (d.missing() > 0) {
        reasons.add(OfferWords.utility(d.missing()) + " short");
      }
      refusals.add(names.delegation(d.who()) + " declines (" + String.join(", ", reasons) + ")");
    }
    return "Nothing moves: "
        + ScenarioLabels.list(who, "and")
        + (who.size() == 1 ? " repeats its offer" : " repeat their offers")
        + (refusals.isEmpty() ? "" : "; " + ScenarioLabels.list(refusals, "and"))
        + ".";
  }
}
