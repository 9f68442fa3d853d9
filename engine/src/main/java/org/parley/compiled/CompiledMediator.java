package org.parley.compiled;

import java.io.Serializable;
import org.parley.random.RandomStreams;
import org.parley.scenario.Mediator;
import org.parley.scenario.Scenario;

/**
 * A mediator with slots for numbers.
 *
 * @param id its id
 * @param style what it does
 * @param standing by delegation: slot, -1 for the default
 * @param every rounds from one text to the next
 * @param error slot of its error
 * @param bias by delegation: slot, -1 for none
 * @param facilitation slot of what it lessens
 * @param leverage slot of the total it can bring
 * @param carrots slot of the share that is paid for signing
 * @param fades slot of the share that is gone after signing
 * @param key key of the chances of its misreadings
 */
public record CompiledMediator(
    String id,
    Mediator.Style style,
    int[] standing,
    int every,
    int error,
    int[] bias,
    int facilitation,
    int leverage,
    int carrots,
    int fades,
    long key)
    implements Serializable {

  static CompiledMediator of(Scenario scenario, Mediator m, InputSlots inputs) {
    return new CompiledMediator(
        m.id(),
        m.style(),
        CompiledDelegation.byDelegation(scenario, m.trustedBy(), inputs),
        m.every(),
        inputs.slot(m.error()),
        CompiledDelegation.byDelegation(scenario, m.bias(), inputs),
        inputs.slot(m.facilitation()),
        inputs.slot(m.leverage()),
        inputs.slot(m.carrots()),
        inputs.slot(m.fades()),
        RandomStreams.key("mediators." + m.id()));
  }
}
