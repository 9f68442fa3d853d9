package org.parley.compiled;

import java.io.Serializable;
import java.util.List;
import org.parley.random.RandomStreams;
import org.parley.scenario.Event;
import org.parley.scenario.Scenario;

/**
 * Something that may happen.
 *
 * @param id its id
 * @param chance slot of the chance that it happens in a run
 * @param key key of that chance
 * @param round round in which it happens, from 0; -1 if it is drawn
 * @param roundKey key of the chance of the round
 * @param effects what it does
 */
public record CompiledEvent(
    String id, int chance, long key, int round, long roundKey, List<CompiledEffect> effects)
    implements Serializable {

  static CompiledEvent of(
      Scenario scenario,
      Event event,
      List<CompiledLine> lines,
      TalksCalendar calendar,
      InputSlots inputs) {
    return new CompiledEvent(
        event.id(),
        inputs.slot(event.chance()),
        RandomStreams.key("events." + event.id()),
        event.when().map(calendar::round).orElse(-1),
        RandomStreams.key("events." + event.id() + ".round"),
        event.effects().stream().map(e -> CompiledEffect.of(scenario, e, lines, inputs)).toList());
  }
}
