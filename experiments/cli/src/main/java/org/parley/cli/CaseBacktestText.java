package org.parley.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.lab.backtest.CalibrationBin;
import org.parley.lab.backtest.CaseScores;
import org.parley.statistics.IntervalEstimate;

/** A backtest of scenarios in words: what does not fit first. */
final class CaseBacktestText {
  private static final int WORST = 10;
  private static final int FEW = 10;
  private static final String OPEN = "open";

  private CaseBacktestText() {}

  static String of(CaseScores scores) {
    StringBuilder text = new StringBuilder();
    line(text, "%s", size(scores));
    misfits(text, scores);
    worst(text, scores);
    forecasters(text, scores);
    calibration(text, "as coded", scores.calibration());
    calibration(text, "flattened, parley_tempered", scores.tempered());
    line(text, "%n  Mean log score per issue, and share of runs that ended as the talks did:");
    scores.cases().forEach(c -> line(text, "  %-24s %8.2f %8.3f", c.id(), c.log(), c.joint()));
    names(text, scores);
    line(text, "%n%s", caution(scores));
    return text.toString();
  }

  private static String size(CaseScores scores) {
    int codings = scores.cases().size();
    return String.format(
        Locale.ROOT,
        "%d %s of %s, %d issues to forecast",
        codings,
        codings == 1 ? "coding" : "codings",
        scores.talks() == 1 ? "one recorded talk" : scores.talks() + " recorded talks",
        scores.issues());
  }

  /** Whether the engine knows anything, and how sure of it it is. */
  private static void misfits(StringBuilder text, CaseScores scores) {
    IntervalEstimate over = scores.engine().overBase();
    line(
        text,
        "%n  As coded, the engine loses %.2f nats an issue: %s%s",
        scores.engine().log().value(),
        against(over),
        scores.talks() > 1 ? "" : ".");
    if (scores.talks() > 1) {
      String verdict =
          over.high() < 0
              ? "better, and not by chance"
              : over.low() > 0 ? "worse, and not by chance" : "cannot be told from it";
      line(text, "  (95%% interval %+.2f to %+.2f: %s).", over.low(), over.high(), verdict);
    }
    line(
        text,
        "  It gives its likeliest result %.0f in 100, and that came true in %.0f of 100 issues.",
        100 * scores.engine().sharpness(),
        100 * scores.engine().right());
    line(
        text,
        "  Flattened by what other talks teach it loses %.2f; the best forecast that simulates",
        scores.forecasters().get("parley_tempered").log().value());
    Map.Entry<String, CaseScores.OfForecaster> best =
        scores.forecasters().entrySet().stream()
            .filter(e -> !e.getKey().startsWith("parley"))
            .min(Comparator.comparingDouble(e -> e.getValue().log().value()))
            .orElseThrow();
    line(text, "  nothing, %s, %.2f.", best.getKey(), best.getValue().log().value());
  }

  private static String against(IntervalEstimate over) {
    return String.format(
        Locale.ROOT,
        "%.2f %s than base_rate",
        Math.abs(over.value()),
        over.value() <= 0 ? "less" : "more");
  }

  private static void forecasters(StringBuilder text, CaseScores scores) {
    boolean sure = scores.talks() > 1;
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
                    words(by.log(), sure),
                    words(by.brier(), sure),
                    words(by.ranked(), sure)));
    line(text, "%n  %-18s %22s %22s %8s", "", "less base rate", "joint, per case", "sharp");
    scores
        .forecasters()
        .forEach(
            (name, by) ->
                line(
                    text,
                    "  %-18s %22s %22s %8.2f",
                    name,
                    words(by.overBase(), sure),
                    words(by.joint(), sure),
                    by.sharpness()));
    line(
        text,
        "%n  Less is better. Log score: -ln of the chance that was given to what happened, 0");
    line(
        text,
        "  if it was certain, 0.69 if it was even, 1.39 if it was one in four. Ranked: a miss");
    line(text, "  by one option counts less than one by two. Joint: all issues of a case at once.");
    line(text, "  Less base rate: log score less that of base_rate, issue by issue, below 0 if");
    line(text, "  better. Sharp: the chance of the likeliest result, on average.");
    if (sure) {
      line(text, "  In brackets: 95%% intervals, by drawing other talks from these anew.");
    }
  }

  private static void names(StringBuilder text, CaseScores scores) {
    line(text, "%n  parley              the engine with the numbers of each coding");
    line(
        text,
        "  parley_tempered     its chances to the power 1/T, T from the other talks (%s)",
        all(scores));
    line(text, "  parley_loaded       all loadings on shared factors times one number, likewise");
    line(text, "  uniform             every result of an issue alike");
    line(text, "  base_rate           open as often as in the other talks, the rest alike");
    line(text, "  status_quo          what is in force goes on, as often as in the other talks");
    line(text, "  compromise          near the mean of positions, by power and salience");
    line(text, "  open_or_compromise  open as often as in the other talks, else compromise");
    line(text, "  nash_deal           near the deal with the largest product of gains");
    line(text, "  What a forecast estimates, it estimates from other talks, never from another");
    line(text, "  coding of the same.");
  }

  private static String all(CaseScores scores) {
    return String.format(
        Locale.ROOT, "of all: T %.2f, loadings times %.1f", scores.temperature(), scores.loading());
  }

  private static String caution(CaseScores scores) {
    String known = "  Most recorded talks were coded by people who knew how they ended.";
    if (scores.talks() == 1) {
      return "  These are one talk: its score says little, and no interval can be given.\n" + known;
    } else if (scores.talks() < FEW) {
      return "  These are "
          + scores.talks()
          + " talks: intervals of so few are too narrow.\n"
          + known;
    }
    return "  These are few talks, and the issues of one talk hang together.\n" + known;
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

  /** What happened though something else was likelier, the least expected first. */
  private static void worst(StringBuilder text, CaseScores scores) {
    record Miss(String talks, CaseScores.OfIssue issue) {}
    List<Miss> misses =
        scores.cases().stream()
            .flatMap(c -> c.issues().stream().map(i -> new Miss(c.id(), i)))
            .filter(m -> !m.issue().happened().equals(m.issue().likeliest()))
            .sorted(Comparator.comparingDouble(m -> m.issue().probability()))
            .limit(WORST)
            .toList();
    if (misses.isEmpty()) {
      return;
    }
    line(text, "%n  What was expected least, as coded:");
    misses.forEach(
        m ->
            line(
                text,
                "  %s, %s: %s, given %.1f in 100 (likeliest: %s)",
                m.talks(),
                m.issue().issue(),
                ended(m.issue().happened()),
                100 * m.issue().probability(),
                m.issue().likeliest()));
  }

  private static String ended(String result) {
    return result.equals(OPEN) ? "stayed open" : "ended at " + result;
  }

  private static String words(IntervalEstimate e, boolean sure) {
    return sure
        ? String.format(Locale.ROOT, "%.3f (%.2f to %.2f)", e.value(), e.low(), e.high())
        : String.format(Locale.ROOT, "%.3f", e.value());
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
