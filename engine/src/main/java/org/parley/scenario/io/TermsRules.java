package org.parley.scenario.io;

import java.util.List;
import org.parley.scenario.AuthorityLevel;
import org.parley.scenario.Delegation;
import org.parley.scenario.Event;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Scenario;

/** What must hold of the terms of options, of events on which they depend and of later votes. */
final class TermsRules {
  private final Scenario scenario;
  private final RuleFindings findings;

  private TermsRules(Scenario scenario, RuleFindings findings) {
    this.scenario = scenario;
    this.findings = findings;
  }

  static void check(Scenario scenario, RuleFindings findings) {
    TermsRules rules = new TermsRules(scenario, findings);
    scenario.issues().forEach(i -> i.options().forEach(o -> rules.option(i, o)));
    scenario.events().forEach(rules::event);
    scenario.delegations().forEach(rules::votes);
    rules.steps();
  }

  private void option(Issue issue, Option option) {
    String path = "issues." + issue.id() + ".options." + option.id();
    if (option.terms().otherwise().isPresent() && option.terms().event().isEmpty()) {
      findings.problem(
          path + ".otherwise",
          "there is no event that could fail to come",
          "if: an event",
          "",
          path);
    }
    if (option.terms().otherwise().filter(option.id()::equals).isPresent()) {
      String what = "this is the option itself";
      findings.problem(path + ".otherwise", what, "another option of the issue", "");
    }
    if (!option.terms().isAny()) {
      return;
    }
    String key = path + (option.terms().lasts().isPresent() ? ".lasts" : ".if");
    if (issue.statusQuo().isEmpty()) {
      findings.problem(
          key,
          "nothing is there to go back to when it ends",
          "a status_quo of '" + issue.id() + "'",
          "",
          "issues." + issue.id());
    } else if (issue.indexOf(option.id()) == issue.statusQuo().getAsInt()) {
      String what = "the status quo goes on by itself";
      findings.problem(key, what, "an option that a text could bring", "");
    }
  }

  private void steps() {
    boolean all = true;
    for (Issue issue : scenario.issues()) {
      boolean any = false;
      for (Option option : issue.options()) {
        String path = "issues." + issue.id() + ".options." + option.id() + ".alone";
        any |= option.alone().isPresent();
        boolean quo =
            issue.statusQuo().isPresent()
                && issue.indexOf(option.id()) == issue.statusQuo().getAsInt();
        if (option.alone().isPresent() && quo) {
          String what = "the status quo is in force already";
          findings.problem(path, what, "an option that changes something", "");
        }
        boolean open = scenario.issues().stream().anyMatch(i -> i.statusQuo().isEmpty());
        if (option.alone().isPresent() && open) {
          findings.problem(
              path,
              "nothing can be done alone where every text must settle an issue",
              "a status_quo at every issue",
              "",
              "issues");
        }
      }
      all &= any;
    }
    if (all) {
      String what = "somebody can do something alone on every issue";
      findings.problem("issues", what, "an issue that needs agreement", "", "issues");
    }
  }

  private void event(Event event) {
    String path = "events." + event.id();
    boolean bet =
        scenario.issues().stream()
            .flatMap(i -> i.options().stream())
            .anyMatch(o -> o.terms().event().filter(event.id()::equals).isPresent());
    if (bet && (event.when().isPresent() || !event.effects().isEmpty())) {
      findings.problem(
          path + (event.when().isPresent() ? ".on" : ".effects"),
          "an option is made to depend on this event, which is therefore drawn after the talks",
          "no date and no effects, or another event",
          "",
          path);
    } else if (!bet && event.effects().isEmpty()) {
      findings.problem(
          path,
          "it changes nothing",
          "effects, or an option that says 'if: " + event.id() + "'",
          "");
    } else if (!bet && !event.believed().isEmpty()) {
      findings.problem(
          path + ".believed",
          "only what comes after the talks can be believed in",
          "an option that says 'if: " + event.id() + "'",
          "");
    }
  }

  private void votes(Delegation delegation) {
    List<String> open =
        scenario.issues().stream()
            .filter(i -> i.statusQuo().isEmpty())
            .filter(i -> i.options().stream().anyMatch(TermsRules::isVoted))
            .map(Issue::id)
            .toList();
    delegation.constituencies().stream()
        .filter(c -> c.later().isPresent() && !open.isEmpty())
        .forEach(
            c ->
                findings.problem(
                    "delegations." + delegation.id() + ".ratification." + c.id() + ".later",
                    "nothing is there to go back to if it says no",
                    "a status_quo of " + String.join(", ", open),
                    "",
                    "issues"));
  }

  private static boolean isVoted(Option option) {
    return option.ratify() || option.level() == AuthorityLevel.LEADERS;
  }
}
