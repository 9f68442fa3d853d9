package org.parley.scenario.io;

import static org.parley.scenario.io.TypeVocabulary.positive;
import static org.parley.scenario.io.TypeVocabulary.share;
import static org.parley.scenario.io.TypeVocabulary.whole;
import static org.parley.scenario.io.ValueKinds.CHOICES;
import static org.parley.scenario.io.ValueKinds.MOMENT;
import static org.parley.scenario.io.ValueKinds.by;
import static org.parley.scenario.io.ValueKinds.needed;
import static org.parley.scenario.io.ValueKinds.number;
import static org.parley.scenario.io.ValueKinds.numbersBy;
import static org.parley.scenario.io.ValueKinds.title;
import static org.parley.scenario.io.ValueKinds.whole;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.scenario.DealCondition;
import org.parley.scenario.Defaults;
import org.parley.scenario.Demand;
import org.parley.scenario.Event;
import org.parley.scenario.OutsideStake;
import org.parley.scenario.Precedent;
import org.parley.scenario.ThirdParty;
import org.parley.scenario.ThirdParty.Guarantee;
import org.parley.scenario.ThirdParty.Spoiler;

/** What may stand under {@code third_parties}, {@code events} and {@code precedents}. */
final class OutsideCodecs {
  /** A guarantee. */
  private static final BlockCodec<Guarantee> GUARANTEE =
      BlockCodec.of(
          "guarantee",
          OriginScope.NUMBERS,
          b -> {
            var raises =
                b.add(
                    "raises",
                    needed(share()),
                    Guarantee::raises,
                    "How far it makes up for lack of trust.");
            b.alone("raises");
            var of =
                b.add(
                    "of",
                    CHOICES.or(DealCondition.NONE, "every option that must be kept"),
                    Guarantee::of,
                    "The options it covers.");
            return at -> new Guarantee(raises.in(at), of.in(at));
          });

  /** Attacks on the talks. */
  private static final BlockCodec<Spoiler> SPOILER =
      BlockCodec.of(
          "spoiler",
          OriginScope.NUMBERS,
          b -> {
            var chance =
                b.add(
                    "chance",
                    needed(share()),
                    Spoiler::chance,
                    "Chance of an attack in a round when a full deal is at hand.");
            var effects =
                b.add("effects", EffectCodec.EFFECTS, Spoiler::effects, "What an attack does.");
            return at -> new Spoiler(chance.in(at), effects.in(at));
          });

  /** One who acts from outside. */
  static final BlockCodec<ThirdParty> THIRD_PARTY =
      BlockCodec.of(
          "third_party",
          OriginScope.NUMBERS,
          b -> {
            var title = b.add("title", title(), ThirdParty::title, "What readers see.");
            var trustedBy =
                b.add(
                    "trusted_by",
                    numbersBy(IdKind.DELEGATION, share(), "0.5, as a mediator"),
                    ThirdParty::trustedBy,
                    "By delegation: how likely it does what options say that it must keep.");
            var pressure =
                b.add(
                    "pressure",
                    numbersBy(IdKind.DELEGATION, positive("utility"), ""),
                    ThirdParty::pressure,
                    "By delegation: what it costs not to relieve it.");
            var relievedBy =
                b.add(
                    "relieved_by",
                    CHOICES.or(DealCondition.NONE),
                    ThirdParty::relievedBy,
                    "Options of which one in force relieves the pressure.");
            var demands =
                b.add(
                    "demands",
                    by(IdKind.ISSUE, PositionCodecs.DEMAND, Demand::issue),
                    t -> t.stake().demands(),
                    "By issue: what it wants though it does not sign. The pressure is felt by the"
                        + " share of its demands that is not met.");
            var never =
                b.add(
                    "never",
                    CHOICES.or(DealCondition.NONE),
                    t -> t.stake().never(),
                    "Options that it will never accept: each issue at one of them is felt as the"
                        + " whole pressure.");
            var delays =
                b.add(
                    "delays",
                    whole(whole(0, 10_000, "rounds"), OutsideStake.DELAYS),
                    t -> t.stake().delays(),
                    "Rounds by which it delays a text that holds an option it will never accept.");
            var support =
                b.add(
                    "support",
                    numbersBy(IdKind.DELEGATION, positive("utility per month"), ""),
                    ThirdParty::support,
                    "By delegation: how much less fighting and waiting cost it.");
            var guarantee =
                b.add(
                    "guarantee",
                    GUARANTEE.maybe(),
                    ThirdParty::guarantee,
                    "Makes up for lack of trust in what others must keep.");
            var spoiler =
                b.add(
                    "spoiler",
                    SPOILER.maybe(),
                    ThirdParty::spoiler,
                    "Attacks that are likelier as a full deal comes near.");
            var from =
                b.add(
                    "from",
                    MOMENT.maybe().say("the start"),
                    ThirdParty::from,
                    "From when it acts.");
            var until =
                b.add(
                    "until",
                    MOMENT.maybe().say("the end"),
                    ThirdParty::until,
                    "Until when it acts.");
            return at ->
                new ThirdParty(
                    at.id(),
                    title.in(at),
                    trustedBy.in(at),
                    pressure.in(at),
                    relievedBy.in(at),
                    new OutsideStake(
                        demands.in(at).stream().filter(d -> !d.want().isEmpty()).toList(),
                        never.in(at),
                        delays.in(at)),
                    support.in(at),
                    guarantee.in(at),
                    spoiler.in(at),
                    from.in(at),
                    until.in(at));
          });

