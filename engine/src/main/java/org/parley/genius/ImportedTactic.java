package org.parley.genius;

import java.util.List;
import org.parley.scenario.AcceptanceRule;
import org.parley.scenario.ConcessionFormula;
import org.parley.scenario.ConcessionRule;
import org.parley.scenario.Defaults;
import org.parley.scenario.Tactic;

/**
 * Tactics by the rules of the platforms' parties: nearest deal, nothing learnt. Genius's
 * time-dependent parties accept what is worth more than their own next offer, MiCRO what is worth
 * as much (de Jonge 2022).
 */
final class ImportedTactic {
  private ImportedTactic() {}

  static Tactic of(String path, TacticChoice choice) {
    boolean strict = choice instanceof TacticChoice.Time;
    ConcessionRule concession =
        choice instanceof TacticChoice.Time time
            ? new ConcessionFormula.Time(FixedQuantities.chosen(path + ".e", time.e()))
            : new ConcessionRule.Micro();
    return new Tactic(
        concession,
        Tactic.OfferChoice.NEAREST,
        new AcceptanceRule.Next(
            Defaults.ACCEPT_SCALE.at(path + ".accept.scale"),
            Defaults.ACCEPT_SHIFT.at(path + ".accept.shift"),
            strict),
        Tactic.Learning.NONE,
        Defaults.MISREAD.at(path + ".misread"),
        List.of(),
        Defaults.HOLD_UNTIL.at(path + ".hold_until"),
        Defaults.UNDER_PRESSURE.at(path + ".under_pressure"),
        Defaults.WITH_TRUST.at(path + ".with_trust"),
        Defaults.IMPATIENCE.at(path + ".impatience"),
        Defaults.MONTHLY_IMPATIENCE.at(path + ".monthly_impatience"));
  }
}
