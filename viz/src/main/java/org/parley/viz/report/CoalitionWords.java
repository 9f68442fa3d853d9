package org.parley.viz.report;

import java.util.ArrayList;
import java.util.List;
import org.parley.explain.CoalitionZone;
import org.parley.scenario.Scenario;
import org.parley.scenario.Talks;
import org.parley.viz.document.PageBlock;

/** What the smallest winning coalitions can agree on, in words. */
final class CoalitionWords {
  private static final int MOST = 8;

  private final ScenarioLabels names;

  CoalitionWords(ScenarioLabels names) {
    this.names = names;
  }

  /** Whether everybody must agree to everything. */
  static boolean needAll(Scenario scenario) {
    Talks talks = scenario.talks();
    return talks.agreement().isUnanimity()
        && talks.blocs().isEmpty()
        && scenario.issues().stream()
            .flatMap(i -> i.options().stream())
            .allMatch(o -> o.signing().agreement().isEmpty() && o.signing().signedBy().isEmpty());
  }

  /** Paragraphs under a heading; nothing where everybody must agree to everything. */
  List<PageBlock> blocks(List<CoalitionZone> coalitions) {
    if (coalitions.isEmpty()) {
      return List.of();
    }
    List<PageBlock> blocks = new ArrayList<>();
    blocks.add(
        new PageBlock.Heading(
            "Not all must agree. Smallest coalitions that can carry a deal on everything, and the"
                + " deals good for all their members (every other figure on this page asks for the"
                + " consent of all)"));
    coalitions.stream().limit(MOST).forEach(c -> blocks.add(new PageBlock.Paragraph(words(c))));
    if (coalitions.size() > MOST) {
      blocks.add(new PageBlock.Paragraph("and " + (coalitions.size() - MOST) + " more"));
    }
    return blocks;
  }

  private String words(CoalitionZone c) {
    String who = ScenarioLabels.list(c.members().stream().map(names::delegation).toList(), "and");
    return NumberPhrases.capital(who) + ": " + DealWords.count(c.zopa()) + ".";
  }
}
