package org.parley.scenario.io;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.scenario.AgreementRule;
import org.parley.scenario.DealCondition;
import org.parley.scenario.Delegation;
import org.parley.scenario.Issue;
import org.parley.scenario.RedLine;
import org.parley.scenario.Scenario;
import org.parley.scenario.SettledBefore;
import org.parley.scenario.SigningRule;

/** What must hold of red lines: each can bite, and together they leave every issue an option. */
final class LineRules {
  private final Scenario scenario;
  private final RuleFindings findings;

  private LineRules(Scenario scenario, RuleFindings findings) {
    this.scenario = scenario;
    this.findings = findings;
  }

  static void check(Scenario scenario, RuleFindings findings) {
    LineRules rules = new LineRules(scenario, findings);
    for (Delegation d : scenario.delegations()) {
      d.redLines().forEach(line -> rules.line(d, line));
    }
    scenario.issues().forEach(rules::reachable);
  }

  private void line(Delegation d, RedLine line) {
    String path = "delegations." + d.id() + ".red_lines." + line.id();
    conditions(line, path);
    statusQuo(line, path);
    if (unconditional(line)) {
      contradiction(d, line, path);
    }
    int before = line.unlessSettled().match(nothing -> 0, at -> 0, SettledBefore.Count::issues);
    if (before >= scenario.issues().size()) {
      findings.problem(
          path + ".unless_settled",
          "so many issues cannot be closed before one that is still open",
          "a number below " + scenario.issues().size(),
          "",
          "issues");
    }
  }

  private void conditions(RedLine line, String path) {
    Map<String, Set<String>> never = line.never().options();
    line.unless()
        .options()
        .forEach(
            (issue, options) -> {
              if (never.containsKey(issue) && Collections.disjoint(options, never.get(issue))) {
                findings.problem(
                    path + ".unless",
                    "a deal that crosses the line has other options on '" + issue + "' than these",
                    "options of another issue, or some of those that are excluded",
                    "",
                    path + ".never");
              }
            });
    boolean lifted =
        !line.unless().isEmpty()
            && line.unless().options().entrySet().stream()
                .allMatch(
                    e ->
                        never.containsKey(e.getKey())
                            && e.getValue().containsAll(never.get(e.getKey())));
    if (lifted) {
      findings.problem(
          path + ".unless",
          "every deal that crosses the line lifts it as well, so it excludes nothing",
          "options of another issue, or some of those that are excluded",
          "",
          path + ".never");
    }
    DealCondition before =
        line.unlessSettled()
            .match(nothing -> DealCondition.NONE, at -> at.choices(), count -> DealCondition.NONE);
    if (!before.isEmpty()) {
      settledBefore(never, before.options(), path);
    }
  }

  /** What is closed cannot be settled anew, so a condition on the same issue never matters. */
  private void settledBefore(
      Map<String, Set<String>> never, Map<String, Set<String>> before, String path) {
    boolean closed = before.keySet().containsAll(never.keySet());
    for (String issue : never.keySet()) {
      boolean other =
          before.containsKey(issue) && Collections.disjoint(before.get(issue), never.get(issue));
      if (other || closed) {
        findings.problem(
            path + ".unless_settled",
            "once '" + issue + "' is closed, no deal can settle it anew and cross the line",
            "options of another issue",
            "",
            path + ".never");
        return;
      }
    }
  }

  private Optional<String> statusQuo(String issue) {
    return scenario.issues().stream()
        .filter(i -> i.id().equals(issue) && i.statusQuo().isPresent())
        .findFirst()
        .map(i -> i.options().get(i.statusQuo().getAsInt()).id());
  }

  /** Says what a line does that names what is in force while nothing is agreed. */
  private void statusQuo(RedLine line, String path) {
    List<String> inForce = new ArrayList<>();
    for (var named : line.never().options().entrySet()) {
      Optional<String> quo = statusQuo(named.getKey()).filter(named.getValue()::contains);
      if (quo.isEmpty()) {
        return;
      }
      inForce.add(named.getKey() + ": " + quo.get());
    }
    if (inForce.isEmpty()) {
      return;
    }
    findings.warning(
        path + ".never",
        "it names the status quo ("
            + String.join(", ", inForce)
            + "): that may go on while nothing is agreed, but no text may settle it there",
        "");
  }

  private static boolean unconditional(RedLine line) {
    return line.unless().isEmpty()
        && line.unlessSettled().match(nothing -> true, at -> false, count -> false);
  }

  /** A line that excludes what its owner wants, on every issue that it names. */
  private void contradiction(Delegation d, RedLine line, String path) {
    List<String> wanted = new ArrayList<>();
    line.never()
        .options()
        .forEach(
            (issue, options) ->
                d.demandOn(issue)
                    .filter(demand -> options.contains(demand.want()))
                    .ifPresent(demand -> wanted.add(issue + ": " + demand.want())));
    if (!wanted.isEmpty() && wanted.size() == line.never().options().size()) {
      findings.problem(
          path + ".never",
          "it excludes what the same delegation wants (" + String.join(", ", wanted) + ")",
          "a line with 'unless' or 'unless_settled', or another demand",
          "",
          "delegations." + d.id() + ".demands",
          path);
    }
  }

  /** Whether every option can be agreed: not excluded on its own and for certain by anybody. */
  private void reachable(Issue issue) {
    List<String> left = new ArrayList<>();
    String owner = "";
    for (var option : issue.options()) {
      String by = excludedBy(issue.id(), option.id());
      if (by.isEmpty()) {
        left.add(option.id());
      } else {
        findings.warning(by, "with firmness 1, nobody can ever agree on '" + option.id() + "'", "");
      }
      owner = by.isEmpty() ? owner : by;
    }
    if (left.isEmpty()) {
      findings.problem(owner, "no option of '" + issue.id() + "' is left for anybody", "", "");
    }
  }

  /** Whether nobody can agree on an option without a delegation. */
  private boolean mustSign(Delegation d, String issue, String option) {
    Issue declared = scenario.issues().get(scenario.issueIndex(issue));
    SigningRule signing = declared.options().get(declared.indexOf(option)).signing();
    AgreementRule rule = signing.agreement().orElse(scenario.talks().agreement());
    boolean party = signing.signedBy().isEmpty() || signing.signedBy().contains(d.id());
    boolean always = d.place().from().isEmpty() && d.place().until().isEmpty();
    return party && always && (rule.isUnanimity() || rule.veto().contains(d.id()));
  }

  private String excludedBy(String issue, String option) {
    for (Delegation d : scenario.delegations()) {
      for (RedLine line : d.redLines()) {
        boolean certain = line.firmness().quantity().low() >= 1 && unconditional(line);
        boolean alone = line.never().options().keySet().equals(Set.of(issue));
        boolean names = line.never().options().getOrDefault(issue, Set.of()).contains(option);
        if (certain && alone && names && mustSign(d, issue, option)) {
          return "delegations." + d.id() + ".red_lines." + line.id() + ".never";
        }
      }
    }
    return "";
  }
}
