package org.parley.scenario.io;

import static org.parley.scenario.io.TypeVocabulary.above;
import static org.parley.scenario.io.TypeVocabulary.either;
import static org.parley.scenario.io.TypeVocabulary.number;
import static org.parley.scenario.io.TypeVocabulary.share;
import static org.parley.scenario.io.TypeVocabulary.whole;
import static org.parley.scenario.io.TypeVocabulary.words;
import static org.parley.scenario.io.ValueKinds.ISSUES;
import static org.parley.scenario.io.ValueKinds.number;
import static org.parley.scenario.io.ValueKinds.whole;
import static org.parley.scenario.io.ValueKinds.word;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.scenario.AgreementRule;
import org.parley.scenario.ComprehensiveDeal;
import org.parley.scenario.Defaults;
import org.parley.scenario.Talks;
import org.parley.scenario.Talks.TrustMoves;
import org.parley.scenario.Talks.WalkOut;
import org.parley.scenario.TalksAgenda;
import org.parley.scenario.VotingBloc;
import org.parley.scenario.WorkingGroup;
import org.parley.scenario.io.YamlNode.Mapping;

/** What may stand under {@code talks}. */
final class TalksCodec {
  /** When delegations leave. */
  private static final BlockCodec<WalkOut> WALK_OUT =
      BlockCodec.of(
          "walk_out",
          OriginScope.NUMBERS,
          b -> {
            var chance =
                b.add(
                    "chance",
                    number(share(), Defaults.WALK_OUT_CHANCE),
                    WalkOut::chance,
                    "Chance per sitting of each to leave once nothing moves or trust is gone.");
            var patience =
                b.add(
                    "patience",
                    whole(whole(1, 10_000, "rounds"), Defaults.WALK_OUT_PATIENCE),
                    WalkOut::patience,
                    "Rounds in which all stand still before that.");
            var floor =
                b.add(
                    "trust_floor",
                    number(share(), Defaults.TRUST_FLOOR),
                    WalkOut::trustFloor,
                    "Mean trust in the others below which it may leave.");
            var ends =
                b.add(
                    "ends",
                    word(WalkOut.End.class, WalkOut.End.SITTING),
                    WalkOut::end,
                    "What a walk-out ends.");
            return at -> new WalkOut(chance.in(at), patience.in(at), floor.in(at), ends.in(at));
          });

  /** How trust moves. */
  private static final BlockCodec<TrustMoves> TRUST_MOVES =
      BlockCodec.of(
          "trust_moves",
          OriginScope.NUMBERS,
          b -> {
            var closing =
                b.add(
                    "closing",
                    number(number(-1, 1, "trust"), Defaults.TRUST_CLOSING),
                    TrustMoves::closing,
                    "Everybody's in all, when something is closed.");
            var refusal =
                b.add(
                    "refusal",
                    number(number(-1, 1, "trust"), Defaults.TRUST_REFUSAL),
                    TrustMoves::refusal,
                    "The others' in one whose leaders or home refuse.");
            var walkOut =
                b.add(
                    "walk_out",
                    number(number(-1, 1, "trust"), Defaults.TRUST_WALK_OUT),
                    TrustMoves::walkOut,
                    "The others' in one who walks out.");
            return at -> new TrustMoves(closing.in(at), refusal.in(at), walkOut.in(at));
          });

  private static final String ANY = "any";

  /** What makes the talks a success. */
  private static final ValueCodec<ComprehensiveDeal> COMPREHENSIVE =
      ValueCodec.of(
          either(
              TypeVocabulary.ISSUES,
              TypeVocabulary.by(
                  IdKind.ISSUE, either(words(ANY), new GrammarType.Items(TypeVocabulary.OPTION)))),
          TalksCodec::comprehensive,
          TalksCodec::plain);

  /** Groups of issues, one issue by itself or several in a list. */
  private static final ValueCodec<TalksAgenda> AGENDA =
      ValueCodec.of(
          new GrammarType.Items(TypeVocabulary.ISSUES),
          at -> new TalksAgenda(at.items().stream().map(TalksCodec::group).toList()),
          (agenda, out) -> agenda.groups());

  /** The frame of the talks. */
  static final BlockCodec<Talks> TALKS =
      BlockCodec.of("talks", OriginScope.NUMBERS, TalksCodec::talks);

  private TalksCodec() {}

  /** Ids as they are written: one that stands twice is for the checks to see. */
  private static List<String> group(BlockReader at) {
    return at.items().stream().map(BlockReader::text).toList();
  }

  private static ComprehensiveDeal comprehensive(BlockReader at) {
    if (!(at.node() instanceof Mapping)) {
      return ComprehensiveDeal.of(ISSUES.read(at));
    }
    Map<String, Set<String>> options = new LinkedHashMap<>();
    at.byId()
        .forEach(
            (issue, needed) -> {
              Set<String> ids = new LinkedHashSet<>();
              needed.items().forEach(item -> ids.add(NumberSyntax.canonical(item.text())));
              options.put(issue, ids);
            });
    return new ComprehensiveDeal(options);
  }

  private static Object plain(ComprehensiveDeal deal, BlockWriter around) {
    Map<String, Set<String>> needed = deal.options();
    if (needed.values().stream().allMatch(Set::isEmpty)) {
      return List.copyOf(needed.keySet());
    }
    Map<String, Object> written = new LinkedHashMap<>();
    needed.forEach(
        (issue, options) -> written.put(issue, options.isEmpty() ? ANY : List.copyOf(options)));
    return written;
  }

