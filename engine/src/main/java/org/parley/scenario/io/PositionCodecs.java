package org.parley.scenario.io;

import static org.parley.scenario.io.TypeVocabulary.any;
import static org.parley.scenario.io.TypeVocabulary.either;
import static org.parley.scenario.io.TypeVocabulary.positive;
import static org.parley.scenario.io.TypeVocabulary.share;
import static org.parley.scenario.io.TypeVocabulary.weight;
import static org.parley.scenario.io.TypeVocabulary.whole;
import static org.parley.scenario.io.TypeVocabulary.words;
import static org.parley.scenario.io.ValueKinds.CHOICES;
import static org.parley.scenario.io.ValueKinds.OPTION;
import static org.parley.scenario.io.ValueKinds.TEXT;
import static org.parley.scenario.io.ValueKinds.flag;
import static org.parley.scenario.io.ValueKinds.needed;
import static org.parley.scenario.io.ValueKinds.number;
import static org.parley.scenario.io.ValueKinds.numbersBy;

import org.parley.scenario.Alternative;
import org.parley.scenario.Alternative.GivesUp;
import org.parley.scenario.DealCondition;
import org.parley.scenario.Defaults;
import org.parley.scenario.Demand;
import org.parley.scenario.Linkage;
import org.parley.scenario.RedLine;
import org.parley.scenario.SettledBefore;
import org.parley.scenario.io.YamlNode.Mapping;

/** The positions that a delegation states: demands, red lines, linkages, its alternative. */
final class PositionCodecs {
  /** A wish. */
  static final BlockCodec<Demand> DEMAND =
      BlockCodec.of(
          "demand",
          OriginScope.POSITION,
          b -> {
            var want =
                b.add(
                    "want",
                    OPTION.needed(""),
                    Demand::want,
                    "The option it wants most; has value 1 unless values say otherwise.");
            b.alone("want");
            var origin = b.position("want", Demand::origin);
            var weight =
                b.add(
                    "weight",
                    number(weight(), Defaults.WEIGHT),
                    Demand::weight,
                    "How much the issue weighs; only proportions count.");
            var values =
                b.add(
                    "values",
                    numbersBy(IdKind.OPTION, share(), ""),
                    Demand::values,
                    "By option: its value, from 0 to 1. Others are interpolated along the order,"
                        + " from the one wanted (1) to the farthest (0).");
            var broken =
                b.add(
                    "broken",
                    number(share(), Defaults.BROKEN),
                    Demand::broken,
                    "Value of an agreed option that the others do not keep.");
            return at ->
                new Demand(
                    at.id(),
                    want.in(at),
                    weight.in(at),
                    values.in(at),
                    broken.in(at),
                    origin.apply(at));
          });

  private static final ValueCodec<SettledBefore> SETTLED =
      ValueCodec.of(
          either(whole(1, 62, "issues"), TypeVocabulary.CHOICES),
          at ->
              at.node() instanceof Mapping
                  ? settledAt(CHOICES.read(at))
                  : new SettledBefore.Count((int) at.fixed()),
          (settled, out) ->
              settled.match(
                  nothing -> "",
                  at -> CHOICES.write(at.choices(), out),
                  SettledBefore.Count::issues));

