package org.parley.page.teach;

import java.util.ArrayList;
import java.util.List;
import org.parley.classroom.seat.SeatedState;
import org.parley.classroom.sheets.DelegationStandpoint;
import org.parley.classroom.words.EntryWording;
import org.parley.negotiation.TurnView;
import org.parley.outcome.TranscriptEntry;
import org.parley.page.teach.SeatView.IssueRow;
import org.parley.page.teach.SeatView.Standing;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.viz.report.ScenarioLabels;

/** The table as one seat sees it: every issue with its options, and who asked for what. */
final class SeatTable {
  private final GroupTalks group;
  private final Scenario scenario;
  private final ScenarioLabels names;
  private final EntryWording wording;
  private final DelegationStandpoint standpoint;
  private final List<TranscriptEntry> visible;

  private SeatTable(
      GroupTalks group, int me, DelegationStandpoint standpoint, List<TranscriptEntry> visible) {
    this.group = group;
    this.standpoint = standpoint;
    this.visible = visible;
    scenario = group.scenario();
    names = ScenarioLabels.withUnits(scenario);
    wording = EntryWording.forDelegation(scenario, me);
  }

  /**
   * A row for each issue.
   *
   * @param visible entries of the transcript that the seat may know of
   */
  static List<IssueRow> rows(
      GroupTalks group, int me, DelegationStandpoint standpoint, List<TranscriptEntry> visible) {
    return new SeatTable(group, me, standpoint, visible).rows();
  }

  private List<IssueRow> rows() {
    List<IssueRow> rows = new ArrayList<>();
    for (int i = 0; i < scenario.issues().size(); i++) {
      Issue issue = scenario.issues().get(i);
      rows.add(
          new IssueRow(
              issue.id(),
              names.issue(issue.id()),
              issue.options().stream().map(o -> o.id()).toList(),
              issue.options().stream().map(o -> names.option(issue.id(), o.id())).toList(),
              points(i, issue),
              closed(i),
              isShelved(i),
              issue.statusQuo().orElse(-1),
              standing(i, issue)));
    }
    return rows;
  }

  private List<Double> points(int i, Issue issue) {
    List<Double> points = new ArrayList<>();
    for (int o = 0; o < issue.options().size(); o++) {
      points.add(Math.round(standpoint.worth(i, o) * 1000) / 10.0);
    }
    return points;
  }

  private int closed(int issue) {
    if (group.talks().state() instanceof SeatedState.Finished finished) {
      return finished.outcome().options()[issue];
    }
    List<TurnView> asked = group.asked();
    return asked.isEmpty() ? -1 : asked.get(0).situation().ground().closed()[issue];
  }

  /** Whether an open issue is not on the table now. */
  private boolean isShelved(int issue) {
    return group.asked().stream().anyMatch(t -> t.situation().ground().isShelved(issue));
  }

  private List<Standing> standing(int i, Issue issue) {
    List<Standing> standing = new ArrayList<>();
    scenario
        .delegations()
        .forEach(
            d ->
                visible.stream()
                    .filter(e -> e instanceof TranscriptEntry.Offered)
                    .map(e -> (TranscriptEntry.Offered) e)
                    .filter(o -> o.who().equals(d.id()))
                    .reduce((earlier, later) -> later)
                    .ifPresent(
                        o ->
                            standing.add(
                                new Standing(
                                    wording.who(d.id()),
                                    o.text().settles(i)
                                        ? names.option(
                                            issue.id(),
                                            issue.options().get(o.text().options()[i]).id())
                                        : "open"))));
    return standing;
  }
}
