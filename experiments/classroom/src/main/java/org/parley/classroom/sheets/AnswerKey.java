package org.parley.classroom.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.bargaining.BargainingProblem;
import org.parley.bargaining.CountResult;
import org.parley.bargaining.DealSet;
import org.parley.bargaining.EgalitarianDeal;
import org.parley.bargaining.ExclusionCount;
import org.parley.bargaining.MinimalConcession;
import org.parley.bargaining.MinimalConcessions;
import org.parley.bargaining.NashDeal;
import org.parley.bargaining.NearestDeal;
import org.parley.bargaining.ValuedDeal;
import org.parley.compiled.CompiledTalks;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.viz.NumberText;
import org.parley.viz.document.PageBlock;
import org.parley.viz.report.ScenarioLabels;

/** What theory says of the talks before anybody negotiates, at the mean of every number. */
final class AnswerKey {
  private static final int MOST_EASINGS = 4;

  /** Deals that tie for a title, at most as many side by side as a page has room for. */
  private static final int MOST_TIES = 3;

  private final BargainingProblem picture;
  private final Scenario scenario;
  private final ScenarioLabels names;
  private final SheetNumbers numbers;
  private final SheetForm form;

  AnswerKey(CompiledTalks talks, SheetNumbers numbers, SheetForm form) {
    this.numbers = numbers;
    this.form = form;
    picture = numbers.picture(talks);
    scenario = talks.scenario();
    names = ScenarioLabels.withUnits(scenario);
  }

  void write(List<PageBlock> blocks) {
    blocks.add(new PageBlock.Heading("Answer key"));
    blocks.add(new PageBlock.Paragraph(numbers.words()));
    blocks.add(new PageBlock.Points(sizes()));
    deals(blocks);
    new EfficientTexts(picture, scenario, form).write(blocks);
    lines(blocks);
    easings(blocks);
  }

  private List<String> sizes() {
    CountResult zopa = CountResult.of(DealSet.zopa(picture));
    List<String> points = new ArrayList<>();
    points.add(
        "Texts that settle every issue in some way: "
            + count(CountResult.of(DealSet.all(picture))));
    points.add(
        "Of these cross nobody's red line: " + count(CountResult.of(DealSet.allowed(picture))));
    points.add(
        "Of these are as good for everybody as no deal, or better (the zone of possible agreement):"
            + " "
            + count(zopa));
    return points;
  }

  private static String count(CountResult count) {
    if (count instanceof CountResult.Exact exact) {
      return String.format(java.util.Locale.ROOT, "%,d", exact.number()) + ".";
    }
    return "about " + NumberText.count(Math.round(count.estimate())) + ".";
  }

  private void deals(List<PageBlock> blocks) {
    DealSet zopa = DealSet.zopa(picture);
    Optional<NashDeal> nash = NashDeal.of(zopa);
    Optional<EgalitarianDeal> fair = EgalitarianDeal.of(zopa);
    List<String> header = new ArrayList<>(List.of("Issue"));
    List<ValuedDeal> deals = new ArrayList<>();
    nash.ifPresent(n -> add(n.ties(), "Largest product of gains (Nash)", header, deals));
    if (nash.isPresent()) {
      fair.ifPresent(f -> add(f.ties(), "Largest smallest gain", header, deals));
    }
    if (deals.isEmpty()) {
      NearestDeal.of(picture)
          .ifPresent(near -> add(near.ties(), "The deal that lacks least", header, deals));
      blocks.add(
          new PageBlock.Notice(
              "Every text that crosses no line is worse for somebody than no deal: if all sides"
                  + " play their sheets to the letter, a full deal is impossible. What follows"
                  + " shows what would have to give."));
    }
    if (!deals.isEmpty()) {
      blocks.add(new PageBlock.Table("Deals that theory names", header, rows(deals), 0));
    }
  }

  /** Deals that tie for a title stand side by side. */
  private static void add(
      List<ValuedDeal> ties, String title, List<String> header, List<ValuedDeal> deals) {
    for (ValuedDeal tie : ties.stream().limit(MOST_TIES).toList()) {
      header.add(title + (ties.size() == 1 ? "" : ", one of " + ties.size()));
      deals.add(tie);
    }
  }

  private List<List<String>> rows(List<ValuedDeal> deals) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < scenario.issues().size(); i++) {
      Issue issue = scenario.issues().get(i);
      List<String> row = new ArrayList<>(List.of(names.issue(issue.id())));
      for (ValuedDeal deal : deals) {
        row.add(names.option(issue.id(), issue.options().get(deal.options()[i]).id()));
      }
      rows.add(row);
    }
    for (int d = 0; d < picture.delegations(); d++) {
      String who = names.delegation(scenario.delegations().get(d).id());
      List<String> row = new ArrayList<>(List.of("Points for " + who));
      for (ValuedDeal deal : deals) {
        row.add(
            form.points(deal.utility(d))
                + " ("
                + form.signed(deal.gain(picture, d))
                + " over no deal)");
      }
      rows.add(row);
    }
    return rows;
  }

  private void lines(List<PageBlock> blocks) {
    if (picture.lines().isEmpty()) {
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    for (int l = 0; l < picture.lines().size(); l++) {
      BargainingProblem.Line line = picture.lines().get(l);
      ExclusionCount excludes = ExclusionCount.byLine(picture, l);
      rows.add(
          List.of(
              names.delegation(scenario.delegations().get(line.owner()).id()),
              ScenarioLabels.words(line.id()),
              NumberText.inHundred(line.firmness()),
              bare(excludes.inAll()),
              bare(excludes.alone())));
    }
    blocks.add(
        new PageBlock.Table(
            "What the red lines rule out (alone: texts that would be possible without this line)",
            List.of("Whose", "Line", "Real in 100 talks", "Texts ruled out", "Alone"),
            rows,
            3));
  }

  private static String bare(CountResult count) {
    return count(count).replaceFirst("\\.$", "");
  }

  private void easings(List<PageBlock> blocks) {
    MinimalConcessions easings = MinimalConcessions.of(picture);
    if (easings.open() || easings.sets().isEmpty()) {
      return;
    }
    List<String> points = new ArrayList<>();
    for (MinimalConcession easing : easings.sets().stream().limit(MOST_EASINGS).toList()) {
      List<String> what = new ArrayList<>();
      for (int l : easing.lines()) {
        BargainingProblem.Line line = picture.lines().get(l);
        what.add(
            names.possessive(scenario.delegations().get(line.owner()).id())
                + " line \""
                + ScenarioLabels.words(line.id())
                + "\"");
      }
      for (int d : easing.alternatives()) {
        what.add(
            names.delegation(scenario.delegations().get(d).id())
                + " settling for "
                + form.points(easing.cost().get(d))
                + " points less than it has without a deal");
      }
      points.add(ScenarioLabels.list(what, "and"));
    }
    blocks.add(new PageBlock.Subheading("What would open the way, if it were given up"));
    blocks.add(new PageBlock.Points(points));
  }
}