  /** A red line. */
  static final BlockCodec<RedLine> RED_LINE =
      BlockCodec.of(
          "red_line",
          OriginScope.POSITION,
          b -> {
            var never =
                b.add(
                    "never",
                    CHOICES.needed(DealCondition.NONE),
                    RedLine::never,
                    "The options, or the combination, that it excludes.");
            var origin = b.position("never", RedLine::origin);
            var unless =
                b.add(
                    "unless",
                    CHOICES.or(DealCondition.NONE),
                    RedLine::unless,
                    "What makes it acceptable when it stands in the same deal.");
            var settled =
                b.add(
                    "unless_settled",
                    SETTLED.or(new SettledBefore.Nothing()),
                    RedLine::unlessSettled,
                    "What must be closed before: options by issue, or a number of issues.");
            var firmness =
                b.add(
                    "firmness",
                    number(share(), Defaults.FIRMNESS),
                    RedLine::firmness,
                    "Chance that the line is real and no bluff.");
            var price =
                b.add(
                    "price",
                    number(positive("utility"), Defaults.PRICE),
                    RedLine::price,
                    "What crossing it costs its owner when it is soft.");
            var isPrivate =
                b.add(
                    "private",
                    flag(false),
                    RedLine::isPrivate,
                    "Whether the others do not know of it.");
            var because =
                b.add(
                    "because",
                    TEXT.or(""),
                    RedLine::because,
                    "The reason that the delegation gives.");
            return at ->
                new RedLine(
                    at.id(),
                    never.in(at),
                    unless.in(at),
                    settled.in(at),
                    firmness.in(at),
                    price.in(at),
                    isPrivate.in(at),
                    because.in(at),
                    origin.apply(at));
          });

  /** A combination that is liked or disliked. */
  static final BlockCodec<Linkage> LINKAGE =
      BlockCodec.of(
          "linkage",
          OriginScope.POSITION,
          b -> {
            var when =
                b.add(
                    "when", CHOICES.needed(DealCondition.NONE), Linkage::when, "The combination.");
            var origin = b.position("when", Linkage::origin);
            var bonus =
                b.add(
                    "bonus",
                    needed(any("utility")),
                    Linkage::bonus,
                    "What it adds; below 0 for a penalty.");
            return at -> new Linkage(at.id(), when.in(at), bonus.in(at), origin.apply(at));
          });

  private static final String COMPREHENSIVE = "comprehensive";
  private static final String ANY_DEAL = "any-deal";

  private static final ValueCodec<GivesUp> GIVES_UP =
      ValueCodec.of(
          either(words(COMPREHENSIVE, ANY_DEAL), TypeVocabulary.CHOICES),
          PositionCodecs::givesUp,
          (which, out) ->
              which.match(
                  comprehensive -> COMPREHENSIVE,
                  anyDeal -> ANY_DEAL,
                  holding -> CHOICES.write(holding.choices(), out)));

  /** What there is without a deal. */
  static final BlockCodec<Alternative> ALTERNATIVE =
      BlockCodec.of(
          "alternative",
          OriginScope.POSITION,
          b -> {
            var worth =
                b.add(
                    "worth",
                    number(any("utility")).maybe().needed(),
                    Alternative::worth,
                    "What it has if there is no deal.");
            b.alone("worth");
            var origin = b.position("worth", Alternative::origin);
            var givesUp =
                b.add(
                    "gives_up",
                    GIVES_UP.or(new GivesUp.Comprehensive(), COMPREHENSIVE),
                    Alternative::givesUp,
                    "The deals that give it up: comprehensive ones, any, or those that hold a"
                        + " combination.");
            var leaves =
                b.add(
                    "leaves",
                    numbersBy(IdKind.DELEGATION, any("utility"), "the status quo"),
                    Alternative::leaves,
                    "By other delegation: what that one has if this one takes its alternative.");
            return at ->
                new Alternative(worth.in(at), givesUp.in(at), leaves.in(at), origin.apply(at));
          });

  private PositionCodecs() {}

  private static SettledBefore settledAt(DealCondition choices) {
    return choices.isEmpty() ? new SettledBefore.Nothing() : new SettledBefore.At(choices);
  }

  private static GivesUp givesUp(BlockReader at) {
    if (at.node() instanceof Mapping) {
      return new GivesUp.Holding(CHOICES.read(at));
    }
    boolean any = TypeVocabulary.words(ANY_DEAL).find(at.text()).isPresent();
    return any ? new GivesUp.AnyDeal() : new GivesUp.Comprehensive();
  }
}
