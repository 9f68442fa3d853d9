package org.parley.compiled;

import java.io.Serializable;
import org.parley.scenario.InferenceRates;

/**
 * What signs are taken for, by slot.
 *
 * @param moved slot of eta
 * @param told slot of the share of it where a paper spoke
 * @param citedIfReal slot of the chance that a hard line is named
 * @param citedIfBluff slot of the chance that a soft one is
 * @param offeredIfReal slot of the chance of an offer across an own hard line
 * @param error slot of sigma
 */
public record CompiledInference(
    int moved, int told, int citedIfReal, int citedIfBluff, int offeredIfReal, int error)
    implements Serializable {

  static CompiledInference of(InferenceRates rates, InputSlots inputs) {
    return new CompiledInference(
        inputs.slot(rates.moved()),
        inputs.slot(rates.told()),
        inputs.slot(rates.citedIfReal()),
        inputs.slot(rates.citedIfBluff()),
        inputs.slot(rates.offeredIfReal()),
        inputs.slot(rates.error()));
  }
}
