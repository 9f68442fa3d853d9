package org.parley.page.teach;

import java.util.ArrayList;
import java.util.List;
import org.parley.classroom.words.EntryWording;
import org.parley.outcome.TranscriptEntry;
import org.parley.page.teach.SeatView.Note;
import org.parley.scenario.Scenario;
import org.parley.viz.report.ScenarioLabels;

/** What a seat reads of what happened and of what was written. */
final class SeatNews {
  private SeatNews() {}

  /** What happened, oldest first. */
  static List<String> happened(
      ExerciseSettings settings, EntryWording wording, List<TranscriptEntry> visible) {
    List<String> news = new ArrayList<>();
    for (TranscriptEntry entry : visible) {
      // At a free table nobody is passed over: it speaks when it likes.
      if (settings.free() && entry instanceof TranscriptEntry.Held) {
        continue;
      }
      wording.tell(entry).ifPresent(t -> news.add("Round " + entry.round() + ". " + t));
    }
    return news;
  }

  /** The messages that a seat may read, oldest first. */
  static List<Note> messages(Exercise exercise, int group, int me) {
    Scenario scenario = exercise.scenario();
    List<Note> notes = new ArrayList<>();
    for (ClassEvent.Messaged m : exercise.messages()) {
      boolean mine = m.to().isEmpty() || m.to().contains(me) || m.from() == me;
      if ((m.group() == group || m.group() < 0) && mine) {
        String to =
            m.to().isEmpty()
                ? "all"
                : ScenarioLabels.list(m.to().stream().map(d -> title(scenario, d)).toList(), "and");
        String from = m.from() < 0 ? "The instructor" : title(scenario, m.from());
        notes.add(new Note(from, to, m.text(), m.at()));
      }
    }
    return notes;
  }

  private static String title(Scenario scenario, int delegation) {
    return ScenarioLabels.withUnits(scenario)
        .delegation(scenario.delegations().get(delegation).id());
  }
}
