package org.parley.lab.evidence;

import static org.parley.lab.evidence.MarkdownTable.form;

import java.util.List;
import java.util.Map;

/** What theory says of small talks, and what the engine plays there. */
public final class TheorySection {
  /** A step of the pie's grid: what the engine may be off by. */
  public static final double STEP = 0.01 + 1e-9;

  private TheorySection() {}

  /** Plays all games. */
  public static EvidenceSection of() {
    List<TheoryRow> rows = TheoryGames.play();
    double largest = rows.stream().mapToDouble(r -> Math.abs(r.difference())).max().orElse(0);
    List<String> misfits =
        rows.stream()
            .filter(r -> Math.abs(r.difference()) > STEP)
            .map(r -> form("%s: theory %.4f, engine %.4f", r.talks(), r.theory(), r.engine()))
            .toList();
    return new EvidenceSection(
        "Theory",
        misfits,
        table(rows),
        Map.of("theory.games", (double) rows.size(), "theory.largest_difference", largest));
  }

  /** The games as a table, with what they are. */
  public static String table(List<TheoryRow> rows) {
    StringBuilder text =
        new StringBuilder(
            """
            Small talks of which theory says how they end, played by the engine with every other
            mechanism off. The pie is one issue of 101 options, so that a step is 0.01. A mediator whom
            both trust wholly tells both the truth about the other, so that beliefs are true. d is what a
            turn leaves of a gain: the root of 1 less the impatience by the round, for two turns make a
            round; d' is that of who answers. Gains are of who speaks first, as listed, if nothing else
            is said.

            | talks | formula | theory | engine | difference |
            |---|---|---|---|---|
            """);
    rows.forEach(row -> text.append(row.text()).append('\n'));
    return text.toString();
  }
}
