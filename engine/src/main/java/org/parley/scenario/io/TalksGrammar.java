package org.parley.scenario.io;

import static org.parley.scenario.io.Types.DATE;
import static org.parley.scenario.io.Types.ISSUES;
import static org.parley.scenario.io.Types.OPTION;
import static org.parley.scenario.io.Types.TEXT;
import static org.parley.scenario.io.Types.above;
import static org.parley.scenario.io.Types.any;
import static org.parley.scenario.io.Types.block;
import static org.parley.scenario.io.Types.by;
import static org.parley.scenario.io.Types.either;
import static org.parley.scenario.io.Types.number;
import static org.parley.scenario.io.Types.positive;
import static org.parley.scenario.io.Types.share;
import static org.parley.scenario.io.Types.whole;
import static org.parley.scenario.io.Types.words;

import org.parley.scenario.Defaults;
import org.parley.scenario.Talks;
import org.parley.scenario.io.Type.Block;
import org.parley.scenario.io.Type.Items;

/** What may stand under {@code talks} and {@code war}. */
final class TalksGrammar {

  /** A meeting. */
  static final Block SITTING =
      block(
          "sitting",
          "date",
          Cover.NONE,
          Key.of("date", DATE, "Its date; give all sittings one, or none."),
          Key.of("place", TEXT, "Where it is held."));

  /** When delegations leave. */
  static final Block WALK_OUT =
      block(
          "walk_out",
          Cover.NUMBERS,
          Key.of("chance", share(), "Chance per round once nothing moves or trust is gone.")
              .or(Defaults.WALK_OUT_CHANCE),
          Key.of("patience", whole(1, 10_000, "rounds"), "Rounds without movement before that.")
              .or(Defaults.WALK_OUT_PATIENCE),
          Key.of("trust_floor", share(), "Mean trust in the others below which it may leave.")
              .or(Defaults.TRUST_FLOOR),
          Key.of("ends", words(Talks.WalkOut.End.class), "What a walk-out ends.").or("sitting"));

  /** How trust moves. */
  static final Block TRUST_MOVES =
      block(
          "trust_moves",
          Cover.NUMBERS,
          Key.of("closing", number(-1, 1, "trust"), "Everybody's in all, when something is closed.")
              .or(Defaults.TRUST_CLOSING),
          Key.of(
                  "refusal",
                  number(-1, 1, "trust"),
                  "The others' in one whose leaders or home refuse.")
              .or(Defaults.TRUST_REFUSAL),
          Key.of("walk_out", number(-1, 1, "trust"), "The others' in one who walks out.")
              .or(Defaults.TRUST_WALK_OUT));

  /** The frame of the talks. */
  static final Block TALKS =
      block(
          "talks",
          Cover.NUMBERS,
          Key.of(
                  "sittings",
                  either(whole(1, 1_000, "sittings"), new Items(SITTING)),
                  "The meetings: dates, blocks with date and place, or a count (a month apart).")
              .or("1"),
          Key.of("rounds", whole(1, 100_000, "rounds"), "Rounds of offers in each sitting.")
              .or(Defaults.ROUNDS),
          Key.of(
                  "protocol",
                  words(Talks.Protocol.class),
                  "Who speaks when: in turn, all at once on paper, or a mediator's text.")
              .or("alternating-offers"),
          Key.of(
                  "closing",
                  words(Talks.Closing.class),
                  "Whether parts may be signed before the whole.")
              .or("interim"),
          Key.of(
                  "comprehensive",
                  either(ISSUES, by(Kind.ISSUE, either(words("any"), new Items(OPTION)))),
                  "What makes the talks a success: issues to settle, as a list, or by issue the"
                      + " options that will do (any for all of them).")
              .or("every issue that is not optional"),
          Key.of(
                  "speaks_for_all",
                  above(0, 1, "share"),
                  "Share of the comprehensive issues from which on a text that moves them settles"
                      + " the others at the status quo.")
              .or(Defaults.SPEAKS_FOR_ALL),
          Key.of("answer_after", whole(0, 10_000, "rounds"), "Rounds that leaders take to answer.")
              .or(Defaults.ANSWER_AFTER),
          Key.of("walk_out", WALK_OUT, "When delegations leave."),
          Key.of("trust_moves", TRUST_MOVES, "How trust moves with what happens."),
          Key.of("hold_spread", above(0, 10, "utility"), "How gradual P(hold) is.")
              .or(Defaults.HOLD_SPREAD),
          Key.of("clock", words(Talks.Clock.class), "How rounds count as time.").or("parley"),
          Key.of("weights", words(Talks.Weights.class), "Whether weights are made to sum to 1.")
              .or("normalised"),
          Key.of(
                  "discount",
                  above(0, 1, "share"),
                  "What is left of a gain at the end of the talks; utility is told before it, gain after it.")
              .or(Defaults.DISCOUNT));

  /** The front. */
  static final Block BATTLEFIELD =
      block(
          "battlefield",
          "now",
          Cover.NUMBERS,
          Key.of("now", number(-1, 1, "battlefield"), "Where it stands at the first sitting.")
              .or(Defaults.BATTLEFIELD_NOW),
          Key.of("drift", number(-2, 2, "per month"), "Its mean change in a month.")
              .or(Defaults.BATTLEFIELD_DRIFT),
          Key.of("noise", positive("per month"), "Standard deviation of its change in a month.")
              .or(Defaults.BATTLEFIELD_NOISE));

  /** The war. */
  static final Block WAR =
      block(
          "war",
          Cover.NUMBERS,
          Key.of("battlefield", BATTLEFIELD, "From -1 to 1: who is winning, and how that moves."),
          Key.of("horizon", positive("months"), "Months of fighting beyond the talks that count.")
              .or(Defaults.HORIZON),
          Key.of("fading", share(), "Share of optimism that a month of fighting takes away.")
              .or(Defaults.FADING),
          Key.of("sobering", share(), "Share of optimism that a refusal takes away.")
              .or(Defaults.SOBERING));

  /** What going on fighting is to a delegation. */
  static final Block FIGHTING =
      block(
          "fighting",
          Cover.NUMBERS,
          Key.of(
                  "stake",
                  any("utility"),
                  "What full victory is worth to it; positive for the side that gains when the"
                      + " battlefield rises, negative for the other.")
              .needed(),
          Key.of("optimism", number(0, 2, "battlefield"), "How far it thinks itself better off.")
              .or(Defaults.OPTIMISM),
          Key.of("cost", positive("utility per month"), "What a month of fighting costs it.")
              .needed());

  private TalksGrammar() {}
}
