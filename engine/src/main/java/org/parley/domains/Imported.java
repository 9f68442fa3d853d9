package org.parley.domains;

import java.util.List;
import org.parley.scenario.Scenario;

/**
 * A domain that became a scenario.
 *
 * @param scenario the scenario
 * @param notes what was left out, or read in a way that is not obvious, file by file
 */
public record Imported(Scenario scenario, List<Note> notes) {
  public Imported {
    notes = List.copyOf(notes);
  }
}
