package org.parley.scenario.io;

import java.io.Serializable;

/**
 * A change to a scenario from outside its file, as {@code --set path=value} makes.
 *
 * @param path address of what changes, such as {@code delegations.adria.demands.release.weight}
 * @param value the new value, as YAML; {@code ~} removes
 */
public record ScenarioSetting(String path, String value) implements Serializable {

  /**
   * Reads {@code path=value}.
   *
   * @throws IllegalArgumentException if there is no equals sign, or nothing before it
   */
  public static ScenarioSetting parse(String text) {
    int at = text.indexOf('=');
    if (at < 1) {
      throw new IllegalArgumentException("'" + text + "' is not of the form path=value");
    }
    return new ScenarioSetting(text.substring(0, at).strip(), text.substring(at + 1).strip());
  }
}
