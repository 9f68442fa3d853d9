package org.parley.scenario.io;

import static org.parley.scenario.io.TypeVocabulary.above;
import static org.parley.scenario.io.TypeVocabulary.any;
import static org.parley.scenario.io.TypeVocabulary.positive;
import static org.parley.scenario.io.TypeVocabulary.share;
import static org.parley.scenario.io.ValueKinds.MOMENT;
import static org.parley.scenario.io.ValueKinds.TEXT;
import static org.parley.scenario.io.ValueKinds.by;
import static org.parley.scenario.io.ValueKinds.named;
import static org.parley.scenario.io.ValueKinds.needed;
import static org.parley.scenario.io.ValueKinds.number;
import static org.parley.scenario.io.ValueKinds.numbersBy;
import static org.parley.scenario.io.ValueKinds.title;
import static org.parley.scenario.io.ValueKinds.word;

import java.util.Optional;
import org.parley.scenario.Alternative;
import org.parley.scenario.AuthorityLevel;
import org.parley.scenario.Constituency;
import org.parley.scenario.Defaults;
import org.parley.scenario.Delegation;
import org.parley.scenario.Demand;
import org.parley.scenario.LaterVote;
import org.parley.scenario.Linkage;
import org.parley.scenario.PaperTiming;
import org.parley.scenario.RedLine;
import org.parley.scenario.TablePlace;

/** What may stand under {@code delegations}. */
final class DelegationCodec {
  /** A vote after the talks. */
  private static final BlockCodec<LaterVote> LATER_VOTE =
      BlockCodec.of(
          "later_vote",
          OriginScope.NUMBERS,
          b -> {
            var chance =
                b.add("chance", needed(share()), LaterVote::chance, "Chance that it says yes.");
            b.alone("chance");
            var after =
                b.add(
                    "after",
                    number(positive("months"), LaterVote.AFTER),
                    LaterVote::after,
                    "Months from the end of the talks to the vote.");
            return at -> new LaterVote(chance.in(at), after.in(at));
          });

  /** Those at home. */
  private static final BlockCodec<Constituency> CONSTITUENCY =
      BlockCodec.of(
          "ratification",
          OriginScope.NUMBERS,
          b -> {
            var title = b.add("title", title(), Constituency::title, "What readers see.");
            var threshold =
                b.add(
                    "threshold",
                    number(any("utility"), Defaults.THRESHOLD),
                    Constituency::threshold,
                    "Gain at which yes and no are even.");
            b.alone("threshold");
            var spread =
                b.add(
                    "spread",
                    number(above(0, TypeVocabulary.LARGEST, "utility"), Defaults.SPREAD),
                    Constituency::spread,
                    "How gradual it is.");
            var later =
                b.add(
                    "later",
                    LATER_VOTE.maybe().say("it answers while the talks go on"),
                    Constituency::later,
                    "Its vote, if it is taken after the talks: till then what it votes on is"
                        + " signed, but not in force.");
            b.rule(
                (block, path, findings) -> {
                  boolean both =
                      block.get("later").isPresent()
                          && (block.get("threshold").isPresent()
                              || block.get("spread").isPresent());
                  if (both) {
                    String what = "a vote after the talks goes by its own chance";
                    findings.problem(path + ".later", what, "no threshold and no spread", "");
                  }
                });
            return at ->
                new Constituency(
                    at.id(), title.in(at), threshold.in(at), spread.in(at), later.in(at));
          });

  /** A party at the table. */
  static final BlockCodec<Delegation> DELEGATION =
      BlockCodec.of("delegation", OriginScope.BELOW, DelegationCodec::delegation);

  private DelegationCodec() {}

