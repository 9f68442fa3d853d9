package org.parley.negotiation;

import org.parley.compiled.CompiledThirdParty;
import org.parley.compiled.InputSlots;
import org.parley.outcome.TranscriptEntry;
import sim.engine.SimState;
import sim.engine.Steppable;

/** Those who act from outside: who acts now, and attacks by spoilers. */
final class ThirdPartiesAgent implements Steppable {
  private final NegotiationState state;
  private final EffectApplication effects;

  ThirdPartiesAgent(NegotiationState state, EffectApplication effects) {
    this.state = state;
    this.effects = effects;
  }

  @Override
  public void step(SimState mason) {
    if (state.end() != null) {
      return;
    }
    int round = state.course().round();
    for (int p = 0; p < state.talks().thirdParties().size(); p++) {
      CompiledThirdParty party = state.talks().thirdParties().get(p);
      state.situation().outside().setActing(p, party.acts(round));
      if (party.spoiler() != InputSlots.NONE && party.acts(round) && !state.rests()) {
        spoil(party, round);
      }
    }
  }

  /** The nearer a comprehensive deal, the likelier an attack (Stedman 1997). */
  private void spoil(CompiledThirdParty party, int round) {
    double chance = state.situation().number(party.spoiler()) * nearness();
    if (state.chances().uniform(party.key(), round) < chance) {
      if (state.isRecorded()) {
        state.record(new TranscriptEntry.Happened(state.round(), party.id()));
      }
      effects.apply(party.attack(), party.id());
    }
  }

  /** Share of the comprehensive issues that are closed or parked. */
  private double nearness() {
    long wanted = state.texts().comprehensive();
    int near = 0;
    for (int i = 0; i < state.talks().space().issues(); i++) {
      if ((wanted >>> i & 1) != 0 && (state.situation().ground().closed()[i] >= 0 || areAlike(i))) {
        near++;
      }
    }
    return wanted == 0 ? 0 : near / (double) Long.bitCount(wanted);
  }

  private boolean areAlike(int issue) {
    NegotiationTable table = state.table();
    for (int d = 0; d < table.parties(); d++) {
      if (!table.hasOffer(d) || table.offer(d)[issue] != table.offer(0)[issue]) {
        return false;
      }
    }
    return table.offer(0)[issue] != state.talks().space().statusQuo(issue);
  }
}
