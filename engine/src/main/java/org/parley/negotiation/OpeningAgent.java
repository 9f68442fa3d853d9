package org.parley.negotiation;

import org.parley.compiled.CompiledEvent;
import org.parley.compiled.TalksCalendar;
import org.parley.outcome.TranscriptEntry;
import org.parley.scenario.PaperTiming;
import sim.engine.SimState;
import sim.engine.Steppable;

/** Opens the round, and the sitting if it is its first; then what happens around the table. */
final class OpeningAgent implements Steppable {
  private final NegotiationModel model;
  private final EffectApplication effects;
  private final int[] due;

  OpeningAgent(NegotiationModel model) {
    this.model = model;
    effects = new EffectApplication(model);
    due = new int[model.talks().events().size()];
  }

  void begin() {
    effects.begin();
    int rounds = model.talks().calendar().rounds();
    for (int e = 0; e < due.length; e++) {
      CompiledEvent event = model.talks().events().get(e);
      boolean happens =
          model.chances().uniform(event.key()) < model.situation().number(event.chance());
      int drawn = (int) (model.chances().uniform(event.roundKey()) * rounds);
      int round = event.round() < 0 ? drawn : event.round();
      due[e] = happens ? round : -1;
    }
  }

  EffectApplication effects() {
    return effects;
  }

  @Override
  public void step(SimState state) {
    if (model.end() != null) {
      return;
    }
    model.course().nextRound();
    model.order().goTo(model.course().round());
    model.consent().goTo(model.course().round());
    TalksCalendar calendar = model.talks().calendar();
    if (calendar.opens(model.course().round())) {
      open(calendar.sitting(model.course().round()), calendar);
    }
    if (model.course().round() == 1) {
      readPapersAtTable();
    }
    for (int e = 0; e < due.length; e++) {
      if (due[e] == model.course().round() && model.end() == null) {
        CompiledEvent event = model.talks().events().get(e);
        if (model.isRecorded()) {
          model.record(new TranscriptEntry.Happened(model.round(), event.id()));
        }
        effects.apply(event.effects(), event.id());
      }
    }
  }

  private void open(int sitting, TalksCalendar calendar) {
    model.course().setSittingOver(false);
    if (model.isRecorded()) {
      model.record(new TranscriptEntry.SittingOpens(model.round(), sitting + 1));
    }
    effects.pass(calendar.monthsBefore(sitting));
    model.facilitation().open(sitting);
    model.meeting().open(sitting);
    if (sitting == 0) {
      for (int o = model.talks().parties(); o < model.beliefs().length; o++) {
        model.beliefs(o).estimates().readPapersAtTable();
      }
      for (int d = 0; d < model.talks().parties(); d++) {
        boolean handed = model.talks().delegation(d).papers() != PaperTiming.WITHHELD;
        if (handed && model.isRecorded()) {
          model.record(
              new TranscriptEntry.PaperHanded(model.round(), model.talks().delegation(d).id()));
        }
      }
    }
  }

  /**
   * The first offers were prepared at home, before anybody saw what is handed over at the table; a
   * mediator speaks after them.
   */
  private void readPapersAtTable() {
    for (int d = 0; d < model.talks().parties(); d++) {
      model.beliefs(d).estimates().readPapersAtTable();
    }
  }
}
