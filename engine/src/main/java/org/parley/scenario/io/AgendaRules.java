package org.parley.scenario.io;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.scenario.Talks;

/** What must hold of the order in which issues come to the table. */
final class AgendaRules {
  private static final String PATH = "talks.agenda";

  private final Scenario scenario;
  private final RuleFindings findings;
  private final List<List<String>> groups;

  private AgendaRules(Scenario scenario, RuleFindings findings) {
    this.scenario = scenario;
    this.findings = findings;
    groups = scenario.talks().agenda().groups();
  }

  static void check(Scenario scenario, RuleFindings findings) {
    AgendaRules rules = new AgendaRules(scenario, findings);
    if (!rules.groups.isEmpty()) {
      rules.eachOnce();
      rules.all();
      rules.rounds();
      rules.parts();
    }
  }

  private void eachOnce() {
    Set<String> seen = new HashSet<>();
    for (List<String> group : groups) {
      if (group.isEmpty()) {
        findings.problem(PATH, "a group holds no issue", "at least one issue in each group", "");
      }
      for (String id : group) {
        if (!seen.add(id)) {
          String what = "issue " + QuotedWords.of(id) + " stands on the agenda twice";
          findings.problem(PATH, what, "each issue in one group", "");
        }
      }
    }
  }

  private void all() {
    List<String> missing =
        scenario.issues().stream()
            .map(Issue::id)
            .filter(id -> !scenario.closedBefore().containsKey(id))
            .filter(id -> groups.stream().noneMatch(g -> g.contains(id)))
            .toList();
    if (!missing.isEmpty()) {
      String what = "the agenda leaves out " + String.join(", ", missing);
      findings.problem(
          PATH,
          what,
          "every issue that is open, in some group",
          "Maybe put what may come up at any time into the first group.",
          "issues");
    }
  }

  private void rounds() {
    Talks talks = scenario.talks();
    long rounds = (long) talks.sittings().size() * talks.rounds();
    if (groups.size() > rounds) {
      String what = groups.size() + " groups of issues share " + rounds + " round(s)";
      String how = "a round for each group: at least " + groups.size() + " over all sittings";
      findings.problem(PATH, what, how, "", "talks");
    }
  }

  /** Where nothing closes before the whole, nothing can come before anything else. */
  private void parts() {
    boolean whole = scenario.talks().closing() == Talks.Closing.SINGLE_UNDERTAKING;
    List<String> open =
        scenario.issues().stream().filter(i -> i.statusQuo().isEmpty()).map(Issue::id).toList();
    if (whole || !open.isEmpty()) {
      String why =
          whole ? "closing is single-undertaking" : String.join(", ", open) + " has no status_quo";
      findings.warning(
          PATH, "no part can be signed before the whole (" + why + "), so it changes nothing", "");
    }
  }
}
