package org.parley.classroom.sheets;

import java.util.ArrayList;
import java.util.List;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.viz.document.PageBlock;
import org.parley.viz.report.ScenarioLabels;

/** What every option is worth to one delegation: a line for each option, or one for each issue. */
final class ScoringTable {
  private final DelegationStandpoint standpoint;
  private final Scenario scenario;
  private final ScenarioLabels names;
  private final SheetForm form;
  private final CountedPoints counted;
  private final boolean differ;

  ScoringTable(DelegationStandpoint standpoint, SheetForm form) {
    this.standpoint = standpoint;
    this.form = form;
    scenario = standpoint.talks().scenario();
    names = ScenarioLabels.withUnits(scenario);
    counted = new CountedPoints(standpoint, form);
    differ = counted.differ();
  }

  PageBlock.Table of(List<Integer> order) {
    List<List<String>> rows = new ArrayList<>();
    for (int i : order) {
      rows.addAll(form.shortForm() ? List.of(brief(i)) : full(i));
    }
    if (form.shortForm()) {
      String each = differ ? "points and, after a colon, what they come to" : "points";
      return new PageBlock.Table("", List.of("Issue", "Options, each with its " + each), rows, 0);
    }
    return differ
        ? new PageBlock.Table("", List.of("Issue", "Option", "Points", "Come to"), rows, 2)
        : new PageBlock.Table("", List.of("Issue", "Option", "Points"), rows, 1);
  }

  private List<List<String>> full(int i) {
    List<List<String>> rows = new ArrayList<>();
    for (int o = 0; o < issue(i).options().size(); o++) {
      List<String> row = new ArrayList<>();
      row.add(o == 0 ? names.issue(issue(i).id()) : "");
      row.add(option(i, o));
      row.add(form.points(standpoint.worth(i, o)));
      if (differ) {
        row.add(form.points(counted.of(i, o)));
      }
      rows.add(row);
    }
    return rows;
  }

  private List<String> brief(int i) {
    List<String> options = new ArrayList<>();
    for (int o = 0; o < issue(i).options().size(); o++) {
      String points = form.points(standpoint.worth(i, o));
      String comesTo = form.points(counted.of(i, o));
      options.add(
          option(i, o) + " " + points + (differ && !comesTo.equals(points) ? ": " + comesTo : ""));
    }
    return List.of(names.issue(issue(i).id()), String.join("; ", options));
  }

  private Issue issue(int i) {
    return scenario.issues().get(i);
  }

  private String option(int i, int o) {
    return names.option(issue(i).id(), issue(i).options().get(o).id()) + mark(i, o);
  }

  private String mark(int issue, int option) {
    int closed = standpoint.now().ground().closed()[issue];
    if (closed >= 0) {
      return closed == option ? " (agreed before)" : "";
    }
    return standpoint.now().ground().inForce()[issue] == option ? " (today)" : "";
  }
}
