package org.parley.compiled;

import java.io.Serializable;
import org.parley.scenario.Scenario;
import org.parley.scenario.Talks;

/**
 * The frame of the talks, with slots for its numbers.
 *
 * @param protocol who speaks when
 * @param singleUndertaking whether nothing is agreed until everything is
 * @param speaksForAll slot of the share from which a text speaks for all
 * @param answerAfter rounds that leaders take
 * @param walkOut slot of the chance per sitting of a walk-out
 * @param patience rounds without movement before that
 * @param trustFloor slot of the trust below which delegations may leave
 * @param walkOutEndsTalks whether a walk-out ends the talks, and not just the sitting
 * @param trustOnClosing slot
 * @param trustOnRefusal slot
 * @param trustOnWalkOut slot
 * @param inference what signs are taken for
 * @param holdSpread slot of the spread of P(hold)
 * @param geniusClock whether rounds are counted as the Genius platform does
 * @param weightsAsGiven whether weights are left as they are
 * @param discount slot of what is left of a deal's value at the end
 * @param order who speaks first in a round
 */
public record CompiledFrame(
    Talks.Protocol protocol,
    boolean singleUndertaking,
    int speaksForAll,
    int answerAfter,
    int walkOut,
    int patience,
    int trustFloor,
    boolean walkOutEndsTalks,
    int trustOnClosing,
    int trustOnRefusal,
    int trustOnWalkOut,
    CompiledInference inference,
    int holdSpread,
    boolean geniusClock,
    boolean weightsAsGiven,
    int discount,
    Talks.Order order)
    implements Serializable {

  static CompiledFrame of(Scenario scenario, InputSlots inputs) {
    Talks talks = scenario.talks();
    return new CompiledFrame(
        talks.protocol(),
        talks.closing() == Talks.Closing.SINGLE_UNDERTAKING,
        inputs.slot(talks.speaksForAll()),
        talks.answerAfter(),
        inputs.slot(talks.walkOut().chance()),
        talks.walkOut().patience(),
        inputs.slot(talks.walkOut().trustFloor()),
        talks.walkOut().end() == Talks.WalkOut.End.TALKS,
        inputs.slot(talks.trustMoves().closing()),
        inputs.slot(talks.trustMoves().refusal()),
        inputs.slot(talks.trustMoves().walkOut()),
        CompiledInference.of(talks.inference(), inputs),
        inputs.slot(talks.holdSpread()),
        talks.clock() == Talks.Clock.GENIUS,
        talks.weights() == Talks.Weights.AS_GIVEN,
        inputs.slot(talks.discount()),
        talks.order());
  }
}
