package org.parley.scenario.io;

import static org.parley.scenario.io.TypeVocabulary.any;
import static org.parley.scenario.io.TypeVocabulary.positive;
import static org.parley.scenario.io.TypeVocabulary.share;
import static org.parley.scenario.io.TypeVocabulary.whole;
import static org.parley.scenario.io.ValueKinds.TEXT;
import static org.parley.scenario.io.ValueKinds.flag;
import static org.parley.scenario.io.ValueKinds.number;
import static org.parley.scenario.io.ValueKinds.numbersBy;
import static org.parley.scenario.io.ValueKinds.title;
import static org.parley.scenario.io.ValueKinds.whole;
import static org.parley.scenario.io.ValueKinds.word;

import org.parley.scenario.Defaults;
import org.parley.scenario.Mediator;

/** What may stand under {@code mediators}. */
final class MediatorCodec {
  /** A mediator. */
  static final BlockCodec<Mediator> MEDIATOR =
      BlockCodec.of("mediator", OriginScope.NUMBERS, MediatorCodec::mediator);

  private MediatorCodec() {}

  private static BlockCodec.Making<Mediator> mediator(BlockBuilder<Mediator> b) {
    var title = b.add("title", title(), Mediator::title, "What readers see.");
    var head = b.add("head", TEXT.or(""), Mediator::head, "Who speaks for it.");
    var own =
        b.add(
            "private",
            BriefCodec.KEY,
            Mediator::own,
            "What only those in its role read; no run looks at it.");
    var style =
        b.add(
            "style",
            word(Mediator.Style.class).needed(Mediator.Style.FACILITATIVE),
            Mediator::style,
            "What it does: helps the sides to hear each other; also tables texts of its own; also"
                + " promises and threatens.");
    b.alone("style");
    var trustedBy =
        b.add(
            "trusted_by",
            numbersBy(share(), Defaults.STANDING, ValueKinds::all),
            Mediator::trustedBy,
            "By delegation: its standing; the better, the less it takes to accept its text.");
    var every =
        b.add(
            "every",
            whole(whole(1, 10_000, "rounds"), Defaults.EVERY),
            Mediator::every,
            "Rounds from one text of its own to the next.");
    var error =
        b.add(
            "error",
            number(share(), Defaults.ERROR),
            Mediator::error,
            "Error of its reading of what the sides want.");
    var bias =
        b.add(
            "bias",
            numbersBy(IdKind.DELEGATION, any(""), "0"),
            Mediator::bias,
            "By delegation: how much more that one's gains count with it.");
    var facilitation =
        b.add(
            "facilitation",
            number(share(), Defaults.FACILITATION),
            Mediator::facilitation,
            "How far it lessens misreading and walk-outs.");
    var leverage =
        b.add(
            "leverage",
            number(positive("utility"), Defaults.LEVERAGE),
            Mediator::leverage,
            "directive: all it can promise and threaten with.");
    var carrots =
        b.add(
            "carrots",
            number(share(), Defaults.CARROTS),
            Mediator::carrots,
            "directive: share of it that is promised, not threatened.");
    var fades =
        b.add(
            "fades",
            number(share(), Defaults.FADES),
            Mediator::fades,
            "directive: share of what was promised that is gone afterwards.");
    var host = b.add("host", flag(false), Mediator::isHost, "Whether it hosts the talks.");
    return at ->
        new Mediator(
            at.id(),
            title.in(at),
            head.in(at),
            own.in(at),
            style.in(at),
            trustedBy.in(at),
            every.in(at),
            error.in(at),
            bias.in(at),
            facilitation.in(at),
            leverage.in(at),
            carrots.in(at),
            fades.in(at),
            host.in(at));
  }
}
