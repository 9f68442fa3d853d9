package org.parley.scenario.io;

import java.util.List;
import java.util.Optional;
import org.parley.scenario.AgreementRule;
import org.parley.scenario.Delegation;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Scenario;

/** What must hold of who must agree to what. */
final class AgreementRules {
  private final Scenario scenario;
  private final RuleFindings findings;

  private AgreementRules(Scenario scenario, RuleFindings findings) {
    this.scenario = scenario;
    this.findings = findings;
  }

  static void check(Scenario scenario, RuleFindings findings) {
    AgreementRules rules = new AgreementRules(scenario, findings);
    rules.alone("talks.agreement", scenario.talks().agreement());
    scenario.issues().forEach(issue -> issue.options().forEach(o -> rules.option(issue, o)));
    rules.idleVotes();
  }

  private void option(Issue issue, Option option) {
    String path = "issues." + issue.id() + ".options." + option.id();
    List<String> signers = option.signing().signedBy();
    Optional<AgreementRule> agreement = option.signing().agreement();
    agreement.ifPresent(rule -> alone(path + ".agreement", rule));
    if (signers.isEmpty()) {
      return;
    }
    List<String> atTable =
        signers.stream().filter(id -> scenario.delegationIndex(id) >= 0).toList();
    if (atTable.isEmpty()) {
      findings.problem(
          path + ".signed_by",
          "nobody at the table signs this, so it could never be agreed",
          "a delegation",
          "",
          "issues." + issue.id() + ".signed_by");
    }
    agreement.ifPresent(
        rule ->
            rule.veto().stream()
                .filter(id -> !atTable.contains(id))
                .forEach(
                    id ->
                        findings.problem(
                            path + ".agreement.veto",
                            QuotedWords.of(id) + " has a veto on what it does not sign",
                            IdRules.oneOf(atTable),
                            "",
                            "issues." + issue.id() + ".agreement")));
  }

  /** Whether one delegation could agree with itself. */
  private void alone(String path, AgreementRule rule) {
    boolean counts =
        rule.majority().isPresent() || rule.votes().isPresent() || rule.heads().isPresent();
    if (!rule.isUnanimity() && !counts && rule.veto().size() == 1) {
      String who = QuotedWords.of(rule.veto().get(0));
      findings.warning(path, who + " decides alone: nobody else is needed", "");
    }
  }

  /** Votes that nothing counts. */
  private void idleVotes() {
    boolean counted =
        counts(scenario.talks().agreement())
            || scenario.issues().stream()
                .flatMap(issue -> issue.options().stream())
                .anyMatch(o -> o.signing().agreement().filter(this::counts).isPresent());
    for (Delegation d : scenario.delegations()) {
      if (!counted && d.place().votes().isPresent()) {
        String path = "delegations." + d.id() + ".votes";
        findings.warning(path, "no agreement counts votes, so they change nothing", "");
      }
    }
  }

  private boolean counts(AgreementRule rule) {
    return rule.majority().isPresent() || rule.votes().isPresent();
  }
}
