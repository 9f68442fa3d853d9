package org.parley.viz.report;

import java.util.ArrayList;
import java.util.List;
import org.parley.explain.CoalitionZone;
import org.parley.scenario.Scenario;
import org.parley.scenario.Talks;

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

  /** Nothing where everybody must agree to everything. */
  List<String> lines(List<CoalitionZone> coalitions, int columns) {
    List<String> lines = new ArrayList<>();
    if (coalitions.isEmpty()) {
      return lines;
    }
    lines.add("");
    lines.addAll(
        NumberPhrases.wrap(
            "Not all must agree. Smallest coalitions that can carry a deal on everything, and the"
                + " deals good for all their members (every other figure on this page asks for the"
                + " consent of all)",
            columns,
            2));
    coalitions.stream()
        .limit(MOST)
        .forEach(c -> lines.addAll(NumberPhrases.wrap("  " + words(c), columns, 4)));
    if (coalitions.size() > MOST) {
      lines.add("  and " + (coalitions.size() - MOST) + " more");
    }
    return lines;
  }

  private String words(CoalitionZone c) {
    String who = ScenarioLabels.list(c.members().stream().map(names::delegation).toList(), "and");
    return NumberPhrases.capital(who) + ": " + DealWords.count(c.zopa()) + ".";
  }
}
