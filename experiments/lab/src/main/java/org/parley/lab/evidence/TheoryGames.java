package org.parley.lab.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Small talks of which theory says how they end, played with every other mechanism off. */
public final class TheoryGames {
  /** A hundred steps to share; a mediator whom both trust wholly makes beliefs true. */
  private static final String PIE =
      """
      parley: 1
      assumed: "invented"
      talks: {rounds: ROUNDS, order: listed}
      issues:
        share: {range: {from: 0, to: 100, step: 1}}
      delegations:
        first:
          demands: {share: {want: 100}}
          tactic: {concede: foresight, misread: 0, impatience: HASTE_1}
        second:
          demands: {share: {want: 0}}
          tactic: {concede: foresight, misread: 0, impatience: HASTE_2}
      mediators:
        confidant: {style: facilitative, facilitation: 1, trusted_by: {first: 1, second: 1}}
      """;

  /** What the pie is worth to one who has enough with little of it: the root of the share. */
  private static final String ROOT =
      "values: {\"0\": 0, \"1\": 0.1, \"4\": 0.2, \"9\": 0.3, \"16\": 0.4, \"25\": 0.5, \"36\":"
          + " 0.6, \"49\": 0.7, \"64\": 0.8, \"81\": 0.9}";

  /** A pie of which the leaders of the first want a share, and it knows which. */
  private static final String RATIFIED =
      """
      parley: 1
      assumed: "invented"
      talks: {rounds: 101, order: listed}
      issues:
        share: {range: {from: 0, to: 100, step: 1}, level: leaders}
      delegations:
        first:
          demands: {share: {want: 100}}
          leaders: {ask: ASK, instructed: 0}
          tactic: {concede: linear, misread: 0}
        second:
          demands: {share: {want: 0}}
          leaders: {ask: 0, instructed: 0}
          tactic: {concede: linear, misread: 0}
      mediators:
        confidant: {style: facilitative, facilitation: 1, trusted_by: {first: 1, second: 1}}
      """;

  private final List<TheoryRow> rows = new ArrayList<>();

  private TheoryGames() {}

  /** Plays all of them. */
  public static List<TheoryRow> play() {
    TheoryGames games = new TheoryGames();
    games.ultimatum();
    games.stahl();
    games.rubinstein();
    games.nash();
    games.rows.addAll(WarGames.play());
    games.thresholds();
    return List.copyOf(games.rows);
  }

  private void ultimatum() {
    for (String tactic : List.of("foresight", "linear", "boulware")) {
      PlayedTalks talks =
          pie(
              1,
              0,
              0,
              "delegations.first.tactic.concede=" + tactic,
              "delegations.second.tactic.concede=" + tactic);
      row("Ultimatum, " + tactic, "all but a step", 0.99, talks.gainPerDeal("first"));
    }
  }

  private void stahl() {
    double[][] haste = {{0.2, 0.2}, {0.1, 0.4}, {0.4, 0.1}};
    for (int rounds : new int[] {2, 3, 5}) {
      for (double[] h : haste) {
        double share = stahl(2 * rounds - 1, turn(h[0]), turn(h[1]));
        row(
            String.format(
                Locale.ROOT,
                "Stahl 1972, %d texts, impatience %.1f and %.1f",
                2 * rounds - 1,
                h[0],
                h[1]),
            "x(1) = 1, x(n) = 1 - d' x(n - 1)",
            share,
            pie(rounds, h[0], h[1]).gainPerDeal("first"));
      }
    }
  }

  /** Share of who speaks first when so many texts can be answered, the two taking turns. */
  private static double stahl(int texts, double first, double second) {
    double share = 1;
    for (int left = 2; left <= texts; left++) {
      boolean firstSpeaks = (texts - left) % 2 == 0;
      share = 1 - (firstSpeaks ? second : first) * share;
    }
    return share;
  }

  /** What a turn leaves of a gain, two turns making a round. */
  private static double turn(double impatience) {
    return Math.sqrt(1 - impatience);
  }

  private void rubinstein() {
    double[][] haste = {{0.2, 0.2}, {0.1, 0.3}, {0.3, 0.1}, {0.05, 0.05}};
    for (double[] h : haste) {
      double first = turn(h[0]);
      double second = turn(h[1]);
      row(
          String.format(Locale.ROOT, "Rubinstein 1982, impatience %.2f and %.2f", h[0], h[1]),
          "(1 - d2) / (1 - d1 d2)",
          (1 - second) / (1 - first * second),
          pie(120, h[0], h[1]).gainPerDeal("first"));
    }
  }

  /** Maximum of u1 u2, by looking at every share. */
  private void nash() {
    row(
        "Nash as impatience vanishes, a straight frontier",
        "max u1 u2",
        0.5,
        pie(400, 0.02, 0.02).gainPerDeal("first"));
    String text = PIE.replace("{share: {want: 100}}", "{share: {want: 100, " + ROOT + "}}");
    double best = 0;
    for (int share = 0; share <= 100; share++) {
      double now = bent(share) * (1 - share / 100.0);
      best = now > bent(100 * best) * (1 - best) ? share / 100.0 : best;
    }
    PlayedTalks talks = PlayedTalks.of(4, with(text, 400, 0.02, 0.02));
    row(
        "Nash as impatience vanishes, a bent frontier: the second's gain",
        "max u1 u2",
        1 - best,
        talks.gainPerDeal("second"));
  }

  /** The root of a share in hundredths, and straight lines between the squares. */
  private static double bent(double share) {
    double root = Math.floor(Math.sqrt(share) + 1e-9);
    return (root + (share - root * root) / (2 * root + 1)) / 10;
  }

  /** Who must bring home a share gets it, or what it would get anyway if that is more. */
  private void thresholds() {
    for (double ask : new double[] {0.3, 0.6, 0.8}) {
      String text = RATIFIED.replace("ASK", "" + ask);
      row(
          String.format(Locale.ROOT, "Iida 1993, a ratification threshold of %.1f", ask),
          "max(1/2, threshold)",
          Math.max(0.5, ask),
          PlayedTalks.of(4, text).gainPerDeal("first"));
    }
  }

  private static PlayedTalks pie(int rounds, double first, double second, String... settings) {
    return PlayedTalks.of(4, with(PIE, rounds, first, second), settings);
  }

  private static String with(String text, int rounds, double first, double second) {
    return text.replace("ROUNDS", "" + rounds)
        .replace("HASTE_1", "" + first)
        .replace("HASTE_2", "" + second);
  }

  private void row(String what, String formula, double theory, double engine) {
    rows.add(new TheoryRow(what, formula, theory, engine));
  }
}
