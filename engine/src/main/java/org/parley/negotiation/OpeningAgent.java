package org.parley.negotiation;

import java.util.ArrayList;
import java.util.List;
import org.parley.compiled.CompiledEvent;
import org.parley.compiled.CompiledTracks;
import org.parley.compiled.TalksCalendar;
import org.parley.outcome.TranscriptEntry;
import org.parley.scenario.PaperTiming;
import org.parley.state.ClosedIssues;
import sim.engine.SimState;
import sim.engine.Steppable;

/** Opens the round, and the sitting if it is its first; then what happens around the table. */
final class OpeningAgent implements Steppable {
  private final NegotiationState state;
  private final TalksBeliefs knowledge;
  private final EffectApplication effects;
  private final PlenaryAdoption adoption;
  private final int[] due;
  private long waiting;

  OpeningAgent(
      NegotiationState state,
      TalksBeliefs knowledge,
      EffectApplication effects,
      PlenaryAdoption adoption) {
    this.adoption = adoption;
    this.knowledge = knowledge;
    this.effects = effects;
    this.state = state;
    due = new int[state.talks().events().size()];
  }

  void begin() {
    effects.begin();
    ClosedIssues ground = state.situation().ground();
    waiting = state.talks().agenda().shelved(ground.closedMask(), ground.cameUp());
    int rounds = state.talks().calendar().rounds();
    for (int e = 0; e < due.length; e++) {
      CompiledEvent event = state.talks().events().get(e);
      boolean happens =
          state.chances().uniform(event.key()) < state.situation().number(event.chance());
      int drawn = (int) (state.chances().uniform(event.roundKey()) * rounds);
      int round = event.round() < 0 ? drawn : event.round();
      due[e] = happens ? round : -1;
    }
  }

  @Override
  public void step(SimState mason) {
    if (state.end() != null) {
      return;
    }
    state.course().nextRound();
    state.order().goTo(state.course().round());
    state.consent().goTo(state.course().round());
    TalksCalendar calendar = state.talks().calendar();
    if (calendar.opens(state.course().round())) {
      open(calendar.sitting(state.course().round()), calendar);
    }
    takeUp();
    if (state.course().round() == 1) {
      readPapersAtTable();
    }
    adoption.step();
    for (int e = 0; e < due.length; e++) {
      if (due[e] == state.course().round() && state.end() == null) {
        CompiledEvent event = state.talks().events().get(e);
        if (state.isRecorded()) {
          state.record(new TranscriptEntry.Happened(state.round(), event.id()));
        }
        effects.apply(event.effects(), event.id());
      }
    }
  }

  /** Puts on the table what belongs there now, and says what the agenda brought up. */
  private void takeUp() {
    state.takeUp();
    ClosedIssues ground = state.situation().ground();
    long waits = state.talks().agenda().shelved(ground.closedMask(), ground.cameUp());
    long came = waiting & ~waits & ~ground.closedMask() & ~ground.shelved();
    waiting = waits;
    if (came != 0 && state.isRecorded()) {
      state.record(new TranscriptEntry.CameUp(state.round(), ids(came)));
    }
  }

  /** Who sits now has a table of its own: what another body had on it is off. */
  private void seat(int sitting) {
    CompiledTracks tracks = state.talks().tracks();
    int group = tracks.groupOf(sitting);
    if (sitting > 0 && group != tracks.groupOf(sitting - 1)) {
      state.table().withdrawAll();
    }
    if (group != CompiledTracks.PLENARY && state.isRecorded()) {
      state.record(new TranscriptEntry.GroupMeets(state.round(), tracks.id(group)));
    }
  }

  private List<String> ids(long issues) {
    List<String> ids = new ArrayList<>();
    for (long left = issues; left != 0; left &= left - 1) {
      ids.add(state.talks().issue(Long.numberOfTrailingZeros(left)).id());
    }
    return ids;
  }

  private void open(int sitting, TalksCalendar calendar) {
    state.course().setSittingOver(false);
    if (state.isRecorded()) {
      state.record(new TranscriptEntry.SittingOpens(state.round(), sitting + 1));
    }
    seat(sitting);
    effects.pass(calendar.monthsBefore(sitting));
    knowledge.facilitation().open(sitting);
    state.meeting().open(sitting);
    if (sitting == 0) {
      for (int o = state.talks().parties(); o < knowledge.observers(); o++) {
        knowledge.of(o).estimates().readPapersAtTable();
      }
      for (int d = 0; d < state.talks().parties(); d++) {
        boolean handed = state.talks().delegation(d).papers() != PaperTiming.WITHHELD;
        if (handed && state.isRecorded()) {
          state.record(
              new TranscriptEntry.PaperHanded(state.round(), state.talks().delegation(d).id()));
        }
      }
    }
  }

  /**
   * The first offers were prepared at home, before anybody saw what is handed over at the table; a
   * mediator speaks after them.
   */
  private void readPapersAtTable() {
    for (int d = 0; d < state.talks().parties(); d++) {
      knowledge.of(d).estimates().readPapersAtTable();
    }
  }
}
