package org.parley.scenario.io;

import static org.parley.scenario.io.Types.CHOICES;
import static org.parley.scenario.io.Types.FLAG;
import static org.parley.scenario.io.Types.OPTION;
import static org.parley.scenario.io.Types.TEXT;
import static org.parley.scenario.io.Types.above;
import static org.parley.scenario.io.Types.any;
import static org.parley.scenario.io.Types.block;
import static org.parley.scenario.io.Types.by;
import static org.parley.scenario.io.Types.either;
import static org.parley.scenario.io.Types.named;
import static org.parley.scenario.io.Types.numbersBy;
import static org.parley.scenario.io.Types.position;
import static org.parley.scenario.io.Types.positive;
import static org.parley.scenario.io.Types.share;
import static org.parley.scenario.io.Types.whole;
import static org.parley.scenario.io.Types.words;

import org.parley.scenario.AuthorityLevel;
import org.parley.scenario.Defaults;
import org.parley.scenario.PaperTiming;
import org.parley.scenario.io.Type.Block;

/** What may stand under {@code delegations}. */
final class DelegationGrammar {

  /** A wish. */
  static final Block DEMAND =
      position(
          "demand",
          "want",
          "want",
          Key.of(
                  "want",
                  OPTION,
                  "The option it wants most; has value 1 unless values say otherwise.")
              .needed(),
          Key.of("weight", positive("weight"), "How much the issue weighs; only proportions count.")
              .or(Defaults.WEIGHT),
          Key.of(
              "values",
              numbersBy(Kind.OPTION, share()),
              "By option: its value, from 0 to 1. Others are interpolated along the order, from the"
                  + " one wanted (1) to the farthest (0)."),
          Key.of("broken", share(), "Value of an agreed option that the others do not keep.")
              .or(Defaults.BROKEN));

  /** A red line. */
  static final Block RED_LINE =
      position(
          "red_line",
          "",
          "never",
          Key.of("never", CHOICES, "The options, or the combination, that it excludes.").needed(),
          Key.of("unless", CHOICES, "What makes it acceptable when it stands in the same deal."),
          Key.of(
              "unless_settled",
              either(whole(1, 62, "issues"), CHOICES),
              "What must be closed before: options by issue, or a number of issues."),
          Key.of("firmness", share(), "Chance that the line is real and no bluff.")
              .or(Defaults.FIRMNESS),
          Key.of("price", positive("utility"), "What crossing it costs its owner when it is soft.")
              .or(Defaults.PRICE),
          Key.of("private", FLAG, "Whether the others do not know of it.").or("false"),
          Key.of("because", TEXT, "The reason that the delegation gives."));

  /** A combination that is liked or disliked. */
  static final Block LINKAGE =
      position(
          "linkage",
          "",
          "when",
          Key.of("when", CHOICES, "The combination.").needed(),
          Key.of("bonus", any("utility"), "What it adds; below 0 for a penalty.").needed());

  /** What there is without a deal. */
  static final Block ALTERNATIVE =
      position(
          "alternative",
          "worth",
          "worth",
          Key.of("worth", any("utility"), "What it has if there is no deal.").needed(),
          Key.of(
                  "gives_up",
                  either(words("comprehensive", "any-deal"), CHOICES),
                  "The deals that give it up: comprehensive ones, any, or those that hold a"
                      + " combination.")
              .or("comprehensive"));

  /** Leaders. */
  static final Block LEADERS =
      block(
          "leaders",
          "ask",
          Cover.NUMBERS,
          Key.of("ask", share(), "Share of the way to the best that leaders hold out for.")
              .or(Defaults.ASK),
          Key.of("hope", share(), "Share of what a leaders' meeting could bring that counts.")
              .or(Defaults.HOPE));

  /** Those at home. */
  static final Block CONSTITUENCY =
      block(
          "ratification",
          "threshold",
          Cover.NUMBERS,
          Key.of("title", TEXT, "What readers see.").or("its id"),
          Key.of("threshold", any("utility"), "Gain at which yes and no are even.")
              .or(Defaults.THRESHOLD),
          Key.of("spread", above(0, Double.POSITIVE_INFINITY, "utility"), "How gradual it is.")
              .or(Defaults.SPREAD));

  /** A party at the table. */
  static final Block DELEGATION =
      block(
          "delegation",
          Cover.ASSUMED,
          Key.of("title", TEXT, "What readers see.").or("its id"),
          Key.of("head", TEXT, "Who leads it."),
          Key.of("rank", TEXT, "The rank of its head, in words."),
          Key.of("brief", TEXT, "Who it is, in a paragraph that everybody may read."),
          Key.of(
                  "mandate",
                  words(AuthorityLevel.class),
                  "Up to which level it signs itself; more goes home.")
              .or("leaders"),
          Key.of(
                  "papers",
                  words(PaperTiming.class),
                  "When it hands over the paper with its wishes.")
              .or("at-table"),
          Key.of(
              "demands", by(Kind.ISSUE, DEMAND), "By issue: what it wants. No demand, no weight."),
          Key.of("red_lines", named(Kind.RED_LINE, RED_LINE), "What it will never accept."),
          Key.of("linkages", named(Kind.LINKAGE, LINKAGE), "Likes and dislikes beyond the parts."),
          Key.of("alternative", ALTERNATIVE, "What it has without a deal, beside the fighting."),
          Key.of(
              "fighting", TalksGrammar.FIGHTING, "What going on fighting is to it; needs a war."),
          Key.of(
                  "trust",
                  numbersBy(Kind.DELEGATION, share()),
                  "By delegation: how likely that one keeps what it signs.")
              .or(Defaults.TRUST),
          Key.of(
                  "disputes",
                  numbersBy(Kind.DELEGATION, share()),
                  "By delegation: how far it denies that one's right to sign.")
              .or("0"),
          Key.of("tactic", TacticGrammar.TACTIC, "How it negotiates: a word, or a block."),
          Key.of("leaders", LEADERS, "Its leaders, to whom goes what is above its mandate."),
          Key.of(
              "ratification",
              named(Kind.CONSTITUENCY, CONSTITUENCY),
              "Those at home who vote on texts of leaders' level and on what says ratify."),
          Key.of(
                  "power",
                  above(0, Double.POSITIVE_INFINITY, ""),
                  "What it can bring to bear, for forecasts that weigh positions.")
              .or(Defaults.POWER));

  private DelegationGrammar() {}
}
