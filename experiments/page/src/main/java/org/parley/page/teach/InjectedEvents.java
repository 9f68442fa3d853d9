package org.parley.page.teach;

import java.util.List;
import java.util.Map;
import org.parley.page.http.RefusedRequest;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.InputProblem;
import org.parley.scenario.io.ReadingResult;
import org.parley.scenario.io.ScenarioReader;
import org.parley.scenario.io.ScenarioSetting;
import org.parley.scenario.io.ScenarioWriter;
import org.parley.scenario.io.TextFinder;

/**
 * Adds an event to talks that are under way. Every chance is keyed by what it is for, so an event
 * of the next round leaves all rounds before it as they were.
 */
final class InjectedEvents {
  private InjectedEvents() {}

  /**
   * The scenario with one more event.
   *
   * @param number how many were injected before, for its id
   * @param round round in which it happens, from 1 over all sittings
   * @throws RefusedRequest if an effect is none, in the reader's words
   */
  static Scenario with(
      Scenario scenario, String title, Map<String, String> effects, int number, int round) {
    int rounds = scenario.talks().rounds();
    int sitting = Math.min((round - 1) / rounds + 1, scenario.talks().sittings().size());
    int inside = round - (sitting - 1) * rounds;
    StringBuilder changes = new StringBuilder();
    effects.forEach(
        (state, by) ->
            changes.append(changes.isEmpty() ? "" : ", ").append(state).append(": ").append(by));
    String event =
        "{title: \"%s\", on: {sitting: %d, round: %d}, effects: {%s}, assumed: injected}"
            .formatted(
                title.replaceAll("[\\p{Cntrl}\\\\\"]", " "),
                sitting,
                Math.min(inside, rounds),
                changes);
    ReadingResult reading =
        ScenarioReader.read(
            scenario.id() + ".yaml",
            ScenarioWriter.write(scenario),
            List.of(new ScenarioSetting("events.injected-" + (number + 1), event)),
            TextFinder.none());
    if (reading instanceof ReadingResult.Valid valid) {
      return valid.scenario();
    }
    InputProblem first = ((ReadingResult.Invalid) reading).problems().get(0);
    throw new RefusedRequest(
        422,
        first.message() + (first.expected().isEmpty() ? "" : "; expected " + first.expected()));
  }
}
