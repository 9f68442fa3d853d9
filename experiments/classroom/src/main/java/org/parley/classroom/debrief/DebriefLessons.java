package org.parley.classroom.debrief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.bargaining.ValuedDeal;
import org.parley.cause.CauseSentence;
import org.parley.classroom.seat.SeatedState;
import org.parley.classroom.words.UtilityPoints;
import org.parley.outcome.Outcome;
import org.parley.outcome.Proposal;
import org.parley.outcome.TranscriptEntry;
import org.parley.scenario.Delegation;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.viz.document.PageBlock;
import org.parley.viz.report.ScenarioLabels;

/** Who gave way, what was left on the table, and what stood in the way. */
final class DebriefLessons {
  private final Scenario scenario;
  private final SeatedState.Finished finished;
  private final Outcome outcome;
  private final LookBack back;
  private final ScenarioLabels names;

  DebriefLessons(Scenario scenario, SeatedState.Finished finished, LookBack back) {
    this.scenario = scenario;
    this.finished = finished;
    this.back = back;
    outcome = finished.outcome();
    names = ScenarioLabels.withUnits(scenario);
  }

  private String name(int delegation) {
    return names.delegation(scenario.delegations().get(delegation).id());
  }

  void gaveWay(List<PageBlock> blocks) {
    blocks.add(new PageBlock.Heading("Who gave way on what"));
    List<String> header = new ArrayList<>(List.of("Issue"));
    scenario.delegations().forEach(d -> header.add(names.delegation(d.id())));
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < scenario.issues().size(); i++) {
      List<String> row = new ArrayList<>(List.of(names.issue(scenario.issues().get(i).id())));
      for (Delegation d : scenario.delegations()) {
        row.add(path(i, d.id()));
      }
      rows.add(row);
    }
    blocks.add(new PageBlock.Table("From the first offer to the last", header, rows, 0));
  }

  private String path(int issue, String who) {
    List<Proposal> texts = new ArrayList<>();
    for (TranscriptEntry entry : finished.transcript()) {
      if (entry instanceof TranscriptEntry.Offered offered && offered.who().equals(who)) {
        texts.add(offered.text());
      }
    }
    if (texts.isEmpty()) {
      return "no offer";
    }
    int from = texts.get(0).options()[issue];
    int to = texts.get(texts.size() - 1).options()[issue];
    Issue of = scenario.issues().get(issue);
    String last = names.option(of.id(), of.options().get(to).id());
    return from == to
        ? "stayed at " + last
        : names.option(of.id(), of.options().get(from).id()) + ", then " + last;
  }

  void leftOnTheTable(List<PageBlock> blocks) {
    blocks.add(new PageBlock.Heading("What was left on the table"));
    forAll(blocks);
    List<String> points = new ArrayList<>();
    for (int d = 0; d < back.reached().length; d++) {
      forOne(d).ifPresent(points::add);
    }
    if (!points.isEmpty()) {
      blocks.add(new PageBlock.Points(points));
    }
  }

  /** What somebody gave away, or might still have had, at the others' cost but with their yes. */
  private Optional<String> forOne(int d) {
    long gain = outcome.gain()[d];
    if (gain < 0) {
      return Optional.of(
          name(d)
              + " ended "
              + UtilityPoints.of(-gain)
              + " points below what it had without a deal: it would have done better to sign"
              + " nothing.");
    }
    return back.most()
        .map(most -> most[d] - back.reached()[d])
        .filter(more -> more > 0 && !UtilityPoints.of(more).equals("0.0"))
        .map(
            more ->
                name(d)
                    + " could have had up to "
                    + UtilityPoints.of(more)
                    + " points more in a deal that still left nobody worse off than none.");
  }

  private void forAll(List<PageBlock> blocks) {
    Optional<ValuedDeal> better = back.better();
    if (better.isEmpty()) {
      blocks.add(
          new PageBlock.Paragraph(
              "As things stood when the talks began, no text within everybody's lines was better"
                  + " for all than what was reached: nobody could have had more without somebody"
                  + " having less."));
      return;
    }
    List<String> changes = changes(scenario, outcome, better.get());
    List<String> gains = new ArrayList<>();
    for (int d = 0; d < back.reached().length; d++) {
      gains.add(
          name(d)
              + " "
              + UtilityPoints.signed(better.get().utility(d) - back.reached()[d])
              + " points");
    }
    blocks.add(
        new PageBlock.Paragraph(
            "A text within everybody's lines would have been better for all, by the numbers with"
                + " which the talks began: as reached, but with "
                + String.join("; ", changes)
                + ". It would have brought "
                + ScenarioLabels.list(gains, "and")
                + " more than what was reached. Whether leaders and home would have signed it is"
                + " another question."));
  }

  /** Where a better text differs from what was reached, issue by issue. */
  static List<String> changes(Scenario scenario, Outcome outcome, ValuedDeal better) {
    ScenarioLabels names = ScenarioLabels.withUnits(scenario);
    List<String> changes = new ArrayList<>();
    for (int i = 0; i < scenario.issues().size(); i++) {
      Issue issue = scenario.issues().get(i);
      int is = outcome.options()[i];
      int could = better.options()[i];
      int now = is >= 0 ? is : issue.statusQuo().orElse(-1);
      if (now != could) {
        changes.add(
            names.issue(issue.id())
                + ": "
                + names.option(issue.id(), issue.options().get(could).id()));
      }
    }
    return changes;
  }

  private static String points(double utility) {
    String points = UtilityPoints.of(utility);
    return points.equals("0.0") ? "under a tenth of a point" : points + " points";
  }

  void blocked(List<PageBlock> blocks) {
    List<String> points = new ArrayList<>();
    back.missing(scenario, finished)
        .forEach(
            (issue, cause) ->
                points.add(
                    names.issue(issue)
                        + ": "
                        + CauseSentence.of(scenario, cause, DebriefLessons::points)));
    if (!points.isEmpty()) {
      blocks.add(new PageBlock.Heading("What stood in the way of what stayed open"));
      blocks.add(new PageBlock.Points(points));
    }
  }
}