  private static BlockCodec.Making<Delegation> delegation(BlockBuilder<Delegation> b) {
    var title = b.add("title", title(), Delegation::title, "What readers see.");
    var head = b.add("head", TEXT.or(""), Delegation::head, "Who leads it.");
    var rank = b.add("rank", TEXT.or(""), Delegation::rank, "The rank of its head, in words.");
    var brief =
        b.add(
            "brief",
            TEXT.or(""),
            Delegation::brief,
            "Who it is, in a paragraph that everybody may read.");
    var own =
        b.add(
            "private",
            BriefCodec.KEY,
            Delegation::own,
            "What only those in its role read; no run looks at it.");
    var votes =
        b.add(
            "votes",
            number(above(0, TypeVocabulary.LARGEST, "votes")).maybe().say("1, as all others"),
            d -> d.place().votes(),
            "Its votes, where the agreement counts votes.");
    var from =
        b.add(
            "from",
            MOMENT.maybe().say("the start"),
            d -> d.place().from(),
            "From when it sits at the table; what is agreed before binds it no less.");
    var until =
        b.add(
            "until",
            MOMENT.maybe().say("the end"),
            d -> d.place().until(),
            "Until when it sits there; from then on it is neither heard nor asked.");
    var mandate =
        b.add(
            "mandate",
            word(AuthorityLevel.class, AuthorityLevel.LEADERS),
            Delegation::mandate,
            "Up to which level it signs itself; more goes home.");
    var papers =
        b.add(
            "papers",
            word(PaperTiming.class, PaperTiming.AT_TABLE),
            Delegation::papers,
            "When it hands over the paper with its wishes.");
    var demands =
        b.add(
            "demands",
            by(IdKind.ISSUE, PositionCodecs.DEMAND, Demand::issue),
            Delegation::demands,
            "By issue: what it wants. No demand, no weight.");
    var lines =
        b.add(
            "red_lines",
            named(IdKind.RED_LINE, PositionCodecs.RED_LINE, RedLine::id),
            Delegation::redLines,
            "What it will never accept.");
    var linkages =
        b.add(
            "linkages",
            named(IdKind.LINKAGE, PositionCodecs.LINKAGE, Linkage::id),
            Delegation::linkages,
            "Likes and dislikes beyond the parts.");
    var alternative =
        b.add(
            "alternative",
            PositionCodecs.ALTERNATIVE.maybe(),
            d -> Optional.of(d.alternative()).filter(a -> a.worth().isPresent()),
            "What it has without a deal, beside the fighting.");
    var fighting =
        b.add(
            "fighting",
            WarCodec.FIGHTING.maybe(),
            Delegation::fighting,
            "What going on fighting is to it; needs a war.");
    var trust =
        b.add(
            "trust",
            numbersBy(share(), Defaults.TRUST, ValueKinds::others),
            Delegation::trust,
            "By delegation: how likely that one keeps what it signs.");
    var disputes =
        b.add(
            "disputes",
            numbersBy(IdKind.DELEGATION, share(), "0"),
            Delegation::disputes,
            "By delegation: how far it denies that one's right to sign.");
    var tactic =
        b.add(
            "tactic",
            TacticCodec.TACTIC.orEmpty(),
            Delegation::tactic,
            "How it negotiates: a word, or a block.");
    var leaders =
        b.part(
            "leaders",
            "leaders",
            OriginScope.NUMBERS,
            "Its leaders, to whom goes what is above its mandate.");
    var ask =
        leaders.add(
            "ask",
            number(share(), Defaults.ASK),
            Delegation::leaders,
            "Share of the way to the best that leaders hold out for.");
    leaders.alone("ask");
    var instructed =
        leaders.add(
            "instructed",
            number(share(), Defaults.INSTRUCTED),
            Delegation::instructed,
            "How far the delegation errs about what its leaders and those at home ask: 0 knows it,"
                + " 1 knows nothing.");
    var hope =
        leaders.add(
            "hope",
            number(share(), Defaults.HOPE),
            Delegation::hope,
            "Share of what a leaders' meeting could bring that counts.");
    var home =
        b.add(
            "ratification",
            named(IdKind.CONSTITUENCY, CONSTITUENCY, Constituency::id),
            Delegation::constituencies,
            "Those at home who vote on texts of leaders' level and on what says ratify.");
    var power =
        b.add(
            "power",
            number(above(0, TypeVocabulary.LARGEST, ""), Defaults.POWER),
            Delegation::power,
            "What it can bring to bear, for forecasts that weigh positions.");
    var prospect =
        b.add(
            "prospect",
            number(share(), Defaults.PROSPECT),
            Delegation::prospect,
            "Share of what a first step opens that counts when a sitting ends: what could be"
                + " reached once it is signed, less what can be now.");
    return at ->
        new Delegation(
            at.id(),
            title.in(at),
            head.in(at),
            rank.in(at),
            brief.in(at),
            own.in(at),
            new TablePlace(votes.in(at), from.in(at), until.in(at)),
            mandate.in(at),
            papers.in(at),
            demands.in(at).stream().filter(d -> !d.want().isEmpty()).toList(),
            lines.in(at),
            linkages.in(at),
            alternative.in(at).orElseGet(Alternative::none),
            fighting.in(at),
            trust.in(at),
            disputes.in(at),
            tactic.in(at),
            ask.in(at),
            instructed.in(at),
            hope.in(at),
            home.in(at),
            power.in(at),
            prospect.in(at));
  }
}
