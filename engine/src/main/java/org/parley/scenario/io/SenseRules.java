package org.parley.scenario.io;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.parley.scenario.DealCondition;
import org.parley.scenario.ImpossibleCombination;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Scenario;

/** What must hold of what options require and of impossible combinations: each can be met. */
final class SenseRules {
  private final Scenario scenario;
  private final RuleFindings findings;
  private final Map<String, String> inForce = new LinkedHashMap<>();

  private SenseRules(Scenario scenario, RuleFindings findings) {
    this.scenario = scenario;
    this.findings = findings;
    for (Issue issue : scenario.issues()) {
      issue.statusQuo().ifPresent(o -> inForce.put(issue.id(), issue.options().get(o).id()));
    }
    inForce.putAll(scenario.closedBefore());
  }

  static void check(Scenario scenario, RuleFindings findings) {
    SenseRules rules = new SenseRules(scenario, findings);
    for (Issue issue : scenario.issues()) {
      issue.options().forEach(o -> rules.requirement(issue, o));
    }
    scenario.impossible().forEach(rules::impossible);
  }

  private void requirement(Issue issue, Option option) {
    String path = "issues." + issue.id() + ".options." + option.id() + ".requires";
    Map<String, Set<String>> needed = option.requires().options();
    if (needed.containsKey(issue.id())) {
      findings.problem(
          path,
          "an option cannot require one of its own issue",
          "options of another issue",
          "",
          "issues." + issue.id());
      return;
    }
    if (option.id().equals(inForce.get(issue.id())) && !isMet(option.requires())) {
      findings.problem(
          path,
          "this option is in force while nothing is agreed, but what it requires is not",
          "a requirement that the status quo meets",
          "",
          "issues." + issue.id());
    }
    needed.forEach(
        (other, options) -> {
          if (options.size() == sizeOf(other)) {
            findings.warning(path, "every option of '" + other + "' meets this", "");
          }
        });
  }

  /** Number of options; -1 of an issue that is not there, which is said elsewhere. */
  private int sizeOf(String issue) {
    int index = scenario.issueIndex(issue);
    return index < 0 ? -1 : scenario.issues().get(index).options().size();
  }

  private void impossible(ImpossibleCombination combination) {
    String path = "impossible." + combination.id();
    if (isMet(combination.options())) {
      findings.problem(
          path,
          "this combination is in force while nothing is agreed",
          "a combination that only a text could bring",
          "");
    }
    combination
        .options()
        .options()
        .forEach(
            (issue, options) -> {
              if (options.size() == sizeOf(issue)) {
                findings.warning(path, "it names every option of '" + issue + "'", "");
              }
            });
  }

  /** Whether a combination is in force while nothing is agreed. */
  private boolean isMet(DealCondition choices) {
    return choices.options().entrySet().stream()
        .allMatch(
            e -> inForce.containsKey(e.getKey()) && e.getValue().contains(inForce.get(e.getKey())));
  }
}
