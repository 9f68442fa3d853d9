package org.parley.lab.evidence;

import static org.parley.lab.evidence.MarkdownTable.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.lab.backtest.CodingComparison;
import org.parley.lab.backtest.RecordedCase;

/** What the choice of a coder does to the forecast. */
public final class CodingsSection {
  private static final String TITLE = "Two codings of the same talks";

  private CodingsSection() {}

  /** Compares every two codings among the cases. */
  public static EvidenceSection of(List<RecordedCase> cases, int runs, long seed, int threads) {
    List<CodingComparison> all = CodingComparison.of(cases, runs, seed, threads);
    if (all.isEmpty()) {
      return EvidenceSection.unmeasured(TITLE, "None of these talks was coded twice.");
    }
    StringBuilder text = new StringBuilder();
    text.append(
        form(
            """
            Half the sum of absolute differences of the probabilities of an issue's results, %,d runs of
            each coding: 0 is the same forecast, 1 one that shares nothing. It is a lower bound of what the
            choice of a coder does, for both worked by one protocol.

            """,
            runs));
    List<String> misfits = new ArrayList<>();
    Map<String, Double> figures = new LinkedHashMap<>();
    for (CodingComparison one : all) {
      MarkdownTable table = new MarkdownTable("issue", "distance");
      one.distances().forEach((issue, d) -> table.row(issue, form("%.2f", d)));
      text.append(form("%s and %s: %.2f on average%n%n", one.first(), one.second(), one.mean()));
      text.append(table).append('\n');
      misfits.add(
          form(
              "two people who coded %s apart get forecasts that differ by %.2f on average",
              one.first(), one.mean()));
      figures.put("codings." + one.first(), one.mean());
    }
    return new EvidenceSection(TITLE, misfits, text.toString(), figures);
  }
}
