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
import org.parley.viz.NumberText;
import org.parley.viz.document.PageBlock;
import org.parley.viz.document.TableColumn;

/** What each red line, alternative and mandate rules out. */
final class ObstacleTable {
  private static final List<TableColumn> COLUMNS =
      List.of(
          TableColumn.ofWords(""),
          TableColumn.ofNumbers("firm"),
          TableColumn.ofNumbers("rules out"),
          TableColumn.ofNumbers("only it"),
          TableColumn.ofWords(""));

  private final ScenarioLabels names;
  private final WayWords ways;

  ObstacleTable(ScenarioLabels names, WayWords ways) {
    this.names = names;
    this.ways = ways;
  }

  List<PageBlock> blocks(Explanation e) {
    List<PageBlock> blocks = new ArrayList<>();
    if (!e.redLines().isEmpty()) {
      blocks.add(
          new PageBlock.Heading(
              "Red lines (firm: real in so many of 100; only it: deals that it alone keeps out of"
                  + " the zone)"));
      blocks.add(new PageBlock.Table("", COLUMNS, e.redLines().stream().map(this::row).toList()));
    }
    blocks.add(new PageBlock.Heading("Alternatives and mandates"));
    e.alternatives().forEach(a -> blocks.add(new PageBlock.Paragraph(alternative(a))));
    e.mandates().stream()
        .filter(m -> !m.above().isZero())
        .forEach(m -> blocks.add(new PageBlock.Paragraph(mandate(m, e))));
    return blocks;
  }

  private List<String> row(LineFigures l) {
    return List.of(
        NumberPhrases.capital(names.delegation(l.line().who()))
            + ": "
            + ScenarioLabels.words(l.line().what()),
        NumberText.inHundred(l.firmness()),
        DealWords.count(l.excludes()),
        DealWords.count(l.only()),
        lifted(ways.line(l.line())));
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
        NumberPhrases.capital(names.delegation(a.who()))
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
    return NumberPhrases.capital(names.delegation(m.who()))
        + " signs what "
        + m.mandate().name().toLowerCase(Locale.ROOT)
        + " may; "
        + DealWords.deals(m.above(), "deal lies", "deals lie")
        + " above that"
        + zone
        + ".";
  }
}
