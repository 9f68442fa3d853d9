package org.parley.negotiation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.parley.compiled.CompiledEffect;
import org.parley.compiled.CompiledEffect.Part;
import org.parley.compiled.InputSlots;
import org.parley.outcome.TranscriptEntry;
import org.parley.state.TalksState;

/** Applies effects to the situation, and takes back what fades. */
final class EffectApplication implements Serializable {
  private final NegotiationState state;
  private final WalkOutProcedure exit;
  private final List<Fading> fading = new ArrayList<>();

  EffectApplication(NegotiationState state, WalkOutProcedure exit) {
    this.state = state;
    this.exit = exit;
  }

  void begin() {
    fading.clear();
  }

  /**
   * Applies what an event or an attack does, as far as the talks go on.
   *
   * @param cause id of the event or of the third party
   */
  void apply(List<CompiledEffect> effects, String cause) {
    for (CompiledEffect effect : effects) {
      if (state.end() == null) {
        apply(effect, cause);
      }
    }
  }

  private void apply(CompiledEffect effect, String cause) {
    double amount = state.situation().number(effect.amount());
    if (effect.what() == Part.WALK_OUT) {
      if (amount > 0) {
        exit.walkOut(effect.of(), cause);
      }
      return;
    }
    int parties = state.talks().parties();
    for (int of = 0; of < parties; of++) {
      boolean all = effect.of() < 0 && effect.what() != Part.BATTLEFIELD;
      if (all ? concerns(effect, of) : of == 0) {
        applyTo(effect, all ? of : effect.of(), amount);
      }
    }
  }

  private boolean concerns(CompiledEffect effect, int of) {
    return effect.what() != Part.COST || state.talks().delegation(of).cost() != InputSlots.NONE;
  }

  private void applyTo(CompiledEffect effect, int of, double amount) {
    if (effect.what() == Part.TRUST && effect.in() < 0) {
      for (int in = 0; in < state.talks().parties(); in++) {
        if (in != of) {
          change(effect, of, in, amount);
        }
      }
    } else {
      change(effect, of, effect.in(), amount);
    }
  }

  private void change(CompiledEffect effect, int of, int in, double amount) {
    double from = read(effect.what(), of, in);
    write(effect.what(), of, in, effect.multiplies() ? from * amount : from + amount);
    double to = read(effect.what(), of, in);
    if (state.isRecorded()) {
      state.record(new TranscriptEntry.Moved(state.round(), effect.name(), from, to));
    }
    double stays = effect.fade() == InputSlots.NONE ? 1 : state.situation().number(effect.fade());
    if (stays < 1 && to != from) {
      fading.add(new Fading(effect.what(), of, in, stays, to - from));
    }
  }

  /** Lets a stretch of time pass: what fades keeps a share of fade^months. */
  void pass(double months) {
    for (int i = 0; i < fading.size(); i++) {
      Fading f = fading.get(i);
      double left = f.left * StrictMath.pow(f.stays, months);
      write(f.what, f.of, f.in, read(f.what, f.of, f.in) + left - f.left);
      fading.set(i, new Fading(f.what, f.of, f.in, f.stays, left));
    }
  }

  private double read(Part what, int of, int in) {
    TalksState now = state.situation();
    return switch (what) {
      case BATTLEFIELD -> now.war().battlefield();
      case TRUST -> now.trust().in(of, in);
      case COST -> now.war().cost(of);
      case OPTIMISM -> now.war().optimism(of);
      case WORTH -> now.worth(of);
      case FIRMNESS -> now.lines().firmness(in);
      case CONCESSION -> now.haste(of);
      case PRESSURE -> now.outside().pressure(of, in);
      case WALK_OUT -> 0;
    };
  }

  private void write(Part what, int of, int in, double to) {
    TalksState now = state.situation();
    switch (what) {
      case BATTLEFIELD -> now.war().moveBattlefield(to);
      case TRUST -> now.trust().move(of, in, to);
      case COST -> now.war().moveCost(of, to);
      case OPTIMISM -> now.war().moveOptimism(of, to);
      case WORTH -> now.moveWorth(of, to);
      case FIRMNESS -> now.lines().moveFirmness(in, to);
      case CONCESSION -> now.moveHaste(of, to);
      case PRESSURE -> now.outside().movePressure(of, in, to);
      case WALK_OUT -> {
        return;
      }
    }
  }

  private record Fading(Part what, int of, int in, double stays, double left)
      implements Serializable {}
}
