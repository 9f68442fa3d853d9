package org.parley.tactic;

import org.parley.compiled.CompiledTactic.Rule;
import org.parley.scenario.ConcessionInputs;

/** How far a target has fallen: a share in [0,1] of the way from the reservation to the best. */
public final class ConcessionTactic {
  private ConcessionTactic() {}

  /** Share that a tactic asks for now: its own formula, or the weighted mean of several. */
  public static double share(Rule rule, ConcessionInputs progress) {
    if (rule instanceof Rule.Formula formula) {
      double share = formula.tactic().share(progress, formula.numbers());
      return Math.max(0, Math.min(1, share));
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
  public static boolean falls(Rule rule, ConcessionInputs progress) {
    if (rule instanceof Rule.Mixed mixed) {
      for (int i = 0; i < mixed.weights().length; i++) {
        if (progress.number(mixed.weights()[i]) > 0 && falls(mixed.parts().get(i), progress)) {
          return true;
        }
      }
      return false;
    }
    return rule instanceof Rule.Foresight
        || rule instanceof Rule.Formula formula && formula.tactic().falls();
  }
}
