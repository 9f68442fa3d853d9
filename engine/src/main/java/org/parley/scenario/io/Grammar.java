package org.parley.scenario.io;

import static org.parley.scenario.io.Types.CHOICES;
import static org.parley.scenario.io.Types.OPTION;
import static org.parley.scenario.io.Types.TEXT;
import static org.parley.scenario.io.Types.block;
import static org.parley.scenario.io.Types.by;
import static org.parley.scenario.io.Types.named;
import static org.parley.scenario.io.Types.position;
import static org.parley.scenario.io.Types.whole;
import static org.parley.scenario.io.Types.words;

import org.parley.scenario.Mechanism;
import org.parley.scenario.io.Type.Block;
import org.parley.scenario.io.Type.Items;
import org.parley.scenario.io.Type.Ref;

/** The scenario language, declared once: every key, its type, range, default and meaning. */
final class Grammar {

  /** An entry under sources. */
  static final Block SOURCE =
      block(
          "source",
          "title",
          Cover.NONE,
          Key.of("title", TEXT, "Title of the document.").needed(),
          Key.of("author", TEXT, "Author or publisher."),
          Key.of("date", TEXT, "Its date, as it should be printed."),
          Key.of("url", TEXT, "Its address."),
          Key.of("note", TEXT, "Anything else: page, language, how far it can be trusted."));

  /** What really happened. */
  static final Block HAPPENED =
      position(
          "happened",
          "",
          "outcomes",
          Key.of(
                  "outcomes",
                  by(Kind.ISSUE, new Ref(Kind.OUTCOME)),
                  "By issue: the option agreed, or open.")
              .needed(),
          Key.of("note", TEXT, "What else happened, in words."));

  /** The whole file. */
  static final Block SCENARIO =
      block(
          "scenario",
          Cover.ASSUMED,
          Key.of("parley", whole(1, 1, "version"), "Version of the language: 1.").needed(),
          Key.of("id", TEXT, "Its short name in results; what extends it does not take it over.")
              .or("the file's name"),
          Key.of("extends", TEXT, "Another scenario file; what stands here is laid over it."),
          Key.of("title", TEXT, "What readers see.").or("its id"),
          Key.of("question", TEXT, "What the talks are asked, in one sentence."),
          Key.of("summary", TEXT, "The situation, in a paragraph that everybody may read."),
          Key.of("sources", named(Kind.SOURCE, SOURCE), "Documents that origins point to."),
          Key.of("talks", TalksGrammar.TALKS, "The frame: sittings, rounds, rules."),
          Key.of("war", TalksGrammar.WAR, "The war around the table, if there is one."),
          Key.of("issues", named(Kind.ISSUE, IssueGrammar.ISSUE), "The questions on the table.")
              .needed(),
          Key.of(
              "impossible",
              named(Kind.IMPOSSIBLE, CHOICES),
              "Combinations of options that make no sense, whoever wants them: no text holds one."),
          Key.of(
              "closed_before",
              by(Kind.ISSUE, OPTION),
              "By issue: the option that an earlier meeting closed for good."),
          Key.of(
                  "delegations",
                  named(Kind.DELEGATION, DelegationGrammar.DELEGATION),
                  "The parties, at least two, in the order of speaking.")
              .needed(),
          Key.of("mediators", named(Kind.MEDIATOR, OutsideGrammar.MEDIATOR), "At the table."),
          Key.of(
              "third_parties",
              named(Kind.THIRD_PARTY, OutsideGrammar.THIRD_PARTY),
              "Those who act from outside."),
          Key.of("events", named(Kind.EVENT, OutsideGrammar.EVENT), "What may happen."),
          Key.of(
              "precedents",
              named(Kind.PRECEDENT, OutsideGrammar.PRECEDENT),
              "Earlier talks, from which the others read what a delegation wants."),
          Key.of(
              "without",
              new Items(words(Mechanism.class)),
              "Parts of the model to switch off, to see what they do."),
          Key.of(
              "happened", HAPPENED, "What really happened; scores a forecast, never read by it."));

  private Grammar() {}
}
