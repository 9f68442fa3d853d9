package org.parley.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.parley.lab.backtest.CalibrationBin;
import org.parley.lab.backtest.CaseScores;
import org.parley.lab.statistics.IntervalEstimate;

/** A backtest of scenarios in words: what does not fit first. */
final class CaseBacktestText {
  private static final int WORST = 10;

  private CaseBacktestText() {}

  static String of(CaseScores scores) {
    StringBuilder text = new StringBuilder();
    line(text, "%d recorded talks with %d open issues", scores.cases().size(), scores.issues());
    worst(text, scores);
    forecasters(text, scores);
    calibration(text, "as coded", scores.calibration());
    calibration(text, "tempered", scores.tempered());
    line(
        text,
        "%n  The likeliest result has %.2f on average and came true in %.2f of the issues.",
        scores.engine().sharpness(),
        scores.engine().right());
    line(
        text,
        "  Fitted to all talks: temperature %.2f, loadings times %.1f.",
        scores.temperature(),
        scores.loading());
    line(text, "%n  %-24s %8s %8s", "talks", "log", "joint");
    scores.cases().forEach(c -> line(text, "  %-24s %8.2f %8.3f", c.id(), c.log(), c.joint()));
    line(text, "%n  These are few talks, most of them coded by people who knew how they ended.");
    return text.toString();
  }

  private static void forecasters(StringBuilder text, CaseScores scores) {
    line(
        text,
        "%n  %-18s %22s %22s %22s",
        "per issue",
        "log score (nats)",
        "Brier score",
        "ranked (ordered)");
    scores
        .forecasters()
        .forEach(
            (name, by) ->
                line(
                    text,
                    "  %-18s %22s %22s %22s",
                    name,
                    words(by.log()),
                    words(by.brier()),
                    words(by.ranked())));
    line(text, "%n  %-18s %22s %22s %8s", "", "less base rate", "joint, per case", "sharp");
    scores
        .forecasters()
        .forEach(
            (name, by) ->
                line(
                    text,
                    "  %-18s %22s %22s %8.2f",
                    name,
                    words(by.overBase()),
                    words(by.joint()),
                    by.sharpness()));
    line(text, "%n  Less is better; in brackets 95%% intervals of resampled talks. Whatever a");
    line(text, "  forecast estimates (simple ones how often they are right, tempered its");
    line(text, "  temperature, loaded the multiple of all loadings), it estimates from the other");
    line(text, "  talks. Less base rate: log score less that of base_rate, issue by issue.");
  }

  private static void calibration(StringBuilder text, String what, List<CalibrationBin> bins) {
    line(text, "%n  Given a chance of     results   mean chance   came true   (%s)", what);
    for (CalibrationBin bin : bins) {
      if (bin.count() > 0) {
        line(
            text,
            "  %3.0f to %3.0f in 100 %10d %13.2f %11.2f",
            100 * bin.from(),
            100 * bin.to(),
            bin.count(),
            bin.mean(),
            bin.share());
      }
    }
  }

  /** What does not fit stands first. */
  private static void worst(StringBuilder text, CaseScores scores) {
    line(text, "%n  What fits least:");
    record Miss(String talks, CaseScores.OfIssue issue) {}
    List<Miss> misses =
        scores.cases().stream()
            .flatMap(c -> c.issues().stream().map(i -> new Miss(c.id(), i)))
            .sorted(Comparator.comparingDouble(m -> m.issue().probability()))
            .limit(WORST)
            .toList();
    misses.forEach(
        m ->
            line(
                text,
                "  %s, %s: %s happened, given %.1f in 100; %s was likeliest",
                m.talks(),
                m.issue().issue(),
                m.issue().happened(),
                100 * m.issue().probability(),
                m.issue().likeliest()));
  }

  private static String words(IntervalEstimate e) {
    return String.format(Locale.ROOT, "%.3f (%.2f to %.2f)", e.value(), e.low(), e.high());
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
