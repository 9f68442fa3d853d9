package org.parley.scenario.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.scenario.Defaults;
import org.parley.scenario.Effect;
import org.parley.scenario.Effect.Target;
import org.parley.scenario.Event;
import org.parley.scenario.Mediator;
import org.parley.scenario.Precedent;
import org.parley.scenario.Scenario;
import org.parley.scenario.TalksMoment;
import org.parley.scenario.ThirdParty;
import org.parley.scenario.UncertainNumber;

/** Writes mediators, third parties, events and precedents. */
final class OutsideWriter {
  private OutsideWriter() {}

  static void write(Scenario s, Out out) {
    Out mediators = out.inner();
    s.mediators().forEach(m -> mediators.put(m.id(), mediator(mediators, m)));
    Out thirds = out.inner();
    s.thirdParties().forEach(t -> thirds.keep(t.id(), thirdParty(thirds, t)));
    Out events = out.inner();
    s.events().forEach(e -> events.put(e.id(), event(e)));
    Out precedents = out.inner();
    s.precedents().forEach(p -> precedents.put(p.id(), precedent(p)));
    out.put("mediators", mediators)
        .put("third_parties", thirds)
        .put("events", events)
        .put("precedents", precedents);
  }

  private static Out mediator(Out parent, Mediator m) {
    Out out =
        parent.numbers(List.of(m.error(), m.facilitation(), m.leverage(), m.carrots(), m.fades()));
    return out.put("title", m.title(), m.id())
        .put("head", m.head(), "")
        .put("style", m.style())
        .put("trusted_by", m.trustedBy(), Optional.of(Defaults.STANDING))
        .put("every", m.every(), (int) Defaults.EVERY.value())
        .put("error", m.error(), Defaults.ERROR)
        .put("bias", m.bias(), Optional.empty())
        .put("facilitation", m.facilitation(), Defaults.FACILITATION)
        .put("leverage", m.leverage(), Defaults.LEVERAGE)
        .put("carrots", m.carrots(), Defaults.CARROTS)
        .put("fades", m.fades(), Defaults.FADES)
        .put("host", m.isHost(), false);
  }

  private static Out thirdParty(Out parent, ThirdParty t) {
    Out out = parent.inner();
    out.put("title", t.title(), t.id())
        .put("pressure", t.pressure(), Optional.empty())
        .put("relieved_by", t.relievedBy())
        .put("support", t.support(), Optional.empty());
    t.guarantee()
        .ifPresent(
            g ->
                out.put(
                    "guarantee",
                    out.numbers(List.of(g.raises())).put("raises", g.raises()).put("of", g.of())));
    t.spoiler()
        .ifPresent(
            s -> {
              Out block = out.numbers(List.of(s.chance())).put("chance", s.chance());
              out.put("spoiler", block.keep("effects", effects(block, s.effects())));
            });
    t.from().ifPresent(m -> out.put("from", moment(m)));
    t.until().ifPresent(m -> out.put("until", moment(m)));
    return out;
  }

  private static Object moment(TalksMoment moment) {
    if (moment instanceof TalksMoment.At at) {
      return Out.plain().put("sitting", at.sitting()).put("round", at.round()).entries();
    }
    return ((TalksMoment.On) moment).date().toString();
  }

  private static Out event(Event e) {
    List<UncertainNumber> numbers = new ArrayList<>(List.of(e.chance()));
    e.effects().forEach(effect -> numbers.add(effect.amount()));
    Out out = Out.position(e.origin(), numbers);
    out.put("title", e.title(), e.id()).put("chance", e.chance(), Defaults.CHANCE);
    e.when().ifPresent(m -> out.put("on", moment(m)));
    return out.keep("effects", effects(out, e.effects()));
  }

  private static Out effects(Out parent, List<Effect> effects) {
    Out out = parent.inner();
    for (Effect effect : effects) {
      String state = state(effect.target());
      if (out.entries().containsKey(state)) {
        throw new IllegalArgumentException("'" + state + "' is changed twice at once");
      }
      boolean add = effect.operation() == Effect.Operation.ADD;
      if (add && effect.fade().isEmpty()) {
        out.put(state, effect.amount());
      } else {
        Out block = out.inner().put(add ? "add" : "times", effect.amount());
        out.put(state, block.put("fade", effect.fade()));
      }
    }
    return out;
  }

  /** The name that a part of the state goes by. */
  static String state(Target target) {
    if (target instanceof Target.Battlefield) {
      return "battlefield";
    } else if (target instanceof Target.AllCost) {
      return "cost";
    } else if (target instanceof Target.AllTrust) {
      return "trust";
    } else if (target instanceof Target.Trust t) {
      return t.of() + ".trust" + t.in().map(other -> "." + other).orElse("");
    } else if (target instanceof Target.Cost t) {
      return t.of() + ".cost";
    } else if (target instanceof Target.Optimism t) {
      return t.of() + ".optimism";
    } else if (target instanceof Target.Worth t) {
      return t.of() + ".alternative.worth";
    } else if (target instanceof Target.Firmness t) {
      return t.of() + ".red_lines." + t.line() + ".firmness";
    } else if (target instanceof Target.Concession t) {
      return t.of() + ".tactic.e";
    } else if (target instanceof Target.Pressure t) {
      return t.by() + ".pressure." + t.on();
    }
    return ((Target.WalkOut) target).of() + ".walks_out";
  }

  private static Out precedent(Precedent p) {
    Out out = Out.position(p.origin(), List.copyOf(p.offers().values()));
    Out positions = Out.plain();
    for (Map.Entry<String, Map<String, String>> e : p.positions().entrySet()) {
      positions.keep(e.getKey(), ScenarioWriter.texts(e.getValue()));
    }
    return out.put("title", p.title(), p.id())
        .keep("positions", positions)
        .put("offers", p.offers(), Optional.of(Defaults.OFFERS));
  }
}
