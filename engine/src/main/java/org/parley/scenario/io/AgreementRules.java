package org.parley.scenario.io;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.parley.scenario.AgreementRule;
import org.parley.scenario.Delegation;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Scenario;
import org.parley.scenario.VotingBloc;

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
    scenario.talks().blocs().forEach(rules::bloc);
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

  private void bloc(VotingBloc bloc) {
    String path = "talks.blocs." + bloc.id();
    if (bloc.members().size() < 2) {
      findings.problem(path + ".members", "this is no bloc", "at least two delegations", "", path);
    }
    for (String member : bloc.agreement().veto()) {
      if (!bloc.members().contains(member)) {
        findings.problem(
            path + ".agreement.veto",
            QuotedWords.of(member) + " is no member of this bloc",
            IdRules.oneOf(bloc.members()),
            "",
            path + ".members");
      }
    }
    for (VotingBloc other : scenario.talks().blocs()) {
      boolean apart =
          !bloc.issues().isEmpty()
              && !other.issues().isEmpty()
              && Collections.disjoint(bloc.issues(), other.issues());
      if (other == bloc) {
        return;
      } else if (!apart && !Collections.disjoint(bloc.members(), other.members())) {
        findings.problem(
            path + ".members",
            "a delegation is in two blocs on the same issue, this one and " + other.id(),
            "other members, or other issues",
            "",
            "talks.blocs." + other.id());
      }
    }
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
            || scenario.talks().blocs().stream().anyMatch(b -> counts(b.agreement()))
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
