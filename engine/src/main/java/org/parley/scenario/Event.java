package org.parley.scenario;

import java.util.List;
import java.util.Optional;

/**
 * Something that happens around the table.
 *
 * @param id short name, unique in the scenario
 * @param title what a reader sees
 * @param chance chance in [0,1] that it happens in a run
 * @param when when; empty means on a date drawn uniformly from the time of the talks
 * @param effects what it does
 * @param origin where it comes from
 */
public record Event(
    String id,
    String title,
    UncertainNumber chance,
    Optional<TalksMoment> when,
    List<Effect> effects,
    ValueOrigin origin) {
  public Event {
    effects = List.copyOf(effects);
  }
}
