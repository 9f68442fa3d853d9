package org.parley.scenario.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.scenario.Defaults;
import org.parley.scenario.Effect;
import org.parley.scenario.Event;
import org.parley.scenario.Mediator;
import org.parley.scenario.Precedent;
import org.parley.scenario.ThirdParty;
import org.parley.scenario.UncertainNumber;

/** Makes mediators, third parties, events and precedents. */
final class OutsideBinder {
  private final List<String> delegations;
  private final Map<String, Effect.Target> states;

  OutsideBinder(List<String> delegations, Map<String, Effect.Target> states) {
    this.delegations = delegations;
    this.states = states;
  }

  Mediator mediator(String id, View v) {
    return new Mediator(
        id,
        v.text("title", id),
        v.text("head", ""),
        v.word("style", Mediator.Style.class, Mediator.Style.FACILITATIVE),
        v.numbers("trusted_by", delegations, Defaults.STANDING),
        v.whole("every", (int) Defaults.EVERY.value()),
        v.number("error", Defaults.ERROR),
        v.numbers("bias"),
        v.number("facilitation", Defaults.FACILITATION),
        v.number("leverage", Defaults.LEVERAGE),
        v.number("carrots", Defaults.CARROTS),
        v.number("fades", Defaults.FADES),
        v.flag("host", false));
  }

  ThirdParty thirdParty(String id, View v) {
    return new ThirdParty(
        id,
        v.text("title", id),
        v.numbers("pressure"),
        v.choices("relieved_by"),
        v.numbers("support"),
        v.maybe("guarantee")
            .map(g -> new ThirdParty.Guarantee(g.number("raises"), g.choices("of"))),
        v.maybe("spoiler").map(s -> new ThirdParty.Spoiler(s.number("chance"), effects(s))),
        v.moment("from"),
        v.moment("until"));
  }

  Event event(String id, View v) {
    return new Event(
        id,
        v.text("title", id),
        v.number("chance", Defaults.CHANCE),
        v.moment("on"),
        effects(v),
        v.origin("effects"));
  }

  /** The number of an effect has the address of the state it changes, whichever way it changes. */
  private List<Effect> effects(View v) {
    List<Effect> effects = new ArrayList<>();
    v.all("effects")
        .forEach(
            (state, e) -> {
              boolean times = e.has("times");
              UncertainNumber amount =
                  e.node()
                      .get(times ? "times" : "add")
                      .map(n -> e.uncertain(e.path(), n))
                      .orElseGet(() -> e.number("add"));
              effects.add(
                  new Effect(
                      states.get(state),
                      times ? Effect.Operation.MULTIPLY : Effect.Operation.ADD,
                      amount,
                      e.maybeNumber("fade")));
            });
    return effects;
  }

  Precedent precedent(String id, View v) {
    Map<String, Map<String, String>> positions = new LinkedHashMap<>();
    View all = v.in("positions");
    all.node().entries().forEach(e -> positions.put(e.key(), all.options(e.key())));
    return new Precedent(
        id,
        v.text("title", id),
        positions,
        v.numbers("offers", delegations, Defaults.OFFERS),
        v.origin("positions"));
  }
}
