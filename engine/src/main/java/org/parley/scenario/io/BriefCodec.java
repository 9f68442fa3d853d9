package org.parley.scenario.io;

import static org.parley.scenario.io.ValueKinds.TEXT;

import org.parley.scenario.PrivateBrief;

/** What may stand under {@code private} of a delegation or a mediator. */
final class BriefCodec {
  /** Words for those in the role, and for nobody else. */
  static final BlockCodec<PrivateBrief> BRIEF =
      BlockCodec.<PrivateBrief>of("private", OriginScope.NONE, BriefCodec::brief).shortened();

  /** At a key that may be left out. */
  static final KeyCodec<PrivateBrief> KEY = BRIEF.or(PrivateBrief.NONE, "");

  private BriefCodec() {}

  private static BlockCodec.Making<PrivateBrief> brief(BlockBuilder<PrivateBrief> b) {
    var motives = b.add("motives", TEXT.or(""), PrivateBrief::motives, "What drives it, and why.");
    b.alone("motives");
    var history =
        b.add(
            "history", TEXT.or(""), PrivateBrief::history, "What happened before, as it sees it.");
    var advice =
        b.add(
            "advice", TEXT.or(""), PrivateBrief::advice, "What it is advised to do at the table.");
    var guard = b.add("guard", TEXT.or(""), PrivateBrief::guard, "What it must not give away.");
    var unknown = b.add("unknown", TEXT.or(""), PrivateBrief::unknown, "What it does not know.");
    var withoutDeal =
        b.add(
            "without_deal",
            TEXT.or(""),
            PrivateBrief::withoutDeal,
            "What it does if there is no deal, in words.");
    return at ->
        new PrivateBrief(
            motives.in(at),
            history.in(at),
            advice.in(at),
            guard.in(at),
            unknown.in(at),
            withoutDeal.in(at));
  }
}
