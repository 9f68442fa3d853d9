package org.parley.negotiation;

import org.parley.compiled.CompiledWar;
import org.parley.outcome.TranscriptEntry;
import org.parley.random.NormalScores;
import org.parley.random.RandomStreams;
import org.parley.state.TalksState;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * The war between the sittings: the battlefield drifts, and optimism fades as battles teach
 * (Slantchev 2003; Filson & Werner 2002).
 */
final class BattlefieldAgent implements Steppable {
  private static final long KEY = RandomStreams.key("war.battlefield.move");

  private final NegotiationState state;
  private final PublicEvidence evidence;
  private final WarOptimism optimism;

  BattlefieldAgent(NegotiationState state, PublicEvidence evidence, WarOptimism optimism) {
    this.state = state;
    this.evidence = evidence;
    this.optimism = optimism;
  }

  @Override
  public void step(SimState mason) {
    if (state.end() != null || state.talks().war().isEmpty()) {
      return;
    }
    int round = state.course().round();
    if (state.talks().calendar().opens(round)) {
      int sitting = state.talks().calendar().sitting(round);
      double months = state.talks().calendar().monthsBefore(sitting);
      if (months > 0) {
        move(months, sitting, state.talks().war().get());
      }
    }
  }

  private void move(double months, int sitting, CompiledWar war) {
    TalksState now = state.situation();
    double from = now.war().battlefield();
    double z = NormalScores.at(state.chances().uniform(KEY, sitting));
    now.war()
        .moveBattlefield(
            from
                + now.number(war.drift()) * months
                + now.number(war.noise()) * StrictMath.sqrt(months) * z);
    if (state.isRecorded()) {
      state.record(
          new TranscriptEntry.Moved(state.round(), "battlefield", from, now.war().battlefield()));
    }
    evidence.fought(sitting, months);
    optimism.fade(StrictMath.pow(1 - now.number(war.fading()), months));
  }
}
