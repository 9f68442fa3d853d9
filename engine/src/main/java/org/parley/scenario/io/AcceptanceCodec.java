package org.parley.scenario.io;

import static org.parley.scenario.io.TypeVocabulary.any;
import static org.parley.scenario.io.TypeVocabulary.positive;
import static org.parley.scenario.io.TypeVocabulary.share;
import static org.parley.scenario.io.ValueKinds.number;

import java.util.List;
import org.parley.scenario.AcceptanceRule;
import org.parley.scenario.Defaults;
import org.parley.scenario.io.VariantGroup.Variant;

/** When an offer is accepted: what may stand under {@code accept}. */
final class AcceptanceCodec {
  private static final VariantGroup<AcceptanceRule> CONDITION =
      VariantGroup.of(
          "rule",
          "The condition (Baarslag 2013): as good as the own next offer; better than it; above a"
              + " threshold; late; as good as the next, or late the best so far.",
          AcceptanceCodec::word,
          List.of(
              next("next", false),
              next("next-strict", true),
              Variant.<AcceptanceRule, AcceptanceRule.Constant>of(
                  "const",
                  b -> {
                    var threshold =
                        b.add(
                            "threshold",
                            number(share(), Defaults.ACCEPT_THRESHOLD),
                            AcceptanceRule.Constant::threshold,
                            "const: share of the way from the reservation to the best.");
                    return at -> new AcceptanceRule.Constant(threshold.in(at));
                  }),
              Variant.<AcceptanceRule, AcceptanceRule.Time>of(
                  "time",
                  b -> {
                    var from =
                        b.add(
                            "from",
                            number(share(), Defaults.ACCEPT_FROM),
                            AcceptanceRule.Time::from,
                            "time, combi: share of the talks from which on.");
                    return at -> new AcceptanceRule.Time(from.in(at));
                  }),
              Variant.<AcceptanceRule, AcceptanceRule.Combined>of(
                  "combi",
                  b -> {
                    var from =
                        b.add(
                            "from",
                            number(share(), Defaults.ACCEPT_FROM),
                            AcceptanceRule.Combined::from,
                            "time, combi: share of the talks from which on.");
                    return at -> new AcceptanceRule.Combined(from.in(at));
                  })));

  /** When it accepts. */
  static final BlockCodec<AcceptanceRule> ACCEPT =
      BlockCodec.of(
          "accept",
          OriginScope.NONE,
          b -> {
            var condition = b.variants(CONDITION, (AcceptanceRule a) -> a);
            b.alone("rule");
            return condition;
          });

  private AcceptanceCodec() {}

  private static Variant<AcceptanceRule> next(String word, boolean strict) {
    return Variant.<AcceptanceRule, AcceptanceRule.Next>of(
        word,
        b -> {
          var scale =
              b.add(
                  "scale",
                  number(positive(""), Defaults.ACCEPT_SCALE),
                  AcceptanceRule.Next::scale,
                  "next: factor of the value of the offer.");
          var shift =
              b.add(
                  "shift",
                  number(any("utility"), Defaults.ACCEPT_SHIFT),
                  AcceptanceRule.Next::shift,
                  "next: added to it.");
          return at -> new AcceptanceRule.Next(scale.in(at), shift.in(at), strict);
        });
  }

  private static String word(AcceptanceRule acceptance) {
    return acceptance.match(
        next -> next.strict() ? "next-strict" : "next",
        constant -> "const",
        time -> "time",
        combined -> "combi");
  }
}
