package org.parley.genius;

import java.util.List;
import java.util.Optional;
import org.parley.scenario.AgreementRule;
import org.parley.scenario.ComprehensiveDeal;
import org.parley.scenario.Defaults;
import org.parley.scenario.InferenceRates;
import org.parley.scenario.Talks;
import org.parley.scenario.TalksAgenda;

/**
 * The frame of talks on a public domain: one sitting, all or nothing, time and weights as Genius
 * counts them, nobody walks out.
 */
final class ImportedTalks {
  private ImportedTalks() {}

  static Talks of(ImportSettings settings, String source, double discount) {
    return new Talks(
        List.of(new Talks.Sitting(Optional.empty(), "", 0)),
        settings.rounds(),
        settings.protocol(),
        Talks.Closing.SINGLE_UNDERTAKING,
        TalksAgenda.ALL_AT_ONCE,
        List.of(),
        AgreementRule.UNANIMITY,
        List.of(),
        ComprehensiveDeal.EVERYTHING,
        Defaults.SPEAKS_FOR_ALL.at(Defaults.SPEAKS_FOR_ALL.path()),
        (int) Defaults.ANSWER_AFTER.value(),
        new Talks.WalkOut(
            FixedQuantities.chosen("talks.walk_out.chance", 0),
            (int) Defaults.WALK_OUT_PATIENCE.value(),
            Defaults.TRUST_FLOOR.at(Defaults.TRUST_FLOOR.path()),
            Talks.WalkOut.End.SITTING),
        new Talks.TrustMoves(
            Defaults.TRUST_CLOSING.at(Defaults.TRUST_CLOSING.path()),
            Defaults.TRUST_REFUSAL.at(Defaults.TRUST_REFUSAL.path()),
            Defaults.TRUST_WALK_OUT.at(Defaults.TRUST_WALK_OUT.path())),
        InferenceRates.usual(),
        Defaults.HOLD_SPREAD.at(Defaults.HOLD_SPREAD.path()),
        Talks.Clock.GENIUS,
        Talks.Weights.AS_GIVEN,
        FixedQuantities.in(source, "talks.discount", discount),
        Talks.Order.LISTED,
        Talks.HORIZON.at("talks.horizon"));
  }
}
