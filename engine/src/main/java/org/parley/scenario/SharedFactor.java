package org.parley.scenario;

import java.io.Serializable;
import java.util.Objects;

/**
 * Something that several numbers have in common, such as how ripe a conflict is: numbers that load
 * on it are high together, or low together, and each keeps its own distribution.
 *
 * @param id short name
 * @param title what readers see; may be empty
 * @param at where it stands in a run, as a share of all runs that have less of it: uniform from 0
 *     to 1 unless the scenario says otherwise
 */
public record SharedFactor(String id, String title, UncertainNumber at) implements Serializable {
  public SharedFactor {
    Objects.requireNonNull(id);
    Objects.requireNonNull(title);
    Objects.requireNonNull(at);
  }
}