  private static BlockCodec.Making<Talks> talks(BlockBuilder<Talks> b) {
    var sittings =
        b.add(
            "sittings",
            SittingsCodec.SITTINGS,
            Talks::sittings,
            "The meetings: dates, blocks with date and place, or a count (a month apart).");
    var rounds =
        b.add(
            "rounds",
            whole(whole(1, ScenarioRules.MOST_ROUNDS, "rounds"), Defaults.ROUNDS),
            Talks::rounds,
            "Rounds of offers in each sitting; at most 10,000 over all sittings.");
    var protocol =
        b.add(
            "protocol",
            word(Talks.Protocol.class, Talks.Protocol.ALTERNATING_OFFERS),
            Talks::protocol,
            "Who speaks when: in turn, all at once on paper, or a mediator's text. Among more than"
                + " two who speak in turn, all are asked about every text that lies on the table"
                + " before a sitting ends.");
    var closing =
        b.add(
            "closing",
            word(Talks.Closing.class, Talks.Closing.INTERIM),
            Talks::closing,
            "Whether parts may be signed before the whole.");
    var agenda =
        b.add(
            "agenda",
            AGENDA.or(TalksAgenda.ALL_AT_ONCE, "all at once"),
            Talks::agenda,
            "In which order issues come to the table: groups of them, each once all before it are"
                + " settled or have had their share of the rounds.");
    var tracks =
        b.add(
            "tracks",
            ValueKinds.named(IdKind.TRACK, TracksCodec.TRACK, WorkingGroup::id),
            Talks::tracks,
            "Working groups and back channels: some issues, in sittings of their own; the plenary"
                + " adopts what they agree on, or does not.");
    var agreement =
        b.add(
            "agreement",
            AgreementCodec.AGREEMENT.or(AgreementRule.UNANIMITY, "unanimity"),
            Talks::agreement,
            "Who must agree: unanimity, or a block of conditions that must all be met. Who is"
                + " outvoted does not sign, is bound, and keeps its alternative.");
    var blocs =
        b.add(
            "blocs",
            ValueKinds.named(IdKind.BLOC, BlocCodec.BLOC, VotingBloc::id),
            Talks::blocs,
            "Delegations that count as one towards the others, by a rule of their own.");
    var comprehensive =
        b.add(
            "comprehensive",
            COMPREHENSIVE.or(ComprehensiveDeal.EVERYTHING, "every issue that is not optional"),
            Talks::comprehensive,
            "What makes the talks a success: issues to settle, as a list; or by issue the options"
                + " that will do, any for all of them.");
    b.rule(
        (block, path, findings) -> {
          if (block.get("sittings").filter(BlockRules::isEmptyList).isPresent()) {
            findings.problem(path + ".sittings", "there is no sitting", "dates, or a count", "");
          }
          if (block.get("comprehensive").filter(BlockRules::isEmptyList).isPresent()) {
            String how = "at least one issue, or no 'comprehensive' at all";
            findings.problem(path + ".comprehensive", "it names no issue", how, "");
          }
        });
    var speaksForAll =
        b.add(
            "speaks_for_all",
            number(above(0, 1, "share"), Defaults.SPEAKS_FOR_ALL),
            Talks::speaksForAll,
            "Share of the comprehensive issues from which on a text that moves them settles the"
                + " others at the status quo.");
    var answerAfter =
        b.add(
            "answer_after",
            whole(whole(0, 10_000, "rounds"), Defaults.ANSWER_AFTER),
            Talks::answerAfter,
            "Rounds that leaders take to answer.");
    var walkOut = b.add("walk_out", WALK_OUT.orEmpty(), Talks::walkOut, "When delegations leave.");
    var trustMoves =
        b.add(
            "trust_moves",
            TRUST_MOVES.orEmpty(),
            Talks::trustMoves,
            "How trust moves with what happens.");
    var inference =
        b.add(
            "inference",
            InferenceCodec.INFERENCE.orEmpty(),
            Talks::inference,
            "What everybody at the table takes signs for.");
    var holdSpread =
        b.add(
            "hold_spread",
            number(above(0, 10, "utility"), Defaults.HOLD_SPREAD),
            Talks::holdSpread,
            "How gradual P(hold) is.");
    var clock =
        b.add(
            "clock",
            word(Talks.Clock.class, Talks.Clock.PARLEY),
            Talks::clock,
            "How rounds count as time.");
    var weights =
        b.add(
            "weights",
            word(Talks.Weights.class, Talks.Weights.NORMALISED),
            Talks::weights,
            "Whether weights are made to sum to 1.");
    var discount =
        b.add(
            "discount",
            number(above(0, 1, "share"), Defaults.DISCOUNT),
            Talks::discount,
            "What is left of a gain at the end of the talks; utility is told before it, gain after"
                + " it.");
    var order =
        b.add(
            "order",
            word(Talks.Order.class, Talks.Order.DRAWN),
            Talks::order,
            "Who speaks first: as listed, drawn for each run, or drawn and then another each"
                + " round.");
    var horizon =
        b.add(
            "horizon",
            number(above(0, TypeVocabulary.LARGEST, "months"), Talks.HORIZON),
            Talks::horizon,
            "How far those at the table look ahead: what is in force for a time counts its share of"
                + " it. Left out, it is the war's horizon if there is a war.");
    return at ->
        new Talks(
            sittings.in(at),
            rounds.in(at),
            protocol.in(at),
            closing.in(at),
            agenda.in(at),
            tracks.in(at),
            agreement.in(at),
            blocs.in(at),
            comprehensive.in(at),
            speaksForAll.in(at),
            answerAfter.in(at),
            walkOut.in(at),
            trustMoves.in(at),
            inference.in(at),
            holdSpread.in(at),
            clock.in(at),
            weights.in(at),
            discount.in(at),
            order.in(at),
            horizon.in(at));
  }
}
