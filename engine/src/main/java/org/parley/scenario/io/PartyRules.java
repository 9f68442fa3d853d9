package org.parley.scenario.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parley.scenario.Delegation;
import org.parley.scenario.Demand;
import org.parley.scenario.Issue;
import org.parley.scenario.RedLine;
import org.parley.scenario.Scenario;
import org.parley.scenario.SettledBefore;
import org.parley.scenario.Talks;

/** What must hold of delegations, of their demands and of their red lines. */
final class PartyRules {
  private final Scenario scenario;
  private final Findings findings;

  private PartyRules(Scenario scenario, Findings findings) {
    this.scenario = scenario;
    this.findings = findings;
  }

  static void check(Scenario scenario, Findings findings) {
    PartyRules rules = new PartyRules(scenario, findings);
    scenario.delegations().forEach(rules::delegation);
    scenario.issues().forEach(rules::reachable);
  }

  private void delegation(Delegation d) {
    String path = "delegations." + d.id();
    boolean wants = d.demands().stream().anyMatch(x -> x.weight().quantity().high() > 0);
    if (!wants) {
      String message =
          d.demands().isEmpty() ? "it demands nothing" : "none of its demands has any weight";
      findings.problem(path + ".demands", message, "a demand on at least one issue", "", path);
    }
    d.demands().forEach(demand -> weight(d, demand));
    d.redLines().forEach(line -> line(d, line));
    others(d, d.trust().keySet(), path + ".trust");
    others(d, d.disputes().keySet(), path + ".disputes");
  }

  private void weight(Delegation d, Demand demand) {
    boolean asGiven = scenario.talks().weights() == Talks.Weights.AS_GIVEN;
    if (asGiven && demand.weight().origin() instanceof org.parley.scenario.Origin.Defaulted) {
      findings.problem(
          "delegations." + d.id() + ".demands." + demand.issue(),
          "the talks take weights as given, and this one is not given",
          "weight: a number, such as 0.25",
          "");
    }
  }

  private void others(Delegation d, Set<String> named, String path) {
    if (named.contains(d.id())) {
      findings.problem(
          path + "." + d.id(), "this is the delegation itself", "another delegation", "");
    }
  }

  private void line(Delegation d, RedLine line) {
    String path = "delegations." + d.id() + ".red_lines." + line.id();
    line.unless()
        .options()
        .forEach(
            (issue, options) -> {
              Set<String> never = line.never().options().getOrDefault(issue, Set.of());
              if (!never.isEmpty() && options.stream().noneMatch(never::contains)) {
                findings.problem(
                    path + ".unless",
                    "a deal that crosses the line has other options on '" + issue + "' than these",
                    "options of another issue, or some of those that are excluded",
                    "",
                    path + ".never");
              }
            });
    if (unconditional(line)) {
      contradiction(d, line, path);
    }
    if (line.unlessSettled() instanceof SettledBefore.Count count
        && count.issues() >= scenario.issues().size()) {
      findings.problem(
          path + ".unless_settled",
          "so many issues cannot be closed before one that is still open",
          "a number below " + scenario.issues().size(),
          "",
          "issues");
    }
  }

  private static boolean unconditional(RedLine line) {
    return line.unless().isEmpty() && line.unlessSettled() instanceof SettledBefore.Nothing;
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
      boolean quo = issue.statusQuo().orElse(-1) == issue.indexOf(option.id());
      if (by.isEmpty()) {
        left.add(option.id());
      } else if (quo && scenario.closedBefore().isEmpty()) {
        findings.problem(
            by,
            "it excludes the status quo of '" + issue.id() + "', which is in force already",
            "options that a deal could bring",
            "");
      } else {
        findings.warning(by, "with firmness 1, nobody can ever agree on '" + option.id() + "'", "");
      }
      owner = by.isEmpty() ? owner : by;
    }
    if (left.isEmpty()) {
      findings.problem(owner, "no option of '" + issue.id() + "' is left for anybody", "", "");
    }
  }

  private String excludedBy(String issue, String option) {
    for (Delegation d : scenario.delegations()) {
      for (RedLine line : d.redLines()) {
        boolean certain = line.firmness().quantity().low() >= 1 && unconditional(line);
        boolean alone = line.never().options().keySet().equals(Set.of(issue));
        if (certain && alone && line.never().options().get(issue).contains(option)) {
          return "delegations." + d.id() + ".red_lines." + line.id() + ".never";
        }
      }
    }
    return "";
  }
}
