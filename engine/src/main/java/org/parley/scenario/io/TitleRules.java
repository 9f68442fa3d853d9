package org.parley.scenario.io;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;

/** Warns of things of one kind with the same title, which readers could not tell apart. */
final class TitleRules {
  private final RuleFindings findings;
  private final Map<String, String> idByTitle = new HashMap<>();

  private TitleRules(RuleFindings findings) {
    this.findings = findings;
  }

  static void check(Scenario scenario, RuleFindings findings) {
    TitleRules issues = new TitleRules(findings);
    for (Issue issue : scenario.issues()) {
      String path = "issues." + issue.id();
      issues.look(path, "issue", issue.id(), issue.title());
      TitleRules options = new TitleRules(findings);
      issue
          .options()
          .forEach(o -> options.look(path + ".options." + o.id(), "option", o.id(), o.title()));
    }
    TitleRules parties = new TitleRules(findings);
    scenario
        .delegations()
        .forEach(d -> parties.look("delegations." + d.id(), "party", d.id(), d.title()));
    scenario
        .mediators()
        .forEach(m -> parties.look("mediators." + m.id(), "party", m.id(), m.title()));
    scenario
        .thirdParties()
        .forEach(t -> parties.look("third_parties." + t.id(), "party", t.id(), t.title()));
  }

  private void look(String path, String kind, String id, String title) {
    String other = idByTitle.putIfAbsent(title.strip().toLowerCase(Locale.ROOT), id);
    if (other != null) {
      findings.warning(
          path + ".title",
          "the " + kind + " '" + other + "' has the same title, and reports name both by it",
          "Maybe give them titles that differ.");
    }
  }
}
