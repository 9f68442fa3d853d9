package org.parley.scenario.io;

import static org.parley.scenario.io.Types.ISSUES;
import static org.parley.scenario.io.Types.above;
import static org.parley.scenario.io.Types.any;
import static org.parley.scenario.io.Types.block;
import static org.parley.scenario.io.Types.named;
import static org.parley.scenario.io.Types.positive;
import static org.parley.scenario.io.Types.share;
import static org.parley.scenario.io.Types.whole;
import static org.parley.scenario.io.Types.words;

import java.util.ArrayList;
import java.util.List;
import org.parley.scenario.Defaults;
import org.parley.scenario.Tactic;
import org.parley.scenario.Tactic.Concession;
import org.parley.scenario.io.Type.Block;
import org.parley.scenario.io.Type.Num;

/** What may stand under {@code tactic}. */
final class TacticGrammar {
  private static final Num EXPONENT = above(0, 1_000, "");

  /** When an offer is accepted. */
  static final Block ACCEPT =
      block(
          "accept",
          "rule",
          Cover.NONE,
          Key.of(
                  "rule",
                  words("next", "next-strict", "const", "time", "combi"),
                  "The condition (Baarslag 2013): as good as the own next offer; better than it;"
                      + " above a threshold; late; as good as the next, or late the best so far.")
              .or("next"),
          Key.of("scale", positive(""), "next: factor of the value of the offer.")
              .or(Defaults.ACCEPT_SCALE),
          Key.of("shift", any("utility"), "next: added to it.").or(Defaults.ACCEPT_SHIFT),
          Key.of("threshold", share(), "const: share of the way from the reservation to the best.")
              .or(Defaults.ACCEPT_THRESHOLD),
          Key.of("from", share(), "time, combi: share of the talks from which on.")
              .or(Defaults.ACCEPT_FROM));

  /** A part of a mixed tactic. */
  static final Block PART = partBlock();

  /** How a delegation negotiates. */
  static final Block TACTIC = tacticBlock();

  private TacticGrammar() {}

  private static Block partBlock() {
    List<Key> keys = new ArrayList<>();
    keys.add(
        Key.of(
                "concede",
                words("time", "boulware", "linear", "conceder", "tit-for-tat", "resource"),
                "How the target of this part falls.")
            .needed());
    keys.addAll(concession());
    keys.add(Key.of("weight", positive("weight"), "How much this part counts.").or(Defaults.SHARE));
    return new Block("mix", keys, "concede", Cover.NUMBERS, "");
  }

  private static Block tacticBlock() {
    List<Key> keys = new ArrayList<>();
    keys.add(
        Key.of(
                "concede",
                words(
                    "time",
                    "boulware",
                    "linear",
                    "conceder",
                    "tit-for-tat",
                    "resource",
                    "micro",
                    "mixed"),
                "How the target falls: by time (boulware holds out, conceder gives in early),"
                    + " answering the others, as rounds or trust run out, deal by deal (MiCRO), or"
                    + " as a mix.")
            .or("time"));
    keys.addAll(concession());
    keys.add(Key.of("mix", named(Kind.PART, PART), "mixed: its parts."));
    keys.add(
        Key.of(
                "choose",
                words(Tactic.OfferChoice.class),
                "Which deal at the target it offers: the one the others would like best, or the"
                    + " nearest.")
            .or("trade-off"));
    keys.add(Key.of("accept", ACCEPT, "When it accepts: a word, or a block.").or("next"));
    keys.add(
        Key.of("learn", words(Tactic.Learning.class), "How it learns what the others want.")
            .or("frequency"));
    keys.add(
        Key.of("misread", share(), "Error of its reading of the others, of the scale of values.")
            .or(Defaults.MISREAD));
    keys.add(Key.of("hold_back", ISSUES, "Issues that it keeps as chips for later."));
    keys.add(
        Key.of("hold_until", share(), "Share of the talks until which it keeps them.")
            .or(Defaults.HOLD_UNTIL));
    keys.add(
        Key.of("under_pressure", any(""), "Added to ln e per unit of pressure on it.")
            .or(Defaults.UNDER_PRESSURE));
    keys.add(
        Key.of("with_trust", any(""), "Added to ln e per unit of mean trust gained.")
            .or(Defaults.WITH_TRUST));
    return new Block("tactic", keys, "concede", Cover.NUMBERS, "");
  }

  private static List<Key> concession() {
    return List.of(
        Key.of("e", EXPONENT, "time: below 1 holds out (Boulware), above 1 gives in early.")
            .or("0.2; linear 1, conceder 2"),
        Key.of(
                "kind",
                words(Concession.TitForTat.Kind.class),
                "tit-for-tat: how the others' steps are measured.")
            .or("relative"),
        Key.of("window", whole(1, 10_000, "rounds"), "tit-for-tat: rounds looked back.")
            .or(Defaults.WINDOW),
        Key.of("noise", positive("utility"), "tit-for-tat, random-absolute: size of a random step.")
            .or(Defaults.NOISE),
        Key.of("resource", words(Concession.Resource.Kind.class), "resource: what runs out.")
            .or("rounds"),
        Key.of("patience", above(0, 100_000, ""), "resource: how much of it is plenty.")
            .or("4 rounds, 0.25 of trust"));
  }
}
