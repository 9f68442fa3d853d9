package org.parley.lab.design;

import java.io.Serializable;
import java.util.List;

/**
 * One setting of all parameters.
 *
 * @param index place in the design, from 0
 * @param values one per factor, as it would be typed; {@link #AS_IS} leaves the scenario's own
 */
public record DesignPoint(int index, List<String> values) implements Serializable {

  /** The value of a parameter that stays what the scenario says. */
  public static final String AS_IS = "";

  public DesignPoint {
    values = List.copyOf(values);
  }
}
