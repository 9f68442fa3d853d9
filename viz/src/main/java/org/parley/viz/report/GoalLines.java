package org.parley.viz.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parley.ensemble.EnsembleSummary;
import org.parley.ensemble.GoalSummary;
import org.parley.statistics.ShareEstimate;
import org.parley.viz.NumberText;

/** The answer to what was asked: how often, when, and at what price to whom. */
final class GoalLines {
  private final EnsembleSummary summary;
  private final ScenarioLabels names;

  GoalLines(EnsembleSummary summary, ScenarioLabels names) {
    this.summary = summary;
    this.names = names;
  }

  /** The lines for a terminal, a blank one last; none if nothing was asked. */
  List<String> lines(int columns) {
    List<String> lines = new ArrayList<>();
    boolean first = true;
    for (Map.Entry<String, GoalSummary> goal : summary.goals().entrySet()) {
      lines.addAll(NumberPhrases.wrap("  " + asked(goal), columns, 4));
      lines.addAll(NumberPhrases.wrap("    " + answer(goal.getValue()), columns, 4));
      if (first && !price(goal.getValue()).isEmpty()) {
        lines.addAll(NumberPhrases.wrap("    " + price(goal.getValue()), columns, 4));
      }
      first = false;
    }
    if (!lines.isEmpty()) {
      lines.add("");
    }
    return lines;
  }

  /** The sentences for a page, the question's first. */
  List<String> sentences() {
    List<String> said = new ArrayList<>();
    boolean first = true;
    for (Map.Entry<String, GoalSummary> goal : summary.goals().entrySet()) {
      said.add(
          asked(goal)
              + " "
              + answer(goal.getValue())
              + (first ? " " + price(goal.getValue()) : ""));
      first = false;
    }
    return said;
  }

  /** How the question came about, if nobody asked one; else empty. */
  String chosen() {
    return summary.goals().values().stream()
        .findFirst()
        .map(GoalSummary::how)
        .filter(how -> !how.isEmpty())
        .map(how -> "The question: " + how + ". '--goal' asks another.")
        .orElse("");
  }

  private static String asked(Map.Entry<String, GoalSummary> goal) {
    String title = NumberPhrases.capital(goal.getValue().title());
    boolean isQuestion = title.endsWith("?");
    return (title.isEmpty() ? goal.getKey() : title + " (" + goal.getKey() + ")")
        + (isQuestion ? "" : ":");
  }

  private static String answer(GoalSummary goal) {
    ShareEstimate s = goal.share();
    if (Double.isNaN(s.share())) {
      return "no talks ended, so there is no answer.";
    }
    String range = "(" + NumberText.rangeInHundred(s.low(), s.high()) + ")";
    String often = NumberPhrases.inHundred(s.share()) + " " + range;
    return often + when(goal.when()) + ".";
  }

  private static String when(GoalSummary.When when) {
    if (Double.isNaN(when.q50())) {
      return "";
    }
    String median = NumberText.fixed(when.q50(), 0);
    String from = NumberText.fixed(when.q25(), 0);
    String to = NumberText.fixed(when.q75(), 0);
    return median.equals("0")
        ? ", before the talks"
        : ", by round "
            + median
            + (from.equals(to) ? "" : " (half of them " + from + " to " + to + ")");
  }

  /** What each side gains where the goal is met, and where it is not. */
  private String price(GoalSummary goal) {
    List<String> sides = new ArrayList<>();
    goal.gains()
        .forEach(
            (side, gains) ->
                sides.add(
                    names.delegation(side)
                        + " "
                        + NumberText.utility(gains.met().share())
                        + NumberPhrases.glued(
                            " (else " + NumberText.utility(gains.missed().share()) + ")")));
    return Double.isNaN(goal.when().q50()) ? "" : "Gains then: " + String.join(", ", sides) + ".";
  }
}
