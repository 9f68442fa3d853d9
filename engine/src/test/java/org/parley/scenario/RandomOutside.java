package org.parley.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.parley.scenario.Effect.Target;

/** Makes up third parties, events and precedents. */
final class RandomOutside {
  private final SeededDice dice;
  private final List<Issue> issues;
  private final List<Issue> tied;
  private final List<Delegation> delegations;
  private final boolean war;
  private final Supplier<TalksMoment> moment;

  RandomOutside(
      SeededDice dice,
      List<Issue> issues,
      List<Issue> tied,
      List<Delegation> delegations,
      boolean war,
      Supplier<TalksMoment> moment) {
    this.dice = dice;
    this.issues = issues;
    this.tied = tied;
    this.delegations = delegations;
    this.war = war;
    this.moment = moment;
  }

  List<ThirdParty> thirdParties() {
    List<ThirdParty> thirds = new ArrayList<>();
    for (String id : List.of("power", "ally", "guarantor", "hardliners")) {
      if (dice.chance(0.4)) {
        thirds.add(thirdParty(id));
      }
    }
    return thirds;
  }

  private ThirdParty thirdParty(String id) {
    String p = "third_parties." + id + ".";
    boolean keeps =
        issues.stream().flatMap(i -> i.options().stream()).anyMatch(o -> !o.keptBy().isEmpty());
    boolean guarantees = keeps && id.equals("guarantor");
    boolean presses = id.equals("power") || id.equals("guarantor") && !keeps;
    Map<String, UncertainNumber> pressure = new LinkedHashMap<>();
    Map<String, UncertainNumber> support = new LinkedHashMap<>();
    String on = dice.one(delegations).id();
    if (presses) {
      pressure.put(on, dice.uncertain(p + "pressure." + on, 0, 0.1));
    } else if (id.equals("ally")) {
      support.put(on, dice.uncertain(p + "support." + on, 0, 0.05));
    }
    String title = dice.one(id, "The " + id);
    DealCondition relievedBy = presses ? dice.choices(tied, 2) : DealCondition.NONE;
    Optional<ThirdParty.Guarantee> guarantee =
        guarantees
            ? Optional.of(
                new ThirdParty.Guarantee(
                    dice.uncertain(p + "guarantee.raises", 0, 1),
                    dice.chance(0.5) ? DealCondition.NONE : dice.choices(tied, 1)))
            : Optional.empty();
    Optional<ThirdParty.Spoiler> spoiler =
        id.equals("hardliners")
            ? Optional.of(
                new ThirdParty.Spoiler(
                    dice.uncertain(p + "spoiler.chance", 0, 1),
                    effects(p + "spoiler.effects.", List.of())))
            : Optional.empty();
    List<Optional<TalksMoment>> times = moments();
    return new ThirdParty(
        id,
        title,
        Map.of(),
        pressure,
        relievedBy,
        OutsideStake.NONE,
        support,
        guarantee,
        spoiler,
        times.get(0),
        times.get(1));
  }

  /** From when and until when, in this order. */
  private List<Optional<TalksMoment>> moments() {
    Optional<TalksMoment> from = dice.chance(0.3) ? Optional.of(moment.get()) : Optional.empty();
    Optional<TalksMoment> until = dice.chance(0.2) ? Optional.of(moment.get()) : Optional.empty();
    boolean swapped = from.isPresent() && until.isPresent() && until.get().before(from.get());
    return swapped ? List.of(until, from) : List.of(from, until);
  }

  List<Event> events(List<ThirdParty> thirds) {
    List<Event> events = new ArrayList<>();
    for (int i = dice.whole(0, 3); i > 0; i--) {
      String p = "events.event" + i + ".";
      events.add(
          new Event(
              "event" + i,
              dice.one("event" + i, "Something happens"),
              dice.orDefault(p + "chance", Defaults.CHANCE, 0, 1),
              dice.chance(0.5) ? Optional.of(moment.get()) : Optional.empty(),
              effects(p + "effects.", thirds),
              dice.origin()));
    }
    return events;
  }

  private List<Effect> effects(String p, List<ThirdParty> thirds) {
    List<Effect> effects = new ArrayList<>();
    Map<String, Target> states = states(thirds);
    for (String state : dice.some(List.copyOf(states.keySet()), 3)) {
      boolean times = dice.chance(0.3);
      effects.add(
          new Effect(
              states.get(state),
              times ? Effect.Operation.MULTIPLY : Effect.Operation.ADD,
              dice.uncertain(p + state, times ? 0.5 : -0.2, times ? 2 : 0.2),
              dice.chance(0.3)
                  ? Optional.of(dice.uncertain(p + state + ".fade", 0, 1))
                  : Optional.empty()));
    }
    return effects;
  }

  /** What can change here, by the name it goes by in the language. */
  private Map<String, Target> states(List<ThirdParty> thirds) {
    Map<String, Target> states = new LinkedHashMap<>();
    states.put("trust", new Target.AllTrust());
    if (war) {
      states.put("battlefield", new Target.Battlefield());
      states.put("cost", new Target.AllCost());
    }
    Delegation d = dice.one(delegations);
    String other = delegations.get((delegations.indexOf(d) + 1) % delegations.size()).id();
    states.put(d.id() + ".trust." + other, new Target.Trust(d.id(), Optional.of(other)));
    states.put(d.id() + ".trust", new Target.Trust(d.id(), Optional.empty()));
    states.put(d.id() + ".walks_out", new Target.WalkOut(d.id()));
    if (d.alternative().worth().isPresent()) {
      states.put(d.id() + ".alternative.worth", new Target.Worth(d.id()));
    }
    if (d.fighting().isPresent()) {
      states.put(d.id() + ".cost", new Target.Cost(d.id()));
      states.put(d.id() + ".optimism", new Target.Optimism(d.id()));
    }
    if (d.tactic().concession() instanceof ConcessionFormula.Time) {
      states.put(d.id() + ".tactic.e", new Target.Concession(d.id()));
    }
    for (RedLine line : d.redLines()) {
      String state = d.id() + ".red_lines." + line.id() + ".firmness";
      states.put(state, new Target.Firmness(d.id(), line.id()));
    }
    for (ThirdParty third : thirds) {
      for (String on : third.pressure().keySet()) {
        states.put(third.id() + ".pressure." + on, new Target.Pressure(third.id(), on));
      }
    }
    return states;
  }

  List<Precedent> precedents() {
    if (dice.chance(0.7)) {
      return List.of();
    }
    Map<String, Map<String, String>> positions = new LinkedHashMap<>();
    Map<String, UncertainNumber> offers = new LinkedHashMap<>();
    for (Delegation d : delegations) {
      Issue issue = dice.one(issues);
      positions.put(d.id(), Map.of(issue.id(), dice.one(issue.options()).id()));
      String path = "precedents.before.offers." + d.id();
      offers.put(d.id(), dice.orDefault(path, Defaults.OFFERS, 0, 5));
    }
    return List.of(
        new Precedent(
            "before", dice.one("before", "The year before"), positions, offers, dice.origin()));
  }
}
