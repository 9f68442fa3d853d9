package org.parley.lab.evidence;

import static org.parley.lab.evidence.MarkdownTable.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.lab.backtest.CalibrationBin;
import org.parley.lab.backtest.CaseBacktest;
import org.parley.lab.backtest.CaseScores;
import org.parley.lab.backtest.RecordedCase;
import org.parley.statistics.IntervalEstimate;

/** How the engine forecasts recorded talks between delegations. */
public final class CasesSection {
  private static final String TITLE = "Recorded talks between delegations";
  private static final int WORST = 8;

  private CasesSection() {}

  /** Scores the cases. */
  public static EvidenceSection of(List<RecordedCase> cases, int runs, long seed, int threads) {
    if (cases.size() < 2) {
      return EvidenceSection.unmeasured(TITLE, "There are not two cases to learn from each other.");
    }
    CaseScores scores = new CaseBacktest(cases, runs, seed, threads).scores();
    StringBuilder text = new StringBuilder();
    text.append(
        form(
            """
            %d codings of %d recorded talks, %d issues to forecast, %,d runs each. Scores per issue (joint: per case), less
            is better; in brackets 95%% intervals of resampled talks (two codings of the same drawn together). Whatever a forecast estimates, it estimates
            from the other cases: simple ones how often they are right, `parley_tempered` one temperature,
            `parley_loaded` one multiple of all loadings on shared factors. These are few talks, most of them
            coded by people who knew how they ended: a score here is an upper bound of what the engine can do.

            """,
            scores.cases().size(), scores.talks(), scores.issues(), runs));
    text.append(table(scores)).append('\n');
    text.append(
        form(
            "Fitted to all of them: temperature %.2f, loadings times %.1f.%n%n",
            scores.temperature(), scores.loading()));
    text.append("How often what was given a chance came true, as coded and tempered:\n\n");
    text.append(calibration(scores)).append('\n');
    MarkdownTable each = new MarkdownTable("talks", "log score per issue", "runs that ended so");
    scores.cases().forEach(c -> each.row(c.id(), form("%.2f", c.log()), form("%.3f", c.joint())));
    text.append(each);
    return new EvidenceSection(
        TITLE,
        misfits(scores),
        text.toString(),
        figures(scores),
        List.of(ReliabilityDiagram.of(scores)));
  }

  private static MarkdownTable table(CaseScores scores) {
    MarkdownTable table =
        new MarkdownTable(
            "forecast", "log", "less base rate", "Brier", "ranked", "joint", "sharp", "right");
    scores
        .forecasters()
        .forEach(
            (name, by) ->
                table.row(
                    name,
                    words(by.log()),
                    words(by.overBase()),
                    words(by.brier()),
                    words(by.ranked()),
                    form("%.1f", by.joint().value()),
                    form("%.2f", by.sharpness()),
                    form("%.2f", by.right())));
    return table;
  }

  private static MarkdownTable calibration(CaseScores scores) {
    MarkdownTable table =
        new MarkdownTable(
            "chance", "results", "mean", "came true", "tempered: results", "mean", "came true");
    for (int b = 0; b < scores.calibration().size(); b++) {
      CalibrationBin coded = scores.calibration().get(b);
      CalibrationBin tempered = scores.tempered().get(b);
      table.row(
          form("%.1f to %.1f", coded.from(), coded.to()),
          coded.count(),
          form("%.2f", coded.mean()),
          form("%.2f", coded.share()),
          tempered.count(),
          form("%.2f", tempered.mean()),
          form("%.2f", tempered.share()));
    }
    return table;
  }

  private static List<String> misfits(CaseScores scores) {
    List<String> misfits = new ArrayList<>();
    IntervalEstimate over = scores.engine().overBase();
    if (over.high() > 0) {
      misfits.add(
          form(
              "as coded, the engine cannot be said to beat the share of open issues in the other"
                  + " talks: log score %+.2f (%+.2f to %+.2f) against it",
              over.value(), over.low(), over.high()));
    }
    if (scores.temperature() > 1) {
      misfits.add(
          form(
              "it is too sure of itself: the likeliest result has %.2f and came true in %.2f of the"
                  + " issues; the temperature that mends that best is %.2f",
              scores.engine().sharpness(), scores.engine().right(), scores.temperature()));
    }
    misfits.addAll(worst(scores));
    return misfits;
  }

  /** What happened though it was given least. */
  private static List<String> worst(CaseScores scores) {
    record Miss(String talks, CaseScores.OfIssue issue) {}
    return scores.cases().stream()
        .flatMap(c -> c.issues().stream().map(i -> new Miss(c.id(), i)))
        .sorted(Comparator.comparingDouble(m -> m.issue().probability()))
        .limit(WORST)
        .map(
            m ->
                form(
                    "%s, %s: %s happened and was given %.1f in 100; %s was likeliest",
                    m.talks(),
                    m.issue().issue(),
                    m.issue().happened(),
                    100 * m.issue().probability(),
                    m.issue().likeliest()))
        .toList();
  }

  private static Map<String, Double> figures(CaseScores scores) {
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("recorded.codings", (double) scores.cases().size());
    figures.put("recorded.issues", (double) scores.issues());
    figures.put("recorded.temperature", scores.temperature());
    figures.put("recorded.loading", scores.loading());
    figures.put("recorded.sharpness", scores.engine().sharpness());
    figures.put("recorded.right", scores.engine().right());
    scores
        .forecasters()
        .forEach(
            (name, by) -> {
              figures.put("recorded." + name + ".log", by.log().value());
              figures.put("recorded." + name + ".less_base", by.overBase().value());
              figures.put("recorded." + name + ".less_base.low", by.overBase().low());
              figures.put("recorded." + name + ".less_base.high", by.overBase().high());
            });
    return figures;
  }

  private static String words(IntervalEstimate e) {
    return form("%.3f (%.2f to %.2f)", e.value(), e.low(), e.high());
  }
}
