package org.parley.tactic;

import org.parley.compiled.CompiledTactic.Rule;
import org.parley.scenario.Tactic;

/** How far a target has fallen: a share in [0,1] of the way from the reservation to the best. */
public final class ConcessionTactic {
  private ConcessionTactic() {}

  /**
   * Share that a tactic asks for now.
   *
   * <ul>
   *   <li>time-dependent: 1 - t^(1/e);
   *   <li>relative tit-for-tat: asked * given(w) / given(w - 1), w being the window;
   *   <li>random-absolute: asked - (given(w - 1) - given(w)) plus or minus a chance up to the
   *       noise;
   *   <li>averaged: asked * given(w) / given(0);
   *   <li>resource-dependent: 1 - exp(-left / patience).
   * </ul>
   *
   * All after Faratin, Sierra & Jennings (1998), on the scale (V - r) / (m - r), clamped.
   */
  public static double share(Rule rule, TacticInputs progress) {
    if (rule instanceof Rule.Time time) {
      return progress.timeShare(progress.number(time.e()));
    }
    if (rule instanceof Rule.TitForTat tit) {
      return clamp(inKind(tit, progress));
    }
    if (rule instanceof Rule.Resource resource) {
      double left =
          switch (resource.kind()) {
            case ROUNDS -> progress.roundsLeft();
            case TRUST -> progress.trust();
          };
      return 1 - StrictMath.exp(-left / progress.number(resource.patience()));
    }
    if (rule instanceof Rule.Mixed mixed) {
      double sum = 0;
      double weights = 0;
      for (int i = 0; i < mixed.weights().length; i++) {
        double weight = progress.number(mixed.weights()[i]);
        sum += weight * share(mixed.parts().get(i), progress);
        weights += weight;
      }
      return weights > 0 ? sum / weights : 1;
    }
    return 1;
  }

  /**
   * Whether a tactic's target will still fall if the others and everything else stay as they are:
   * with time it does, or as rounds run out; an answer in kind, or to trust, waits for the others.
   */
  public static boolean falls(Rule rule, TacticInputs progress) {
    if (rule instanceof Rule.Mixed mixed) {
      for (int i = 0; i < mixed.weights().length; i++) {
        if (progress.number(mixed.weights()[i]) > 0 && falls(mixed.parts().get(i), progress)) {
          return true;
        }
      }
      return false;
    }
    return rule instanceof Rule.Time
        || rule instanceof Rule.Foresight
        || (rule instanceof Rule.Resource resource
            && resource.kind() == Tactic.Concession.Resource.Kind.ROUNDS);
  }

  private static double inKind(Rule.TitForTat tit, TacticInputs progress) {
    double before = progress.given(tit.window());
    double after =
        progress.given(
            switch (tit.kind()) {
              case AVERAGED -> 0;
              case RELATIVE, RANDOM_ABSOLUTE -> tit.window() - 1;
            });
    if (Double.isNaN(before) || Double.isNaN(after)) {
      return progress.asked();
    }
    return switch (tit.kind()) {
      case RANDOM_ABSOLUTE ->
          progress.asked()
              - (after - before)
              + progress.number(tit.noise()) * (2 * progress.chance() - 1);
      case RELATIVE, AVERAGED -> after > 0 ? progress.asked() * before / after : progress.asked();
    };
  }

  private static double clamp(double share) {
    return Math.max(0, Math.min(1, share));
  }
}
