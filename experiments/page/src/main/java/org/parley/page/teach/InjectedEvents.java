package org.parley.page.teach;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.parley.classroom.seat.SeatedTalks;
import org.parley.compiled.CompiledTalks;
import org.parley.outcome.TranscriptEntry;
import org.parley.page.http.RefusedRequest;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.InputProblem;
import org.parley.scenario.io.ReadingResult;
import org.parley.scenario.io.ScenarioReader;
import org.parley.scenario.io.ScenarioSetting;
import org.parley.scenario.io.ScenarioWriter;
import org.parley.scenario.io.TextFinder;

/**
 * Adds an event to talks that are under way, or lets one of theirs happen now. Every chance is
 * keyed by what it is for, so an event of the next round leaves all rounds before it as they were.
 */
final class InjectedEvents {
  private static final String EVENTS = "\nevents:\n";
  private static final Pattern PATH = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)*");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]*\\.?[0-9]+");

  private InjectedEvents() {}

  /**
   * The same decisions in talks in which an event lies ahead of all of them.
   *
   * @param number how many were injected before
   * @param round round in which it happens
   * @throws RefusedRequest if it cannot happen
   */
  static SeatedTalks happen(SeatedTalks talks, ClassEvent.Injected event, int number, int round) {
    Scenario scenario = talks.talks().scenario();
    boolean before =
        talks.state().transcript().stream()
            .anyMatch(
                e -> e instanceof TranscriptEntry.Happened h && h.what().equals(event.event()));
    if (before) {
      throw new RefusedRequest(409, "this has happened already");
    }
    Scenario changed =
        event.event().isEmpty()
            ? with(scenario, event.title(), event.effects(), number, round)
            : moved(scenario, event.event(), round);
    try {
      return SeatedTalks.resume(
          CompiledTalks.of(changed), talks.seed(), talks.run(), talks.seats(), talks.decisions());
    } catch (IllegalArgumentException e) {
      throw new RefusedRequest(422, "this cannot happen in the talks as they stand", e);
    }
  }

  /**
   * The scenario with one more event.
   *
   * @param number how many were injected before, for its id
   * @param round round in which it happens, from 1 over all sittings
   * @throws RefusedRequest if an effect is none, in the reader's words
   */
  private static Scenario with(
      Scenario scenario, String title, Map<String, String> effects, int number, int round) {
    String event =
        "  injected-%d: {title: \"%s\", on: %s, effects: {%s}, %s}\n"
            .formatted(
                number + 1,
                title.replaceAll("[\\p{Cntrl}\\\\\"]", " "),
                moment(scenario, round),
                changes(effects),
                "assumed: said by the instructor");
    return read(scenario, added(ScenarioWriter.write(scenario), event), List.of());
  }

  /**
   * The scenario with an event of its own moved to a round, in which it happens for sure.
   *
   * @param id id of the event
   * @param round from 1 over all sittings
   */
  private static Scenario moved(Scenario scenario, String id, int round) {
    return read(
        scenario,
        ScenarioWriter.write(scenario),
        List.of(
            new ScenarioSetting("events." + id + ".chance", "1"),
            new ScenarioSetting("events." + id + ".on", moment(scenario, round))));
  }

  /** A round in the words of a scenario. */
  private static String moment(Scenario scenario, int round) {
    int rounds = scenario.talks().rounds();
    int sitting = (round - 1) / rounds + 1;
    return "{sitting: %d, round: %d}".formatted(sitting, round - (sitting - 1) * rounds);
  }

  private static Scenario read(Scenario scenario, String text, List<ScenarioSetting> settings) {
    ReadingResult reading =
        ScenarioReader.read(scenario.id() + ".yaml", text, settings, TextFinder.none());
    if (reading instanceof ReadingResult.Valid valid) {
      return valid.scenario();
    }
    InputProblem first = ((ReadingResult.Invalid) reading).problems().get(0);
    throw new RefusedRequest(
        422,
        first.message() + (first.expected().isEmpty() ? "" : "; expected " + first.expected()));
  }

  /** The effects as YAML; what is neither a state nor a number cannot become anything else. */
  private static String changes(Map<String, String> effects) {
    List<String> changes = new ArrayList<>();
    effects.forEach(
        (state, by) -> {
          if (!PATH.matcher(state).matches() || by == null || !NUMBER.matcher(by).matches()) {
            throw new RefusedRequest(422, "an effect is a state and a number, as trust=-0.1");
          }
          changes.add(state + ": " + by);
        });
    return String.join(", ", changes);
  }

  private static String added(String text, String event) {
    return text.contains(EVENTS)
        ? text.replace(EVENTS, EVENTS + event)
        : text + EVENTS.substring(1) + event;
  }
}
