package org.parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.parley.lab.backtest.CalibrationBin;
import org.parley.lab.backtest.ForecasterNames;
import org.parley.lab.backtest.LossEstimate;
import org.parley.lab.backtest.TalkCourse;
import org.parley.lab.backtest.TalkMisfits;
import org.parley.lab.backtest.TalkScores;
import org.parley.lab.backtest.TalkTable;

/** Backtests in words, for the terminal. */
final class BacktestText {
  private static final int MOST_DIVISIONS = 3;
  private static final int FEW = 100;

  private BacktestText() {}

  /** Of recorded talks. */
  static String scores(TalkTable table, TalkScores scores) {
    StringBuilder text = new StringBuilder();
    text.append(line("%s: %s", table.file(), count(scores.talks(), "recorded talk")));
    misfits(text, scores);
    text.append(
        line(
            "%n  %-24s %8s %6s %16s %7s",
            "log loss per talk (nats)", "mean", "s.e.", "less base rate", "Brier"));
    scores.logLoss().forEach((name, loss) -> text.append(loss(name, loss, scores)));
    text.append(line("%n  %-42s %9s %9s", "", "observed", "forecast"));
    TalkCourse course = scores.course();
    text.append(pair("walked away, in 100", course.walkAway(), 100));
    if (course.counted() > 0) {
      text.append(pair("more than one proposal, in 100", course.severalProposals(), 100));
      text.append(pair("proposals", course.proposals(), 1));
    }
    text.append(pair("sum of both shares of everything", course.sum(), 1));
    text.append(pair("difference of both shares", course.difference(), 1));
    course(text, scores);
    scores
        .fitted()
        .ifPresent(
            fitted ->
                text.append("\n  Fitted to all that teach:")
                    .append(
                        BacktestJson.numbers(fitted).entrySet().stream()
                            .map(e -> format(" %s %.4g", e.getKey(), e.getValue()))
                            .collect(Collectors.joining(",")))
                    .append('\n'));
    return text.append(
            """

              Log loss: -ln of the chance that was given to how a talk ended, of all divisions and
              walking away. Less is better. parley is the engine's agents as shipped; what else is
              fitted, parley-fitted among it, is scored on talks that it was not fitted to.
              base-rate-per-class: how often talks with the same order of wishes ended so. logit-...:
              by the sum of points, their difference, and whether what both value alike is shared.
            """)
        .toString();
  }

  private static String loss(String name, LossEstimate loss, TalkScores scores) {
    String shown = name.equals(ForecasterNames.ENGINE) ? name + " (as shipped)" : name;
    LossEstimate over = scores.overBase().get(name);
    return line(
        "  %-24s %8.3f %6s %16s %7.3f",
        shown,
        loss.mean(),
        error(loss, "%.3f"),
        over == null ? "" : format("%+.3f (%s)", over.mean(), error(over, "%.3f")),
        scores.brier().get(name).mean());
  }

  /** What the course of talks was given, and how sure the forecasts of the end were. */
  private static void course(StringBuilder text, TalkScores scores) {
    text.append(line("%n  %-24s %16s %16s", "log loss (s.e.)", "walking away", "proposals"));
    scores
        .courseScores()
        .walkAway()
        .forEach(
            (name, loss) ->
                text.append(
                    line(
                        "  %-24s %16s %16s",
                        name, words(loss), words(scores.courseScores().proposals().get(name)))));
    text.append(line("%n  Given a chance of    outcomes   mean chance   came true"));
    for (CalibrationBin bin : scores.calibration()) {
      if (bin.count() > 0) {
        text.append(
            line(
                "  %3.0f to %3.0f in 100 %10d %13.3f %11.3f",
                100 * bin.from(), 100 * bin.to(), bin.count(), bin.mean(), bin.share()));
      }
    }
    text.append(
        line(
            "%n  The likeliest outcome has %.3f on average and came true in %.3f of the talks.",
            scores.sharpness(), scores.right()));
  }

  private static String words(LossEstimate loss) {
    return loss == null ? "-" : format("%.4f (%s)", loss.mean(), error(loss, "%.4f"));
  }

  /** One talk has no standard error. */
  private static String error(LossEstimate loss, String form) {
    return Double.isNaN(loss.se()) ? "-" : format(form, loss.se());
  }

  private static String count(int n, String what) {
    return format("%,d %s%s", n, what, n == 1 ? "" : "s");
  }

  private static void misfits(StringBuilder text, TalkScores scores) {
    List<String> misfits = new ArrayList<>();
    if (scores.talks() < FEW) {
      misfits.add("so few talks cannot tell forecasts apart");
    }
    TalkMisfits.besideBaseRate(scores).ifPresent(misfits::add);
    misfits.addAll(TalkMisfits.ofCourse(scores));
    if (!misfits.isEmpty()) {
      text.append("\n  What does not fit:\n");
      misfits.forEach(m -> text.append(line("  %s", m)));
    }
  }

  private static String pair(String what, TalkCourse.Pair pair, double times) {
    return line("  %-42s %9.3g %9.3g", what, pair.observed() * times, pair.forecast() * times);
  }

  /** Of talks whose end nobody recorded. */
  static String forecasts(TalkTable table) {
    StringBuilder text = new StringBuilder();
    text.append(
        line("%s: %s without a recorded end", table.file(), count(table.talks().size(), "talk")));
    for (BacktestJson.TalkForecast talk : BacktestJson.forecasts(table)) {
      String likeliest =
          talk.divisions().stream()
              .limit(MOST_DIVISIONS)
              .map(d -> format("%s (%.0f in 100)", gets(d), 100 * d.probability()))
              .collect(Collectors.joining("; "));
      text.append(
          line(
              "  %s: somebody walks away %.1f in 100; the first gets %s",
              talk.id(), 100 * talk.walkAway(), likeliest));
    }
    return text.toString();
  }

  private static String gets(BacktestJson.DivisionForecast division) {
    List<String> parts =
        division.oneGets().entrySet().stream()
            .filter(e -> e.getValue() > 0)
            .map(e -> e.getValue() + " " + e.getKey())
            .toList();
    return parts.isEmpty() ? "nothing" : String.join(", ", parts);
  }

  private static String line(String form, Object... values) {
    return format(form, values) + "\n";
  }

  private static String format(String form, Object... values) {
    return String.format(Locale.ROOT, form, values).replace(System.lineSeparator(), "\n");
  }
}
