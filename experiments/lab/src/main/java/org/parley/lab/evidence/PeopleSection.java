package org.parley.lab.evidence;

import static org.parley.lab.evidence.MarkdownTable.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.lab.backtest.AgentFitting;
import org.parley.lab.backtest.CalibrationBin;
import org.parley.lab.backtest.CourseScores;
import org.parley.lab.backtest.ForecasterNames;
import org.parley.lab.backtest.FreeTalkers;
import org.parley.lab.backtest.LossEstimate;
import org.parley.lab.backtest.TalkBacktest;
import org.parley.lab.backtest.TalkCourse;
import org.parley.lab.backtest.TalkScores;
import org.parley.lab.backtest.TalkSplit;
import org.parley.lab.backtest.TalkTable;
import org.parley.tactic.LogitResponse;

/** How the engine's agents forecast people who divide packages. */
public final class PeopleSection {
  /** Heading of the section. */
  public static final String TITLE = "People who divide packages";

  private static final TalkSplit.Column HELD_OUT = new TalkSplit.Column("split", "train");
  private static final int FOLDS = 5;
  private static final double Z = 1.96;

  /** Log losses that differ by less are taken as equal: .001 nats. */
  private static final double SAME = 0.001;

  private PeopleSection() {}

  /** Scores a table of recorded talks between people, by folds and, where it has one, its split. */
  public static EvidenceSection of(TalkTable table) {
    TalkScores folds = scores(new TalkSplit.Folds(FOLDS), table);
    StringBuilder text = new StringBuilder();
    Map<String, Double> figures = new LinkedHashMap<>();
    text.append(
        form(
            "%,d recorded talks. Log loss per talk in nats (standard error), over all",
            folds.talks()));
    text.append(" divisions and walking away;\nless is better. Five-fold: each talk is scored by ");
    text.append("what the other four fifths teach. `parley` is as shipped, and\nhas seen the ");
    text.append("talks that teach below.\n\n");
    scores(text, "five_fold", folds, figures);
    List<String> misfits = new ArrayList<>(courseMisfits(folds.course(), folds.talks()));
    misfits.addAll(baseRateMisfits(folds.courseScores()));
    if (table.columns().contains(HELD_OUT.column())) {
      TalkScores held = scores(HELD_OUT, table);
      text.append(form("%nTalks held out by the corpus: %d.%n%n", held.talks()));
      scores(text, "held_out", held, figures);
      misfits.addAll(0, heldOutMisfits(held));
    }
    course(text, folds, figures);
    fitted(text, folds, figures);
    return new EvidenceSection(TITLE, misfits, text.toString(), figures);
  }

  private static TalkScores scores(TalkSplit split, TalkTable table) {
    return new TalkBacktest(FreeTalkers.shipped(), AgentFitting.REFITTED, split).score(table);
  }

  private static void scores(
      StringBuilder text, String part, TalkScores scores, Map<String, Double> figures) {
    MarkdownTable table =
        new MarkdownTable("forecast", "log loss", "less base rate per class", "Brier");
    figures.put("people." + part + ".talks", (double) scores.talks());
    scores
        .logLoss()
        .forEach(
            (name, loss) -> {
              LossEstimate over = scores.overBase().get(name);
              table.row(
                  name,
                  form("%.3f (%.3f)", loss.mean(), loss.se()),
                  over == null ? "" : form("%+.3f (%.3f)", over.mean(), over.se()),
                  form("%.3f", scores.brier().get(name).mean()));
              figures.put("people." + part + "." + name, loss.mean());
              figures.put("people." + part + "." + name + ".se", loss.se());
            });
    text.append(table);
  }

  private static void course(StringBuilder text, TalkScores scores, Map<String, Double> figures) {
    TalkCourse course = scores.course();
    MarkdownTable table = new MarkdownTable("course of the talks", "observed", "forecast");
    pair(table, figures, "walk_aways", "walked away, in 100", course.walkAway(), 100);
    if (course.counted() > 0) {
      pair(
          table,
          figures,
          "several_proposals",
          "more than one proposal, in 100",
          course.severalProposals(),
          100);
      pair(table, figures, "proposals", "proposals a talk", course.proposals(), 1);
    }
    text.append('\n').append(table).append('\n');
    losses(text, scores, figures);
    calibration(text, scores);
  }

