package org.parley.domains;

import java.util.List;
import java.util.Optional;
import org.parley.scenario.Talks;

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
        List.of(),
        Stated.unused("talks.speaks_for_all", 1),
        0,
        new Talks.WalkOut(
            Stated.chosen("talks.walk_out.chance", 0),
            1,
            Stated.unused("talks.walk_out.trust_floor", 0),
            Talks.WalkOut.End.TALKS),
        new Talks.TrustMoves(
            Stated.unused("talks.trust_moves.closing", 0),
            Stated.unused("talks.trust_moves.refusal", 0),
            Stated.unused("talks.trust_moves.walk_out", 0)),
        Stated.unused("talks.hold_spread", 0.1),
        Talks.Clock.GENIUS,
        Talks.Weights.AS_GIVEN,
        Stated.in(source, "talks.discount", discount));
  }
}
