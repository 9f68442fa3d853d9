package org.parley.lab.evidence;

import static org.parley.lab.evidence.MarkdownTable.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.lab.backtest.AgentFitting;
import org.parley.lab.backtest.CalibrationBin;
import org.parley.lab.backtest.ForecasterNames;
import org.parley.lab.backtest.FreeTalkers;
import org.parley.lab.backtest.LossEstimate;
import org.parley.lab.backtest.TalkBacktest;
import org.parley.lab.backtest.TalkCourse;
import org.parley.lab.backtest.TalkMisfits;
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
    List<String> misfits = new ArrayList<>(TalkMisfits.ofCourse(folds));
    if (table.columns().contains(HELD_OUT.column())) {
      TalkScores held = scores(HELD_OUT, table);
      text.append(
          form(
              """

              Talks held out by the corpus: %d, too few to tell forecasts apart: what chance does to the mean of
              a hundred talks is %.2f nats either way (1.96 standard deviations of a talk's loss, over 10).

              """,
              held.talks(),
              Z
                  * folds.logLoss().get(ForecasterNames.REFITTED).se()
                  * Math.sqrt(folds.talks())
                  / 10));
      scores(text, "held_out", held, figures);
      TalkMisfits.besideBaseRate(held)
          .ifPresent(
              said -> misfits.add(0, form("on the %d talks held out, %s", held.talks(), said)));
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
}