  /** Something that may happen. */
  static final BlockCodec<Event> EVENT =
      BlockCodec.of(
          "event",
          OriginScope.POSITION,
          b -> {
            var title = b.add("title", title(), Event::title, "What readers see.");
            var chance =
                b.add(
                    "chance",
                    number(share(), Defaults.CHANCE),
                    Event::chance,
                    "Chance that it happens in a run.");
            var on =
                b.add(
                    "on",
                    MOMENT.maybe().say("a date drawn from the time of the talks"),
                    Event::when,
                    "When; takes effect at the first round from then on.");
            var effects =
                b.add(
                    "effects",
                    EffectCodec.ANY_EFFECTS,
                    Event::effects,
                    "What it changes: state by name, with what is added; nothing, if an option is"
                        + " made to depend on it.");
            var believed =
                b.add(
                    "believed",
                    numbersBy(IdKind.DELEGATION, share(), "the chance"),
                    Event::believed,
                    "By delegation that sees it otherwise: the chance that it believes in; for"
                        + " events on which an option is made to depend.");
            var origin = b.position("effects", Event::origin);
            return at ->
                new Event(
                    at.id(),
                    title.in(at),
                    chance.in(at),
                    on.in(at),
                    effects.in(at),
                    origin.apply(at),
                    believed.in(at));
          });

  /** Earlier talks. */
  static final BlockCodec<Precedent> PRECEDENT =
      BlockCodec.of(
          "precedent",
          OriginScope.POSITION,
          b -> {
            var title = b.add("title", title(), Precedent::title, "What readers see.");
            var positions =
                b.add(
                    "positions",
                    positions().needed(Map.of()),
                    Precedent::positions,
                    "By delegation and issue: the option that it stood for then.");
            var origin = b.position("positions", Precedent::origin);
            var offers =
                b.add(
                    "offers",
                    numbersBy(positive("offers"), Defaults.OFFERS, ValueKinds::all),
                    Precedent::offers,
                    "By delegation that reads it: how many offers it counts as; 0 if it denies the"
                        + " link.");
            return at ->
                new Precedent(
                    at.id(), title.in(at), positions.in(at), offers.in(at), origin.apply(at));
          });

  private OutsideCodecs() {}

  private static ValueCodec<Map<String, Map<String, String>>> positions() {
    return ValueCodec.of(
        TypeVocabulary.by(IdKind.DELEGATION, ValueKinds.OPTIONS.type()),
        at -> {
          Map<String, Map<String, String>> all = new LinkedHashMap<>();
          at.byId().forEach((who, stood) -> all.put(who, ValueKinds.OPTIONS.read(stood)));
          return all;
        },
        (all, out) -> all);
  }
}
