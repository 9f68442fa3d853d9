package org.parley.negotiation;

import org.parley.compiled.CompiledWar;
import org.parley.compiled.InputSlots;
import org.parley.compiled.TalksState;
import org.parley.outcome.TranscriptEntry;
import org.parley.random.NormalScores;
import org.parley.random.RandomStreams;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * The war between the sittings: the battlefield drifts, and optimism fades as battles teach
 * (Slantchev 2003; Filson & Werner 2002).
 */
final class BattlefieldAgent implements Steppable {
  private static final long KEY = RandomStreams.key("war.battlefield.move");

  private final NegotiationModel model;

  BattlefieldAgent(NegotiationModel model) {
    this.model = model;
  }

  @Override
  public void step(SimState state) {
    if (model.end() != null || model.talks().war().isEmpty()) {
      return;
    }
    int round = model.course().round();
    if (model.talks().calendar().opens(round)) {
      int sitting = model.talks().calendar().sitting(round);
      double months = model.talks().calendar().monthsBefore(sitting);
      if (months > 0) {
        move(months, sitting, model.talks().war().get());
      }
    }
  }

  private void move(double months, int sitting, CompiledWar war) {
    TalksState now = model.situation();
    double from = now.battlefield();
    double z = NormalScores.at(model.chances().uniform(KEY, sitting));
    now.moveBattlefield(
        from
            + now.number(war.drift()) * months
            + now.number(war.noise()) * StrictMath.sqrt(months) * z);
    if (model.isRecorded()) {
      model.record(
          new TranscriptEntry.Moved(model.round(), "battlefield", from, now.battlefield()));
    }
    model.evidence().fought(sitting, months);
    fade(StrictMath.pow(1 - now.number(war.fading()), months));
  }

  /** A refusal teaches as a battle does. */
  void sober() {
    model.talks().war().ifPresent(war -> fade(1 - model.situation().number(war.sobering())));
  }

  private void fade(double share) {
    for (int d = 0; d < model.talks().parties(); d++) {
      if (model.talks().delegation(d).optimism() != InputSlots.NONE) {
        model.situation().moveOptimism(d, model.situation().optimism(d) * share);
      }
    }
  }
}
