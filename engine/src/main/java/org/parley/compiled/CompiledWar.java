package org.parley.compiled;

import java.io.Serializable;
import org.parley.scenario.War;

/** The war around the table; all numbers are slots. */
public record CompiledWar(int now, int drift, int noise, int horizon, int fading, int sobering)
    implements Serializable {

  static CompiledWar of(War war, InputSlots inputs) {
    return new CompiledWar(
        inputs.slot(war.now()),
        inputs.slot(war.drift()),
        inputs.slot(war.noise()),
        inputs.slot(war.horizon()),
        inputs.slot(war.fading()),
        inputs.slot(war.sobering()));
  }
}
