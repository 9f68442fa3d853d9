package org.parley.viz.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parley.explain.AlternativeFigures;
import org.parley.explain.Explanation;
import org.parley.explain.LineFigures;
import org.parley.explain.MandateFigures;
import org.parley.scenario.DealCondition;
import org.parley.scenario.RedLine;
import org.parley.scenario.Scenario;
import org.parley.viz.NumberText;

/** What each red line, alternative and mandate rules out, as lines of text. */
final class ObstacleTable {
  private static final int COLUMNS = 100;
  private static final int WIDEST = 46;

  private final ScenarioLabels names;
  private final WayWords ways;
  private final int width;

  ObstacleTable(Scenario scenario, ScenarioLabels names, WayWords ways) {
    this.names = names;
    this.ways = ways;
    width =
        scenario.delegations().stream()
            .flatMap(d -> d.redLines().stream().map(l -> label(d.id(), l.id()).length()))
            .max(Integer::compare)
            .map(w -> Math.min(w, WIDEST))
            .orElse(0);
  }

  private String label(String who, String line) {
    return NumberPhrases.capital(names.delegation(who)) + ": " + ScenarioLabels.words(line);
  }

  List<String> lines(Explanation e) {
    List<String> lines = new ArrayList<>();
    if (!e.redLines().isEmpty()) {
      lines.add("");
      lines.add(
          "Red lines (firm: real in so many of 100; only it: deals that it alone keeps out of the"
              + " zone)");
      lines.add(" ".repeat(width + 2) + "  firm  rules out  only it");
      e.redLines().forEach(l -> lines.addAll(line(l)));
    }
    lines.add("");
    lines.add("Alternatives and mandates");
    e.alternatives().forEach(a -> lines.addAll(NumberPhrases.wrap(alternative(a), COLUMNS, 4)));
    e.mandates().stream()
        .filter(m -> !m.above().isZero())
        .forEach(m -> lines.addAll(NumberPhrases.wrap(mandate(m, e), COLUMNS, 4)));
    return lines;
  }

  private List<String> line(LineFigures l) {
    RedLine line = ways.line(l.line());
    String label = label(l.line().who(), l.line().what());
    String row =
        "  "
            + label
            + " ".repeat(Math.max(0, width - label.length()))
            + right(NumberText.inHundred(l.firmness()), 6)
            + right(DealWords.count(l.excludes()), 11)
            + right(DealWords.count(l.only()), 9);
    String lifted = lifted(line);
    return NumberPhrases.wrap(
        row + (lifted.isEmpty() ? "" : "  " + lifted), COLUMNS, row.length() + 2);
  }

  /** What lifts a line, in few words. */
  private static String lifted(RedLine line) {
    List<String> parts = new ArrayList<>();
    if (!line.unless().isEmpty()) {
      parts.add("unless " + words(line.unless()));
    }
    Optional<String> before =
        line.unlessSettled()
            .match(
                nothing -> Optional.empty(),
                at -> Optional.of(words(at.choices())),
                count ->
                    Optional.of(
                        NumberPhrases.count(count.issues(), "issue is", "issues are") + " closed"));
    before.ifPresent(what -> parts.add("only after " + what));
    return String.join("; ", parts);
  }

  /** {@code guarantees: troops or nato}. */
  private static String words(DealCondition choices) {
    List<String> parts = new ArrayList<>();
    choices
        .options()
        .forEach(
            (issue, options) ->
                parts.add(
                    ScenarioLabels.words(issue)
                        + ": "
                        + ScenarioLabels.list(
                            options.stream().map(ScenarioLabels::words).toList(), "or")));
    return String.join(", ", parts);
  }

  private String alternative(AlternativeFigures a) {
    String has =
        "  "
            + NumberPhrases.capital(names.delegation(a.who()))
            + " has B = "
            + NumberText.utility(a.baseline())
            + (a.declared() ? " elsewhere: " : " without a deal: ");
    return a.excludes().isZero()
        ? has + "every deal gives it enough."
        : has
            + DealWords.deals(a.excludes(), "deal gives", "deals give")
            + " it too little (only it: "
            + DealWords.count(a.only())
            + ").";
  }

  private String mandate(MandateFigures m, Explanation e) {
    String zone =
        e.sizes().zopa().isZero()
            ? ""
            : "; it can sign " + DealWords.count(m.zopa()) + " of those in the zone";
    return "  "
        + NumberPhrases.capital(names.delegation(m.who()))
        + " signs what "
        + m.mandate().name().toLowerCase(Locale.ROOT)
        + " may; "
        + DealWords.deals(m.above(), "deal lies", "deals lie")
        + " above that"
        + zone
        + ".";
  }

  private static String right(String text, int width) {
    return " ".repeat(Math.max(1, width - text.length())) + text;
  }
}
