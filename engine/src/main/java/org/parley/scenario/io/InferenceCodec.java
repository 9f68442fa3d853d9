package org.parley.scenario.io;

import static org.parley.scenario.io.TypeVocabulary.above;
import static org.parley.scenario.io.TypeVocabulary.number;
import static org.parley.scenario.io.TypeVocabulary.share;
import static org.parley.scenario.io.ValueKinds.number;

import org.parley.scenario.InferenceRates;

/** What may stand under {@code talks.inference}. */
final class InferenceCodec {
  /** What signs are taken for. */
  static final BlockCodec<InferenceRates> INFERENCE =
      BlockCodec.of("inference", OriginScope.NUMBERS, InferenceCodec::inference);

  private InferenceCodec() {}

  private static BlockCodec.Making<InferenceRates> inference(BlockBuilder<InferenceRates> b) {
    var moved =
        b.add(
            "moved",
            number(number(0, 10, "log of weight"), InferenceRates.MOVED),
            InferenceRates::moved,
            "By how much ln of an issue's weight falls, as others see it, when an early offer gives"
                + " way on it.");
    var told =
        b.add(
            "told",
            number(share(), InferenceRates.TOLD),
            InferenceRates::told,
            "Share of that where a paper stated the wish.");
    var real =
        b.add(
            "cited_if_real",
            number(share(), InferenceRates.CITED_IF_REAL),
            InferenceRates::citedIfReal,
            "Chance that a refusal names a red line that is real, as the others think.");
    var bluff =
        b.add(
            "cited_if_bluff",
            number(share(), InferenceRates.CITED_IF_BLUFF),
            InferenceRates::citedIfBluff,
            "Chance that a refusal names one that is a bluff; so it is, and so the others think.");
    var offered =
        b.add(
            "offered_if_real",
            number(share(), InferenceRates.OFFERED_IF_REAL),
            InferenceRates::offeredIfReal,
            "Chance that the owner of a real line offers across it, as the others think.");
    var error =
        b.add(
            "error",
            number(above(0, 10, "utility"), InferenceRates.ERROR),
            InferenceRates::error,
            "By how much an estimated value is thought to be off, by who misreads as usual.");
    return at ->
        new InferenceRates(
            moved.in(at), told.in(at), real.in(at), bluff.in(at), offered.in(at), error.in(at));
  }
}
