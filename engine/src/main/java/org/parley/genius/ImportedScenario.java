package org.parley.genius;

import java.util.List;
import org.parley.scenario.Scenario;

/**
 * A domain that became a scenario.
 *
 * @param scenario the scenario
 * @param comment what its text should open with: lines that begin with # and are ended
 * @param notes what was left out, or read in a way that is not obvious, file by file
 */
public record ImportedScenario(Scenario scenario, String comment, List<ConversionNote> notes) {
  public ImportedScenario {
    notes = List.copyOf(notes);
  }

  /** Whether the text of a scenario opens as those of imported ones do. */
  public static boolean isImported(String text) {
    return text.startsWith(ImportedComment.MARK);
  }
}
