package org.parley.domains;

import java.util.List;
import org.parley.scenario.Tactic;

/** Tactics by the rules of Genius's parties: nearest deal, strict AC_next, nothing learnt. */
final class ImportedTactic {
  private ImportedTactic() {}

  static Tactic of(String path, TacticChoice choice) {
    Tactic.Concession concession =
        choice instanceof TacticChoice.Time time
            ? new Tactic.Concession.Time(Stated.chosen(path + ".e", time.e()))
            : new Tactic.Concession.Micro();
    return new Tactic(
        concession,
        Tactic.OfferChoice.NEAREST,
        new Tactic.Acceptance.Next(
            Stated.unused(path + ".accept.scale", 1),
            Stated.unused(path + ".accept.shift", 0),
            true),
        Tactic.Learning.NONE,
        Stated.unused(path + ".misread", 0),
        List.of(),
        Stated.unused(path + ".hold_until", 0),
        Stated.unused(path + ".under_pressure", 0),
        Stated.unused(path + ".with_trust", 0));
  }
}
