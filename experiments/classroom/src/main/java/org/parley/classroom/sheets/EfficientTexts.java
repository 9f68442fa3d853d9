package org.parley.classroom.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.bargaining.BargainingProblem;
import org.parley.bargaining.DealSet;
import org.parley.bargaining.ParetoFrontier;
import org.parley.bargaining.ValuedDeal;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.viz.NumberText;
import org.parley.viz.document.PageBlock;
import org.parley.viz.report.ScenarioLabels;

/**
 * The efficient texts of the zone of possible agreement: those that no other text of it beats for
 * somebody without costing somebody else.
 */
final class EfficientTexts {
  private static final int MOST = 12;

  private final BargainingProblem picture;
  private final Scenario scenario;
  private final SheetForm form;
  private final ScenarioLabels names;

  EfficientTexts(BargainingProblem picture, Scenario scenario, SheetForm form) {
    this.picture = picture;
    this.scenario = scenario;
    this.form = form;
    names = ScenarioLabels.withUnits(scenario);
  }

  void write(List<PageBlock> blocks) {
    Optional<ParetoFrontier> frontier = ParetoFrontier.of(DealSet.zopa(picture));
    List<ValuedDeal> texts = frontier.map(ParetoFrontier::points).orElse(List.of());
    if (texts.isEmpty()) {
      return;
    }
    List<String> header = new ArrayList<>(List.of("Text"));
    scenario.delegations().forEach(d -> header.add(names.delegation(d.id())));
    List<List<String>> rows = spread(texts).stream().map(this::row).toList();
    String which =
        texts.size() <= MOST
            ? "All efficient texts of the zone, with the points of each delegation"
            : MOST
                + " of "
                + NumberText.count(texts.size())
                + " efficient texts of the zone, spread evenly, with the points of each delegation";
    blocks.add(new PageBlock.Table(which, header, rows, scenario.delegations().size()));
  }

  private static List<ValuedDeal> spread(List<ValuedDeal> texts) {
    if (texts.size() <= MOST) {
      return texts;
    }
    List<ValuedDeal> some = new ArrayList<>();
    for (int k = 0; k < MOST; k++) {
      some.add(texts.get((int) Math.round(k * (texts.size() - 1.0) / (MOST - 1))));
    }
    return some;
  }

  private List<String> row(ValuedDeal deal) {
    List<String> settled = new ArrayList<>();
    for (int i = 0; i < scenario.issues().size(); i++) {
      Issue issue = scenario.issues().get(i);
      int option = deal.options()[i];
      if (issue.statusQuo().orElse(-1) != option) {
        settled.add(
            names.issue(issue.id())
                + ": "
                + names.option(issue.id(), issue.options().get(option).id()));
      }
    }
    List<String> row = new ArrayList<>(List.of(String.join("; ", settled)));
    for (int d = 0; d < picture.delegations(); d++) {
      row.add(form.points(deal.utility(d)));
    }
    return row;
  }
}
