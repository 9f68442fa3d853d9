package org.parley.scenario.io;

import java.util.List;
import org.parley.scenario.Delegation;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Quantity;
import org.parley.scenario.Scenario;

/** What must hold of a war and of those who fight in it. */
final class WarRules {
  private WarRules() {}

  static void check(Scenario scenario, RuleFindings findings) {
    List<Delegation> fighting =
        scenario.delegations().stream().filter(d -> d.fighting().isPresent()).toList();
    for (Delegation d : fighting) {
      if (scenario.war().isEmpty()) {
        findings.problem(
            "delegations." + d.id() + ".fighting",
            "it fights, but there is no war",
            "a block 'war' beside 'talks'",
            "",
            "war");
      }
    }
    if (scenario.war().isPresent() && fighting.isEmpty()) {
      findings.problem(
          "war",
          "there is a war, but nobody fights in it",
          "a delegation with 'fighting'",
          "",
          "delegations");
    }
    stakes(fighting, findings);
    ends(scenario, findings);
  }

  private static void stakes(List<Delegation> fighting, RuleFindings findings) {
    boolean up = fighting.stream().anyMatch(d -> stake(d).high() > 0);
    boolean down = fighting.stream().anyMatch(d -> stake(d).low() < 0);
    if (fighting.size() > 1 && !(up && down)) {
      Delegation last = fighting.get(fighting.size() - 1);
      findings.problem(
          "delegations." + last.id() + ".fighting.stake",
          "all stakes have the same sign, so all would gain by the same victory",
          "a stake above 0 for one side and below 0 for the other",
          "");
    }
    for (Delegation d : fighting) {
      if (stake(d).low() < 0 && stake(d).high() > 0) {
        findings.problem(
            "delegations." + d.id() + ".fighting.stake",
            "the sign of a stake is the side that it fights on and must be certain",
            "a number above 0 in every run, or below 0 in every run",
            "");
      }
    }
  }

  private static Quantity stake(Delegation d) {
    return d.fighting().orElseThrow().stake().quantity();
  }

  private static void ends(Scenario scenario, RuleFindings findings) {
    for (Issue issue : scenario.issues()) {
      for (Option option : issue.options()) {
        boolean ends = option.endsFighting().filter(n -> n.quantity().high() > 0).isPresent();
        String path = "issues." + issue.id() + ".options." + option.id() + ".ends_fighting";
        if (ends && scenario.war().isEmpty()) {
          findings.problem(
              path, "there is no war that it could end", "a block 'war' beside 'talks'", "", "war");
        }
        boolean quo = issue.statusQuo().orElse(-1) == issue.indexOf(option.id());
        if (ends && quo) {
          findings.problem(
              path,
              "the status quo cannot end fighting that goes on",
              "",
              "Maybe another option is the status quo.");
        }
      }
    }
  }
}
