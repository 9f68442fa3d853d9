package org.parley.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One who acts on the talks from outside.
 *
 * @param id short name, unique in the scenario
 * @param title what a reader sees
 * @param trustedBy by id of a delegation, in [0,1]: how likely it does what it must keep; .5 if
 *     unsaid
 * @param pressure by id of a delegation, in utility: what it costs not to relieve it
 * @param relievedBy options of which one in force relieves the pressure in full
 * @param stake what it wants of a deal, by which the pressure is felt or not
 * @param support by id of a delegation, in utility per month: by how much its cost is lower
 * @param guarantee a guarantee for what others must keep
 * @param spoiler attacks on the talks
 * @param from from when it acts; empty means from the start
 * @param until until when it acts; empty means to the end
 */
public record ThirdParty(
    String id,
    String title,
    Map<String, UncertainNumber> trustedBy,
    Map<String, UncertainNumber> pressure,
    DealCondition relievedBy,
    OutsideStake stake,
    Map<String, UncertainNumber> support,
    Optional<Guarantee> guarantee,
    Optional<Spoiler> spoiler,
    Optional<TalksMoment> from,
    Optional<TalksMoment> until) {
  public ThirdParty {
    trustedBy = Collections.unmodifiableMap(new LinkedHashMap<>(trustedBy));
    pressure = Collections.unmodifiableMap(new LinkedHashMap<>(pressure));
    support = Collections.unmodifiableMap(new LinkedHashMap<>(support));
  }

  /**
   * Makes up for lack of trust, as an option that {@code raisesTrust} does.
   *
   * @param raises in [0,1]
   * @param of the options it covers; empty means every option that must be kept
   */
  public record Guarantee(UncertainNumber raises, DealCondition of) {}

  /**
   * Attacks that are the likelier the nearer a comprehensive deal is (Stedman 1997).
   *
   * @param chance chance of an attack in a round when a deal is at hand, in [0,1]
   * @param effects what an attack does
   */
  public record Spoiler(UncertainNumber chance, List<Effect> effects) {
    public Spoiler {
      effects = List.copyOf(effects);
    }
  }
}