  /** How well the course was forecast. */
  private static void losses(StringBuilder text, TalkScores scores, Map<String, Double> figures) {
    MarkdownTable losses =
        new MarkdownTable("log loss of the course (five-fold)", "walking away", "proposals");
    scores
        .courseScores()
        .walkAway()
        .forEach(
            (name, loss) -> {
              LossEstimate made = scores.courseScores().proposals().get(name);
              losses.row(
                  name,
                  form("%.4f (%.4f)", loss.mean(), loss.se()),
                  made == null ? "" : form("%.4f (%.4f)", made.mean(), made.se()));
              figures.put("people.course.walk_away." + name, loss.mean());
              if (made != null) {
                figures.put("people.course.proposals." + name, made.mean());
              }
            });
    text.append(losses).append('\n');
  }

  /** How often what was given a chance came true. */
  private static void calibration(StringBuilder text, TalkScores scores) {
    MarkdownTable bins = new MarkdownTable("given a chance of", "outcomes", "mean", "came true");
    for (CalibrationBin bin : scores.calibration()) {
      if (bin.count() > 0) {
        bins.row(
            form("%.1f to %.1f", bin.from(), bin.to()),
            bin.count(),
            form("%.3f", bin.mean()),
            form("%.3f", bin.share()));
      }
    }
    text.append(bins);
    text.append(
        form(
            "%nThe likeliest outcome has %.3f on average and came true in %.3f of the talks.%n",
            scores.sharpness(), scores.right()));
  }

  private static void pair(
      MarkdownTable table,
      Map<String, Double> figures,
      String key,
      String what,
      TalkCourse.Pair pair,
      double times) {
    table.row(what, form("%.2f", times * pair.observed()), form("%.2f", times * pair.forecast()));
    figures.put("people." + key + ".observed", times * pair.observed());
    figures.put("people." + key + ".forecast", times * pair.forecast());
  }

  private static void fitted(StringBuilder text, TalkScores scores, Map<String, Double> figures) {
    LogitResponse fitted = scores.fitted().orElseThrow();
    MarkdownTable table = new MarkdownTable("number", "fitted to all talks", "shipped");
    LogitResponse shipped = FreeTalkers.shipped();
    table.row("precision", form("%.1f", fitted.precision()), form("%.1f", shipped.precision()));
    table.row("heated", form("%.3f", fitted.heated()), form("%.3f", shipped.heated()));
    table.row("tremble", form("%.3f", fitted.tremble()), form("%.3f", shipped.tremble()));
    table.row("break_off", form("%.3f", fitted.breakOff()), form("%.3f", shipped.breakOff()));
    table.row(
        "regard",
        form("%.3f", fitted.preferences().regard()),
        form("%.3f", shipped.preferences().regard()));
    table.row(
        "inequity",
        form("%.3f", fitted.preferences().inequity()),
        form("%.3f", shipped.preferences().inequity()));
    text.append('\n').append(table);
    figures.put("people.fitted.precision", fitted.precision());
  }

  private static List<String> heldOutMisfits(TalkScores held) {
    LossEstimate over = held.overBase().get(ForecasterNames.REFITTED);
    double half = Z * over.se();
    return over.mean() + half < 0
        ? List.of()
        : List.of(
            form(
                "on the %d talks held out, the engine cannot be told from the base rate per class:"
                    + " %+.3f nats (s.e. %.3f)",
                held.talks(), over.mean(), over.se()));
  }

  /** What of the course is forecast no better than by its base rate. */
  private static List<String> baseRateMisfits(CourseScores course) {
    List<String> misfits = new ArrayList<>();
    beside(misfits, "whether somebody walks away", course.walkAway());
    beside(misfits, "the number of proposals", course.proposals());
    return misfits;
  }

  private static void beside(List<String> misfits, String what, Map<String, LossEstimate> losses) {
    LossEstimate engine = losses.get(ForecasterNames.REFITTED);
    LossEstimate base = losses.get(ForecasterNames.BASE);
    if (engine != null && base != null && engine.mean() > base.mean() - SAME) {
      misfits.add(
          form(
              "%s is forecast no better than by its base rate: %.3f nats against %.3f",
              what, engine.mean(), base.mean()));
    }
  }

  /** What is off by more than chance, talks taken as independent. */
  private static List<String> courseMisfits(TalkCourse course, int talks) {
    List<String> misfits = new ArrayList<>();
    share(misfits, "walk away", course.walkAway(), talks);
    if (course.counted() > 0) {
      share(misfits, "make more than one proposal", course.severalProposals(), course.counted());
    }
    return misfits;
  }

  private static void share(List<String> misfits, String what, TalkCourse.Pair pair, int n) {
    double se = Math.sqrt(pair.forecast() * (1 - pair.forecast()) / n);
    if (Math.abs(pair.observed() - pair.forecast()) > Z * se) {
      misfits.add(
          form(
              "%.1f of 100 people's talks %s, and %.1f were forecast",
              100 * pair.observed(), what, 100 * pair.forecast()));
    }
  }
}
