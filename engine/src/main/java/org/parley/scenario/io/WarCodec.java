package org.parley.scenario.io;

import static org.parley.scenario.io.TypeVocabulary.any;
import static org.parley.scenario.io.TypeVocabulary.number;
import static org.parley.scenario.io.TypeVocabulary.positive;
import static org.parley.scenario.io.TypeVocabulary.share;
import static org.parley.scenario.io.ValueKinds.needed;
import static org.parley.scenario.io.ValueKinds.number;

import org.parley.scenario.Defaults;
import org.parley.scenario.FightingValue;
import org.parley.scenario.War;

/** What may stand under {@code war}, and under {@code fighting} of a delegation. */
final class WarCodec {
  /** The war around the table. */
  static final BlockCodec<War> WAR =
      BlockCodec.of(
          "war",
          OriginScope.NUMBERS,
          b -> {
            var front =
                b.part(
                    "battlefield",
                    "battlefield",
                    OriginScope.NUMBERS,
                    "From -1 to 1: who is winning, and how that moves.");
            var now =
                front.add(
                    "now",
                    number(number(-1, 1, "battlefield"), Defaults.BATTLEFIELD_NOW),
                    War::now,
                    "Where it stands at the first sitting.");
            front.alone("now");
            var drift =
                front.add(
                    "drift",
                    number(number(-2, 2, "per month"), Defaults.BATTLEFIELD_DRIFT),
                    War::drift,
                    "Its mean change in a month.");
            var noise =
                front.add(
                    "noise",
                    number(positive("per month"), Defaults.BATTLEFIELD_NOISE),
                    War::noise,
                    "Standard deviation of its change in a month.");
            var horizon =
                b.add(
                    "horizon",
                    number(number(0, 1_200, "months"), Defaults.HORIZON),
                    War::horizon,
                    "Months of fighting beyond the talks that count.");
            var fading =
                b.add(
                    "fading",
                    number(share(), Defaults.FADING),
                    War::fading,
                    "Share of optimism that a month of fighting takes away.");
            var sobering =
                b.add(
                    "sobering",
                    number(share(), Defaults.SOBERING),
                    War::sobering,
                    "Share of optimism that a refusal takes away.");
            return at ->
                new War(
                    now.in(at),
                    drift.in(at),
                    noise.in(at),
                    horizon.in(at),
                    fading.in(at),
                    sobering.in(at));
          });

  /** What going on fighting is to a delegation. */
  static final BlockCodec<FightingValue> FIGHTING =
      BlockCodec.of(
          "fighting",
          OriginScope.NUMBERS,
          b -> {
            var stake =
                b.add(
                    "stake",
                    needed(any("utility")),
                    FightingValue::stake,
                    "What full victory is worth to it; positive for the side that gains when the"
                        + " battlefield rises, negative for the other.");
            var optimism =
                b.add(
                    "optimism",
                    number(number(0, 2, "battlefield"), Defaults.OPTIMISM),
                    FightingValue::optimism,
                    "How far it thinks itself better off.");
            var cost =
                b.add(
                    "cost",
                    needed(positive("utility per month")),
                    FightingValue::cost,
                    "What a month of fighting costs it.");
            return at -> new FightingValue(stake.in(at), optimism.in(at), cost.in(at));
          });

  private WarCodec() {}
}
