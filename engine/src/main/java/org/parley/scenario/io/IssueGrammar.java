package org.parley.scenario.io;

import static org.parley.scenario.io.Types.DELEGATIONS;
import static org.parley.scenario.io.Types.FLAG;
import static org.parley.scenario.io.Types.OPTION;
import static org.parley.scenario.io.Types.TEXT;
import static org.parley.scenario.io.Types.block;
import static org.parley.scenario.io.Types.fixed;
import static org.parley.scenario.io.Types.numbersBy;
import static org.parley.scenario.io.Types.share;
import static org.parley.scenario.io.Types.words;

import org.parley.scenario.AuthorityLevel;
import org.parley.scenario.io.Type.Block;
import org.parley.scenario.io.Type.ById;

/** What may stand under {@code issues}. */
final class IssueGrammar {

  /** A way to settle an issue. */
  static final Block OPTION_BLOCK =
      block(
          "option",
          "title",
          Cover.NUMBERS,
          Key.of("title", TEXT, "What readers see.").or("its id"),
          Key.of("level", words(AuthorityLevel.class), "Who must sign it.").or("the issue's level"),
          Key.of(
              "ends_fighting",
              share(),
              "Share of the fighting that it ends: a local truce 0.2, a full ceasefire 1."),
          Key.of("kept_by", DELEGATIONS, "Delegations that must keep it over time.")
              .or("the issue's"),
          Key.of("ratify", FLAG, "Whether those at home vote on it even below leaders' level.")
              .or("the issue's"),
          Key.of("number", fixed(""), "The number it stands for, if the options are a scale."));

  /** Options that are steps of a scale. */
  static final Block RANGE =
      block(
          "range",
          Cover.NONE,
          Key.of("from", fixed(""), "The first option.").needed(),
          Key.of("to", fixed(""), "The last option.").needed(),
          Key.of("step", fixed(""), "From one option to the next; above 0.").needed(),
          Key.of("unit", TEXT, "What the numbers count."));

  /** A question on the table. */
  static final Block ISSUE =
      block(
          "issue",
          Cover.NUMBERS,
          Key.of("title", TEXT, "What readers see.").or("its id"),
          Key.of(
              "options",
              new ById(Kind.OPTION, true, OPTION_BLOCK, true, Cover.NONE),
              "The ways to settle it, at least two: a list of ids, or ids with titles or blocks."
                  + " Their order means something unless ordered is false."),
          Key.of(
              "range", RANGE, "Instead of options: numbers in steps, whose ids are the numbers."),
          Key.of("unit", TEXT, "What the numbers of its options count."),
          Key.of(
                  "status_quo",
                  OPTION,
                  "The option in force while nothing is agreed. An issue that has none must be"
                      + " settled by every deal.")
              .or("none"),
          Key.of(
                  "level",
                  words(AuthorityLevel.class),
                  "Who must sign its options, where they do not say.")
              .or("officials"),
          Key.of("kept_by", DELEGATIONS, "Who must keep its options (but not the status quo)."),
          Key.of("ratify", FLAG, "Whether its options (but not the status quo) go home for a vote.")
              .or("false"),
          Key.of(
                  "ordered",
                  FLAG,
                  "Whether values between two known options are read off the order; if not, every"
                      + " option that is neither wanted nor given a value is worth 0.")
              .or("true"),
          Key.of("optional", FLAG, "Whether a deal can be comprehensive without it.").or("false"),
          Key.of(
              "opens",
              words(AuthorityLevel.class),
              "Its options other than the status quo open this level from the next sitting on."),
          Key.of(
              "raises_trust",
              numbersBy(Kind.OPTION, share()),
              "By option: how far it makes up for lack of trust in what others must keep; trust q"
                  + " becomes q + (1 - q) * raise."));

  private IssueGrammar() {}
}
