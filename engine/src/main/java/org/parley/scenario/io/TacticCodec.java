package org.parley.scenario.io;

import static org.parley.scenario.io.TypeVocabulary.any;
import static org.parley.scenario.io.TypeVocabulary.share;
import static org.parley.scenario.io.ValueKinds.ISSUES;
import static org.parley.scenario.io.ValueKinds.number;
import static org.parley.scenario.io.ValueKinds.word;

import java.util.List;
import org.parley.scenario.Defaults;
import org.parley.scenario.Tactic;

/** What may stand under {@code tactic}. */
final class TacticCodec {
  /** How a delegation negotiates. */
  static final BlockCodec<Tactic> TACTIC =
      BlockCodec.of(
          "tactic",
          OriginScope.NUMBERS,
          b -> {
            var concession = b.variants(ConcessionCodec.CONCESSION, Tactic::concession);
            b.alone("concede");
            var choice =
                b.add(
                    "choose",
                    word(Tactic.OfferChoice.class, Tactic.OfferChoice.TRADE_OFF),
                    Tactic::choice,
                    "Which deal at the target it offers: the one the others would like best, or the"
                        + " nearest.");
            var acceptance =
                b.add(
                    "accept",
                    AcceptanceCodec.ACCEPT.orEmpty().say("next"),
                    Tactic::acceptance,
                    "When it accepts: a word, or a block.");
            var learning =
                b.add(
                    "learn",
                    word(Tactic.Learning.class, Tactic.Learning.FREQUENCY),
                    Tactic::learning,
                    "How it learns what the others want.");
            var misread =
                b.add(
                    "misread",
                    number(share(), Defaults.MISREAD),
                    Tactic::misread,
                    "Error of its reading of the others, of the scale of values.");
            var holdBack =
                b.add(
                    "hold_back",
                    ISSUES.or(List.of()),
                    Tactic::holdBack,
                    "Issues that it keeps as chips for later.");
            var holdUntil =
                b.add(
                    "hold_until",
                    number(share(), Defaults.HOLD_UNTIL),
                    Tactic::holdUntil,
                    "Share of the talks until which it keeps them.");
            var underPressure =
                b.add(
                    "under_pressure",
                    number(any(""), Defaults.UNDER_PRESSURE),
                    Tactic::underPressure,
                    "Added to ln e per unit of pressure on it.");
            var withTrust =
                b.add(
                    "with_trust",
                    number(any(""), Defaults.WITH_TRUST),
                    Tactic::withTrust,
                    "Added to ln e per unit of mean trust gained.");
            var impatience =
                b.add(
                    "impatience",
                    number(share(), Defaults.IMPATIENCE),
                    Tactic::impatience,
                    "Share of a gain that a round of waiting takes away.");
            var monthly =
                b.add(
                    "monthly_impatience",
                    number(share(), Defaults.MONTHLY_IMPATIENCE),
                    Tactic::monthlyImpatience,
                    "Share of a gain that a month of waiting takes away.");
            return at ->
                new Tactic(
                    concession.apply(at),
                    choice.in(at),
                    acceptance.in(at),
                    learning.in(at),
                    misread.in(at),
                    holdBack.in(at),
                    holdUntil.in(at),
                    underPressure.in(at),
                    withTrust.in(at),
                    impatience.in(at),
                    monthly.in(at));
          });

  private TacticCodec() {}
}
