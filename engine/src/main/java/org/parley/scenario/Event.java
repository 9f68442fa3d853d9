package org.parley.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that happens around the table, or, if an option is made to depend on it, after the
 * talks.
 *
 * @param id short name, unique in the scenario
 * @param title what a reader sees
 * @param chance chance in [0,1] that it happens in a run
 * @param when when; empty means on a date drawn uniformly from the time of the talks
 * @param effects what it does
 * @param origin where it comes from
 * @param believed by delegation that does not share the chance: the chance that it believes in
 */
public record Event(
    String id,
    String title,
    UncertainNumber chance,
    Optional<TalksMoment> when,
    List<Effect> effects,
    ValueOrigin origin,
    Map<String, UncertainNumber> believed) {
  public Event {
    effects = List.copyOf(effects);
    believed = Collections.unmodifiableMap(new LinkedHashMap<>(believed));
  }

  /** An event whose chance everybody believes in. */
  public Event(
      String id,
      String title,
      UncertainNumber chance,
      Optional<TalksMoment> when,
      List<Effect> effects,
      ValueOrigin origin) {
    this(id, title, chance, when, effects, origin, Map.of());
  }
}
