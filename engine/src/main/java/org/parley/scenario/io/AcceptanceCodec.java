package org.parley.scenario.io;

import static org.parley.scenario.io.TypeVocabulary.any;
import static org.parley.scenario.io.TypeVocabulary.positive;
import static org.parley.scenario.io.TypeVocabulary.share;
import static org.parley.scenario.io.ValueKinds.number;

import java.util.List;
import org.parley.scenario.Defaults;
import org.parley.scenario.Tactic.Acceptance;
import org.parley.scenario.io.VariantGroup.Variant;

/** When an offer is accepted: what may stand under {@code accept}. */
final class AcceptanceCodec {
  private static final VariantGroup<Acceptance> CONDITION =
      VariantGroup.of(
          "rule",
          "The condition (Baarslag 2013): as good as the own next offer; better than it; above a"
              + " threshold; late; as good as the next, or late the best so far.",
          AcceptanceCodec::word,
          List.of(
              next("next", false),
              next("next-strict", true),
              Variant.<Acceptance, Acceptance.Constant>of(
                  "const",
                  b -> {
                    var threshold =
                        b.add(
                            "threshold",
                            number(share(), Defaults.ACCEPT_THRESHOLD),
                            Acceptance.Constant::threshold,
                            "const: share of the way from the reservation to the best.");
                    return at -> new Acceptance.Constant(threshold.in(at));
                  }),
              Variant.<Acceptance, Acceptance.Time>of(
                  "time",
                  b -> {
                    var from =
                        b.add(
                            "from",
                            number(share(), Defaults.ACCEPT_FROM),
                            Acceptance.Time::from,
                            "time, combi: share of the talks from which on.");
                    return at -> new Acceptance.Time(from.in(at));
                  }),
              Variant.<Acceptance, Acceptance.Combined>of(
                  "combi",
                  b -> {
                    var from =
                        b.add(
                            "from",
                            number(share(), Defaults.ACCEPT_FROM),
                            Acceptance.Combined::from,
                            "time, combi: share of the talks from which on.");
                    return at -> new Acceptance.Combined(from.in(at));
                  })));

  /** When it accepts. */
  static final BlockCodec<Acceptance> ACCEPT =
      BlockCodec.of(
          "accept",
          OriginScope.NONE,
          b -> {
            var condition = b.variants(CONDITION, (Acceptance a) -> a);
            b.alone("rule");
            return condition;
          });

  private AcceptanceCodec() {}

  private static Variant<Acceptance> next(String word, boolean strict) {
    return Variant.<Acceptance, Acceptance.Next>of(
        word,
        b -> {
          var scale =
              b.add(
                  "scale",
                  number(positive(""), Defaults.ACCEPT_SCALE),
                  Acceptance.Next::scale,
                  "next: factor of the value of the offer.");
          var shift =
              b.add(
                  "shift",
                  number(any("utility"), Defaults.ACCEPT_SHIFT),
                  Acceptance.Next::shift,
                  "next: added to it.");
          return at -> new Acceptance.Next(scale.in(at), shift.in(at), strict);
        });
  }

  private static String word(Acceptance acceptance) {
    return acceptance.match(
        next -> next.strict() ? "next-strict" : "next",
        constant -> "const",
        time -> "time",
        combined -> "combi");
  }
}
