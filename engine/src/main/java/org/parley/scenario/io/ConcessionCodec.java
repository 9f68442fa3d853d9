package org.parley.scenario.io;

import static org.parley.scenario.io.TypeVocabulary.above;
import static org.parley.scenario.io.TypeVocabulary.any;
import static org.parley.scenario.io.TypeVocabulary.positive;
import static org.parley.scenario.io.TypeVocabulary.share;
import static org.parley.scenario.io.TypeVocabulary.weight;
import static org.parley.scenario.io.TypeVocabulary.whole;
import static org.parley.scenario.io.ValueKinds.named;
import static org.parley.scenario.io.ValueKinds.number;

import java.util.List;
import java.util.Optional;
import org.parley.scenario.ConcessionFormula;
import org.parley.scenario.ConcessionFormula.Resource;
import org.parley.scenario.ConcessionFormula.TitForTat;
import org.parley.scenario.ConcessionRule;
import org.parley.scenario.ConcessionRule.Mixed;
import org.parley.scenario.ConcessionRule.Part;
import org.parley.scenario.Defaults;
import org.parley.scenario.io.VariantGroup.Variant;

/** How a target falls: the keys of each concession tactic. */
final class ConcessionCodec {
  private static final List<Variant<ConcessionRule>> SIMPLE =
      List.of(
          time("time", Defaults.BOULWARE_E),
          time("boulware", Defaults.BOULWARE_E),
          time("linear", Defaults.LINEAR_E),
          time("conceder", Defaults.CONCEDER_E),
          Variant.of("tit-for-tat", ConcessionCodec::titForTat),
          Variant.of("resource", ConcessionCodec::resource),
          Variant.of("micro", b -> at -> new ConcessionRule.Micro()),
          Variant.of("foresight", b -> at -> new ConcessionRule.Foresight()),
          Variant.of("logit", ConcessionCodec::logit));

  /** A part of a mixed tactic. */
  private static final BlockCodec<Part> PART =
      BlockCodec.of(
          "mix",
          OriginScope.NUMBERS,
          b -> {
            var tactic = b.variants(parts(), Part::tactic);
            b.alone("concede");
            var weight =
                b.add(
                    "weight",
                    number(weight(), Defaults.SHARE),
                    Part::weight,
                    "How much this part counts.");
            return at -> new Part(tactic.apply(at), weight.in(at));
          });

  /** Every concession tactic. */
  static final VariantGroup<ConcessionRule> CONCESSION =
      VariantGroup.of(
          "concede",
          "How the target falls: by time (boulware holds out, conceder gives in early), answering"
              + " the others, as rounds or trust run out, deal by deal (MiCRO), by"
              + " logit response as people do, by reasoning backward from the end, or as a mix.",
          ConcessionCodec::word,
          VariantGroup.more(SIMPLE, Variant.of("mixed", ConcessionCodec::mixed)));

  private ConcessionCodec() {}

  private static VariantGroup<ConcessionRule> parts() {
    return VariantGroup.of("concede", "", ConcessionCodec::word, SIMPLE)
        .some(
            "How the target of this part falls.",
            List.of("time", "boulware", "linear", "conceder", "tit-for-tat", "resource"));
  }

  private static String word(ConcessionRule concession) {
    return concession.match(
        formula ->
            isDefault(formula, Defaults.LINEAR_E)
                ? "linear"
                : isDefault(formula, Defaults.CONCEDER_E) ? "conceder" : formula.word(),
        micro -> "micro",
        logit -> "logit",
        mixed -> "mixed",
        foresight -> "foresight");
  }

  private static boolean isDefault(ConcessionRule formula, Defaults e) {
    return formula instanceof ConcessionFormula.Time time && time.e().equals(e.at(time.e().path()));
  }

  private static Variant<ConcessionRule> time(String word, Defaults otherwise) {
    return Variant.<ConcessionRule, ConcessionFormula.Time>of(
        word,
        b -> {
          var e =
              b.add(
                  "e",
                  number(above(0, 1_000, ""), otherwise),
                  ConcessionFormula.Time::e,
                  "time: below 1 holds out (Boulware), above 1 gives in early.");
          return at -> new ConcessionFormula.Time(e.in(at));
        });
  }

