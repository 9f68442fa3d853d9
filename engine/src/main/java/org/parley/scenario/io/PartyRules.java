package org.parley.scenario.io;

import java.util.List;
import java.util.Set;
import org.parley.scenario.AuthorityLevel;
import org.parley.scenario.ConcessionRule;
import org.parley.scenario.Delegation;
import org.parley.scenario.Demand;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.scenario.Talks;
import org.parley.spelling.ClosestWord;

/** What must hold of delegations and of their demands. */
final class PartyRules {
  private final Scenario scenario;
  private final RuleFindings findings;

  private PartyRules(Scenario scenario, RuleFindings findings) {
    this.scenario = scenario;
    this.findings = findings;
  }

  static void check(Scenario scenario, RuleFindings findings) {
    PartyRules rules = new PartyRules(scenario, findings);
    scenario.delegations().forEach(rules::delegation);
  }

  private void delegation(Delegation d) {
    String path = "delegations." + d.id();
    if (!d.constituencies().isEmpty() && nothingGoesToAVote()) {
      findings.warning(
          path + ".ratification",
          "nothing goes to a vote: no option is of leaders' level or says ratify",
          "");
    }
    boolean wants = d.demands().stream().anyMatch(x -> x.weight().quantity().high() > 0);
    if (d.demands().isEmpty()) {
      List<String> others =
          scenario.delegations().stream()
              .map(Delegation::id)
              .filter(o -> !o.equals(d.id()))
              .toList();
      String maybe = ClosestWord.advice(d.id(), others);
      String expected = "a demand on at least one issue";
      findings.problem(path + ".demands", "it demands nothing", expected, maybe, path);
    } else if (!wants) {
      String what = "none of its demands has any weight";
      findings.problem(path + ".demands", what, "a weight above 0", "", path);
    }
    logit(d);
    d.demands().forEach(demand -> weight(d, demand));
    d.demands().forEach(demand -> values(d, demand));
    others(d, d.trust().keySet(), path + ".trust");
    others(d, d.disputes().keySet(), path + ".disputes");
  }

  /** Logit response goes through all deals one by one. */
  private void logit(Delegation d) {
    double deals = 1;
    for (Issue issue : scenario.issues()) {
      deals *= issue.options().size();
    }
    if (d.tactic().concession() instanceof ConcessionRule.Logit
        && deals > ConcessionRule.Logit.MOST_DEALS) {
      findings.problem(
          "delegations." + d.id() + ".tactic.concede",
          "logit goes through all deals one by one, and here are more than it can",
          "at most " + ConcessionRule.Logit.MOST_DEALS + " deals, or another tactic",
          "",
          "delegations." + d.id() + ".tactic");
    }
  }

  private void weight(Delegation d, Demand demand) {
    boolean asGiven = scenario.talks().weights() == Talks.Weights.AS_GIVEN;
    if (asGiven && demand.weight().origin() instanceof org.parley.scenario.ValueOrigin.Defaulted) {
      findings.problem(
          "delegations." + d.id() + ".demands." + demand.issue(),
          "the talks take weights as given, and this one is not given",
          "weight: a number, such as 0.25",
          "");
    }
  }

  /** Whether another option is worth more than the one wanted, in every run. */
  private void values(Delegation d, Demand demand) {
    double most =
        demand.values().containsKey(demand.want())
            ? demand.values().get(demand.want()).quantity().high()
            : 1;
    demand
        .values()
        .forEach(
            (option, value) -> {
              if (!option.equals(demand.want()) && value.quantity().low() > most) {
                findings.warning(
                    "delegations." + d.id() + ".demands." + demand.issue() + ".values." + option,
                    "'"
                        + option
                        + "' is worth more to it than '"
                        + demand.want()
                        + "', which it wants",
                    "");
              }
            });
  }

  private void others(Delegation d, Set<String> named, String path) {
    if (named.contains(d.id())) {
      findings.problem(
          path + "." + d.id(), "this is the delegation itself", "another delegation", "");
    }
  }

  private boolean nothingGoesToAVote() {
    return scenario.issues().stream()
        .flatMap(i -> i.options().stream())
        .noneMatch(o -> o.ratify() || o.level() == AuthorityLevel.LEADERS);
  }
}
