package org.parley.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.parley.lab.backtest.CalibrationBin;
import org.parley.lab.backtest.ForecasterNames;
import org.parley.lab.backtest.LossEstimate;
import org.parley.lab.backtest.TalkCourse;
import org.parley.lab.backtest.TalkScores;
import org.parley.lab.backtest.TalkTable;

/** Backtests in words, for the terminal. */
final class BacktestText {
  private static final int MOST_DIVISIONS = 3;

  private BacktestText() {}

  /** Of recorded talks. */
  static String scores(TalkTable table, TalkScores scores) {
    StringBuilder text = new StringBuilder();
    text.append(line("%s: %,d recorded talks", table.file(), scores.talks()));
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
            "\n  Less is better. What is fitted is scored on talks that it was not fitted to;\n"
                + "  parley is as shipped.\n")
        .toString();
  }

  private static String loss(String name, LossEstimate loss, TalkScores scores) {
    String shown = name.equals(ForecasterNames.ENGINE) ? name + " (as shipped)" : name;
    LossEstimate over = scores.overBase().get(name);
    return line(
        "  %-24s %8.3f %6.3f %16s %7.3f",
        shown,
        loss.mean(),
        loss.se(),
        over == null ? "" : format("%+.3f (%.3f)", over.mean(), over.se()),
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
    return loss == null ? "-" : format("%.4f (%.4f)", loss.mean(), loss.se());
  }

  private static String pair(String what, TalkCourse.Pair pair, double times) {
    return line("  %-42s %9.3g %9.3g", what, pair.observed() * times, pair.forecast() * times);
  }

  /** Of talks whose end nobody recorded. */
  static String forecasts(TalkTable table) {
    StringBuilder text = new StringBuilder();
    text.append(
        line("%s: %,d talks, of which none has an end", table.file(), table.talks().size()));
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
