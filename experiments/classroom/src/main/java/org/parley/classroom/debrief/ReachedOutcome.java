package org.parley.classroom.debrief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.bargaining.ValuedDeal;
import org.parley.classroom.seat.SeatedTalks;
import org.parley.classroom.words.UtilityPoints;
import org.parley.outcome.Outcome;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.viz.document.PageBlock;
import org.parley.viz.report.ScenarioLabels;

/** What was reached, issue by issue and in points, beside what theory names. */
final class ReachedOutcome {
  private final Set<Integer> people;
  private final Scenario scenario;
  private final Outcome outcome;
  private final LookBack back;
  private final ScenarioLabels names;

  ReachedOutcome(SeatedTalks talks, Outcome outcome, LookBack back, Set<Integer> people) {
    this.people = people;
    this.outcome = outcome;
    this.back = back;
    scenario = talks.talks().scenario();
    names = ScenarioLabels.withUnits(scenario);
  }

  void write(List<PageBlock> blocks) {
    blocks.add(new PageBlock.Heading("What was reached"));
    blocks.add(issues());
    blocks.add(points());
    blocks.add(
        new PageBlock.Paragraph(
            back.nash().isPresent()
                ? "The Nash deal is the one with the largest product of gains; \"at most\" is the"
                    + " most that a delegation has in any deal that is better for all than none and"
                    + " crosses no line. Both are by the numbers with which the talks began."
                : "By the numbers with which the talks began, no deal on everything was better for"
                    + " all than none without crossing a line."));
    if (outcome.refusedByLeaders() + outcome.refusedAtHome() > 0) {
      blocks.add(
          new PageBlock.Paragraph(
              "Texts refused by leaders: "
                  + outcome.refusedByLeaders()
                  + "; at home: "
                  + outcome.refusedAtHome()
                  + "."));
    }
  }

  private PageBlock issues() {
    Optional<ValuedDeal> nash = back.nash();
    List<String> header = new ArrayList<>(List.of("Issue", "Settled at", "When"));
    nash.ifPresent(n -> header.add("In the Nash deal"));
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < scenario.issues().size(); i++) {
      Issue issue = scenario.issues().get(i);
      int settled = outcome.options()[i];
      int round = outcome.closedRound()[i];
      List<String> row = new ArrayList<>();
      row.add(names.issue(issue.id()));
      row.add(settled < 0 ? "left open" : option(issue, settled));
      row.add(round < 0 ? "" : round == 0 ? "before" : "round " + round);
      int at = i;
      nash.ifPresent(n -> row.add(option(issue, n.options()[at])));
      rows.add(row);
    }
    return new PageBlock.Table("", header, rows, 0);
  }

  private String option(Issue issue, int option) {
    return names.option(issue.id(), issue.options().get(option).id());
  }

  private PageBlock points() {
    List<List<String>> rows = new ArrayList<>();
    for (int d = 0; d < scenario.delegations().size(); d++) {
      String who = names.delegation(scenario.delegations().get(d).id());
      int at = d;
      rows.add(
          List.of(
              who + (people.contains(d) ? " (a person)" : ""),
              UtilityPoints.of(outcome.utility()[d]),
              UtilityPoints.of(outcome.utility()[d] - outcome.gain()[d]),
              UtilityPoints.signed(outcome.gain()[d]),
              back.nash().map(n -> UtilityPoints.of(n.utility(at))).orElse("none"),
              back.most().map(m -> UtilityPoints.of(m[at])).orElse("none")));
    }
    return new PageBlock.Table(
        "In points, each on its own scale, at the end",
        List.of("Delegation", "Reached", "Without a deal", "Gain", "Nash deal", "At most"),
        rows,
        5);
  }
}
