package org.parley.scenario.io;

import static org.parley.scenario.io.Types.CHOICES;
import static org.parley.scenario.io.Types.FLAG;
import static org.parley.scenario.io.Types.MOMENT;
import static org.parley.scenario.io.Types.OPTION;
import static org.parley.scenario.io.Types.TEXT;
import static org.parley.scenario.io.Types.any;
import static org.parley.scenario.io.Types.block;
import static org.parley.scenario.io.Types.by;
import static org.parley.scenario.io.Types.numbersBy;
import static org.parley.scenario.io.Types.position;
import static org.parley.scenario.io.Types.positive;
import static org.parley.scenario.io.Types.share;
import static org.parley.scenario.io.Types.whole;
import static org.parley.scenario.io.Types.words;

import org.parley.scenario.Defaults;
import org.parley.scenario.Mediator;
import org.parley.scenario.io.Type.Block;
import org.parley.scenario.io.Type.ById;

/** What may stand under {@code mediators}, {@code third_parties}, {@code events}. */
final class OutsideGrammar {

  /** A mediator. */
  static final Block MEDIATOR =
      block(
          "mediator",
          "style",
          Cover.NUMBERS,
          Key.of("title", TEXT, "What readers see.").or("its id"),
          Key.of("head", TEXT, "Who speaks for it."),
          Key.of(
                  "style",
                  words(Mediator.Style.class),
                  "What it does: helps the sides to hear each other; also tables texts of its own;"
                      + " also promises and threatens.")
              .needed(),
          Key.of(
                  "trusted_by",
                  numbersBy(Kind.DELEGATION, share()),
                  "By delegation: its standing; the better, the less it takes to accept its text.")
              .or(Defaults.STANDING),
          Key.of(
                  "every",
                  whole(1, 10_000, "rounds"),
                  "Rounds from one text of its own to the next.")
              .or(Defaults.EVERY),
          Key.of("error", share(), "Error of its reading of what the sides want.")
              .or(Defaults.ERROR),
          Key.of(
                  "bias",
                  numbersBy(Kind.DELEGATION, any("")),
                  "By delegation: how much more that one's gains count with it.")
              .or("0"),
          Key.of("facilitation", share(), "How far it lessens misreading and walk-outs.")
              .or(Defaults.FACILITATION),
          Key.of(
                  "leverage",
                  positive("utility"),
                  "directive: all it can promise and threaten with.")
              .or(Defaults.LEVERAGE),
          Key.of("carrots", share(), "directive: share of it that is promised, not threatened.")
              .or(Defaults.CARROTS),
          Key.of("fades", share(), "directive: share of what was promised that is gone afterwards.")
              .or(Defaults.FADES),
          Key.of("host", FLAG, "Whether it hosts the talks.").or("false"));

  /** A change of the state. */
  static final Block EFFECT =
      block(
          "effect",
          "add",
          Cover.NUMBERS,
          Key.of("add", any(""), "What is added to it."),
          Key.of("times", positive("factor"), "What it is multiplied by, instead of add."),
          Key.of(
              "fade", share(), "Share of it that is left a month later; for good if not given."));

  /** Changes of the state. */
  static final ById EFFECTS = by(Kind.STATE, EFFECT);

  /** A guarantee. */
  static final Block GUARANTEE =
      block(
          "guarantee",
          "raises",
          Cover.NUMBERS,
          Key.of("raises", share(), "How far it makes up for lack of trust.").needed(),
          Key.of("of", CHOICES, "The options it covers.").or("every option that must be kept"));

  /** Attacks on the talks. */
  static final Block SPOILER =
      block(
          "spoiler",
          Cover.NUMBERS,
          Key.of("chance", share(), "Chance of an attack in a round when a full deal is at hand.")
              .needed(),
          Key.of("effects", EFFECTS, "What an attack does.").needed());

  /** One who acts from outside. */
  static final Block THIRD_PARTY =
      block(
          "third_party",
          Cover.NUMBERS,
          Key.of("title", TEXT, "What readers see.").or("its id"),
          Key.of(
              "pressure",
              numbersBy(Kind.DELEGATION, positive("utility")),
              "By delegation: what it costs not to relieve it."),
          Key.of("relieved_by", CHOICES, "Options of which one in force relieves the pressure."),
          Key.of(
              "support",
              numbersBy(Kind.DELEGATION, positive("utility per month")),
              "By delegation: how much less fighting and waiting cost it."),
          Key.of("guarantee", GUARANTEE, "Makes up for lack of trust in what others must keep."),
          Key.of("spoiler", SPOILER, "Attacks that are likelier as a full deal comes near."),
          Key.of("from", MOMENT, "From when it acts.").or("the start"),
          Key.of("until", MOMENT, "Until when it acts.").or("the end"));

  /** Something that may happen. */
  static final Block EVENT =
      position(
          "event",
          "",
          "effects",
          Key.of("title", TEXT, "What readers see.").or("its id"),
          Key.of("chance", share(), "Chance that it happens in a run.").or(Defaults.CHANCE),
          Key.of("on", MOMENT, "When; takes effect at the first round from then on.")
              .or("a date drawn from the time of the talks"),
          Key.of("effects", EFFECTS, "What it changes: state by name, with what is added.")
              .needed());

  /** Earlier talks. */
  static final Block PRECEDENT =
      position(
          "precedent",
          "",
          "positions",
          Key.of("title", TEXT, "What readers see.").or("its id"),
          Key.of(
                  "positions",
                  by(Kind.DELEGATION, by(Kind.ISSUE, OPTION)),
                  "By delegation and issue: the option that it stood for then.")
              .needed(),
          Key.of(
                  "offers",
                  numbersBy(Kind.DELEGATION, positive("offers")),
                  "By delegation that reads it: how many offers it counts as; 0 if it denies the"
                      + " link.")
              .or(Defaults.OFFERS));

  private OutsideGrammar() {}
}