  private static BlockCodec.Making<TitForTat> titForTat(BlockBuilder<TitForTat> b) {
    var kind =
        b.add(
            "kind",
            ValueKinds.word(TitForTat.Kind.class, TitForTat.Kind.RELATIVE),
            TitForTat::kind,
            "tit-for-tat: how the others' steps are measured.");
    var window =
        b.add(
            "window",
            ValueKinds.whole(whole(1, 10_000, "rounds"), Defaults.WINDOW),
            TitForTat::window,
            "tit-for-tat: rounds looked back.");
    var noise =
        b.add(
            "noise",
            number(positive("utility"), Defaults.NOISE),
            TitForTat::noise,
            "tit-for-tat, random-absolute: size of a random step.");
    return at -> new TitForTat(kind.in(at), window.in(at), noise.in(at));
  }

  private static BlockCodec.Making<Resource> resource(BlockBuilder<Resource> b) {
    var kind =
        b.add(
            "resource",
            ValueKinds.word(Resource.Kind.class, Resource.Kind.ROUNDS),
            Resource::resource,
            "resource: what runs out.");
    var patience =
        b.add(
            "patience",
            number(above(0, 100_000, ""))
                .maybe()
                .say("4 rounds, 0.25 of trust")
                .defaults(Defaults.PATIENCE.asDefault(), Defaults.PATIENCE_OF_TRUST.asDefault()),
            r ->
                Optional.of(r.patience()).filter(p -> !p.equals(plenty(r.resource()).at(p.path()))),
            "resource: how much of it is plenty.");
    return at ->
        new Resource(
            kind.in(at),
            patience.in(at).orElseGet(() -> plenty(kind.in(at)).at(at.at("patience").path())));
  }

  private static Defaults plenty(Resource.Kind kind) {
    return switch (kind) {
      case ROUNDS -> Defaults.PATIENCE;
      case TRUST -> Defaults.PATIENCE_OF_TRUST;
    };
  }

  private static BlockCodec.Making<ConcessionRule.Logit> logit(
      BlockBuilder<ConcessionRule.Logit> b) {
    var precision =
        b.add(
            "precision",
            number(positive("per unit of utility"), Defaults.PRECISION),
            ConcessionRule.Logit::precision,
            "logit: how sharply better is told from worse.");
    var regard =
        b.add(
            "regard",
            number(any(""), Defaults.REGARD),
            ConcessionRule.Logit::regard,
            "logit: weight of the others' value.");
    var inequity =
        b.add(
            "inequity",
            number(positive(""), Defaults.INEQUITY),
            ConcessionRule.Logit::inequity,
            "logit: weight of a difference of values.");
    var tolerance =
        b.add(
            "tolerance",
            number(share(), Defaults.TOLERANCE),
            ConcessionRule.Logit::tolerance,
            "logit: difference of values that it does not mind.");
    var heated =
        b.add(
            "heated",
            number(share(), Defaults.HEATED),
            ConcessionRule.Logit::heated,
            "logit: share of talks that are heated.");
    var tremble =
        b.add(
            "tremble",
            number(share(), Defaults.TREMBLE),
            ConcessionRule.Logit::tremble,
            "logit: chance, in heated talks, of proposing anything, or of refusing whatever it is"
                + " worth.");
    var breakOff =
        b.add(
            "break_off",
            number(share(), Defaults.BREAK_OFF),
            ConcessionRule.Logit::breakOff,
            "logit: chance per turn of leaving heated talks without a reason.");
    return at ->
        new ConcessionRule.Logit(
            precision.in(at),
            regard.in(at),
            inequity.in(at),
            tolerance.in(at),
            heated.in(at),
            tremble.in(at),
            breakOff.in(at));
  }

  private static BlockCodec.Making<Mixed> mixed(BlockBuilder<Mixed> b) {
    var mix =
        b.add(
            "mix",
            named(IdKind.PART, PART, ConcessionCodec::id),
            Mixed::parts,
            "mixed: its parts.");
    b.rule(
        (block, path, findings) -> {
          if (DeclaredIds.entries(block, "mix").isEmpty()) {
            findings.problem(path, "a mixed tactic needs its parts", "mix: {...}", "");
          }
        });
    return at -> {
      List<Part> parts = mix.in(at);
      return new Mixed(parts.isEmpty() ? List.of(PART.read(at.at("mix"))) : parts);
    };
  }

  /** A part has no name of its own, but the address of its weight does. */
  private static String id(Part part) {
    String path = part.weight().path();
    String block = path.substring(0, path.lastIndexOf('.'));
    return block.substring(block.lastIndexOf('.') + 1);
  }
}
