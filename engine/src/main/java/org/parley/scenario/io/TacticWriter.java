package org.parley.scenario.io;

import java.util.List;
import org.parley.scenario.Defaults;
import org.parley.scenario.Tactic;
import org.parley.scenario.Tactic.Acceptance;
import org.parley.scenario.Tactic.Concession;
import org.parley.scenario.Tactic.Concession.Resource;
import org.parley.scenario.Tactic.Concession.TitForTat;
import org.parley.scenario.UncertainNumber;

/** Writes tactics. */
final class TacticWriter {
  private TacticWriter() {}

  static Out write(Out parent, Tactic t) {
    Out out = parent.numbers(List.of(t.misread(), t.holdUntil(), t.underPressure(), t.withTrust()));
    concession(out, t.concession());
    out.put("choose", t.choice(), Tactic.OfferChoice.TRADE_OFF)
        .put("accept", acceptance(out, t.acceptance()))
        .put("learn", t.learning(), Tactic.Learning.FREQUENCY)
        .put("misread", t.misread(), Defaults.MISREAD)
        .put("hold_back", t.holdBack())
        .put("hold_until", t.holdUntil(), Defaults.HOLD_UNTIL)
        .put("under_pressure", t.underPressure(), Defaults.UNDER_PRESSURE)
        .put("with_trust", t.withTrust(), Defaults.WITH_TRUST);
    return out;
  }

  private static void concession(Out out, Concession concession) {
    if (concession instanceof Concession.Time time) {
      time(out, time.e());
    } else if (concession instanceof TitForTat answer) {
      out.put("concede", "tit-for-tat")
          .put("kind", answer.kind(), TitForTat.Kind.RELATIVE)
          .put("window", answer.window(), (int) Defaults.WINDOW.value())
          .put("noise", answer.noise(), Defaults.NOISE);
    } else if (concession instanceof Resource resource) {
      boolean rounds = resource.resource() == Resource.Kind.ROUNDS;
      out.put("concede", "resource")
          .put("resource", resource.resource(), Resource.Kind.ROUNDS)
          .put(
              "patience",
              resource.patience(),
              rounds ? Defaults.PATIENCE : Defaults.PATIENCE_OF_TRUST);
    } else if (concession instanceof Concession.Mixed mixed) {
      out.put("concede", "mixed").put("mix", mix(out, mixed));
    } else {
      out.put("concede", "micro");
    }
  }

  private static void time(Out out, UncertainNumber e) {
    String path = e.path();
    if (e.equals(Defaults.LINEAR_E.at(path))) {
      out.put("concede", "linear");
    } else if (e.equals(Defaults.CONCEDER_E.at(path))) {
      out.put("concede", "conceder");
    } else {
      out.put("concede", "time").put("e", e, Defaults.BOULWARE_E);
    }
  }

  private static Out mix(Out parent, Concession.Mixed mixed) {
    Out mix = parent.inner();
    for (Concession.Part part : mixed.parts()) {
      Out out = parent.numbers(List.of(part.weight()));
      concession(out, part.tactic());
      mix.put(id(part), out.put("weight", part.weight(), Defaults.SHARE));
    }
    return mix;
  }

  /** A part has no name of its own, but the address of its weight does. */
  private static String id(Concession.Part part) {
    String path = part.weight().path();
    String block = path.substring(0, path.lastIndexOf('.'));
    return block.substring(block.lastIndexOf('.') + 1);
  }

  private static Out acceptance(Out parent, Acceptance acceptance) {
    Out out = parent.inner();
    if (acceptance instanceof Acceptance.Next next) {
      out.put("rule", next.strict() ? "next-strict" : "next", "next")
          .put("scale", next.scale(), Defaults.ACCEPT_SCALE)
          .put("shift", next.shift(), Defaults.ACCEPT_SHIFT);
      if (!out.entries().isEmpty() && !next.strict()) {
        out.put("rule", "next");
      }
    } else if (acceptance instanceof Acceptance.Constant constant) {
      out.put("rule", "const").put("threshold", constant.threshold(), Defaults.ACCEPT_THRESHOLD);
    } else if (acceptance instanceof Acceptance.Time time) {
      out.put("rule", "time").put("from", time.from(), Defaults.ACCEPT_FROM);
    } else if (acceptance instanceof Acceptance.Combined combined) {
      out.put("rule", "combi").put("from", combined.from(), Defaults.ACCEPT_FROM);
    }
    return out;
  }
}
