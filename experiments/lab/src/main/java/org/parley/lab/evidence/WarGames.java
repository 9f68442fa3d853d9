package org.parley.lab.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Small talks in the shadow of war of which theory says how they end. */
final class WarGames {
  /** A border to draw in one text; the cost of war is known of the first, not of the second. */
  private static final String PRIVATE_COST =
      """
      parley: 1
      assumed: "invented"
      talks: {rounds: 1, order: listed, closing: single-undertaking, comprehensive: [land, guns]}
      war: {battlefield: {now: 0, noise: 0}, horizon: 1, fading: 0, sobering: 0}
      issues:
        land: {range: {from: 0, to: 100, step: 5}, status_quo: 50}
        guns: {options: {fire: {}, silent: {ends_fighting: 1}}, status_quo: fire}
      delegations:
        first:
          papers: ahead
          demands: {land: {want: 100}}
          fighting: {stake: 0.5, cost: 0.1}
          tactic: {concede: linear, misread: 0}
        second:
          papers: ahead
          demands: {land: {want: 0}}
          fighting: {stake: -0.5, cost: {choice: {values: [0.11, 0.31], weights: [WEIGHTS]}}}
          tactic: {concede: linear, misread: 0}
      """;

  private final List<TheoryRow> rows = new ArrayList<>();

  private WarGames() {}

  static List<TheoryRow> play() {
    WarGames games = new WarGames();
    games.fearon();
    games.screening();
    return List.copyOf(games.rows);
  }

  private void fearon() {
    for (Map.Entry<String, Double> optimism : List.of(Map.entry("0", 1.0), Map.entry("0.4", 0.0))) {
      PlayedTalks talks = PlayedTalks.of(50, war(optimism.getKey()));
      row(
          "Fearon 1995, both optimistic by " + optimism.getKey() + ": share of talks that agree",
          "1 if p - c2 < p + c1 as believed",
          optimism.getValue(),
          talks.agreed());
    }
  }

  /** Land to divide; a battle would give the first .6 of it and cost each .05. */
  private static String war(String optimism) {
    return """
    parley: 1
    assumed: "invented"
    talks: {rounds: 12}
    war: {battlefield: {now: 0.2, noise: 0}, horizon: 1, fading: 0, sobering: 0}
    issues:
      land:
        options: {fight: {}, LAND}
        status_quo: fight
    delegations:
      first:
        demands: {land: {want: l100, values: {fight: 0.5, FIRST}}}
        fighting: {stake: 0.5, optimism: OPTIMISM, cost: 0.05}
        tactic: {concede: linear, misread: 0}
      second:
        demands: {land: {want: l0, values: {fight: 0.5, SECOND}}}
        fighting: {stake: -0.5, optimism: OPTIMISM, cost: 0.05}
        tactic: {concede: linear, misread: 0}
    """
        .concat(
            "mediators: {confidant: {style: facilitative, facilitation: 1,"
                + " trusted_by: {first: 1, second: 1}}}\n")
        .replace("OPTIMISM", optimism)
        .replace("LAND", each("l%d: {ends_fighting: 1}", false))
        .replace("FIRST", each("l%d: %.2f", false))
        .replace("SECOND", each("l%d: %.2f", true));
  }

  /**
   * One text, of who does not know whether war costs the other .11 or .31 and bears .1 itself: it
   * asks for .60 that both kinds take if that is better than .80 that only the weak one takes, that
   * is, if the share g of the weak is below (.60 - .40) / (.80 - .40) (Fudenberg & Tirole 1991, ch.
   * 10; Powell 1999). What it gains in a deal over war tells which.
   */
  private void screening() {
    for (int weak : new int[] {1, 2}) {
      String text = PRIVATE_COST.replace("WEIGHTS", (3 - weak) + ", " + weak);
      row(
          "Screening, one text, " + weak + " of 3 weak: gain per deal of who asks",
          "C + c1 if g > (c + c1) / (C + c1), else c + c1",
          weak == 1 ? 0.2 : 0.4,
          PlayedTalks.of(60, text).gainPerDeal("first"));
    }
  }

  private static String each(String entry, boolean turned) {
    List<String> all = new ArrayList<>();
    for (int share = 0; share <= 100; share += 5) {
      all.add(String.format(Locale.ROOT, entry, share, (turned ? 100 - share : share) / 100.0));
    }
    return String.join(", ", all);
  }

  private void row(String what, String formula, double theory, double engine) {
    rows.add(new TheoryRow(what, formula, theory, engine));
  }
}
