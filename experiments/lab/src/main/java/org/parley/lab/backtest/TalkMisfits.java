package org.parley.lab.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What does not fit of a forecast of people's talks, in sentences. */
public final class TalkMisfits {
  private static final double Z = 1.96;

  /** Log losses that differ by less are taken as equal: .001 nats. */
  private static final double SAME = 0.001;

  private TalkMisfits() {}

  /** That the engine is not better than the base rate per class, if it is not by 95%. */
  public static Optional<String> besideBaseRate(TalkScores scores) {
    LossEstimate over = engine(scores.overBase());
    if (over == null || over.mean() + Z * over.se() < 0) {
      return Optional.empty();
    }
    String verdict =
        over.mean() - Z * over.se() > 0
            ? "the engine is worse than the base rate per class"
            : "the engine cannot be told from the base rate per class";
    return Optional.of(said("%s: %+.3f nats (s.e. %.3f)", verdict, over.mean(), over.se()));
  }

  /** What of the course of talks is off by more than chance, or no better than its base rate. */
  public static List<String> ofCourse(TalkScores scores) {
    List<String> misfits = new ArrayList<>();
    TalkCourse course = scores.course();
    share(misfits, "walk away", course.walkAway(), scores.talks());
    if (course.counted() > 0) {
      share(misfits, "make more than one proposal", course.severalProposals(), course.counted());
    }
    beside(misfits, "whether somebody walks away", scores.courseScores().walkAway());
    beside(misfits, "the number of proposals", scores.courseScores().proposals());
    return misfits;
  }

  private static void beside(List<String> misfits, String what, Map<String, LossEstimate> losses) {
    LossEstimate engine = engine(losses);
    LossEstimate base = losses.get(ForecasterNames.BASE);
    if (engine != null && base != null && engine.mean() > base.mean() - SAME) {
      misfits.add(
          said(
              "%s is forecast no better than by its base rate: %.3f nats against %.3f",
              what, engine.mean(), base.mean()));
    }
  }

  /** The fitted agents where there are some. */
  private static LossEstimate engine(Map<String, LossEstimate> losses) {
    return losses.getOrDefault(ForecasterNames.REFITTED, losses.get(ForecasterNames.ENGINE));
  }

  /** Talks taken as independent. */
  private static void share(List<String> misfits, String what, TalkCourse.Pair pair, int n) {
    double se = Math.sqrt(pair.forecast() * (1 - pair.forecast()) / n);
    if (Math.abs(pair.observed() - pair.forecast()) > Z * se) {
      misfits.add(
          said(
              "%.1f of 100 people's talks %s, and %.1f were forecast",
              100 * pair.observed(), what, 100 * pair.forecast()));
    }
  }

  private static String said(String form, Object... values) {
    return String.format(Locale.ROOT, form, values);
  }
}
