package org.parley.negotiation;

import org.parley.compiled.CompiledThirdParty;
import org.parley.compiled.InputSlots;
import org.parley.outcome.TranscriptEntry;
import sim.engine.SimState;
import sim.engine.Steppable;

/** Those who act from outside: who acts now, and attacks by spoilers. */
final class ThirdPartiesAgent implements Steppable {
  private final NegotiationModel model;

  ThirdPartiesAgent(NegotiationModel model) {
    this.model = model;
  }

  @Override
  public void step(SimState state) {
    if (model.end() != null) {
      return;
    }
    int round = model.course().round();
    for (int p = 0; p < model.talks().thirdParties().size(); p++) {
      CompiledThirdParty party = model.talks().thirdParties().get(p);
      model.situation().setActing(p, party.acts(round));
      if (party.spoiler() != InputSlots.NONE && party.acts(round) && !model.rests()) {
        spoil(party, round);
      }
    }
  }

  /** The nearer a comprehensive deal, the likelier an attack (Stedman 1997). */
  private void spoil(CompiledThirdParty party, int round) {
    double chance = model.situation().number(party.spoiler()) * nearness();
    if (model.chances().uniform(party.key(), round) < chance) {
      if (model.isRecorded()) {
        model.record(new TranscriptEntry.Happened(model.round(), party.id()));
      }
      model.cast().effects().apply(party.attack(), party.id());
    }
  }

  /** Share of the comprehensive issues that are closed or parked. */
  private double nearness() {
    long wanted = model.texts().comprehensive();
    int near = 0;
    for (int i = 0; i < model.talks().space().issues(); i++) {
      if ((wanted >>> i & 1) != 0 && (model.situation().closed()[i] >= 0 || areAlike(i))) {
        near++;
      }
    }
    return wanted == 0 ? 0 : near / (double) Long.bitCount(wanted);
  }

  private boolean areAlike(int issue) {
    NegotiationTable table = model.table();
    for (int d = 0; d < table.parties(); d++) {
      if (!table.hasOffer(d) || table.offer(d)[issue] != table.offer(0)[issue]) {
        return false;
      }
    }
    return table.offer(0)[issue] != model.talks().space().statusQuo(issue);
  }
}
