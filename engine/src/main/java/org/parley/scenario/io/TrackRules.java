package org.parley.scenario.io;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.scenario.Delegation;
import org.parley.scenario.Scenario;
import org.parley.scenario.Talks;
import org.parley.scenario.TalksMoment;
import org.parley.scenario.WorkingGroup;

/** What must hold of working groups. */
final class TrackRules {
  private final Scenario scenario;
  private final RuleFindings findings;
  private final int sittings;

  private TrackRules(Scenario scenario, RuleFindings findings) {
    this.scenario = scenario;
    this.findings = findings;
    sittings = scenario.talks().sittings().size();
  }

  static void check(Scenario scenario, RuleFindings findings) {
    TrackRules rules = new TrackRules(scenario, findings);
    for (WorkingGroup group : scenario.talks().tracks()) {
      rules.members(group);
      rules.issues(group);
      rules.sittings(group);
      rules.absent(group);
      rules.mandates(group);
    }
    rules.eachOnce();
    rules.parts();
  }

  private static String path(WorkingGroup group) {
    return "talks.tracks." + group.id();
  }

  private void members(WorkingGroup group) {
    if (group.members().size() == 1) {
      String what = QuotedWords.of(group.members().get(0)) + " would sit there alone";
      findings.problem(path(group) + ".members", what, "at least two delegations, or all", "");
    }
  }

  private void issues(WorkingGroup group) {
    String path = path(group) + ".issues";
    if (group.issues().isEmpty()) {
      findings.problem(path, "nothing is left to it", "at least one issue", "");
    }
    for (String issue : group.issues()) {
      if (scenario.closedBefore().containsKey(issue)) {
        String what = QuotedWords.of(issue) + " is closed before the talks";
        findings.problem(path, what, "issues that are open", "", "closed_before");
      }
    }
  }

  private void sittings(WorkingGroup group) {
    String path = path(group) + ".sittings";
    if (group.sittings().isEmpty()) {
      findings.problem(path, "the group never meets", "at least one sitting", "");
    }
    for (int sitting : group.sittings()) {
      if (sitting >= sittings) {
        String what =
            sitting == sittings
                ? "no plenary follows sitting " + sitting + ", the last"
                : "there is no sitting " + sitting + " of " + sittings;
        String how = "an earlier sitting, or one more under talks.sittings";
        findings.problem(path, what, how, "", "talks.sittings");
      }
    }
  }

  private void absent(WorkingGroup group) {
    String path = path(group) + (group.members().isEmpty() ? ".sittings" : ".members");
    for (Delegation d : scenario.delegations()) {
      for (int sitting : group.sittings()) {
        if (group.has(d.id()) && sitting <= sittings && isAway(d, sitting)) {
          findings.problem(
              path,
              QuotedWords.of(d.id()) + " is not there all through sitting " + sitting,
              "sittings at which all members are there, or other members",
              "",
              "delegations." + d.id());
        }
      }
    }
  }

  /** Whether a delegation comes after a sitting has begun, or leaves before it is over. */
  private boolean isAway(Delegation d, int sitting) {
    Talks talks = scenario.talks();
    Optional<TalksMoment> from = d.place().from();
    Optional<TalksMoment> until = d.place().until();
    return from.filter(m -> isAfter(m, sitting, 1)).isPresent()
        || until.filter(m -> !isAfter(m, sitting, talks.rounds())).isPresent();
  }

  /** Whether a moment comes after a round of a sitting, both from 1. */
  private boolean isAfter(TalksMoment moment, int sitting, int round) {
    Talks.Sitting held = scenario.talks().sittings().get(sitting - 1);
    return moment.match(
        on -> held.date().filter(date -> on.date().isAfter(date)).isPresent(),
        at -> at.sitting() > sitting || at.sitting() == sitting && at.round() > round);
  }

  private void mandates(WorkingGroup group) {
    for (String id : group.mandates().keySet()) {
      if (!group.has(id)) {
        String path = path(group) + ".mandates." + id;
        String what = QuotedWords.of(id) + " does not sit in this group";
        String how = IdRules.oneOf(group.members());
        findings.problem(path, what, how, "", path(group) + ".members");
      }
    }
  }

  private void eachOnce() {
    Set<String> issues = new HashSet<>();
    Map<Integer, String> held = new HashMap<>();
    for (WorkingGroup group : scenario.talks().tracks()) {
      for (String issue : group.issues()) {
        if (!issues.add(issue)) {
          String what = QuotedWords.of(issue) + " is left to another group already";
          findings.problem(path(group) + ".issues", what, "each issue in one group", "");
        }
      }
      for (int sitting : group.sittings()) {
        String other = held.put(sitting, group.id());
        if (other != null) {
          String what = "sitting " + sitting + " is that of " + QuotedWords.of(other) + " already";
          String path = path(group) + ".sittings";
          findings.problem(path, what, "each sitting once", "", "talks.tracks." + other);
        }
      }
    }
  }

  private void parts() {
    boolean whole = scenario.talks().closing() == Talks.Closing.SINGLE_UNDERTAKING;
    boolean open = scenario.issues().stream().anyMatch(i -> i.statusQuo().isEmpty());
    if ((whole || open) && !scenario.talks().tracks().isEmpty()) {
      findings.warning(
          "talks.tracks",
          "no part can be agreed before the whole, so all sittings are the plenary's",
          "");
    }
  }
}
