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

  ScoringTable(DelegationStandpoint standpoint, SheetForm form) {
    this.standpoint = standpoint;
    this.form = form;
    scenario = standpoint.talks().scenario();
    names = ScenarioLabels.withUnits(scenario);
  }

  PageBlock.Table of(List<Integer> order) {
    List<List<String>> rows = new ArrayList<>();
    for (int i : order) {
      rows.addAll(form.shortForm() ? List.of(brief(i)) : full(i));
    }
    return form.shortForm()
        ? new PageBlock.Table("", List.of("Issue", "Options, each with its points"), rows, 0)
        : new PageBlock.Table("", List.of("Issue", "Option", "Points"), rows, 1);
  }

  private List<List<String>> full(int i) {
    List<List<String>> rows = new ArrayList<>();
    for (int o = 0; o < issue(i).options().size(); o++) {
      rows.add(
          List.of(
              o == 0 ? names.issue(issue(i).id()) : "",
              option(i, o),
              form.points(standpoint.worth(i, o))));
    }
    return rows;
  }

  private List<String> brief(int i) {
    List<String> options = new ArrayList<>();
    for (int o = 0; o < issue(i).options().size(); o++) {
      options.add(option(i, o) + " " + form.points(standpoint.worth(i, o)));
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
