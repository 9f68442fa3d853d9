package org.parley.scenario.io;

import java.util.ArrayList;
import java.util.List;
import org.parley.scenario.Defaults;
import org.parley.scenario.Tactic;
import org.parley.scenario.Tactic.Acceptance;
import org.parley.scenario.Tactic.Concession;
import org.parley.scenario.Tactic.Concession.Resource;
import org.parley.scenario.Tactic.Concession.TitForTat;

/** Makes tactics. */
final class TacticBinder {
  private TacticBinder() {}

  static Tactic bind(View v) {
    return new Tactic(
        concession(v),
        v.word("choose", Tactic.OfferChoice.class, Tactic.OfferChoice.TRADE_OFF),
        acceptance(v.in("accept")),
        v.word("learn", Tactic.Learning.class, Tactic.Learning.FREQUENCY),
        v.number("misread", Defaults.MISREAD),
        v.ids("hold_back"),
        v.number("hold_until", Defaults.HOLD_UNTIL),
        v.number("under_pressure", Defaults.UNDER_PRESSURE),
        v.number("with_trust", Defaults.WITH_TRUST));
  }

  private static Concession concession(View v) {
    String word = v.text("concede", "time");
    return switch (word.toLowerCase(java.util.Locale.ROOT).replace('_', '-')) {
      case "linear" -> new Concession.Time(v.number("e", Defaults.LINEAR_E));
      case "conceder" -> new Concession.Time(v.number("e", Defaults.CONCEDER_E));
      case "tit-for-tat" ->
          new TitForTat(
              v.word("kind", TitForTat.Kind.class, TitForTat.Kind.RELATIVE),
              v.whole("window", (int) Defaults.WINDOW.value()),
              v.number("noise", Defaults.NOISE));
      case "resource" -> resource(v);
      case "micro" -> new Concession.Micro();
      case "mixed" -> mixed(v);
      default -> new Concession.Time(v.number("e", Defaults.BOULWARE_E));
    };
  }

  private static Concession resource(View v) {
    Resource.Kind kind = v.word("resource", Resource.Kind.class, Resource.Kind.ROUNDS);
    boolean rounds = kind == Resource.Kind.ROUNDS;
    return new Resource(
        kind, v.number("patience", rounds ? Defaults.PATIENCE : Defaults.PATIENCE_OF_TRUST));
  }

  private static Concession mixed(View v) {
    List<Concession.Part> parts = new ArrayList<>();
    v.all("mix")
        .forEach(
            (id, part) ->
                parts.add(
                    new Concession.Part(concession(part), part.number("weight", Defaults.SHARE))));
    return parts.isEmpty()
        ? new Concession.Time(v.number("e", Defaults.BOULWARE_E))
        : new Concession.Mixed(parts);
  }

  private static Acceptance acceptance(View v) {
    String rule = v.text("rule", "next").toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    return switch (rule) {
      case "const" -> new Acceptance.Constant(v.number("threshold", Defaults.ACCEPT_THRESHOLD));
      case "time" -> new Acceptance.Time(v.number("from", Defaults.ACCEPT_FROM));
      case "combi" -> new Acceptance.Combined(v.number("from", Defaults.ACCEPT_FROM));
      default ->
          new Acceptance.Next(
              v.number("scale", Defaults.ACCEPT_SCALE),
              v.number("shift", Defaults.ACCEPT_SHIFT),
              rule.equals("next-strict"));
    };
  }
}
